"""Promises that the repository keeps about itself."""

import inspect
import re
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings

from events import operations

ROOT = Path(settings.BASE_DIR)
WRITES = re.compile(
    r"\.(save|create|bulk_create|bulk_update|update|update_or_create|get_or_create|delete)\("
)
# Ways in translate, make one call, and translate back.
WAYS_IN = ["events/admin", "events/views", "events/filters", "events/reading", "events/tasks.py"]
ACTOR_LESS = {
    "ask_to_check_links",
    "check_file",
    "check_totals",
    "load_record",
    "merge_preview",
    "missing_for_publication",
    "embargo_of",
    "publish_due",
    "receive_report",
    "rebuild_totals",
    "recompute_stale_totals",
    "verify_history",
}


def python_files(place: str) -> list[Path]:
    path = ROOT / place
    return [path] if path.is_file() else sorted(path.rglob("*.py"))


@pytest.mark.parametrize("place", WAYS_IN)
def test_nothing_but_operations_writes(place):
    models = "|".join(model.__name__ for model in apps.get_app_config("events").get_models())
    manager = re.compile(rf"\b({models})\.objects\b[^\n]*{WRITES.pattern}")
    found = [
        f"{file.relative_to(ROOT)}: {line.strip()}"
        for file in python_files(place)
        for line in file.read_text().splitlines()
        if manager.search(line)
    ]

    assert found == []


def test_every_operation_says_who_and_when():
    for name in operations.__all__:
        operation = getattr(operations, name)
        if not inspect.isfunction(operation) or name in ACTOR_LESS:
            continue
        parameters = inspect.signature(operation).parameters
        assert {"by", "at"} <= set(parameters), name
        assert not any(one.kind is one.POSITIONAL_OR_KEYWORD for one in parameters.values()), name


def test_the_record_has_no_relation_to_the_desk():
    record = {
        model
        for model in apps.get_app_config("events").get_models()
        if ".record." in model.__module__
    }

    assert len(record) >= 9
    for model in record:
        for field in model._meta.get_fields():
            if field.is_relation:
                assert field.related_model in record, f"{model.__name__}.{field.name}"


def test_no_text_of_somebody_else_is_in_the_repository():
    """Bodies of articles never belong in the shipped record."""
    for file in (ROOT / "data").rglob("*.json"):
        assert '"body"' not in file.read_text(), file
        assert '"quote"' not in file.read_text(), file
