"""The parameters a reader may use: one list for pages, API and documentation."""

from dataclasses import dataclass

from events.choices import (
    Basis,
    EventType,
    Family,
    PeriodKind,
    PlaceLevel,
    Status,
    Volition,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One parameter: its name, what it asks, and its values where they are a closed list.

    ``many`` parameters may be repeated, or list several values with commas.
    """

    name: str
    asks: str
    allowed: tuple[str, ...] = ()
    many: bool = False


TYPE = Parameter(
    name="type", asks="Events of these types.", allowed=tuple(EventType.values), many=True
)
VOLITION = Parameter(
    name="volition",
    asks="Returns and push-backs of these volitions. Left out: any, and events that have none.",
    allowed=tuple(Volition.values),
    many=True,
)
FAMILY = Parameter(
    name="family",
    asks="Events of these families of types.",
    allowed=tuple(Family.values),
    many=True,
)
STATUS = Parameter(
    name="status",
    asks="Events that stand so, by the claims made of them.",
    allowed=tuple(Status.values),
    many=True,
)
BASIS = Parameter(
    name="basis",
    asks="Events whose status a total on this basis counts.",
    allowed=tuple(Basis.values),
)
PLACE = Parameter(
    name="place", asks="Events with a place there or anywhere inside: a code of the gazetteer."
)
FROM = Parameter(
    name="from",
    asks=(
        "Events whose dates overlap the time from the first day of this date on:"
        " a day, month, season, quarter, year or EDTF date."
    ),
)
TO = Parameter(
    name="to", asks="Events whose dates overlap the time up to the last day of this date."
)
TEXT = Parameter(
    name="q",
    asks=(
        "Events in whose titles, sentences, summaries, glosses or names every one of these words"
        " occurs, as part of a word too, in any script."
    ),
)
SOURCE = Parameter(
    name="source", asks="Events on which this source is a speaker or a publisher: its code."
)
COUNTED_IN = Parameter(
    name="counted_in",
    asks="The events counted in one total: region:period:type:volition:basis.",
)
AS_OF = Parameter(
    name="as_of",
    asks=(
        "What was public at that moment, UTC unless it says otherwise; a day means its last"
        " instant. What has been sealed since is left out."
    ),
)
REGION = Parameter(
    name="region", asks="Totals of these places: codes of the gazetteer. Default: world.", many=True
)
PERIOD = Parameter(
    name="period",
    asks="Totals by these periods. Default: year.",
    allowed=tuple(PeriodKind.values),
    many=True,
)
TOTALS_BASIS = Parameter(
    name="basis",
    asks="Which statuses count. Default: standard.",
    allowed=tuple(Basis.values),
)
TOTALS_FROM = Parameter(
    name="from", asks="Totals of periods that overlap the time from the first day of this date on."
)
TOTALS_TO = Parameter(
    name="to", asks="Totals of periods that overlap the time up to the last day of this date."
)
TOTALS_TYPE = Parameter(
    name="type", asks="Totals of these types.", allowed=tuple(EventType.values), many=True
)
TOTALS_VOLITION = Parameter(
    name="volition",
    asks="Totals of these volitions. Left out: every volition, each in a row of its own.",
    allowed=tuple(Volition.values),
    many=True,
)

EVENT_PARAMETERS = (
    TYPE,
    VOLITION,
    FAMILY,
    STATUS,
    BASIS,
    PLACE,
    FROM,
    TO,
    TEXT,
    SOURCE,
    COUNTED_IN,
    AS_OF,
)
TOTALS_PARAMETERS = (
    REGION,
    PERIOD,
    TOTALS_FROM,
    TOTALS_TO,
    TOTALS_TYPE,
    TOTALS_VOLITION,
    TOTALS_BASIS,
    AS_OF,
)
FIGURE_PARAMETERS = (PLACE, FROM, TO, TEXT, AS_OF)
PLACE_LEVEL = Parameter(
    name="level", asks="Places of these levels.", allowed=tuple(PlaceLevel.values), many=True
)
WITHIN = Parameter(name="within", asks="Places that lie in this one, at any depth: its code.")
PLACES_PARAMETERS = (PLACE_LEVEL, WITHIN, AS_OF)
MOMENT_PARAMETERS = (AS_OF,)
