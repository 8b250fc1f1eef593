"""What each way of writing a date means."""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

from events.choices import DateBasis
from events.rules.dates import parse_edtf
from events.rules.numbers.english import UNITS

from .when import Told
from .words import (
    MONTHS,
    SEASONS,
    SHORT,
    WEEKDAYS,
)

Reader = Callable[[re.Match[str], Told], tuple[str, str] | None]


def day_in(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def month_of(word: str) -> int:
    plain = word.lower().rstrip(".")
    return MONTHS.get(plain) or SHORT[plain[:4] if plain[:4] in SHORT else plain[:3]]


def year_for(month: int, day: int, told: Told) -> int | None:
    """The year of the last such day before publication, or of the next one."""
    if told.published is None:
        return None
    year = told.published.year
    past = (month, day) <= (told.published.month, told.published.day)
    if told.ahead:
        return year if (month, day) >= (told.published.month, told.published.day) else year + 1
    return year if past else year - 1


def span(first: date, last: date) -> str:
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def number_in(word: str) -> int | None:
    word = word.lower()
    if word.isdigit():
        return int(word)
    return {"a": 1, "an": 1}.get(word, UNITS.get(word))


def year_of(found: re.Match[str], told: Told) -> int | None:
    """The year that "of last year" says, where it stands."""
    of = (found.groupdict().get("of") or "").lower()
    if told.published is None or not of:
        return None
    return told.published.year - (0 if of in ("this year", "the year") else 1)


def full_day(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    month, day = month_of(found["month"]), int(found["day"])
    stated = found.groupdict().get("year")
    year = int(stated) if stated else year_of(found, told) or year_for(month, day, told)
    text = day_in(year, month, day) if year else None
    if text is None:
        return None
    last = found.groupdict().get("last")
    if last:
        text_last = day_in(year or 0, month, int(last))
        if text_last is None or text_last <= text:
            return None
        text = f"{text}/{text_last}"
    return text, DateBasis.STATED if stated else DateBasis.RESOLVED


def a_month(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    month = month_of(found["month"])
    stated = found.groupdict().get("year")
    if stated:
        return f"{stated}-{month:02}", DateBasis.STATED
    if told.published is None:
        return None
    year = year_of(found, told) or year_for(month, 1, told)
    if year and month == told.published.month and re.match(r"(?i)last\b", found.group()):
        year -= 1  # "last May", said in May
    return f"{year}-{month:02}", DateBasis.RESOLVED


def several_months(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    first, last = month_of(found["month"]), month_of(found["until"])
    stated = found["year"]
    year = int(stated) if stated else year_of(found, told) or year_for(last, 1, told)
    if year is None:
        return None
    begun = int(found["from_year"]) if found["from_year"] else (year if first <= last else year - 1)
    return (
        f"{begun}-{first:02}/{year}-{last:02}",
        DateBasis.STATED if stated else DateBasis.RESOLVED,
    )


def days_over_months(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    first, last = month_of(found["month"]), month_of(found["until"])
    stated = found["year"]
    year = int(stated) if stated else year_for(last, int(found["last"]), told)
    if year is None:
        return None
    begun = int(found["from_year"]) if found["from_year"] else (year if first <= last else year - 1)
    one, other = day_in(begun, first, int(found["day"])), day_in(year, last, int(found["last"]))
    return (
        (f"{one}/{other}", DateBasis.STATED if stated else DateBasis.RESOLVED)
        if one and other
        else None
    )


def a_year(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    return found["year"], DateBasis.STATED


def part_year(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    part, year = found["part"].lower(), int(found["year"])
    halves = {
        "first half": (1, 6),
        "second half": (7, 12),
        "early": (1, 3),
        "late": (10, 12),
        "mid": (6, 8),
        "middle": (5, 8),
        "beginning": (1, 3),
        "start": (1, 3),
        "end": (10, 12),
    }
    for word, (first, last) in sorted(halves.items(), key=lambda one: -len(one[0])):
        if word in part:
            return f"{year}-{first:02}/{year}-{last:02}", DateBasis.STATED
    quarter = re.search(r"first|second|third|fourth|final|last", part)
    number = {"first": 1, "second": 2, "third": 3}.get(quarter.group() if quarter else "", 4)
    return f"{year}-{3 * number - 2:02}/{year}-{3 * number:02}", DateBasis.STATED


def part_this(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    """ "the first half of this year", "early last year"."""
    if told.published is None:
        return None
    year = told.published.year - (0 if found["which"].lower() in ("this", "the") else 1)
    again = re.fullmatch(r"(?i)(?P<part>.*) (?P<year>\d{4})", f"{found['part']} {year}")
    read = part_year(again, told) if again else None
    return (read[0], DateBasis.RESOLVED) if read else None


def several_years(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    first, last = int(found["year"]), found["last"]
    last_year = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    return (f"{first}/{last_year}", DateBasis.STATED) if first < last_year else None


def a_decade(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    first = int(found["year"])
    part = (found["part"] or "").lower()
    spans = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
    low, high = next((ends for word, ends in spans.items() if word in part), (0, 9))
    return f"{first + low}/{first + high}", DateBasis.STATED


def a_season(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    season = SEASONS[found["season"].lower()]
    if found["year"]:
        return f"{found['year']}-{season}", DateBasis.STATED
    if told.published is None:
        return None
    year = told.published.year
    ended = {21: 5, 22: 8, 23: 11, 24: 2}[season]
    which = (found["which"] or "").lower()
    if season == 24:
        year -= (
            1
            if (which == "this" and told.published.month > 2)
            or told.published.month <= ended
            or which == "last"
            else 0
        )
    elif which == "last" and told.published.month <= ended:
        year -= 1
    return f"{year}-{season}", DateBasis.RESOLVED


def written_day(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    """ "2024/04/26" and "2024.4.26"."""
    text = day_in(int(found["year"]), int(found["m"]), int(found["day"]))
    return (text, DateBasis.STATED) if text else None


def weekday_of_week(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    """ "Monday of last week"."""
    if told.published is None:
        return None
    wanted = WEEKDAYS[(found["weekday"] or found["weekday2"]).lower()]
    back = 7 if (found["which"] or found["which2"]).lower() == "last" else 0
    monday = told.published - timedelta(days=told.published.weekday() + back)
    return (monday + timedelta(days=wanted)).isoformat(), DateBasis.RESOLVED


def weekdays(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    """ "on Monday and Tuesday": the last such days in that order."""
    if told.published is None:
        return None
    first, last = (WEEKDAYS[found[name].lower()] for name in ("weekday", "last"))
    end = told.published - timedelta(days=(told.published.weekday() - last) % 7)
    begin = end - timedelta(days=(last - first) % 7)
    return span(begin, end), DateBasis.RESOLVED


def day_of_month(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    """ "the 26th of last month", and "on the 26th" alone: the last one before publication."""
    if told.published is None:
        return None
    day, which = int(found["day"]), (found["which"] or "").lower()
    back = which == "last" or (not which and not told.ahead and day > told.published.day)
    month = month_back(told.published, int(back))
    text = day_in(int(month[:4]), int(month[5:]), day)
    return (text, DateBasis.RESOLVED) if text else None


def since_relative(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    """ "since the beginning of the year", "since last month"."""
    if told.published is None:
        return None
    unit = (found["unit"] or "year").lower()
    last = (found["which"] or found["which2"] or "").lower() == "last"
    begin = date(told.published.year - last, 1, 1)
    if unit == "month":
        month = month_back(told.published, 1)
        begin = date(int(month[:4]), int(month[5:]), 1)
    elif unit == "week":
        begin = told.published - timedelta(days=told.published.weekday() + 7)
    return span(begin, told.published), DateBasis.RESOLVED


def since_weekday(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    if told.published is None:
        return None
    back = (told.published.weekday() - WEEKDAYS[found["weekday"].lower()]) % 7 or 7
    return span(told.published - timedelta(days=back), told.published), DateBasis.RESOLVED


def a_weekday(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    if told.published is None:
        return None
    wanted = WEEKDAYS[found["weekday"].lower()]
    back = (told.published.weekday() - wanted) % 7
    which = (found["which"] or "").lower()
    if told.ahead or which in ("next", "coming"):
        day = told.published + timedelta(days=(-back) % 7)
    else:
        # "Last Tuesday" on a Tuesday is a week ago.
        day = told.published - timedelta(days=7 if back == 0 and which == "last" else back)
    return day.isoformat(), DateBasis.RESOLVED


def relative_day(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    if told.published is None:
        return None
    word = found.group().lower()
    back = {"yesterday": 1, "last night": 1, "tomorrow": -1, "the day before yesterday": 2}.get(
        word, 0
    )
    return (told.published - timedelta(days=back)).isoformat(), DateBasis.RESOLVED


def ago(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    number = number_in(found["n"])
    if told.published is None or number is None:
        return None
    unit = found["unit"].lower().rstrip("s")
    if unit == "day":
        return (told.published - timedelta(days=number)).isoformat(), DateBasis.RESOLVED
    if unit == "week":
        day = told.published - timedelta(weeks=number)
        monday = day - timedelta(days=day.weekday())
        return span(monday, monday + timedelta(days=6)), DateBasis.RESOLVED
    if unit == "month":
        return month_back(told.published, number), DateBasis.RESOLVED
    return str(told.published.year - number), DateBasis.RESOLVED


def month_back(day: date, months: int) -> str:
    index = day.year * 12 + day.month - 1 - months
    return f"{index // 12:04}-{index % 12 + 1:02}"


def named_period(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    """ "last month", "this year", "earlier this week"."""
    if told.published is None:
        return None
    back = {"last": 1, "this": 0, "next": -1, "previous": 1, "the previous": 1}.get(
        (found["which"] or found["which2"]).lower(), 0
    )
    unit, today = (found["unit"] or found["unit2"]).lower(), told.published
    if unit == "year":
        return str(today.year - back), DateBasis.RESOLVED
    if unit == "month":
        return month_back(today, back), DateBasis.RESOLVED
    monday = today - timedelta(days=today.weekday() + 7 * back)
    if unit == "weekend":
        saturday = today - timedelta(days=(today.weekday() - 5) % 7 or 7)
        return span(saturday, saturday + timedelta(days=1)), DateBasis.RESOLVED
    first, last = PART_OF_WEEK.get((found["part"] or "").lower(), (0, 6))
    begin, end = monday + timedelta(days=first), monday + timedelta(days=last)
    # What has happened did so before it was told.
    if back == 0 and first == 0 and begin <= today < end and found["part"]:
        end = today
    return span(begin, end), DateBasis.RESOLVED


# "Early this week": Monday to Wednesday; "late": Thursday to Sunday.
PART_OF_WEEK = {"early": (0, 2), "late": (3, 6)}


def past(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    """ "over the past two weeks", "in the last month"."""
    number = number_in(found["n"] or "a")
    if told.published is None or number is None:
        return None
    unit, today = found["unit"].lower().rstrip("s"), told.published
    if unit == "decade":
        unit, number = "year", number * 10
    if unit in ("day", "week"):
        return span(
            today - timedelta(days=number * (7 if unit == "week" else 1)), today
        ), DateBasis.RESOLVED
    months = number * (12 if unit == "year" else 1)
    index = today.year * 12 + today.month - 1 - months
    year, month = index // 12, index % 12 + 1
    if year < 1:
        return None
    day = min(today.day, calendar.monthrange(year, month)[1])
    return span(date(year, month, day), today), DateBasis.RESOLVED


def since_day(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    read = full_day(found, told)
    if read is None or told.published is None or read[0] >= told.published.isoformat():
        return read and (f"{read[0]}/..", read[1])
    return f"{read[0]}/{told.published}", DateBasis.RESOLVED


def since(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    begun = found["year"]
    if found["month"]:
        begun = f"{begun}-{month_of(found['month']):02}" if begun else None
        if begun is None and told.published:
            month = month_of(found["month"])
            begun = f"{year_of(found, told) or year_for(month, 1, told)}-{month:02}"
    if not begun:
        return None
    first = parse_edtf(begun).earliest
    if told.published is None or first is None or first >= told.published:
        return f"{begun}/..", DateBasis.STATED
    return f"{first}/{told.published}", DateBasis.RESOLVED


# Games and the like that texts date by; the last day of each. Beside the words, the month is an inference.
ENDINGS = {
    "asian games": [
        "2002-10-14",
        "2006-12-15",
        "2010-11-27",
        "2014-10-04",
        "2018-09-02",
        "2023-10-08",
    ],
    "olympics": [
        "2000-10-01",
        "2002-02-24",
        "2004-08-29",
        "2008-08-24",
        "2018-02-25",
        "2021-08-08",
        "2022-02-20",
    ],
    "world cup": ["2002-06-30"],
}


def anchor(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    if told.published is None:
        return None
    name = "olympics" if "olympic" in found["games"].lower() else found["games"].lower()
    before = [day for day in ENDINGS[name] if day <= told.published.isoformat()]
    return (f"{before[-1][:7]}~", DateBasis.INFERRED) if before else None


def iso_day(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    return found.group(), DateBasis.STATED
