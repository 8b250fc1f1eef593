"""What the page of totals asks when a reader leaves something out."""

from django.http import QueryDict

from events.choices import TYPES_WITH_VOLITION, EventType, PeriodKind

BY_DEFAULT = PeriodKind.YEAR.value


def completed(params: QueryDict) -> QueryDict:
    """The parameters with a type, without a volition that the type has not, and with the whole.

    The whole of time is asked with every period that nothing bounds, so that a reader sees what the
    periods leave unplaced.
    """
    asked = params.copy()
    types = {word for value in asked.getlist("type") for word in value.split(",") if word}
    if not types:
        asked["type"] = EventType.RETURN_TO_ORIGIN.value
    elif not types & TYPES_WITH_VOLITION:
        asked.pop("volition", None)
    if not asked.get("period"):
        asked["period"] = BY_DEFAULT
    if not (asked.get("from") or asked.get("to")):
        asked.appendlist("period", PeriodKind.ALL.value)
    return asked


def period_asked(params: QueryDict) -> str:
    """The finest period asked for: the one by which the rows of the page go."""
    words = {word for value in params.getlist("period") for word in value.split(",")}
    return next((kind for kind in PeriodKind.values if kind in words), BY_DEFAULT)
