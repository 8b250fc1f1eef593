"""What the first lines of a pasted text say of it: its headline, its day, its address."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

LOOKED_AT = 12
LONGEST_HEADLINE = 200
ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *("january jan", "february feb", "march mar", "april apr", "may", "june jun"),
            *("july jul", "august aug", "september sept sep", "october oct", "november nov"),
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
DAYS = (
    re.compile(r"\b(?P<y>(?:19|20)\d\d)[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})\b"),
    re.compile(
        r"(?P<y>(?:19|20)\d\d)\s*[年년]\s*(?P<m>\d{1,2})\s*[月월]\s*(?P<d>\d{1,2})\s*[日일]"
    ),
    re.compile(
        rf"\b(?P<d>\d{{1,2}})\s+(?P<m>{MONTH})\.?,?\s+(?P<y>(?:19|20)\d\d)\b", re.IGNORECASE
    ),
    re.compile(
        rf"\b(?P<m>{MONTH})\.?\s+(?P<d>\d{{1,2}}),?\s+(?P<y>(?:19|20)\d\d)\b", re.IGNORECASE
    ),
)
SENTENCE_ENDS = (".", "。", "?", "!", "？", "！", ":", "…")


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstLines:
    """What could be read off; empty where nothing is plain."""

    title: str = ""
    published_on: date | None = None
    url: str = ""


def first_lines(text: str, *, today: date) -> FirstLines:
    """Read headline, day of publication and address off the first lines of a text.

    A headline is the first short line before others; a day stands in a line of its own kind, is
    written out in full, and does not lie ahead of today.
    """
    lines = [line.strip() for line in text.split("\n")[: LOOKED_AT * 4] if line.strip()]
    lines = lines[:LOOKED_AT]
    return FirstLines(
        title=_headline(lines),
        published_on=next((day for day in _days(lines) if day <= today), None),
        url=next((found.group() for line in lines[:6] if (found := ADDRESS.fullmatch(line))), ""),
    )


def _headline(lines: list[str]) -> str:
    titled = [line for line in lines if not ADDRESS.fullmatch(line)]
    if len(titled) < 2 or len(titled[0]) > LONGEST_HEADLINE:
        return ""
    first = titled[0]
    return "" if first.endswith(SENTENCE_ENDS[:2]) or any(day for day in _days([first])) else first


def _days(lines: list[str]) -> Iterator[date]:
    """Days in lines too short to be a paragraph, in order."""
    for line in lines:
        if len(line) > 120:
            continue
        for pattern in DAYS:
            if (found := pattern.search(line)) and (day := _day(found)):
                yield day


def _day(found: re.Match[str]) -> date | None:
    month = found["m"].lower().rstrip(".")
    try:
        return date(int(found["y"]), MONTHS.get(month) or int(month), int(found["d"]))
    except ValueError:
        return None
