"""Gates on what an event says of itself: title, address, dates, places, destination."""

import re
from collections.abc import Iterator

from events.choices import TYPES_WITH_VOLITION, DatePrecision, EventType
from events.rules.placement import primary_places
from events.rules.publication.facts import EventFacts, Gap, SafetySettings
from events.rules.sentence import Sentence

DATE_IN_ADDRESS = re.compile(r"^\d{4}(-\d{2}){0,2}(?=-|$)")
ONE_DAY = 1
LONGEST = {
    DatePrecision.DAY: ONE_DAY,
    DatePrecision.WEEK: 7,
    DatePrecision.MONTH: 31,
    DatePrecision.SEASON: 92,
    DatePrecision.YEAR: 366,
}


def untitled(facts: EventFacts) -> Iterator[Gap]:
    if not facts.title.get("en", "").strip():
        yield Gap(code="no_title", sentence="Write a title in English.", field="title.en")


def counted_address(facts: EventFacts) -> Iterator[Gap]:
    """A number may change, an address may not."""
    rest = DATE_IN_ADDRESS.sub("", facts.slug)
    if not facts.slug or any(token.isdigit() for token in rest.split("-")):
        yield Gap(
            code="address_with_number",
            sentence="Give it an address without a number of people.",
            field="slug",
        )


def misdated(facts: EventFacts) -> Iterator[Gap]:
    """The dates are there, in order, and no wider than their precision."""
    if not facts.edtf and facts.date_precision != DatePrecision.UNKNOWN:
        yield Gap(
            code="no_date", sentence="Write the date, or say that it is unknown.", field="edtf"
        )
    if not _dates_fit(facts):
        yield Gap(
            code="dates_do_not_fit",
            sentence="First and last day do not fit the date and its precision.",
            field="edtf",
        )


def _dates_fit(facts: EventFacts) -> bool:
    longest = LONGEST.get(DatePrecision(facts.date_precision))
    if facts.date_start is None or facts.date_end is None:
        return longest is None
    days = (facts.date_end - facts.date_start).days + 1
    return days >= ONE_DAY and (longest is None or days <= longest)


def unplaced(facts: EventFacts) -> Iterator[Gap]:
    """A place with a role that locates an event of this type."""
    if not primary_places(facts.type, [(one.code, one.role) for one in facts.places]):
        yield Gap(
            code="no_primary_place",
            sentence="Add the place, with its role, where an event of this type counts.",
            field="places",
        )


def misdirected(facts: EventFacts, settings: SafetySettings) -> Iterator[Gap]:
    """A return goes to the country of origin, nothing else does; both kinds have a volition."""
    is_return = facts.type == EventType.RETURN_TO_ORIGIN
    if is_return != (facts.destination == settings.origin):
        yield Gap(
            code="destination_does_not_fit",
            sentence=Sentence(
                "A return, and nothing else, has the destination {country}.",
                country=settings.origin,
            ),
            field="destination",
        )
    if (facts.type in TYPES_WITH_VOLITION) != (facts.volition is not None):
        yield Gap(
            code="volition_does_not_fit",
            sentence="A return or push-back, and nothing else, says whether it was forced.",
            field="volition",
        )
