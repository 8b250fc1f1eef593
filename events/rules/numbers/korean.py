"""Numbers of people in Korean."""

import re

from events.choices import Quantifier
from events.rules.numbers.grammar import Grammar, Numeral
from events.rules.numbers.myriads import value_of

SINO = {sign: number for number, sign in enumerate("영일이삼사오육칠팔구")}
SCALES = {"십": 10, "백": 100, "천": 1000, "만": 10_000}
NATIVE_ONES = {
    "하나": 1, "한": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "석": 3, "넷": 4, "네": 4, "넉": 4,
    "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
}  # fmt: skip
NATIVE_TENS = {
    "열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70,
    "여든": 80, "아흔": 90,
}  # fmt: skip
PAIRS = {
    "한두": (1, 2), "두세": (2, 3), "두서너": (2, 4), "서너": (3, 4), "네댓": (4, 5),
    "너댓": (4, 5), "네다섯": (4, 5), "대여섯": (5, 6), "예닐곱": (6, 7), "일고여덟": (7, 8),
}  # fmt: skip
# What follows a number of people; without it 이 or 한 is no number.
COUNTER = r"여?\s*(?:명|사람|인|분|가구|세대|가족|쌍)"
PAIR = re.compile(rf"(?P<pair>{'|'.join(PAIRS)})\s*{COUNTER}")
DIGITS = r"\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?"
NATIVE = rf"(?:(?:{'|'.join(NATIVE_TENS)})(?:{'|'.join(NATIVE_ONES)})?|(?:{'|'.join(NATIVE_ONES)}))"
RUN = re.compile(
    rf"(?P<plain>(?:{DIGITS})(?:\s*[십백천만](?:{DIGITS})?)*)"
    rf"|(?P<sino>[일이삼사오육칠팔구십백천만]+)(?={COUNTER}|\s*(?:에서|~|∼|-|내지))"
    rf"|(?P<native>{NATIVE})(?={COUNTER})"
)
VAGUE = re.compile(r"(?:수|몇)\s*(?P<scales>[십백천만]+)")


def numerals(text: str) -> list[Numeral]:
    """Return the numbers in digits (2천600), in Sino-Korean and in native words (스물네 명)."""
    return [
        Numeral(start=run.start(), end=run.end(), number=_value(run)) for run in RUN.finditer(text)
    ]


def _value(run: re.Match[str]) -> int:
    if native := run["native"]:
        tens = next((word for word in NATIVE_TENS if native.startswith(word)), "")
        return NATIVE_TENS.get(tens, 0) + NATIVE_ONES.get(native.removeprefix(tens), 0)
    return value_of(run.group(), digits=SINO, scales=SCALES)


def vague(text: str) -> int | None:
    """수십 is 10 at least, 수백 100, 수십만 100,000."""
    found = VAGUE.search(text)
    return value_of(found["scales"], digits=SINO, scales=SCALES) if found else None


def spoken_range(text: str) -> tuple[int, int] | None:
    found = PAIR.search(text)
    return PAIRS[found["pair"]] if found else None


KOREAN = Grammar(
    numerals=numerals,
    vague=vague,
    spoken_range=spoken_range,
    cues={
        Quantifier.AT_LEAST: re.compile(r"최소|적어도|이상"),
        Quantifier.UP_TO: re.compile(r"최대|많게는|이하|이내|육박|가까[운이워]|근접|거의"),
        Quantifier.LESS_THAN: re.compile(r"미만|못\s*미치|채\s*안"),
        Quantifier.MORE_THAN: re.compile(
            r"[\d십백천만]\s*여\s*(?:명|인|가구|세대|\b)|넘[는게은어었고긴겼겨]|초과|웃[도돌돈]|남짓"
        ),
        Quantifier.APPROXIMATELY: re.compile(
            r"약\s*[\d일이삼사오육칠팔구십백천만]|대략|가량|정도|쯤|안팎|내외|어림|추정|추산"
        ),
    },
    joiner=re.compile(r"\s*(?:명|인)?\s*(?:에서|내지|부터|[-–—~∼〜])\s*(?:최대\s*|많게는\s*)?"),
    nothing=re.compile(r"여러|몇\s*(?:명|사람)|다수|일부|수\s*명|상당수"),
    households=re.compile(r"가구|세대|가족"),
    groups=re.compile(r"\d\s*개?\s*(?:그룹|무리|팀)"),
)
