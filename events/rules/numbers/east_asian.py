"""Numerals that Korean and Chinese share: digits, 십 十, 백 百, 천 千, 만 万."""

import re

DIGITS = {
    **{c: i for i, c in enumerate("〇一二三四五六七八九")},
    **{c: i for i, c in enumerate("영일이삼사오육칠팔구")},
    "零": 0,
    "两": 2,
    "兩": 2,
}
SCALES = {"十": 10, "십": 10, "百": 100, "백": 100, "千": 1000, "천": 1000}
MYRIADS = {"万": 10_000, "萬": 10_000, "만": 10_000}
CHARACTERS = "".join([*DIGITS, *SCALES, *MYRIADS])
NUMERAL = re.compile(rf"\d[\d,]*|[{CHARACTERS}]+")
MIXED = re.compile(rf"(?:\d[\d,]*)?[{CHARACTERS}]*")


def numerals(text: str) -> list[int]:
    """The numbers in a text that is nothing but a number and its counter words."""
    found = (match.group() for match in MIXED.finditer(text))
    return [number for numeral in found if (number := _value(numeral)) is not None]


def _value(numeral: str) -> int | None:
    if not numeral or not NUMERAL.match(numeral):
        return None
    total = section = current = 0
    for token in re.findall(r"\d[\d,]*|.", numeral):
        if token[0].isdigit():
            current = int(token.replace(",", ""))
        elif token in DIGITS:
            current = current * 10 + DIGITS[token] if current else DIGITS[token]
        elif token in SCALES:
            section, current = section + max(current, 1) * SCALES[token], 0
        else:
            total, section, current = total + max(section + current, 1) * MYRIADS[token], 0, 0
    return total + section + current
