"""Days and weeks that Korean counts from the day of publication or the last day spoken of."""

import re
from datetime import date

from events.choices import DateBasis, DatePrecision
from events.rules.extraction.cjk.when import When, between, days_before, written

from .calendar import DAYS_BACK, WEEKDAYS


def relative(match: re.Match[str], today: date | None, latest: date | None) -> When | None:
    """The date of words such as 어제, 이날 or 지난주 화요일; None for other words."""
    if today is None:
        return None
    if match["days"] == "이날":
        return on_day(latest or today)
    if match["days"] == "전날":
        return on_day(days_before(latest or today, 1))
    if match["days"]:
        return on_day(days_before(today, DAYS_BACK[match["days"]]))
    if match["weekend"]:
        return _weekend(match["weekend"], today)
    if match["week"]:
        return _week(match, today)
    return _weekday(match["weekday"], today) if match["weekday"] else None


def on_day(day: date) -> When | None:
    """One day that the words did not state but lead to."""
    return written(day.isoformat(), basis=DateBasis.RESOLVED)


def _weekday(name: str, today: date) -> When | None:
    """The last such day of the week, today included."""
    return on_day(days_before(today, (today.weekday() - WEEKDAYS.index(name)) % 7))


def _weekend(words: str, today: date) -> When | None:
    """Saturday and Sunday: the last ones that are over, of this week or of the next."""
    ahead = {"이": 0, "다": 1}.get(words[0], -1)
    monday = days_before(today, today.weekday() - 7 * ahead)
    return between(days_before(monday, -5), days_before(monday, -6))


def _week(match: re.Match[str], today: date) -> When | None:
    back = {"지": 1, "이": 0, "금": 0, "다": -1}[match["week"][0]]
    monday = days_before(today, today.weekday() + 7 * back)
    if match["ofweek"]:
        return on_day(days_before(monday, -WEEKDAYS.index(match["ofweek"])))
    return week_from(monday)


def week_from(monday: date) -> When | None:
    """The seven days from a Monday."""
    edtf = f"{monday.isoformat()}/{days_before(monday, -6).isoformat()}"
    return written(edtf, basis=DateBasis.RESOLVED, precision=DatePrecision.WEEK)
