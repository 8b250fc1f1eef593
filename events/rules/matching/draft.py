"""A first title for an event that is made of a claim."""

from collections.abc import Mapping
from datetime import date

from events.choices import EventType, Volition
from events.rules.document.sentence.english_dates import when
from events.rules.document.sentence.telling import Telling

# What was done, and how a place is joined to it.
WHAT: Mapping[str, tuple[str, str]] = {
    EventType.RETURN_TO_ORIGIN: ("return", "from"),
    EventType.PUSHBACK: ("push-back", "from"),
    EventType.ARREST: ("arrest", "in"),
    EventType.REFUGE_ENTRY: ("entry into refuge", "in"),
    EventType.REFUGE_DENIED: ("refuge denied", "in"),
    EventType.ONWARD_DEPARTURE: ("onward departure", "from"),
    EventType.ARRIVAL_IN_SAFETY: ("arrival", "in"),
}
HOW = {Volition.FORCED: "forced ", Volition.STATED_VOLUNTARY: "stated voluntary "}


def draft_title(
    *,
    type: str,  # noqa: A002 # the name of the field
    volition: str | None,
    place: str,
    edtf: str,
    start: date | None,
    end: date | None,
    precision: str,
) -> str:
    """In English, from the fields alone: no number of people, and no place but the one given.

    :param place: the name of a place that may be published, empty for none.
    """
    if type not in WHAT:
        return ""
    what, joined = WHAT[type]
    told = Telling(
        type=type,
        volition=volition,
        edtf=edtf,
        date_start=start,
        date_end=end,
        date_precision=precision,
    )
    words = [f"{HOW.get(Volition(volition), '') if volition else ''}{what}"]
    words += [f"{joined} {place}"] if place else []
    words += [when(told)] if start or end else []
    title = " ".join(words)
    return title[0].upper() + title[1:]
