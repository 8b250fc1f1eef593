"""How values are written in a line, the same on every side, so that equal lines mean equal facts."""

from collections.abc import Iterable, Mapping

from events.rules.document.names import place_name
from events.rules.publication import Atlas

# Values by field. A field is named as gates name it: "title.en", "claim <code>.gloss.en", "places" …
Lines = dict[str, str]
LANGUAGE = "en"


def number_words(
    low: int | None, best: int | None, high: int | None, high_open: bool | None
) -> str:
    """Low, best and high; a dash is a number nobody states."""
    end = "–" if high is None else str(high)
    stated = ["–" if one is None else str(one) for one in (low, best)]
    return " · ".join([*stated, f"{end}+" if high_open else end])


def place_words(code: str, atlas: Atlas) -> str:
    """The place with what it lies in; its code, when the gazetteer does not know it any more."""
    if code not in atlas.places:
        return code
    return place_name(code, atlas, LANGUAGE) or atlas[code].names.get(LANGUAGE, code)


def places_words(places: Iterable[tuple[str, str, int]], atlas: Atlas) -> str:
    """Places with role and precision, one a line, in one order."""
    lines = {
        f"{place_words(code, atlas)} ({role}, {precision})" for code, role, precision in places
    }
    return "\n".join(sorted(lines))


def date_words(edtf: str, start: object, end: object, precision: str) -> str:
    """The date as written, its bounds and its precision."""
    bounds = f"{start or '…'} – {end or '…'}"
    return f"{edtf or '–'} ({bounds}, {precision})"


def texts_lines(name: str, texts: Mapping[str, str]) -> Lines:
    """One line for each language there is."""
    return {f"{name}.{language}": text for language, text in texts.items() if text}
