"""The ways in which a text may write the name of a place."""

import re
import unicodedata
from collections.abc import Iterator

from events.choices import PlaceLevel
from events.rules.publication.facts import PlaceFacts

HANGUL = re.compile(r"[가-힣]")
HAN = re.compile(r"[㐀-鿿]")

# What a place is, said after its name and often left out.
LEVEL_WORDS = {
    "ko": re.compile(r"(특별자치도|특별자치시|특별시|광역시|직할시|특별행정구|성|시|군|현|진)$"),
    "zh": re.compile(
        r"(朝鲜族自治州|朝鮮族自治州|朝鲜族自治县|朝鮮族自治縣|壮族自治区|壯族自治區|回族自治区"
        r"|回族自治區|维吾尔自治区|維吾爾自治區|自治区|自治區|特别行政区|特別行政區|特别市|特別市"
        r"|广域市|廣域市|直辖市|直轄市|省|市|县|縣|镇|鎮|郡)$"
    ),
}
SHORTEST = 2
LEVEL_IN_ENGLISH = {
    PlaceLevel.CITY: "City",
    PlaceLevel.ADMIN1: "Province",
    PlaceLevel.ADMIN2: "Prefecture",
}
LATIN_END = 0x250


def fold(text: str) -> str:
    """Fold case, accents and apostrophes, keeping every character at its place."""
    return "".join(_fold(character) for character in text)


def legible(text: str) -> str:
    """The text composed (NFC) and without invisible characters, which could hide a name."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(one for one in composed if unicodedata.category(one) != "Cf")


def _fold(character: str) -> str:
    if character in "’‘ʼ`":
        return "'"
    base = unicodedata.normalize("NFKD", character)[:1]
    plain = base if base and ord(base) < LATIN_END else character
    lowered = plain.lower()
    return lowered if len(lowered) == 1 else plain


def language_of(form: str) -> str:
    """The script of a name, as a language: "ko", "zh" or "en"."""
    if HANGUL.search(form):
        return "ko"
    return "zh" if HAN.search(form) else "en"


def forms(place: PlaceFacts) -> set[str]:
    """Every way of writing the place: names, aliases, and both with and without its level."""
    written = {*place.names.values(), *place.aliases}
    return {fold(form) for one in written if one for form in _variants(one, place.level)}


def _variants(name: str, level: str) -> Iterator[str]:
    yield name
    language = language_of(name)
    if language == "en" and level in LEVEL_IN_ENGLISH:
        yield f"{name} {LEVEL_IN_ENGLISH[PlaceLevel(level)]}"
    if language in LEVEL_WORDS and level not in (PlaceLevel.COUNTRY, PlaceLevel.WORLD):
        short = LEVEL_WORDS[language].sub("", name).strip()
        if len(short) >= SHORTEST:
            yield short
