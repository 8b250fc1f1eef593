"""Dates as far as they are known."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.dateformat import format as formatted
from django.utils.translation import get_language, gettext as _

from events.choices import DatePrecision

# A day, a month, a year, as each language writes them.
FORMATS = {
    "en": ("j F Y", "F Y", "Y"),
    "ko": ("Y년 n월 j일", "Y년 n월", "Y년"),
    "zh-hans": ("Y年n月j日", "Y年n月", "Y年"),
}
DAY, MONTH, YEAR = range(3)
# The other end of an interval inside one month, and inside one year.
SHORT = {"en": ("j", "j F"), "ko": ("j일", "n월 j일"), "zh-hans": ("j日", "n月j日")}
# Where the year comes first, the later day is the one to shorten.
SAID_ONCE_FIRST = frozenset({"ko", "zh-hans"})


def day(value: date | str | None) -> str:
    """A day, given as a date or as ISO 8601; what is known less exactly stays as it is written."""
    if isinstance(value, str) and len(value) < len("2024-04-26"):
        return value
    return _written(_date(value), DAY)


def month(value: date | str | None) -> str:
    return _written(_date(value), MONTH)


def when(known: Mapping[str, Any]) -> str:
    """The ``date`` of a document in words; an open end is said to be open."""
    start, end = _date(known.get("start")), _date(known.get("end"))
    if start is None or end is None:
        return _open(start, end)
    words = _closed(known.get("precision"), start, end)
    about = any(mark in (known.get("edtf") or "") for mark in "~?%")
    return _("about %(date)s") % {"date": words} if about else words


def _closed(precision: object, start: date, end: date) -> str:
    match precision:
        case DatePrecision.MONTH:
            return _written(start, MONTH)
        case DatePrecision.YEAR:
            return _written(start, YEAR)
        case DatePrecision.SEASON:
            return _season(start) % {"year": start.year}
        case _ if start == end:
            return _written(start, DAY)
        case DatePrecision.MULTI_DAY:
            return "{} – {}".format(*_ends(start, end))
        case _:
            first, last = _ends(start, end)
            return _("between %(start)s and %(end)s") % {"start": first, "end": last}


def _ends(start: date, end: date) -> tuple[str, str]:
    """Both days without saying the same year or month twice."""
    language = get_language() or "en"
    same_year = start.year == end.year
    same_month = same_year and start.month == end.month
    short = SHORT.get(language, SHORT["en"])[DAY if same_month else MONTH]
    if not same_year:
        return day(start), day(end)
    if language in SAID_ONCE_FIRST:
        return day(start), formatted(end, short)
    return formatted(start, short), day(end)


def _season(start: date) -> str:
    seasons = {
        3: _("spring %(year)s"),
        6: _("summer %(year)s"),
        9: _("autumn %(year)s"),
        12: _("winter %(year)s"),
    }
    return seasons.get(start.month, "%(year)s")


def _open(start: date | None, end: date | None) -> str:
    if end:
        return _("on or before %(day)s") % {"day": day(end)}
    if start:
        return _("on or after %(day)s") % {"day": day(start)}
    return _("date not known")


def _written(value: date | None, finely: int) -> str:
    formats = FORMATS.get(get_language() or "en", FORMATS["en"])
    return formatted(value, formats[finely]) if value else ""


def _date(value: date | str | None) -> date | None:
    return date.fromisoformat(value[:10]) if isinstance(value, str) else value
