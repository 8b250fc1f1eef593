"""The choices that the forms of a page offer, with what is chosen now."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import TextChoices

from events.choices import Basis, EventType, Family, PlaceLevel, Status, Volition
from events.filters import EventQuestion
from events.models.record import PlaceCard
from events.views.wording import basis_label, plain, type_label

INDENT = "\u2003"


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    name: str
    chosen: bool = False


def options(vocabulary: type[TextChoices], chosen: Iterable[str | None]) -> list[Option]:
    chosen = set(chosen)
    return [Option(value, str(name), value in chosen) for value, name in vocabulary.choices]


def type_options(chosen: Iterable[str | None]) -> list[Option]:
    chosen = set(chosen)
    return [Option(value, type_label(value), value in chosen) for value in EventType.values]


def basis_options(chosen: Iterable[str | None]) -> list[Option]:
    chosen = set(chosen)
    return [Option(value, basis_label(value), value in chosen) for value in Basis.values]


def place_options(chosen: Iterable[str | None]) -> list[Option]:
    """Countries and provinces that the record names, as a tree; and whatever is chosen."""
    chosen = set(chosen)
    cards = PlaceCard.objects.filter(valid_until=None).order_by("path", "pk")
    return [
        Option(card["code"], _indented(card), card["code"] in chosen)
        for card in cards.values_list("document", flat=True)
        if card["level"] in (PlaceLevel.COUNTRY, PlaceLevel.ADMIN1) or card["code"] in chosen
    ]


def _indented(card: dict[str, Any]) -> str:
    return INDENT * max(len(card["within"]) - 1, 0) + plain(card["name"])


def timeline_form(question: EventQuestion) -> dict[str, Any]:
    """Every field of the timeline's form."""
    asked = {name: values[0] for name, values in question.asked.items()}
    return {
        "families": [
            (one, question.query(family=one.value, type="", volition="", after=""))
            for one in options(Family, question.families)
        ],
        "everything": question.query(family="", type="", volition="", after=""),
        "type": type_options(question.types),
        "volition": options(Volition, question.volitions),
        "status": options(Status, question.statuses),
        "basis": basis_options([question.basis]),
        "place": place_options([question.place]),
        "asked": asked,
        "is_asked": bool(set(asked) - {"family"}),
    }
