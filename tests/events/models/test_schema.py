"""What the schema must not hold, and what must not reach what."""

import re
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db import connection, models

# Words by which a column could hold a person's name, age, kin, home, work or face.
PERSONAL = re.compile(
    r"(first|last|family|given|full|victim|person|defector|refugee)_?name|surname|initials|birth"
    r"|(^|_)(age|ages|dob|sex|gender|photo|image|portrait|kin|kinship|relative|mother|father|parents"
    r"|spouse|wife|husband|child|sibling|home_town|hometown|occupation|job_title|phone|passport)(_|$)"
)
# The staff of the desk have names; they are not the people recorded.
OF_THE_STAFF = {("auth_user", "first_name"), ("auth_user", "last_name")}


@pytest.mark.django_db
def test_there_is_no_column_for_a_persons_name_age_or_kin():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name, column_name FROM information_schema.columns"
            " WHERE table_schema = 'public'"
        )
        columns = set(cursor.fetchall())

    found = {pair for pair in columns if PERSONAL.search(pair[1])}

    assert len(columns) > 300
    assert found - OF_THE_STAFF == set()


@pytest.mark.parametrize(
    "column", ["name_of_victim_name", "age", "mother", "birth_date", "home_town", "first_name"]
)
def test_the_search_would_find_such_a_column(column):
    assert PERSONAL.search(column)


def of(half: str) -> set[type[models.Model]]:
    return {
        model
        for model in apps.get_app_config("events").get_models()
        if model.__module__.startswith(f"events.models.{half}.")
    }


def relations(model: type[models.Model]) -> Iterator[type[models.Model]]:
    """Every model that a row of this one leads to, in either direction."""
    for field in model._meta.get_fields(include_hidden=True):
        if field.is_relation and isinstance(field.related_model, type):
            yield field.related_model


def test_the_record_has_no_relation_to_the_desk():
    record, desk = of("record"), of("desk")
    reached, waiting = set(record), list(record)
    while waiting:
        for model in relations(waiting.pop()):
            if model not in reached:
                reached.add(model)
                waiting.append(model)

    assert len(record) >= 10
    assert len(desk) >= 15
    assert reached & desk == set()
    assert reached == record


def test_every_desk_table_is_audited():
    tracked = {
        model.pgh_tracked_model
        for model in apps.get_models()
        if hasattr(model, "pgh_tracked_model")
    }
    names = {model.__name__ for model in of("desk") - tracked}

    assert names == {
        *("Installation", "Job", "ImportedRow", "ReadingDraft", "ReadingPresence"),
        *("Notice", "DeskPerson"),
        *("TableImport", "TableChunk", "ImportProblem", "ImportedEvent"),
        # Each row is history itself, or comes and goes with a browser.
        *("AccountChange", "SignIn", "DeskSession"),
    }


def test_no_table_has_an_order_of_its_own():
    assert [model for model in of("desk") | of("record") if model._meta.ordering] == []
