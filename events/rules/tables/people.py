"""How many people, as a row says it."""

from typing import Any

from events.choices import Quantifier
from events.rules.numbers.shapes import CEILINGS, FLOORS, shape_errors

from .cells import RowReading
from .counts import Counted, Disorder, counted
from .numbers import NotANumber, read_count

NOTHING = Counted(quantifier=Quantifier.NONE_GIVEN)


def people_of_row(reading: RowReading) -> dict[str, Any]:
    """Quantifier and numbers of the claim, and the numbers in the words of the table."""
    before = len(reading.faults)
    numbers = {name: _number(reading, name) for name in ("low", "best", "high")}
    count = _as_meant(reading, _counted(reading, numbers))
    if len(reading.faults) > before:
        count = NOTHING
    return {
        "count_as_written": count.written,
        "quantifier": count.quantifier,
        "low": count.low,
        "value": count.value,
        "high": count.high,
        "unit": reading.word("unit"),
    }


def _number(reading: RowReading, name: str) -> int | None:
    try:
        return read_count(reading.cell(name), reading.mapping.numbers)
    except NotANumber as error:
        reading.fault(name, str(error))
        return None


def _counted(reading: RowReading, numbers: dict[str, int | None]) -> Counted:
    try:
        return counted(**numbers)
    except Disorder as disorder:
        name, sentence = disorder.args
        reading.fault(name, sentence)
        return NOTHING


def _as_meant(reading: RowReading, count: Counted) -> Counted:
    """The number as the table's own word for it means it, where it says one."""
    meant = reading.word("quantifier")
    if not meant or count.quantifier in (Quantifier.NONE_GIVEN, meant):
        return count
    low, value, high = count.low, count.value, count.high
    if meant in FLOORS:
        high = None
    if meant in CEILINGS:
        low = value = None
    for fault in shape_errors(meant, low=low, value=value, high=high, high_open=high is None):
        reading.fault("quantifier", fault.partition(": ")[2].capitalize())
    return Counted(quantifier=meant, low=low, value=value, high=high, written=count.written)
