"""The words of Chinese for days, months, years and stretches of time."""

import re
from datetime import date

from events.rules.extraction.cjk.when import days_before, months_before

YEARS_BACK = {"今年": 0, "去年": 1, "前年": 2, "明年": -1, "本年": 0}
MONTHS_BACK = {
    "本月": 0,
    "这个月": 0,
    "這個月": 0,
    "上月": 1,
    "上个月": 1,
    "上個月": 1,
    "下月": -1,
    "下个月": -1,
    "下個月": -1,
}
DAYS_BACK = {
    "今天": 0, "今日": 0, "昨天": 1, "昨日": 1, "昨晚": 1, "前天": 2, "前日": 2, "明天": -1,
    "明日": -1, "后天": -2, "後天": -2,
}  # fmt: skip
WEEKDAYS = "一二三四五六日"
SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}
SIGNS = {sign: number for number, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
NOT_DAY = r"(?![间間内內后後前]|\s?(?:本|报|報|元|圆|圓))"
YEAR_SIGNS = r"[一二][〇零○一二三四五六七八九]{3}"
SMALL = r"(?:三十[一]?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])"


def _day(name: str) -> str:
    return rf"(?P<{name}>3[01]|[12]\d|0?[1-9]|{SMALL})\s?[日号號]{NOT_DAY}"


def _month(suffix: str) -> str:
    return (
        rf"(?P<month{suffix}>1[0-2]|0?[1-9]|{SMALL})\s?月(?:份)?(?:\s?{_day('day' + suffix)}"
        rf"|(?:初|中旬|下旬|上旬|底|末|中)?)"
        rf"|(?P<half{suffix}>[上下])半年|第(?P<quarter{suffix}>[一二三四1-4])季度?"
        rf"|(?P<season{suffix}>[春夏秋冬])[季天]"
    )


ONE = re.compile(
    rf"(?<![\d.,])(?:(?:(?P<year>(?:19|20)\d\d|{YEAR_SIGNS})\s?年(?![间間来來前]|后(?!来)"
    rf"|後|代)|(?P<back>今年|去年|前年|明年|本年))"
    rf"(?:(?:初|底|末|年底|年初)|\s?(?:{_month('in')}))?"
    rf"|(?P<months>上个月|上個月|上月|本月|这个月|這個月|下个月|下個月"
    rf"|下月)(?:\s?{_day('dayof')}|(?:初|中旬|下旬|上旬|底|末|中)?)"
    rf"|(?:{_month('')})|(?<![\d月年第.一二三四五六七八九十]){_day('only')}"
    r"|(?P<days>今天|今日|昨天|昨日|昨晚|前天|前日|明天|明日|后天|後天)|(?P<same>当天|當天|当日|當日|同日)"
    rf"|(?P<lead>上|本|这|這|下)?(?:周|週|星期|礼拜|禮拜)(?P<weekday>[{WEEKDAYS}天])"
    r"|(?P<week>上周|上週|本周|本週|这周|這週|下周|下週|上星期|本星期))"
    r"(?:\s?[(（][^)）\n]{1,6}[)）])?(?:凌晨|清晨|早上|上午|中午|下午|晚间|晚間|晚上|深夜"
    r"|夜间|夜間|晚|早|夜)?"
)
SPAN_BACK = re.compile(
    r"(?:过去|過去|最近|近|这|這)(?P<number>\d{1,2}|[一两兩二三四五六七八九十]|几|幾)(?:个"
    r"|個)?(?P<unit>年|月|周|週|天|日)(?:来|來|间|間|里|裡|内|內)?"
)
MONTHS_OF = {"年": 12, "月": 1}
DAYS_OF = {"周": 7, "週": 7, "天": 1, "日": 1}


def small(words: str) -> int:
    """The number of a day or month: 9, 二十三."""
    if words.isdigit():
        return int(words)
    tens, ten, ones = words.rpartition("十")
    if not ten:
        return SIGNS[words]
    return (SIGNS[tens] if tens else 1) * 10 + (SIGNS[ones] if ones else 0)


def four(words: str) -> int:
    """The number of a year: 2023, 二〇二三."""
    return int(words) if words.isdigit() else int("".join(str(SIGNS[sign]) for sign in words))


def span_start(match: re.Match[str], today: date) -> date | None:
    """The first day of a stretch such as 过去三年 that ends today."""
    number, unit = match["number"], match["unit"]
    if number in "几幾":
        return None
    count = 2 if number in "两兩" else small(number)
    if unit in MONTHS_OF:
        return months_before(today, count * MONTHS_OF[unit])
    return days_before(today, count * DAYS_OF[unit])
