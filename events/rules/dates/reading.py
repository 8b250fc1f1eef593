"""Reading EDTF level 1."""

from datetime import date

from events.rules.dates.bounds import bounds_of
from events.rules.dates.partial import NotEdtf, PartialDate
from events.rules.dates.parts import Part, read_part
from events.rules.dates.precision import default_precision

# An open end goes on; an unknown one is not known. Both leave the bound empty.
ENDS = ("..", "")


def parse_edtf(text: str) -> PartialDate:
    """Read a date, a season, or an interval with closed, open or unknown ends.

    :raises NotEdtf: naming what is wrong and how to write it.
    """
    written = text.strip()
    if not written:
        raise NotEdtf("The date is empty; leave the whole field out, or write 2024-04-26.")
    if "/" in written:
        return _interval(written)
    part = read_part(written)
    earliest, latest = bounds_of(part)
    return _dated(str(part), earliest, latest, (part,))


def _interval(written: str) -> PartialDate:
    ends = written.split("/")
    if len(ends) != 2:
        raise NotEdtf(f"“{written}”: an interval has one slash; write 2024-04-01/2024-04-30.")
    first, last = (None if end in ENDS else read_part(end) for end in ends)
    if first is None and last is None:
        raise NotEdtf(f"“{written}”: both ends are open; give one of them, or no date at all.")
    earliest = bounds_of(first)[0] if first else None
    latest = bounds_of(last)[1] if last else None
    _refuse_backwards(written, first, last)
    return _dated(written, earliest, latest, tuple(part for part in (first, last) if part))


def _refuse_backwards(written: str, first: Part | None, last: Part | None) -> None:
    if first is None or last is None:
        return
    begins, ends = bounds_of(first), bounds_of(last)
    if begins[0] > ends[0] or begins[1] > ends[1]:
        raise NotEdtf(f"“{written}”: the interval ends before it begins; swap its ends.")


def _dated(
    written: str, earliest: date | None, latest: date | None, parts: tuple[Part, ...]
) -> PartialDate:
    return PartialDate(
        edtf=written,
        earliest=earliest,
        latest=latest,
        precision=default_precision(written),
        approximate=any(part.approximate for part in parts),
        uncertain=any(part.uncertain for part in parts),
    )
