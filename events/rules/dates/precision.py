"""Which precision goes with which way of writing a date.

An interval does not say alone whether it means several days, a week or a stretch of time within
which something happened, so precision is recorded beside the date and checked against it.
"""

from datetime import date, timedelta

from events.choices import DatePrecision
from events.rules.dates.bounds import bounds_of
from events.rules.dates.partial import NotEdtf
from events.rules.dates.parts import Part, read_part

# The bounds of UCDP's date_prec: two to six days are several days, seven are a week.
LONGEST_MULTI_DAY = 6
WEEK = 7


def default_precision(edtf: str) -> str:
    """Return the precision that a date has when nobody says otherwise.

    :raises NotEdtf: when the text is not EDTF.
    """
    if "/" not in edtf:
        return _of_part(read_part(edtf))
    span = _span_in_days(edtf)
    if span is None:
        return DatePrecision.INTERVAL
    if span == WEEK and _begins_on_monday(edtf):
        return DatePrecision.WEEK
    return DatePrecision.MULTI_DAY if 1 < span <= LONGEST_MULTI_DAY else DatePrecision.INTERVAL


def precision_fits(edtf: str, precision: str) -> bool:
    """Tell whether a precision may stand beside a date; ``unknown`` goes with no date at all."""
    if not edtf.strip():
        return precision == DatePrecision.UNKNOWN
    try:
        if "/" not in edtf:
            return precision in _allowed_for_part(read_part(edtf.strip()))
        span = _span_in_days(edtf.strip())
    except NotEdtf:
        return False
    if precision == DatePrecision.MULTI_DAY:
        return span is not None and 1 < span <= LONGEST_MULTI_DAY
    if precision == DatePrecision.WEEK:
        return span == WEEK
    return precision == DatePrecision.INTERVAL


def _of_part(part: Part) -> str:
    if part.month is None:
        return DatePrecision.INTERVAL if "X" in part.year else DatePrecision.YEAR
    if part.month == "XX":
        return DatePrecision.YEAR
    if part.season:
        return DatePrecision.SEASON
    return DatePrecision.MONTH if part.day in (None, "XX") else DatePrecision.DAY


def _allowed_for_part(part: Part) -> set[str]:
    return {_of_part(part)}


def _span_in_days(edtf: str) -> int | None:
    """The length of an interval between two days, or None when an end is not a day."""
    days = _days(edtf)
    return None if days is None else (days[1] - days[0]) // timedelta(days=1) + 1


def _days(edtf: str) -> tuple[date, date] | None:
    ends = edtf.split("/")
    if len(ends) != 2 or any(end in ("", "..") for end in ends):
        return None
    first, last = (read_part(end) for end in ends)
    if DatePrecision.DAY not in (_of_part(first),) or _of_part(last) != DatePrecision.DAY:
        return None
    return bounds_of(first)[0], bounds_of(last)[0]


def _begins_on_monday(edtf: str) -> bool:
    days = _days(edtf)
    return days is not None and days[0].isoweekday() == 1
