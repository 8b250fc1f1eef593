"""Numbers in Korean words."""

import re

from events.choices import Quantifier
from events.rules.numbers.east_asian import numerals
from events.rules.numbers.grammar import Grammar

# Native numerals as they stand before a counter such as 명.
TENS = {"열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60}
ONES = {
    "한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
}  # fmt: skip
NATIVE = re.compile(rf"({'|'.join(TENS)})?({'|'.join(ONES)})?\s*(?=명|사람|분|가족|가구)")
COUNTED = re.compile(
    r"[\d,일이삼사오육칠팔구십백천만]+(?=\s*(?:여\s*)?(?:명|인|사람|가구|가족|~|-|에서|$))"
)


def _numbers(text: str) -> list[int]:
    native = [
        TENS.get(tens, 0) + ONES.get(ones, 0) for tens, ones in NATIVE.findall(text) if tens or ones
    ]
    return native or [number for part in COUNTED.findall(text) for number in numerals(part)]


KOREAN = Grammar(
    quantifiers=(
        (r"최소|적어도|이상", Quantifier.AT_LEAST),
        (r"최대|최고|이하|많게는", Quantifier.UP_TO),
        (r"여\s*명|여\s*인|넘는|초과|남짓", Quantifier.MORE_THAN),
        (r"미만|못 미치", Quantifier.LESS_THAN),
        (r"약|대략|가량|정도|쯤|안팎|추정|내외", Quantifier.APPROXIMATELY),
    ),
    vague_words={r"수천": 1000, r"수백": 100, r"수십": 10},
    range_pattern=r"[~–-]|에서|내지",
    others_pattern=r"일부|여러|몇|다수|탈북",
    read_numbers=_numbers,
)
