"""Reading EDTF level 1."""

from events.rules.dates.bounds import bounds_of
from events.rules.dates.partial import NotEdtf, PartialDate
from events.rules.dates.parts import Part, read_part
from events.rules.dates.precision import default_precision
from events.rules.sentence import Sentence

# An open end goes on; an unknown one is not known. Both leave the bound empty.
WITHOUT_BOUND = ("..", "")


def parse_edtf(text: str) -> PartialDate:
    """Read a date, a season, or an interval with closed, open or unknown ends.

    :raises NotEdtf: naming what is wrong and how to write it.
    """
    written = text.strip()
    if not written:
        raise NotEdtf("The date is empty; leave the whole field out, or write 2024-04-26.")
    first, last = _ends(written)
    earliest = bounds_of(first)[0] if first else None
    latest = bounds_of(last)[1] if last else None
    if earliest and latest and earliest > latest:
        raise NotEdtf(
            Sentence(
                "“{written}”: the interval ends before it begins; swap its ends.", written=written
            )
        )
    parts = [part for part in (first, last) if part]
    return PartialDate(
        edtf=written,
        earliest=earliest,
        latest=latest,
        precision=default_precision(written),
        approximate=any(part.approximate for part in parts),
        uncertain=any(part.uncertain for part in parts),
    )


def _ends(written: str) -> tuple[Part | None, Part | None]:
    """Return both ends of an interval, or one date twice."""
    if "/" not in written:
        part = read_part(written)
        return part, part
    ends = written.split("/")
    if len(ends) != 2:
        raise NotEdtf(
            Sentence(
                "“{written}”: an interval has one slash; write 2024-04-01/2024-04-30.",
                written=written,
            )
        )
    first, last = (None if end in WITHOUT_BOUND else read_part(end) for end in ends)
    if first is None and last is None:
        raise NotEdtf(
            Sentence(
                "“{written}”: both ends are open; give one of them, or no date at all.",
                written=written,
            )
        )
    return first, last
