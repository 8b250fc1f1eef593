"""Which precision goes with which way of writing a date.

An interval does not say alone whether it means several days, a week, or a stretch of time within
which something happened, so the precision is recorded beside the date and checked against it.
"""

from datetime import date

from events.choices import DatePrecision
from events.rules.dates.bounds import bounds_of
from events.rules.dates.partial import NotEdtf
from events.rules.dates.parts import Part, read_part

# The bounds of UCDP's date_prec: two to six days are several days, seven are a week.
LONGEST_MULTI_DAY = 6
DAYS_OF_A_WEEK = 7
MONDAY = 1


def default_precision(edtf: str) -> str:
    """Return the precision a date has when nobody says otherwise.

    Seven days are taken for a week only when they begin on a Monday.

    :raises NotEdtf: when the text is not EDTF.
    """
    if "/" not in edtf:
        return _of_part(read_part(edtf))
    days = _days(edtf)
    if days is None:
        return DatePrecision.INTERVAL
    length = _length(days)
    if length == DAYS_OF_A_WEEK and days[0].isoweekday() == MONDAY:
        return DatePrecision.WEEK
    return DatePrecision.MULTI_DAY if 1 < length <= LONGEST_MULTI_DAY else DatePrecision.INTERVAL


def precision_fits(edtf: str, precision: str) -> bool:
    """Tell whether a precision may stand beside a date; ``unknown`` goes with no date at all."""
    written = edtf.strip()
    if not written:
        return precision == DatePrecision.UNKNOWN
    try:
        return precision in _allowed(written)
    except NotEdtf:
        return False


def _allowed(written: str) -> set[str]:
    if "/" not in written:
        return {_of_part(read_part(written))}
    days = _days(written)
    length = _length(days) if days else 0
    allowed: set[str] = {DatePrecision.INTERVAL}
    if length == DAYS_OF_A_WEEK:
        allowed.add(DatePrecision.WEEK)
    if 1 < length <= LONGEST_MULTI_DAY:
        allowed.add(DatePrecision.MULTI_DAY)
    return allowed


def _of_part(part: Part) -> str:
    if part.month in (None, "XX"):
        return DatePrecision.INTERVAL if "X" in part.year else DatePrecision.YEAR
    if part.is_season:
        return DatePrecision.SEASON
    return DatePrecision.MONTH if part.day in (None, "XX") else DatePrecision.DAY


def _days(edtf: str) -> tuple[date, date] | None:
    """Both ends of an interval, when both are days."""
    ends = edtf.split("/")
    if any(end in ("", "..") for end in ends):
        return None
    parts = [read_part(end) for end in ends]
    if any(_of_part(part) != DatePrecision.DAY for part in parts):
        return None
    return bounds_of(parts[0])[0], bounds_of(parts[-1])[1]


def _length(days: tuple[date, date]) -> int:
    """The number of days, both ends included."""
    return (days[1] - days[0]).days + 1
