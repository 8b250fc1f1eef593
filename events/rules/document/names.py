"""Names in the three languages of the site."""

from events.choices import PlaceLevel
from events.rules.publication import LANGUAGES, Atlas, Texts

WORLD = "world"


def in_languages(texts: Texts) -> dict[str, str]:
    """The texts there are, in the languages of the site."""
    return {language: texts[language] for language in LANGUAGES if texts.get(language)}


def name_in(texts: Texts, language: str) -> str:
    """The name in a language, else in English."""
    return texts.get(language) or texts.get("en", "")


def place_name(code: str, atlas: Atlas, language: str) -> str:
    """The place with what it lies in, as the language orders it; empty for the world."""
    path = [one for one in atlas.path(code) if atlas.level(one) != PlaceLevel.WORLD]
    shown = [one for one in path if atlas.level(one) != PlaceLevel.ADMIN2 or one == code]
    names = [name_in(atlas[one].names, language) for one in shown]
    if language == "en":
        return ", ".join(reversed(names))
    return ("" if language == "zh-hans" else " ").join(names)


def country_name(iso: str | None, atlas: Atlas, language: str) -> str:
    """The country's name by its ISO 3166-1 code; the code itself when it has no place."""
    if not iso:
        return ""
    country = atlas.country_by_iso.get(iso)
    return name_in(country.names, language) if country else iso
