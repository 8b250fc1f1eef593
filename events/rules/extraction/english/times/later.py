"""Days told by their distance from a day told before: "two weeks later", "the next day"."""

import calendar
import re
from datetime import date, timedelta

from events.choices import DateBasis
from events.rules.dates import default_precision, parse_edtf

from .readers import month_back, number_in, span
from .when import When
from .words import NUMBERS

LATER = re.compile(
    rf"\b(?:(?P<n>\d{{1,2}}|{NUMBERS}|an?)\s+(?P<unit>day|week|month|year)s?\s+(?:later|afterwards|after that)"  # noqa: E501
    r"|(?P<next>the\s+(?:next|following)\s+(?:day|morning|night)|the\s+day\s+after"
    r"|the\s+same\s+(?:day|evening|night)|that\s+(?:same\s+)?(?:day|evening|night))"
    r"|the\s+(?:next|following)\s+(?P<period>week|month|year))\b",
    re.I,
)


def later(found: re.Match[str], base: When) -> When | None:
    """Return the day so far after another; as rough as the words or the other day are."""
    if base.first is None or base.last is None:
        return None
    try:
        edtf = _edtf(found, base.first, base.last)
    except (OverflowError, ValueError):
        return None
    known = parse_edtf(edtf)
    return When(
        start=found.start(),
        end=found.end(),
        edtf=edtf,
        first=known.earliest,
        last=known.latest,
        precision=default_precision(edtf),
        basis=DateBasis.INFERRED,
        relative=True,
    )


def _edtf(found: re.Match[str], first: date, last: date) -> str:
    if found["next"]:
        day = timedelta(days=0 if re.search(r"(?i)same|that", found["next"]) else 1)
        return span(first + day, last + day)
    number = 1 if found["period"] else number_in(found["n"]) or 1
    unit = (found["period"] or found["unit"]).lower()
    if unit == "day":
        return span(first + timedelta(days=number), last + timedelta(days=number))
    if unit == "week":
        return _week(first + timedelta(weeks=number), last + timedelta(weeks=number))
    return _months(first, last, number) if unit == "month" else str(first.year + number)


def _week(first: date, last: date) -> str:
    monday = first - timedelta(days=first.weekday())
    return span(monday, last + timedelta(days=6 - last.weekday()))


def _months(first: date, last: date, number: int) -> str:
    begin, end = month_back(first, -number), month_back(last, -number)
    if begin == end:
        return begin
    year, month = int(end[:4]), int(end[5:])
    return f"{begin}-01/{end}-{calendar.monthrange(year, month)[1]}"
