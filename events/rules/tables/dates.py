"""When it was done, as a row says it."""

from datetime import date
from functools import lru_cache
from typing import Any

from events.choices import DatePrecision, Occurrence
from events.rules.dates import NotEdtf, parse_edtf

from .cells import RowReading
from .days import NotADay, read_day, written_in_edtf
from .mapping.spec import plain

NO_DATE = {
    "edtf": "",
    "date_start": None,
    "date_end": None,
    "date_precision": DatePrecision.UNKNOWN.value,
}


def day_of(reading: RowReading, name: str) -> date | None:
    """The day in a field, or None when it is empty or a fault was left."""
    try:
        return read_day(reading.cell(name), reading.mapping.dates)
    except NotADay as error:
        reading.fault(name, str(error))
        return None


def dates_of_row(reading: RowReading, today: date, occurrence: str) -> dict[str, Any]:
    """The date in EDTF, its bounds and its precision.

    :param today: nothing that has occurred may begin after it.
    """
    dated = _stated(reading) if "edtf" in reading.mapping.fields else _spanned(reading)
    start = dated["date_start"]
    if start and start > today and occurrence == Occurrence.OCCURRED:
        name = "edtf" if "edtf" in reading.mapping.fields else "date_start"
        reading.fault(name, "This day lies in the future, and it cannot have occurred: correct it.")
    return dated


def _stated(reading: RowReading) -> dict[str, Any]:
    edtf = plain(reading.cell("edtf"))
    try:
        known = parse_edtf(edtf)
    except NotEdtf as error:
        reading.fault("edtf", str(error))
        return NO_DATE
    return {
        "edtf": known.edtf,
        "date_start": known.earliest,
        "date_end": known.latest,
        "date_precision": known.precision,
    }


def _spanned(reading: RowReading) -> dict[str, Any]:
    before = len(reading.faults)
    start, end = day_of(reading, "date_start"), day_of(reading, "date_end")
    precision = reading.word("date_prec") or None
    if precision == DatePrecision.UNKNOWN or len(reading.faults) > before:
        return NO_DATE
    if start is None:
        reading.needed("date_start", "")
        return NO_DATE
    try:
        return _bounded(start, end or start, precision)
    except NotADay as error:
        reading.fault("date_start", str(error))
        return NO_DATE


@lru_cache(maxsize=50_000)
def _bounded(start: date, end: date, precision: str | None) -> dict[str, Any]:
    edtf, known = written_in_edtf(start, end, precision)
    dated = parse_edtf(edtf)
    return {
        "edtf": edtf,
        "date_start": dated.earliest,
        "date_end": dated.latest,
        "date_precision": str(known),
    }
