"""Who says it and where it was printed, as a row says it."""

import re
from datetime import date
from typing import Any

from events.choices import DatePrecision
from events.rules.texts import BadAddress, canonical_url

from .cells import RowReading
from .dates import day_of
from .mapping.spec import plain

LONGEST_HEADLINE = 500
LONGEST_LINE = 5_000
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def printed_of_row(reading: RowReading, today: date) -> dict[str, Any]:
    """The speaker, and the bibliographic line of the article."""
    publisher = reading.needed("publisher", reading.text("publisher"))
    day = _published(reading, today)
    return {
        "publisher": publisher,
        "speaker": reading.text("speaker") or publisher,
        "modality": reading.word("modality"),
        "credibility": int(reading.word("credibility") or 6),
        "url": _address(reading),
        "headline": _headline(reading),
        "published_on": day,
        "published_precision": DatePrecision.DAY.value if day else DatePrecision.UNKNOWN.value,
        "genre": reading.word("genre"),
        "language": _language(reading),
    }


def _headline(reading: RowReading) -> str:
    headline = reading.text("headline", LONGEST_HEADLINE)
    return headline or reading.text("source_article", LONGEST_LINE)[:LONGEST_HEADLINE]


def _language(reading: RowReading) -> str:
    language = reading.text("language", 20)
    if not LANGUAGE.fullmatch(language):
        reading.fault("language", "Give the language as BCP 47 does, such as en, ko or zh-Hans.")
    return language


def _published(reading: RowReading, today: date) -> date | None:
    day = day_of(reading, "source_date")
    if day and day > today:
        reading.fault("source_date", "This day lies in the future: correct it.")
    return day


def _address(reading: RowReading) -> str | None:
    text = plain(reading.cell("url"))
    if not text:
        return None
    try:
        return canonical_url(text)
    except BadAddress as error:
        reading.fault("url", str(error).removeprefix("url: ").capitalize())
        return None
