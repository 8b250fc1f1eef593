"""Two people who change the same row: the second is told, and nothing of either is lost."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Model

from events.operations.errors import Problem, Refused
from events.rules.sentence import Sentence

LONGEST_SHOWN = 120


class Outdated(Refused):
    """Somebody changed the row since the form was opened; each problem shows both versions."""


def version_of(row: Model, names: Iterable[str]) -> str:
    """What these fields and the places of a row say, as a digest to compare later."""
    columns = {field.name: field.attname for field in row._meta.fields}
    facts: list[Any] = [str(getattr(row, columns[name])) for name in sorted(names)]
    if hasattr(row, "places"):
        facts.append(sorted(row.places.values_list("place_id", "role", "precision")))
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()


def refuse_outdated(row: Any, *, seen: str, now: str, entered: Mapping[str, Any]) -> None:
    """Refuse changes made to another version than the present one, unless they agree with it.

    :param seen: the version the form was opened on; empty where there was no form.
    :raises Outdated: with what is stored and what was entered, field by field.
    """
    if not seen or seen == now:
        return
    differing = [name for name, value in entered.items() if getattr(row, name) != value]
    if not differing:
        return
    problems = [_both(row, name, entered[name]) for name in differing]
    raise Outdated(
        [
            Problem(
                field="",
                sentence="Somebody changed this while your form was open. Nothing of yours was "
                "stored; compare, and save again to store your version.",
            ),
            *problems,
        ]
    )


def _both(row: Any, name: str, entered: Any) -> Problem:
    stored = shown(getattr(row, name))
    told = "Stored now: {stored}. You entered: {entered}."
    return Problem(field=name, sentence=Sentence(told, stored=stored, entered=shown(entered)))


def shown(value: Any) -> str:
    """A value as a sentence shows it."""
    if value is None or value == "":
        return "nothing"
    text = str(value)
    return f"“{text[:LONGEST_SHOWN]}{'…' if len(text) > LONGEST_SHOWN else ''}”"
