"""The words that dates are made of."""

import calendar

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
