"""Conditions that several tables share, so that each is written, and wrong, only once."""

from django.db.models import F, Q
from django.db.models.expressions import Combinable

from events.choices import DatePrecision, Quantifier, Unit


def one_of(field: str, values: list[str]) -> Q:
    """The field holds a word of its vocabulary."""
    return Q(**{f"{field}__in": values})


def in_order(low: str, high: str) -> Q:
    """The bounds are in order, an empty one being no bound."""
    return (
        Q(**{f"{low}__isnull": True})
        | Q(**{f"{high}__isnull": True})
        | Q(**{f"{low}__lte": F(high)})
    )


def figures_in_order() -> Q:
    """Return low ≤ best ≤ high, whichever of them are known."""
    return in_order("low", "best") & in_order("best", "high") & in_order("low", "high")


def _numbers(**given: bool) -> Q:
    return Q(**{f"{name}__isnull": not is_given for name, is_given in given.items()})


_POINT = _numbers(low=True, value=True, high=True) & Q(
    low=F("value"), high=F("value"), high_open=False
)
_FLOOR = _numbers(low=True, value=True, high=False) & Q(low=F("value"), high_open=True)
_CEILING = _numbers(low=False, value=False, high=True) & Q(high_open=False)
_SPAN = _numbers(low=True, value=True, high=True) & Q(
    low=F("value"), high__gte=F("low"), high_open=False
)
_NOTHING = _numbers(low=False, value=False, high=False) & Q(high_open=True)


def count_has_the_shape_of_its_quantifier() -> Q:
    """The table *From words to numbers* of the methodology, as a condition.

    Households without a stated size are no persons, whatever the quantifier.
    """
    shapes = {
        _POINT: [Quantifier.EXACT, Quantifier.APPROXIMATELY],
        _FLOOR: [Quantifier.MORE_THAN, Quantifier.AT_LEAST, Quantifier.VAGUE_WORD],
        _CEILING: [Quantifier.UP_TO, Quantifier.LESS_THAN],
        _SPAN: [Quantifier.RANGE],
        _NOTHING: [Quantifier.NONE_GIVEN],
    }
    condition = Q(unit__in=[Unit.HOUSEHOLD, Unit.GROUP]) & _NOTHING
    for shape, quantifiers in shapes.items():
        condition |= Q(quantifier__in=[q.value for q in quantifiers]) & shape
    return condition


def _spans(start: Combinable | str, end: str) -> Q:
    return Q(**{end: start})


def dates_fit_their_precision() -> Q:
    """A day is one day, several days are several, and what is unknown has no bound."""
    both = Q(date_start__isnull=False, date_end__isnull=False)
    some = Q(date_start__isnull=False) | Q(date_end__isnull=False)
    longer = [
        DatePrecision.WEEK,
        DatePrecision.MONTH,
        DatePrecision.SEASON,
        DatePrecision.YEAR,
        DatePrecision.MULTI_DAY,
    ]
    return (
        (Q(date_precision=DatePrecision.DAY) & both & _spans(F("date_start"), "date_end"))
        | (Q(date_precision__in=[p.value for p in longer]) & both & Q(date_start__lt=F("date_end")))
        | (Q(date_precision=DatePrecision.INTERVAL) & some)
        | Q(date_precision=DatePrecision.UNKNOWN, date_start=None, date_end=None)
    )
