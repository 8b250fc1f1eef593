"""Writing EDTF level 1."""

from datetime import date

from events.choices import DatePrecision
from events.rules.dates.parsing import parse_edtf
from events.rules.dates.partial import PartialDate


def format_edtf(day: PartialDate) -> str:
    """The EDTF text of a date; reading it again gives the same date.

    :raises NotEdtf: when its text is not EDTF.
    """
    return parse_edtf(day.edtf).edtf


def edtf_between(earliest: date | None, latest: date | None) -> str:
    """The EDTF text of an interval by its first and last day; one day is no interval."""
    if earliest is not None and earliest == latest:
        return earliest.isoformat()
    return "/".join(day.isoformat() if day else ".." for day in (earliest, latest))


def edtf_of(day: date, precision: str) -> str:
    """A day written no more exactly than it is known: to the day, the month or the year."""
    length = {DatePrecision.YEAR: 4, DatePrecision.MONTH: 7}.get(DatePrecision(precision), 10)
    return day.isoformat()[:length]
