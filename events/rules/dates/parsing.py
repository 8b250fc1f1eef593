"""Reading EDTF level 1 (Library of Congress; ISO 8601-2)."""

from events.choices import DatePrecision
from events.rules.dates.partial import NotEdtf, PartialDate
from events.rules.dates.point import REMEDY, Point, parse_point

OPEN = ("", "..")


def parse_edtf(text: str) -> PartialDate:
    """Read a date or an interval, with the first and last day it can mean.

    An open or unknown end is None; it lies only inside all time.

    :raises NotEdtf: naming the text and how to write it.
    """
    text = text.strip()
    if "/" not in text:
        return _of_point(parse_point(text))
    start, _slash, end = text.partition("/")
    if start in OPEN and end in OPEN:
        raise NotEdtf(f"“{text}” says nothing; leave the date empty instead. {REMEDY}")
    return _of_interval(text, _end(start), _end(end))


def _end(text: str) -> Point | None:
    return None if text in OPEN else parse_point(text)


def _of_point(point: Point) -> PartialDate:
    return PartialDate(
        edtf=point.text,
        earliest=point.earliest,
        latest=point.latest,
        precision=point.precision,
        approximate=point.approximate,
        uncertain=point.uncertain,
    )


def _of_interval(text: str, start: Point | None, end: Point | None) -> PartialDate:
    if start and end and start.earliest > end.latest:
        raise NotEdtf(f"“{text}” ends before it begins: put the earlier date first.")
    known = [point for point in (start, end) if point]
    return PartialDate(
        edtf=text,
        earliest=start.earliest if start else None,
        latest=end.latest if end else None,
        precision=_precision(start, end),
        approximate=any(point.approximate for point in known),
        uncertain=any(point.uncertain for point in known),
    )


def _precision(start: Point | None, end: Point | None) -> str:
    """Two days up to ten apart are one act of several days; anything longer is bounds."""
    if start is None or end is None:
        return DatePrecision.INTERVAL
    if start.precision == end.precision == DatePrecision.DAY:
        apart = (end.latest - start.earliest).days
        if apart == 0:
            return DatePrecision.DAY
        return DatePrecision.MULTI_DAY if apart <= 10 else DatePrecision.INTERVAL
    return DatePrecision.INTERVAL
