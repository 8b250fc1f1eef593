"""Dates in a sentence, resolved against the day of publication."""

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from events.choices import DateBasis, DatePrecision
from events.rules.dates import NotEdtf, default_precision, parse_edtf
from events.rules.numbers.english import UNITS

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
SHORT = {
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sept": 9,
    "sep": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_MONTH = (
    rf"(?P<{{0}}>(?:{'|'.join(name.title() for name in MONTHS)})\b|(?:"
    rf"{'|'.join(name.title() for name in SHORT)})\b\.?)"
)
MONTH = _MONTH.format("month")
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d,]\d|%|:)"
YEAR = (
    r"(?P<year>(?:1[89]|20)\d\d)(?![\d%s]|,\d| (?:people|North Koreans|refugees|"
    r"defectors|men|women))"
)
WEEKDAY = rf"(?:{'|'.join(name.title() for name in WEEKDAYS)})"
NUMBERS = "|".join(UNITS)
COUNT = rf"(?P<n>\d{{1,3}}|{NUMBERS}|a|an|several|a few|few|recent|couple of)"
PART = (
    r"(?:early|late|mid|the beginning of|the end of|the start of|the middle "
    r"of|the first half of|the second half of)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date in a sentence: where its words stand, and what it means.

    ``period`` says that the words name a stretch over which something is counted ("since 1953").
    """

    start: int
    end: int
    edtf: str
    first: date | None
    last: date | None
    precision: str
    basis: str
    period: bool = False
    relative: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a date is resolved against; ``ahead`` takes the next Thursday instead of the last."""

    published: date | None
    ahead: bool = False


Reader = Callable[[re.Match[str], Told], tuple[str, str] | None]


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _month_of(word: str) -> int:
    plain = word.lower().rstrip(".")
    return MONTHS.get(plain) or SHORT[plain[:4] if plain[:4] in SHORT else plain[:3]]


def _year_for(month: int, day: int, told: Told) -> int | None:
    """The year of the last such day before publication, or of the next one."""
    if told.published is None:
        return None
    year = told.published.year
    past = (month, day) <= (told.published.month, told.published.day)
    if told.ahead:
        return year if (month, day) >= (told.published.month, told.published.day) else year + 1
    return year if past else year - 1


def _span(first: date, last: date) -> str:
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def _number(word: str) -> int | None:
    word = word.lower()
    if word.isdigit():
        return int(word)
    return {"a": 1, "an": 1}.get(word, UNITS.get(word))


def _full_day(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    month, day = _month_of(found["month"]), int(found["day"])
    stated = found.groupdict().get("year")
    year = int(stated) if stated else _year_for(month, day, told)
    text = _day(year, month, day) if year else None
    if text is None:
        return None
    last = found.groupdict().get("last")
    if last:
        text_last = _day(year or 0, month, int(last))
        if text_last is None or text_last <= text:
            return None
        text = f"{text}/{text_last}"
    return text, DateBasis.STATED if stated else DateBasis.RESOLVED


def _month(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    month = _month_of(found["month"])
    stated = found.groupdict().get("year")
    of = (found.groupdict().get("of") or "").lower()
    if stated:
        return f"{stated}-{month:02}", DateBasis.STATED
    if told.published is None:
        return None
    year = _year_for(month, 1, told)
    if of in ("last year", "the previous year"):
        year = told.published.year - 1
    elif of in ("this year", "the year"):
        year = told.published.year
    return f"{year}-{month:02}", DateBasis.RESOLVED


def _months(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    first, last = _month_of(found["month"]), _month_of(found["until"])
    stated = found["year"]
    year = int(stated) if stated else _year_for(last, 1, told)
    if year is None:
        return None
    begun = int(found["from_year"]) if found["from_year"] else (year if first <= last else year - 1)
    return (
        f"{begun}-{first:02}/{year}-{last:02}",
        DateBasis.STATED if stated else DateBasis.RESOLVED,
    )


def _days_over_months(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    first, last = _month_of(found["month"]), _month_of(found["until"])
    stated = found["year"]
    year = int(stated) if stated else _year_for(last, int(found["last"]), told)
    if year is None:
        return None
    begun = int(found["from_year"]) if found["from_year"] else (year if first <= last else year - 1)
    one, other = _day(begun, first, int(found["day"])), _day(year, last, int(found["last"]))
    return (
        (f"{one}/{other}", DateBasis.STATED if stated else DateBasis.RESOLVED)
        if one and other
        else None
    )


def _year(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    return found["year"], DateBasis.STATED


def _part_year(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    part, year = found["part"].lower(), int(found["year"])
    halves = {
        "first half": (1, 6),
        "second half": (7, 12),
        "early": (1, 3),
        "late": (10, 12),
        "mid": (6, 8),
        "beginning": (1, 3),
        "start": (1, 3),
        "end": (10, 12),
    }
    for word, (first, last) in halves.items():
        if word in part:
            return f"{year}-{first:02}/{year}-{last:02}", DateBasis.STATED
    quarter = re.search(r"first|second|third|fourth|final|last", part)
    number = {"first": 1, "second": 2, "third": 3}.get(quarter.group() if quarter else "", 4)
    return f"{year}-{3 * number - 2:02}/{year}-{3 * number:02}", DateBasis.STATED


def _part_this(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    """ "the first half of this year", "early last year"."""
    if told.published is None:
        return None
    year = told.published.year - (0 if found["which"].lower() in ("this", "the") else 1)
    again = re.fullmatch(r"(?i)(?P<part>.*) (?P<year>\d{4})", f"{found['part']} {year}")
    read = _part_year(again, told) if again else None
    return (read[0], DateBasis.RESOLVED) if read else None


def _years(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    first, last = int(found["year"]), found["last"]
    last_year = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    return (f"{first}/{last_year}", DateBasis.STATED) if first < last_year else None


def _decade(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    first = int(found["year"])
    part = (found["part"] or "").lower()
    spans = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
    low, high = next((ends for word, ends in spans.items() if word in part), (0, 9))
    return f"{first + low}/{first + high}", DateBasis.STATED


def _season(found: re.Match[str], told: Told) -> tuple[str, str] | None:
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


def _weekday(found: re.Match[str], told: Told) -> tuple[str, str] | None:
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


def _relative_day(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    if told.published is None:
        return None
    word = found.group().lower()
    back = {"yesterday": 1, "last night": 1, "tomorrow": -1, "the day before yesterday": 2}.get(
        word, 0
    )
    return (told.published - timedelta(days=back)).isoformat(), DateBasis.RESOLVED


def _ago(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    number = _number(found["n"])
    if told.published is None or number is None:
        return None
    unit = found["unit"].lower().rstrip("s")
    if unit == "day":
        return (told.published - timedelta(days=number)).isoformat(), DateBasis.RESOLVED
    if unit == "week":
        day = told.published - timedelta(weeks=number)
        monday = day - timedelta(days=day.weekday())
        return _span(monday, monday + timedelta(days=6)), DateBasis.RESOLVED
    if unit == "month":
        return _month_back(told.published, number), DateBasis.RESOLVED
    return str(told.published.year - number), DateBasis.RESOLVED


def _month_back(day: date, months: int) -> str:
    index = day.year * 12 + day.month - 1 - months
    return f"{index // 12:04}-{index % 12 + 1:02}"


def _named_period(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    """ "last month", "this year", "earlier this week"."""
    if told.published is None:
        return None
    back = {"last": 1, "this": 0, "next": -1, "previous": 1, "the previous": 1}.get(
        found["which"].lower(), 0
    )
    unit, today = found["unit"].lower(), told.published
    if unit == "year":
        return str(today.year - back), DateBasis.RESOLVED
    if unit == "month":
        return _month_back(today, back), DateBasis.RESOLVED
    monday = today - timedelta(days=today.weekday() + 7 * back)
    if unit == "weekend":
        saturday = today - timedelta(days=(today.weekday() - 5) % 7 or 7)
        return _span(saturday, saturday + timedelta(days=1)), DateBasis.RESOLVED
    return _span(monday, monday + timedelta(days=6)), DateBasis.RESOLVED


def _past(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    """ "over the past two weeks", "in the last month"."""
    number = _number(found["n"] or "a")
    if told.published is None or number is None:
        return None
    unit, today = found["unit"].lower().rstrip("s"), told.published
    if unit == "decade":
        unit, number = "year", number * 10
    if unit in ("day", "week"):
        return _span(
            today - timedelta(days=number * (7 if unit == "week" else 1)), today
        ), DateBasis.RESOLVED
    months = number * (12 if unit == "year" else 1)
    index = today.year * 12 + today.month - 1 - months
    year, month = index // 12, index % 12 + 1
    if year < 1:
        return None
    day = min(today.day, calendar.monthrange(year, month)[1])
    return _span(date(year, month, day), today), DateBasis.RESOLVED


def _since_day(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    read = _full_day(found, told)
    if read is None or told.published is None or read[0] >= told.published.isoformat():
        return read and (f"{read[0]}/..", read[1])
    return f"{read[0]}/{told.published}", DateBasis.RESOLVED


def _since(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    begun = found["year"]
    if found["month"]:
        begun = f"{begun}-{_month_of(found['month']):02}" if begun else None
        if begun is None and told.published:
            month = _month_of(found["month"])
            begun = f"{_year_for(month, 1, told)}-{month:02}"
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


def _anchor(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    if told.published is None:
        return None
    name = "olympics" if "olympic" in found["games"].lower() else found["games"].lower()
    before = [day for day in ENDINGS[name] if day <= told.published.isoformat()]
    return (f"{before[-1][:7]}~", DateBasis.INFERRED) if before else None


def _iso(found: re.Match[str], told: Told) -> tuple[str, str] | None:
    return found.group(), DateBasis.STATED


SINCE_MONTH = MONTH.replace("(?P<month>", "(?:(?P<month>") + r"\s+)?"
_OF = r"(?:,?\s+(?:of\s+)?(?P<of>last year|this year|the previous year|the year))?"
_UNIT = r"(?P<unit>days?|weeks?|months?|years?|decades?)"
# In order: what is longer and surer first. The flag marks a stretch over which people are counted.
PATTERNS: list[tuple[re.Pattern[str], Reader, bool]] = [
    (re.compile(r"\b(?:19|20)\d\d-[01]\d-[0-3]\d\b"), _iso, False),
    (
        re.compile(
            rf"\b(?i:from|between)?\s*{DAY}\s+{MONTH}(?:,?\s+(?P<from_year>(?:19|20)\d\d))?\s*(?:to"
            rf"|"
            rf"and|until|through|-)\s*(?P<last>[0-3]?\d)\s+{_MONTH.format('until')}(?:,?\s+{YEAR})?"
        ),
        _days_over_months,
        True,
    ),
    (
        re.compile(
            rf"\b(?i:from|between)?\s*{MONTH}\s+{DAY}(?:,?\s+(?P<from_year>(?:19|20)\d\d))?\s*(?:to"
            rf"|"
            rf"and|until|through|-)\s*{_MONTH.format('until')}\s+(?P<last>[0-3]?\d)(?!\d)(?:,?\s+"
            rf"{YEAR})?"
        ),
        _days_over_months,
        True,
    ),
    (
        re.compile(
            rf"\b(?:[Ss]ince|[Aa]fter)\s+(?:the\s+)?{DAY}\s+(?:of\s+)?{MONTH}(?:,?\s+{YEAR})?"
        ),
        _since_day,
        True,
    ),
    (re.compile(rf"\b[Ss]ince\s+{MONTH}\s+{DAY}(?:(?:,\s*|\s+){YEAR})?"), _since_day, True),
    (
        re.compile(
            rf"\b{DAY}\s*(?:-|to|and)\s*(?P<last>[0-3]?\d)(?:st|nd|rd|th)?\s+{MONTH}(?:,?\s+{YEAR})"
            rf"?"
        ),
        _full_day,
        False,
    ),
    (
        re.compile(
            rf"\b{MONTH}\s+{DAY}\s*(?:-|to|and)\s*(?P<last>[0-3]?\d)(?!\d)(?:st|nd|rd|"
            rf"th)?(?:,?\s+{YEAR})?"
        ),
        _full_day,
        False,
    ),
    (re.compile(rf"\b{DAY}\s+(?:of\s+)?{MONTH}(?:,?\s+{YEAR})?"), _full_day, False),
    (re.compile(rf"\b{MONTH}\s+{DAY}(?:(?:,\s*|\s+){YEAR})?"), _full_day, False),
    (
        re.compile(
            rf"\b(?:since)\s+(?:{PART}[\s-]+)?{SINCE_MONTH}(?P<year>(?:1[89]|20)\d\d)?(?=\W)", re.I
        ),
        _since,
        True,
    ),
    (
        re.compile(
            rf"\b(?i:from|between)\s+{MONTH}(?:\s+(?P<from_year>(?:19|20)\d\d))?\s*(?:to|"
            rf"and|until|through|-)\s*{_MONTH.format('until')}(?:,?\s+{YEAR})?"
        ),
        _months,
        True,
    ),
    (re.compile(rf"\b(?:{PART}[\s-]+)?{MONTH},?\s+(?:of\s+)?{YEAR}"), _month, False),
    (
        re.compile(
            (
                rf"\b(?P<part>(?:the )?(?:first|second|third|fourth|final|last) (?:half|"
                rf"quarter) of|early(?: in)?|late(?: in)?|mid-?|(?:the )?(?:beginning|start|"
                rf"end) of)[\s-]*{YEAR}"
            ),
            re.I,
        ),
        _part_year,
        True,
    ),
    (
        re.compile(
            (
                r"\b(?P<part>(?:the )?(?:first|second|third|fourth) (?:half|quarter) of) "
                r"(?P<which>this|last|the) year\b|\b(?P<part2>x{9})"
            ),
            re.I,
        ),
        _part_this,
        True,
    ),
    (
        re.compile(
            (
                rf"\b(?:the\s+)?(?P<season>{'|'.join(SEASONS)})\s+(?:of\s+)?(?P<year>(?:19|"
                rf"20)\d\d)(?P<which>x{{9}})?\b"
            ),
            re.I,
        ),
        _season,
        False,
    ),
    (
        re.compile(
            rf"\b(?P<which>last|this)\s+(?P<season>{'|'.join(SEASONS)})(?P<year>x{{9}})?\b", re.I
        ),
        _season,
        False,
    ),
    (
        re.compile(
            (
                rf"\b(?:(?:shortly|soon|right|just|immediately|days|weeks) after|following|"
                rf"since|after the end of|in the wake of)\s+(?:the\s+)?(?:\w+\s+){{0,2}}?(?P<games>"
                rf"{'|'.join(ENDINGS)}|olympic games)\b"
            ),
            re.I,
        ),
        _anchor,
        False,
    ),
    (
        re.compile(
            (
                rf"\b(?i:from|between)?\s*{YEAR}\s*(?:to|and|until|through|-)\s*(?P<last>(?:19|"
                rf"20)\d\d|(?<=\d[-/])\d\d)(?![\d-])"
            ),
            re.I,
        ),
        _years,
        True,
    ),
    (
        re.compile(
            (
                r"\b(?P<part>early|mid|late)?[\s-]*(?:the\s+)?(?:early|mid|late)?[\s-]*(?P<year>(?:19|"
                r"20)\d0)s\b"
            ),
            re.I,
        ),
        _decade,
        True,
    ),
    (re.compile(rf"\b{COUNT}\s+{_UNIT}\s+(?:ago|earlier|before)\b", re.I), _ago, False),
    (
        re.compile(
            (
                rf"\b(?:in|over|during|within|for|throughout)\s+the\s+(?:past|last|previous|"
                rf"preceding)\s+(?:{COUNT}\s+)?{_UNIT}\b"
            ),
            re.I,
        ),
        _past,
        True,
    ),
    (re.compile(rf"\b(?:the\s+)?(?:past)\s+(?:{COUNT}\s+)?{_UNIT}\b", re.I), _past, True),
    (
        re.compile(
            (
                r"\b(?:earlier\s+|later\s+|early\s+|late\s+)?(?P<which>last|this|next|(?:the\s+)?previ"
                r"ous)\s+(?P<unit>weekend|week|month|year)\b"
            ),
            re.I,
        ),
        _named_period,
        False,
    ),
    (
        re.compile(
            rf"\b(?:(?P<which>last|this|next|coming|early|late|past)\s+)?(?P<weekday>{WEEKDAY})s?\b"
        ),
        _weekday,
        False,
    ),
    (
        re.compile(
            (
                r"\b(?:the day before yesterday|yesterday|today|tomorrow|tonight|this morning|"
                r"this afternoon|this evening|last night)\b"
            ),
            re.I,
        ),
        _relative_day,
        False,
    ),
    (re.compile(rf"\b(?:{PART}[\s-]+)(?:in\s+)?{MONTH}{_OF}"), _month, False),
    (
        re.compile(
            rf"\b(?i:in|during|since|by|of|until|on|throughout|for|this|last|from)\s+{MONTH}{_OF}(?"
            rf"!"
            rf"\s+\d)"
        ),
        _month,
        False,
    ),
    (
        re.compile(
            rf"\b(?i:in|during|since|by|of|for|throughout|around|until|before|late|early)\s+{YEAR}",
            re.I,
        ),
        _year,
        False,
    ),
    (re.compile(rf"(?<=[(\s]){YEAR}(?=[,.;:)]|\s|$)"), _year, False),
]
SPOKEN_LEAD = re.compile(
    r"^(?:from|between|in|during|since|by|of|until|on|throughout|for|around|before)\s+", re.I
)


def dates(text: str, told: Told) -> list[When]:
    """Return the dates in a folded sentence, in order and without overlaps."""
    taken: list[When] = []
    for pattern, reader, period in PATTERNS:
        for found in pattern.finditer(text):
            if any(found.start() < one.end and one.start < found.end() for one in taken):
                continue
            if (when := _when(found, reader, period, told)) is not None:
                taken.append(when)
    return sorted(taken, key=lambda one: one.start)


def _when(found: re.Match[str], reader: Reader, period: bool, told: Told) -> When | None:
    try:
        read = reader(found, told)
        if read is None:
            return None
        partial = parse_edtf(read[0])
        precision = default_precision(read[0])
    except (NotEdtf, ValueError, OverflowError, KeyError):
        return None
    words = found.group()
    lead = SPOKEN_LEAD.match(words)
    keep = period or lead is None or re.match(r"(?i)since|between|before|until|by", words)
    start = found.start() + (0 if keep or lead is None else lead.end())
    start += len(text_lead(found.string[start : found.end()]))
    return When(
        start=start,
        end=found.end(),
        edtf=read[0],
        first=partial.earliest,
        last=partial.latest,
        precision=precision,
        basis=read[1],
        period=period,
        relative=read[1] != DateBasis.STATED,
    )


def text_lead(words: str) -> str:
    return words[: len(words) - len(words.lstrip())]


def unknown() -> dict[str, object]:
    return {"date_precision": DatePrecision.UNKNOWN}


def days(sentence: str, told: Told) -> Iterator[When]:
    yield from dates(sentence, told)
