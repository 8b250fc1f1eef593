"""The ways of writing a date, the surer before the others."""

import re

from .readers import (
    ENDINGS,
    Reader,
    a_decade,
    a_month,
    a_season,
    a_weekday,
    a_year,
    ago,
    anchor,
    day_of_month,
    days_over_months,
    full_day,
    iso_day,
    named_period,
    part_this,
    part_year,
    past,
    relative_day,
    several_months,
    several_years,
    since,
    since_day,
    since_relative,
    since_weekday,
    weekday_of_week,
    weekdays,
    written_day,
)
from .words import (
    _MONTH,
    COUNT,
    DAY,
    MONTH,
    PART,
    SEASONS,
    WEEKDAY,
    YEAR,
)

_LAST = r"(?:,?\s+(?:of\s+)?(?P<of>last year|this year|the previous year|the year before))?"
SINCE_MONTH = MONTH.replace("(?P<month>", "(?:(?P<month>") + r"\s+)?"
_OF = r"(?:,?\s+(?:of\s+)?(?P<of>last year|this year|the previous year|the year))?"
_UNIT = r"(?P<unit>days?|weeks?|months?|years?|decades?)"
# In order: what is longer and surer first. The flag marks a stretch over which people are counted.
PATTERNS: list[tuple[re.Pattern[str], Reader, bool]] = [
    (re.compile(r"\b(?:19|20)\d\d-[01]\d-[0-3]\d\b"), iso_day, False),
    (
        re.compile(r"\b(?P<year>(?:19|20)\d\d)[/.](?P<m>[01]?\d)[/.](?P<day>[0-3]?\d)\b"),
        written_day,
        False,
    ),
    (
        re.compile(
            rf"\b(?P<weekday>{WEEKDAY}),?\s+(?:of\s+)?(?P<which>last|this)\s+week\b"
            rf"|\b(?P<which2>[Ll]ast|[Tt]his)\s+week(?:'s|,?\s+on)\s+(?P<weekday2>{WEEKDAY})\b"
        ),
        weekday_of_week,
        False,
    ),
    (
        re.compile(
            rf"\b(?i:from|between|on)\s+(?:(?i:last|this)\s+)?(?P<weekday>{WEEKDAY})(?:\s+(?i:night|morning|evening))?"
            rf"\s+(?:to|and|until|through)\s+(?P<last>{WEEKDAY})\b(?!\s+(?:of\s+)?last)"
        ),
        weekdays,
        False,
    ),
    (
        re.compile(
            r"\bthe\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)\s+of\s+(?P<which>this|last)\s+month\b", re.I
        ),
        day_of_month,
        False,
    ),
    (
        re.compile(
            r"\bon\s+the\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)\b(?P<which>x{9})?"
            r"(?!\s+(?:of\b|[A-Z]|day|anniversary|floor|birthday|parallel|attempt|time))"
        ),
        day_of_month,
        False,
    ),
    (
        re.compile(
            rf"\b(?i:from|between)?\s*{DAY}\s+{MONTH}(?:,?\s+(?P<from_year>(?:19|20)\d\d))?\s*(?:to"
            rf"|"
            rf"and|until|through|-)\s*(?P<last>[0-3]?\d)\s+{_MONTH.format('until')}(?:,?\s+{YEAR})?"
        ),
        days_over_months,
        True,
    ),
    (
        re.compile(
            rf"\b(?i:from|between)?\s*{MONTH}\s+{DAY}(?:,?\s+(?P<from_year>(?:19|20)\d\d))?\s*(?:to"
            rf"|"
            rf"and|until|through|-)\s*{_MONTH.format('until')}\s+(?P<last>[0-3]?\d)(?!\d)(?:,?\s+"
            rf"{YEAR})?"
        ),
        days_over_months,
        True,
    ),
    (
        re.compile(
            rf"\b(?:[Ss]ince|[Aa]fter)\s+(?:the\s+)?{DAY}\s+(?:of\s+)?{MONTH}(?:,?\s+{YEAR}|{_LAST})"
        ),
        since_day,
        True,
    ),
    (
        re.compile(rf"\b(?:[Ss]ince|[Aa]fter)\s+{MONTH}\s+{DAY}(?:(?:,\s*|\s+){YEAR}|{_LAST})"),
        since_day,
        True,
    ),
    (
        re.compile(
            rf"\b{DAY}\s*(?:-|to|and)\s*(?P<last>[0-3]?\d)(?:st|nd|rd|th)?\s+{MONTH}(?:,?\s+{YEAR})"
            rf"?"
        ),
        full_day,
        False,
    ),
    (
        re.compile(
            rf"\b{MONTH}\s+{DAY}\s*(?:-|to|and)\s*(?P<last>[0-3]?\d)(?!\d)(?:st|nd|rd|"
            rf"th)?(?:,?\s+{YEAR})?"
        ),
        full_day,
        False,
    ),
    (re.compile(rf"\b{DAY}\s+(?:of\s+)?{MONTH}(?:,?\s+{YEAR}|{_LAST})"), full_day, False),
    (re.compile(rf"\b{MONTH}\s+{DAY}(?:(?:,\s*|\s+){YEAR}|{_LAST})"), full_day, False),
    (
        re.compile(
            r"\bsince\s+(?:the\s+)?(?:beginning|start|turn|early part)\s+of\s+(?:(?P<which>this|last|the)\s+)?year\b"  # noqa: E501
            r"|\bsince\s+(?P<which2>last)\s+(?:year|(?P<unit>month|week))\b",
            re.I,
        ),
        since_relative,
        True,
    ),
    (
        re.compile(
            rf"\bsince\s+(?:last\s+)?(?P<weekday>{WEEKDAY})\b",
            re.I,
        ),
        since_weekday,
        True,
    ),
    (
        re.compile(
            rf"\b(?:since)\s+(?:{PART}[\s-]+)?{SINCE_MONTH}(?:(?P<year>(?:1[89]|20)\d\d)|(?P<of>last year|this year))?(?=\W)",  # noqa: E501
            re.I,
        ),
        since,
        True,
    ),
    (
        re.compile(
            rf"\b(?i:from|between|in|during)\s+{MONTH}(?:\s+(?P<from_year>(?:19|20)\d\d))?\s*(?:to|"
            rf"and|until|through|-)\s*{_MONTH.format('until')}(?!\s+\d\d?\b)(?:,?\s+{YEAR}|{_LAST})"
        ),
        several_months,
        True,
    ),
    (re.compile(rf"\b(?:{PART}[\s-]+)?{MONTH},?\s+(?:of\s+)?{YEAR}"), a_month, False),
    (
        re.compile(
            (
                rf"\b(?P<part>(?:the )?(?:first|second|third|fourth|final|last) (?:half|"
                rf"quarter) of(?: fiscal(?: year)?)?|early(?: in)?|late(?: in)?|mid-?|(?:the )?(?:beginning|start|middle|"  # noqa: E501
                rf"end) of)[\s-]*{YEAR}"
            ),
            re.I,
        ),
        part_year,
        True,
    ),
    (
        re.compile(
            (
                r"\b(?P<part>(?:the )?(?:first|second|third|fourth) (?:half|quarter) of|early|late|mid-?|(?:the "  # noqa: E501
                r")?(?:beginning|start|middle|end) of)[ -](?P<which>this|last|the) (?:fiscal )?year\b"
            ),
            re.I,
        ),
        part_this,
        True,
    ),
    (
        re.compile(
            (
                rf"\b(?:the\s+)?(?P<season>{'|'.join(SEASONS)})\s+(?:of\s+)?(?P<year>(?:19|"
                rf"20)\d\d)(?P<which>x{{9}})?(?:[-/](?:20)?\d\d)?\b"
            ),
            re.I,
        ),
        a_season,
        False,
    ),
    (
        re.compile(
            rf"\b(?P<which>last|this)\s+(?P<season>{'|'.join(SEASONS)})(?P<year>x{{9}})?\b", re.I
        ),
        a_season,
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
        anchor,
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
        several_years,
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
        a_decade,
        True,
    ),
    (re.compile(rf"\b{COUNT}\s+{_UNIT}\s+(?:ago|earlier|before)\b", re.I), ago, False),
    (
        re.compile(
            (
                rf"\b(?:in|over|during|within|for|throughout)\s+the\s+(?:past|last|previous|"
                rf"preceding)\s+(?:{COUNT}\s+)?{_UNIT}\b"
            ),
            re.I,
        ),
        past,
        True,
    ),
    (re.compile(rf"\b(?:the\s+)?(?:past)\s+(?:{COUNT}\s+)?{_UNIT}\b", re.I), past, True),
    (
        re.compile(
            (
                r"\b(?:(?P<part>early|late|earlier|later)\s+)?(?P<which>last|this past|this|next|(?:the\s+)?previ"  # noqa: E501
                r"ous)\s+(?P<unit>weekend|week|month|year)\b|\b(?:over|at|during|on)\s+(?P<which2>the)\s+(?P<unit2>weekend)\b"
            ),
            re.I,
        ),
        named_period,
        False,
    ),
    (
        re.compile(
            rf"\b(?:(?P<which>last|this|next|coming|early|late|past)\s+)?(?P<weekday>{WEEKDAY})s?\b"
            rf"(?!,?\s+\(?(?:the\s+)?(?:{MONTH}\s+\d|\d\d?(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH.format('month2')}))"
        ),
        a_weekday,
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
        relative_day,
        False,
    ),
    (re.compile(rf"\b(?:{PART}[\s-]+)(?:in\s+)?{MONTH}{_OF}"), a_month, False),
    (
        re.compile(
            rf"\b(?i:in|during|since|by|of|until|on|throughout|for|this|last|from)\s+{MONTH}{_OF}(?"
            rf"!"
            rf"\s+\d)"
        ),
        a_month,
        False,
    ),
    (
        re.compile(
            rf"\b(?i:in|during|since|by|of|for|throughout|around|until|before|late|early)\s+{YEAR}",
            re.I,
        ),
        a_year,
        False,
    ),
    (re.compile(rf"(?<=[(\s]){YEAR}(?=[,.;:)]|\s|$)"), a_year, False),
]
SPOKEN_LEAD = re.compile(
    r"^(?:from|between|in|during|since|by|of|until|on|throughout|for|around|before)\s+", re.I
)
