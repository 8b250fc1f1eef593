"""Values of columns as an editor would say them."""

from datetime import datetime
from typing import Any

from django.db.models import Field, Model
from django.utils.translation import gettext

LONGEST = 400


class Wording:
    """Says values; what a reference points to is looked up once."""

    def __init__(self) -> None:
        self._names: dict[tuple[type[Model], Any], str] = {}

    def of(self, field: "Field[Any, Any]", value: Any) -> str:
        """The value in words; empty when nothing is stated."""
        if value in (None, "", [], {}):
            return ""
        if field.is_relation:
            return self._name(field.related_model, value)
        text = str(dict(field.flatchoices).get(value, value)) if field.choices else _plain(value)
        return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"

    def _name(self, model: Any, key: Any) -> str:
        if (model, key) not in self._names:
            row = model._base_manager.filter(pk=key).first()
            self._names[model, key] = str(row) if row else f"{key} ({gettext('gone')})"
        return self._names[model, key]


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M:%S}"
    if isinstance(value, dict):
        return ", ".join(f"{name.replace('_', ' ')}: {one}" for name, one in value.items())
    if isinstance(value, list):
        return ", ".join(_plain(one) for one in value)
    return str(value)
