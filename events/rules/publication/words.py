"""Words that may describe a person: ages, kinship, and addresses that carry them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

AGE = re.compile(
    r"\b\d{1,2}[- ]?years?[- ]?olds?\b|\baged \d{1,2}\b|\d{1,2}\s?(?:세(?!기)|살)|\d{1,2}\s?岁",
    re.I,
)
KINSHIP = re.compile(
    r"\b(?:mothers?|fathers?|sons?|daughters?|brothers?|sisters?|husbands?|wife|wives|child|children"
    r"|babies|baby|infants?|toddlers?|teenagers?|grand(?:mothers?|fathers?|child|children)"
    r"|uncles?|aunts?|cousins?|famil(?:y|ies)|pregnant)\b"
    r"|어머니|아버지|아들|딸(?![기])|남편|아내|자매|임신|손자|손녀|가족"
    r"|母亲|父亲|儿子|女儿|丈夫|妻子|孕妇|家人|家属|姐妹|兄弟",
    re.I,
)
AGE_IN_ADDRESS = re.compile(r"\d{1,2}-?year-?olds?(?![a-z])|(?<![a-z])aged-\d{1,2}(?!\d)", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A word in a field that may describe a person; ``kind`` is "age" or "kinship"."""

    field: str
    word: str
    kind: str


def telling_words(
    texts: Mapping[str, str], *, confirmed: frozenset[tuple[str, str]] = frozenset()
) -> tuple[Wording, ...]:
    """Words of age and kinship in texts by field, but for confirmed (field, word) pairs."""
    return tuple(
        wording
        for field, text in texts.items()
        for wording in _in_text(field, text)
        if (field, wording.word) not in confirmed
    )


def _in_text(field: str, text: str) -> Iterator[Wording]:
    for kind, pattern in (("age", AGE), ("kinship", KINSHIP)):
        for found in pattern.finditer(text):
            yield Wording(field=field, word=found.group(), kind=kind)


def tells_age(address: str) -> bool:
    """Tell whether a URL carries somebody's age."""
    return AGE_IN_ADDRESS.search(address) is not None
