"""Whether titles and summaries in other languages keep up with their original."""

from typing import Any

import pytest

from events import operations
from events.models import Event
from events.operations.events.translations import old_translations
from tests import factories
from tests.factories import NOON

pytestmark = pytest.mark.django_db


def edit(made: Event, **changes: Any) -> Event:
    return operations.edit_event(event=made, by=factories.user("author"), at=NOON, **changes)


@pytest.fixture
def made() -> Event:
    return factories.event(title_ko="사람들이 돌려보내졌다", summary_zh_hans="人们被遣返。")


def older(made: Event) -> list[str]:
    """As Python says it, and the database must agree."""
    made.refresh_from_db()
    names = old_translations(made)
    assert Event.objects.with_old_translations().filter(pk=made.pk).exists() == bool(names)
    return names


def test_a_translation_is_older_once_its_original_changed(made):
    assert older(made) == []

    edit(made, title_en="A group is sent back")
    assert older(made) == ["title.ko"]

    edit(made, summary_en="Another summary.")
    assert older(made) == ["summary.zh-hans", "title.ko"]


def test_changing_the_translation_or_changing_both_keeps_up(made):
    edit(made, title_en="A group is sent back")
    edit(made, title_ko="한 무리가 돌려보내졌다")
    assert older(made) == []

    edit(made, title_en="Another", title_ko="다른 제목")
    assert older(made) == []


def test_an_original_that_is_changed_back_makes_the_translation_right_again(made):
    edit(made, title_en="A group is sent back")
    edit(made, title_en="People are sent back")

    assert older(made) == []


def test_an_editor_says_that_it_is_still_right(made):
    edit(made, title_en="People were sent back")
    made.refresh_from_db()
    version = made.version

    for _twice in range(2):
        made = operations.confirm_translation(
            event=made, name="title.ko", by=factories.user("author"), at=NOON
        )

    assert older(made) == []
    assert made.version == version


def test_the_original_may_be_in_another_language(made):
    edit(made, original_language="ko")
    edit(made, title_ko="새 제목")

    assert older(made) == ["title.en"]


@pytest.mark.parametrize("name", ["title.en", "title.zh-hans", "title.fr", "", "slug"])
def test_only_a_translation_that_is_there_is_confirmed(made, name):
    with pytest.raises(operations.Refused):
        operations.confirm_translation(event=made, name=name, by=factories.user("author"), at=NOON)


def test_an_emptied_translation_is_none(made):
    edit(made, title_en="A group is sent back")
    edit(made, title_ko="")

    assert older(made) == []
