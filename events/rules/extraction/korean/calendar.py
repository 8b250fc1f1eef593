"""The words of Korean for days, months, years and stretches of time."""

import re
from datetime import date

from events.rules.extraction.cjk.when import days_before, months_before

YEARS_BACK = {
    "올해": 0, "올": 0, "금년": 0, "지난해": 1, "작년": 1, "재작년": 2, "지지난해": 2, "내년": -1,
    "이듬해": -1,
}  # fmt: skip
MONTHS_BACK = {
    "지난달": 1, "전달": 1, "이달": 0, "이번달": 0, "지지난달": 2, "내달": -1, "다음달": -1,
}  # fmt: skip
DAYS_BACK = {
    "오늘": 0, "금일": 0, "어제": 1, "어젯밤": 1, "그제": 2, "그저께": 2, "엊그제": 2, "내일": -1,
    "모레": -2,
}  # fmt: skip
WEEKDAYS = "월화수목금토일"
SEASONS = {"봄": 21, "여름": 22, "가을": 23, "겨울": 24}
NATIVE = {
    "한": 1, "두": 2, "세": 3, "석": 3, "네": 4, "넉": 4, "다섯": 5, "여섯": 6, "일곱": 7,
    "여덟": 8, "아홉": 9, "열": 10,
}  # fmt: skip
NUMBER = rf"(?P<number>\d{{1,2}}|{'|'.join(NATIVE)})"
MONTHS_OF = {"년": 12, "해": 12, "개월": 1, "달": 1}
DAYS_OF = {"주": 7, "일": 1}

# 9일간, 10일째 and 100일 만에 are durations, 9일분 a ration.
NOT_DAY = (
    r"(?!\s?(?:간|동안|째|만에|치|이상|가량|여|정도|안에|내에|씩|분|제|당|자|천하"
    r"|전(?=[에의부,\s]|$)))"
)
DAY = rf"(?:3[01]|[12]\d|0?[1-9])\s?일{NOT_DAY}"


def _day(name: str) -> str:
    return rf"(?P<{name}>3[01]|[12]\d|0?[1-9])\s?일{NOT_DAY}"


def _part(suffix: str) -> str:
    """A part of a year, and a day of it where it is a month."""
    later = r"(?:\s?(?:초순|상순|중순|하순|초|말)(?![가-힣]{2}))?"
    return (
        rf"(?:(?P<month{suffix}>1[0-2]|0?[1-9])\s?월(?!\s?(?:대|호))(?:\s?{_day('day' + suffix)}|{later})"
        rf"|(?P<half{suffix}>[상하])반기|(?P<quarter{suffix}>[1-4])(?:/4)?\s?분기"
        rf"|(?P<season{suffix}>봄|여름|가을|겨울)(?=[에철\s,]))"
    )


YEAR = (
    r"(?:(?P<year>(?:19|20)\d\d)\s?년(?!\s?(?:간|대|동안|만에|형|째))|['’](?P<short>\d\d)년"
    r"|지난\s?(?P<shortago>[5-9]\d|0\d)년(?!\s?(?:간|동안|여|만))"
    r"|(?<![가-힣])(?P<back>올해|올(?=\s|초|들|봄|여름|가을|겨울|[상하]반기)|금년|지난해"
    r"|작년|재작년|지지난해|내년|이듬해))"
)
ONE = re.compile(
    r"(?<![\d.,])(?:(?<![가-힣])(?P<near>지난|오는|앞서|돌아오는)\s?)?"
    rf"(?:{YEAR}(?:\s?(?:연)?(?:초|말)(?=[에부까\s])|\s?{_part('in')})?"
    rf"|(?<![가-힣])(?P<months>지지난달|지난\s?달|전달|이번\s?달|이달|내달|다음\s?달)"
    rf"(?:\s?{_day('dayof')}|\s?(?:초순|상순|중순|하순|초|말)(?![가-힣]{{2}}))?"
    rf"|{_part('')}|{_day('only')}"
    r"|(?<![가-힣])(?P<days>오늘|금일|어제|어젯밤|그제|그저께|엊그제|내일|모레|전날"
    r"|이날)(?!의\s?(?:북한|한국))"
    r"|(?<![가-힣])(?P<weekend>(?:지난|이번|다음)?\s?주말)(?=[\s,에])"
    rf"|(?P<week>지난\s?주|이번\s?주|금주|다음\s?주)(?!년)(?:\s?(?P<ofweek>[{WEEKDAYS}])요일)?"
    rf"|(?P<weekday>[{WEEKDAYS}])요일)"
    r"(?:\s?\([^)\n]{1,6}\))?(?:\s?(?:새벽|아침|오전|오후|저녁|밤)(?![가-힣]{2}))?"
)
SHARED = re.compile(
    r"(?:(?:(?P<year>(?:19|20)\d\d)\s?년|(?P<back>올해|지난해|작년|재작년))\s?)?"
    r"(?:(?P<month>1[0-2]|[1-9])\s?월\s?)?(?<![\d.])(?P<first>\d{1,2})\s?[-–—~∼〜·,]\s?(?P<second>\d{1,2})"
    rf"\s?(?P<word>월|일{NOT_DAY})"
)
SPAN_BACK = re.compile(
    rf"(?:최근|지난|과거)\s?{NUMBER}\s?(?:여\s?)?(?:(?P<unit>년|해|개월|달|주|일)\s?(?:여\s?)?"
    r"(?:간|동안|새(?!벽)|사이|내)|(?P<bare>년|해|개월|달|주)(?:여)?(?=\s(?![전만후뒤])|,))"
)


# 사흘 전, 두 달 전, 2년 전.
AGO = re.compile(
    rf"(?<![\d가-힣])(?:{NUMBER}\s?(?P<unit>년"
    r"|해|개월|달|주일?|일)|(?P<days>하루|이틀|사흘|나흘|닷새|엿새|열흘|보름))"
    r"\s?전(?=[에의부,\s]|$)"
)
DAYS_AGO = {
    "하루": 1,
    "이틀": 2,
    "사흘": 3,
    "나흘": 4,
    "닷새": 5,
    "엿새": 6,
    "열흘": 10,
    "보름": 15,
}
# 1990년대 is ten years, 1990년대 초 their beginning.
DECADE = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d0)\s?년대(?:\s?(?:초반?|중반|후반|말)(?![가-힣]{2}))?"
)
YEARS = re.compile(
    r"(?<!\d)(?P<first>(?:19|20)\d\d)\s?[-–—~∼〜]\s?(?P<second>(?:19|20)\d\d|\d\d)\s?년(?!\s?(?:간|동안))"
)


def span_start(match: re.Match[str], today: date) -> date | None:
    """The first day of a stretch such as 최근 5년간 that ends today."""
    number, unit = match["number"], match["unit"] or match["bare"]
    count = NATIVE.get(number) or int(number)
    if unit in MONTHS_OF:
        return months_before(today, count * MONTHS_OF[unit])
    return days_before(today, count * DAYS_OF[unit])
