"""What a suggestion or a claim says, in the lines of its card."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext, gettext_lazy as _

from events.choices import EventType, Measure, Modality, PlaceRole, Quantifier, Volition


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line: its label, the value, and the kind of mark it has in the text."""

    label: Any
    value: str
    kind: str = ""


def facts_of(said: Any, *, speaker: str, places: Iterable[str]) -> list[Fact]:
    """The lines that say something; ``said`` has the columns of a claim."""
    lines = [
        Fact(label=_("What"), value=_what(said), kind="act"),
        Fact(label=_("Number"), value=_number(said), kind="count"),
        Fact(label=_("Date"), value=_date(said), kind="date"),
        Fact(label=_("Places"), value="; ".join(places), kind="place"),
        Fact(label=_("Speaker"), value=speaker, kind="speaker"),
    ]
    return [line for line in lines if line.value]


def role_of(role: str | None) -> str:
    """The role of a place in brackets; nothing where the text does not tell it."""
    return f" ({str(PlaceRole(role).label).lower()})" if role in PlaceRole.values else ""


def bounds(start: date | None, end: date | None) -> str:
    """The first and the last day that a date may mean."""
    if start is None and end is None:
        return ""
    if start == end:
        return _day(start)
    return f"{_day(start)} – {_day(end)}"


def _day(day: date | None) -> str:
    return date_format(day, "Y-m-d") if day else gettext("open")


def _what(said: Any) -> str:
    words = []
    if said.measure != Measure.FLOW:
        words.append(str(Measure(said.measure).label))
    if said.event_type:
        words.append(str(EventType(said.event_type).label))
    if said.volition:
        words.append(str(Volition(said.volition).label))
    if said.destination and said.event_type != EventType.RETURN_TO_ORIGIN:
        words.append(f"→ {said.destination}")
    words.append(str(Modality(said.modality).label))
    return " · ".join(words)


def _number(said: Any) -> str:
    """The words, and the number they are read as."""
    words = f"“{said.count_as_written}”" if said.count_as_written else ""
    number = counted(said)
    return " = ".join(part for part in (words, number) if part)


def counted(said: Any) -> str:
    """The number as its quantifier shapes it; empty where none is stated."""
    stated = said.high if said.value is None else said.value
    if stated is None:
        return ""
    if said.quantifier == Quantifier.RANGE:
        return f"{said.low} – {said.high}"
    if said.value is None:
        return gettext("up to %(number)s") % {"number": stated}
    if said.high is None:
        return gettext("%(number)s or more") % {"number": stated}
    if said.quantifier == Quantifier.APPROXIMATELY:
        return gettext("about %(number)s") % {"number": stated}
    return str(stated)


def _date(said: Any) -> str:
    words = f"“{said.date_as_written}”" if said.date_as_written else ""
    days = bounds(said.date_start, said.date_end)
    plain = said.edtf in (days, days.replace(" – ", "/"))
    date = said.edtf if plain or not said.edtf else f"{said.edtf} ({days})"
    return " = ".join(part for part in (words, date) if part)
