"""The sentence in English."""

from collections.abc import Iterator

from events.choices import (
    DatePrecision,
    DenialScope,
    EventType,
    Granularity,
    Occurrence,
    Status,
    Volition,
)
from events.rules.document.sentence.english_dates import when
from events.rules.document.sentence.telling import Telling

RETURNED = {
    Volition.FORCED: "forcibly returned to {to}",
    Volition.STATED_VOLUNTARY: "returned to {to}, at their own wish as stated,",
    Volition.DISPUTED: "returned to {to}, willingly or not being disputed,",
    Volition.UNKNOWN: "returned to {to}",
}
PUSHED_BACK = {
    Volition.FORCED: "pushed back{to}",
    Volition.STATED_VOLUNTARY: "sent back{to}, at their own wish as stated,",
    Volition.DISPUTED: "sent back{to}, willingly or not being disputed,",
    Volition.UNKNOWN: "sent back{to}",
}
PASSIVE = {EventType.ARREST: "arrested", EventType.REFUGE_DENIED: "refused refuge"}
# Past, infinitive, and the word before the place.
ACTIVE = {
    EventType.REFUGE_ENTRY: ("sought refuge", "seek refuge", "in"),
    EventType.ONWARD_DEPARTURE: ("left", "leave", ""),
    EventType.ARRIVAL_IN_SAFETY: ("arrived", "arrive", "in"),
}
TAKING_AN_ARTICLE = (
    "Authorities",
    "Government",
    "Ministry",
    "Office",
    "Philippines",
    "UN ",
    "United ",
)
SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
BE = {
    Occurrence.OCCURRED: ("was", "were"),
    Occurrence.PLANNED: ("was to be", "were to be"),
    Occurrence.DID_NOT_OCCUR: ("was not", "were not"),
    Occurrence.UNKNOWN: ("may have been", "may have been"),
}
DENIES = {
    DenialScope.OCCURRENCE: "denies that it happened",
    DenialScope.NUMBER: "denies the number",
    DenialScope.CHARACTERISATION: "rejects this description",
    DenialScope.VOLITION: "denies that it was against their will",
}
STANDING = {
    Status.ALLEGED: ", according to an unconfirmed allegation",
    Status.CORROBORATED: ", according to independent sources",
    Status.PLANNED: ", according to reports of a plan",
}


def sentence(told: Telling) -> str:
    """Who, what, where and when, with the number's caveat, the attribution and denials."""
    main = clause(told)
    caveats = "".join(f"; {caveat}" for caveat in _caveats(told))
    denials = "".join(
        f" {_capital(the(names['en']))} {DENIES[DenialScope(scope)]}."
        for scope, names in told.denials
    )
    return f"{main}{_attribution(told)}{caveats}.{denials}"


def clause(told: Telling, counted: str = "") -> str:
    """Who, what, where and when, without caveats; ``counted`` says how many in words of its own."""
    parts = (counted or _people(told), _act(told), when(told))
    return " ".join(part for part in parts if part).rstrip(",")


def the(name: str) -> str:
    """The name with its article, when it is a description or a plural rather than a name."""
    return f"the {name}" if name.startswith(TAKING_AN_ARTICLE) else name


def people(count: int) -> str:
    """A number of people; the smallest in words, as a sentence may begin with them."""
    words = SMALL[count] if count < len(SMALL) else f"{count:,}"
    return f"{words} {'person' if count == 1 else 'people'}"


def _people(told: Telling) -> str:
    number = told.number
    if number.best is not None:
        return _capital(_words(told) + people(number.best))
    if number.high is not None and not number.high_open:
        return f"Up to {people(number.high)}"
    return "People"


def _words(told: Telling) -> str:
    number = told.number
    at_least = number.high_open and number.low == number.best and number.high in (None, number.best)
    if at_least and not number.approximate:
        return "at least "
    return "about " if number.approximate else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _is_one(told: Telling) -> bool:
    return told.number.best == 1


def _act(told: Telling) -> str:
    if told.type in ACTIVE:
        return _active(told)
    to = the(told.destination.get("en", ""))
    singular, plural = BE[Occurrence(told.occurrence)]
    be = singular if _is_one(told) else plural
    if told.type == EventType.RETURN_TO_ORIGIN:
        act = RETURNED[Volition(told.volition or Volition.UNKNOWN)].format(to=to)
    elif told.type == EventType.PUSHBACK:
        act = PUSHED_BACK[Volition(told.volition or Volition.UNKNOWN)].format(
            to=f" to {to}" if to else ""
        )
    else:
        act = PASSIVE[EventType(told.type)]
    return f"{be} {act}{_where(told)}"


def _active(told: Telling) -> str:
    past, infinitive, before = ACTIVE[EventType(told.type)]
    verb = {
        Occurrence.OCCURRED: past,
        Occurrence.PLANNED: f"were to {infinitive}",
        Occurrence.DID_NOT_OCCUR: f"did not {infinitive}",
        Occurrence.UNKNOWN: f"may have {'arrived' if infinitive == 'arrive' else past}",
    }[Occurrence(told.occurrence)]
    place = the(told.place.get("en", ""))
    where = f" {'at' if told.at_site and before else before} {place}".replace("  ", " ")
    to = the(told.destination.get("en", ""))
    heading = f" for {to}" if to and told.type == EventType.ONWARD_DEPARTURE else ""
    comma = (
        "," if "," in place and (heading or told.date_precision != DatePrecision.UNKNOWN) else ""
    )
    return f"{verb}{where if place else ''}{comma}{heading}"


def _where(told: Telling) -> str:
    place = the(told.place.get("en", ""))
    if not place:
        return ""
    from_there = told.type in (EventType.RETURN_TO_ORIGIN, EventType.PUSHBACK)
    before = "from" if from_there else "at" if told.at_site else "in"
    return f" {before} {place}{',' if ',' in place else ''}"


def _attribution(told: Telling) -> str:
    if told.status == Status.REPORTED:
        return ", according to one source" if told.voices < 2 else ", according to reports"
    if told.status == Status.CONFIRMED:
        names = [the(names["en"]) for names in told.confirmed_by if names.get("en")]
        return f", as confirmed by {_and(names)}" if names else ", as confirmed by those concerned"
    return STANDING.get(Status(told.status), "") if told.status else ""


def _and(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _caveats(told: Telling) -> Iterator[str]:
    if told.granularity == Granularity.CAMPAIGN:
        yield "a pattern, without a number or a day"
    elif (bounds := _bounds(told)) is not None:
        yield bounds
    if told.status == Status.DISPUTED:
        yield "whether it happened is disputed"
    if told.status == Status.REFUTED:
        yield "it has been refuted"
    if told.status == Status.CANCELLED:
        yield "the plan was given up"


def _bounds(told: Telling) -> str | None:
    number = told.number
    says = "the source says" if told.one_voice else "sources say"
    more = " or more" if number.high_open else ""
    if number.best is None:
        if number.high is None:
            return "no source gives a number"
        return f"{says} up to {number.high:,}{more}" if number.high_open else None
    if told.has_bounds_to_tell:
        high = number.high if number.high is not None else number.best
        if high == (number.low or 0):
            return f"{says} {high:,}{more}"
        return f"{says} {number.low or 0:,} to {high:,}{more}"
    if number.approximate and number.high_open:
        return f"{says} {number.best:,}{more}"
    return None
