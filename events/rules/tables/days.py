"""Days as tables write them, and what they say together with a precision."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache

from events.choices import DatePrecision
from events.rules.dates import default_precision, precision_fits

from .row import Cell
from .sheets import Serial

# How a workbook counts days; 1900 was no leap year, but Excel believes so, hence 30 December.
EPOCHS = {"excel-1900": date(1899, 12, 30), "excel-1904": date(1904, 1, 1)}
# The last day of the calendar, as a number of a workbook.
LAST_SERIAL = 2_958_465
FIRST_YEAR = 1900
EMPTY_DAYS = frozenset({"", "0000-00-00"})


class NotADay(ValueError):
    """The cell holds no day; the message names the remedy."""


def read_day(cell: Cell, formats: Sequence[str]) -> date | None:
    """A day, or None when the cell is empty.

    :raises NotADay: when none of the formats fits, or the calendar has no such day.
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, Serial) and 0 < cell <= LAST_SERIAL:
        return _counted(cell, "excel-1904" if cell.from_1904 else "excel-1900")
    text = str(int(cell)) if isinstance(cell, float) and cell == int(cell) else str(cell)
    return _read(text.strip(), tuple(formats))


@lru_cache(maxsize=50_000)
def _read(text: str, formats: tuple[str, ...]) -> date | None:
    if text in EMPTY_DAYS:
        return None
    for one in formats:
        if (day := _in_format(text, one)) is not None:
            return day
    raise NotADay(
        f"This is no date of the form {' or '.join(example(one) for one in formats)}: write it so,"
        " or add its form to the date formats of the mapping."
    )


def _in_format(text: str, one: str) -> date | None:
    if one in EPOCHS:
        try:
            return _counted(float(text), one)
        except (ValueError, OverflowError):
            return None
    try:
        day = datetime.strptime(text, one).date()  # noqa: DTZ007 # a day has no zone
    except ValueError:
        return None
    return day if day.year >= FIRST_YEAR else None


def _counted(serial: float, epoch: str) -> date | None:
    if not 0 < serial <= LAST_SERIAL:
        return None
    try:
        return EPOCHS[epoch] + timedelta(days=int(serial))
    except OverflowError:
        return None


def example(one: str) -> str:
    """How 26 April 2024 is written in this form."""
    if one in EPOCHS:
        return str((date(2024, 4, 26) - EPOCHS[one]).days)
    return datetime(2024, 4, 26).strftime(one)  # noqa: DTZ001 # only its writing matters


def is_ambiguous(formats: Sequence[str]) -> tuple[str, str] | None:
    """Two forms of which each reads what the other writes, as another day."""
    for first in formats:
        for second in formats:
            if first != second and _misread(first, second):
                return first, second
    return None


def _misread(first: str, second: str) -> bool:
    day = date(2012, 3, 4)
    if first in EPOCHS or second in EPOCHS:
        return {first, second} == set(EPOCHS)
    read = _in_format(day.strftime(first), second)
    return read is not None and read != day


def written_in_edtf(start: date, end: date, precision: str | None) -> tuple[str, str]:
    """The EDTF of a span of days and its precision.

    :param precision: as stated; None when the days say it themselves.
    :raises NotADay: when the days contradict the precision.
    """
    if end < start:
        raise NotADay("The date ends before it begins: swap start and end.")
    if precision == DatePrecision.DAY and start != end:
        raise NotADay("The precision says one day, but start and end differ: correct one of them.")
    if precision in (None, DatePrecision.DAY) and start == end:
        return start.isoformat(), DatePrecision.DAY
    if precision == DatePrecision.MONTH and start.replace(day=1) == end.replace(day=1):
        return start.isoformat()[:7], DatePrecision.MONTH
    if precision == DatePrecision.YEAR and start.year == end.year:
        return start.isoformat()[:4], DatePrecision.YEAR
    if start == end:
        raise NotADay("The precision says more than a day, but start and end are one: give both.")
    edtf = f"{start.isoformat()}/{end.isoformat()}"
    fits = precision is not None and precision_fits(edtf, precision)
    return edtf, precision if fits and precision else default_precision(edtf)
