"""Numbers of people in Chinese, simplified and traditional."""

import re

from events.choices import Quantifier
from events.rules.numbers.grammar import Grammar, Numeral
from events.rules.numbers.myriads import value_of

DIGIT_SIGNS = {sign: number for number, sign in enumerate("零一二三四五六七八九")} | {
    "〇": 0, "两": 2, "兩": 2,
}  # fmt: skip
SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "萬": 10_000}
DIGITS = r"\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?"
COUNTER = r"(?:个|個)?(?:余|餘|多|几|幾|来|來)?\s*(?:名|人|位|口|户|戶|家|个|個)"
RUN = re.compile(
    rf"(?P<plain>(?:{DIGITS})(?:[十百千万萬](?:{DIGITS})?)*)"
    r"|(?P<signs>[〇零一二三四五六七八九两兩十百千万萬]*[十百千万萬][〇零一二三四五六七八九两兩十百千万萬]*)"
    rf"|(?P<one>[一二三四五六七八九两兩])(?={COUNTER}|[至到~-])"
)
VAGUE = re.compile(r"(?:数|數|几|幾|上|成)(?P<scales>[十百千万萬]+)")
PAIR = re.compile(
    rf"(?P<first>[一二两兩三四五六七八九])(?P<second>[二三四五六七八九])(?P<scales>[十百千万萬]*)(?={COUNTER})"
)


def numerals(text: str) -> list[Numeral]:
    """Return the numbers in digits (1.2万, 2千6百) and in signs (二十五, 兩百)."""
    return [
        Numeral(
            start=run.start(),
            end=run.end(),
            number=value_of(run.group(), digits=DIGIT_SIGNS, scales=SCALES),
        )
        for run in RUN.finditer(text)
    ]


def vague(text: str) -> int | None:
    """数十 is 10 at least, 数百 and 上百 100, 几千 1,000."""
    found = VAGUE.search(text)
    return value_of(found["scales"], digits=DIGIT_SIGNS, scales=SCALES) if found else None


def spoken_range(text: str) -> tuple[int, int] | None:
    """五六十人 is 50 to 60, 三四名 is 3 to 4."""
    found = PAIR.search(text)
    if found is None:
        return None
    times = value_of(found["scales"] or "一", digits=DIGIT_SIGNS, scales=SCALES)
    first, second = DIGIT_SIGNS[found["first"]], DIGIT_SIGNS[found["second"]]
    return (first * times, second * times) if second == first + 1 else None


CHINESE = Grammar(
    numerals=numerals,
    vague=vague,
    spoken_range=spoken_range,
    cues={
        Quantifier.AT_LEAST: re.compile(r"至少|最少|起码|起碼|不少于|不少於|不下|以上"),
        Quantifier.UP_TO: re.compile(
            r"至多|最多|多达|多達|高达|高達|以下|以内|以內|不超过|不超過|(?<![最附])近|几乎|幾乎"
        ),
        Quantifier.MORE_THAN: re.compile(
            r"[\d十百千万萬]\s*(?:余|餘|多|几|幾)|超过|超過|逾|多于|多於|开外"
        ),
        Quantifier.LESS_THAN: re.compile(r"不到|不足|少于|少於|未满|未滿"),
        Quantifier.APPROXIMATELY: re.compile(
            r"约|約|大概|差不多|左右|上下|估计|估計|[\d十百千万萬](?:来|來)"
        ),
    },
    joiner=re.compile(r"\s*(?:名|人)?\s*(?:至|到|[-–—~〜])\s*"),
    nothing=re.compile(r"多名|多人|不少|若干|一些|(?:几|幾|数|數)(?:名|人|位)|大批|大量|部分"),
    households=re.compile(r"[户戶]|家庭"),
    groups=re.compile(r"\d\s*(?:批|组|組|伙)"),
)
