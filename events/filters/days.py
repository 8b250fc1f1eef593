"""Days that a reader writes as any date known in part."""

from datetime import date

from events.filters.reading import Reading
from events.rules.dates import NotEdtf, parse_edtf
from events.rules.periods import NotAPeriod, parse_label

FORMS = ("2024-04-26", "2024-04", "2024-Q2", "2024-W17", "2024-22", "2024", "2023-10~")


def read_days(reading: Reading) -> tuple[date | None, date | None]:
    """The first day of ``from`` and the last day of ``to``; None where it is not asked."""
    start = _span(reading, "from")[0]
    end = _span(reading, "to")[1]
    if start and end and start > end:
        reading.refuse("to", f"“to” ends on {end}, before “from” begins on {start}.")
    return start, end


def _span(reading: Reading, name: str) -> tuple[date | None, date | None]:
    text = reading.one(name)
    if text is None:
        return None, None
    span = _days(text)
    if span is None or None in span:
        sentence = f"“{text}” is no date with a first and a last day."
        reading.refuse(name, sentence, FORMS)
        return None, None
    return span


def _days(text: str) -> tuple[date | None, date | None] | None:
    try:
        partial = parse_edtf(text)
    except NotEdtf:
        return _calendar_period(text)
    return partial.earliest, partial.latest


def _calendar_period(text: str) -> tuple[date | None, date | None] | None:
    try:
        period = parse_label(text)
    except NotAPeriod:
        return None
    return period.start, period.end
