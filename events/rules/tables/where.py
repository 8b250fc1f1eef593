"""Where it was done, as a row says it."""

from typing import Any

from events.choices import PlaceLevel
from events.rules.placement import PRIMARY_ROLES

from .cells import RowReading
from .mapping.spec import plain
from .numbers import NotANumber, read_degrees
from .places import NoSuchPlace, PlaceIndex

COUNTRY = 6
# How exactly a place of a level can be known at best (UCDP's where_prec).
FINEST = {
    PlaceLevel.WORLD: 7,
    PlaceLevel.COUNTRY: COUNTRY,
    PlaceLevel.ADMIN1: 4,
    PlaceLevel.ADMIN2: 3,
    PlaceLevel.CITY: 1,
    PlaceLevel.SITE: 1,
}
FINER: tuple[tuple[str, str | None], ...] = (
    ("adm_1", PlaceLevel.ADMIN1),
    ("adm_2", PlaceLevel.ADMIN2),
    ("place", None),
)
NOWHERE = {"place": "", "place_role": "", "place_precision": COUNTRY, "note": ""}
Point = tuple[float, float]


def where_of_row(reading: RowReading, index: PlaceIndex, kind: str) -> dict[str, Any]:
    """The place, its role and precision, and what the gazetteer could not hold as a note.

    The country comes from the table's words alone: coordinates only choose among places of one name.
    """
    point = _point(reading)
    country = reading.needed("country", plain(reading.cell("country")))
    if not country:
        return NOWHERE
    try:
        code = index.country(country)
    except NoSuchPlace as error:
        reading.fault("country", str(error))
        return NOWHERE
    code, unknown = _finest(reading, index, code, point)
    return {
        "place": code,
        "place_role": reading.word("place_role") or usual_role(kind),
        "place_precision": _precision(reading, index.entries[code].level),
        "note": _note(unknown, point),
    }


def usual_role(kind: str) -> str:
    """The role in which a place says where an act of this type counts."""
    roles = PRIMARY_ROLES.get(kind)
    return min(roles[0]) if roles else "departure"


def _finest(
    reading: RowReading, index: PlaceIndex, code: str, point: Point | None
) -> tuple[str, list[str]]:
    """The finest place that is known, and the words for finer ones that are not."""
    unknown = []
    for name, level in FINER:
        words = reading.text(name)
        if not words:
            continue
        try:
            code = index.within(words, code, level, point)
        except NoSuchPlace as error:
            if reading.mapping.unknown_places == "refuse":
                reading.fault(name, str(error))
            unknown.append(words)
    return code, unknown


def _precision(reading: RowReading, level: str) -> int:
    """As stated, but never finer than the place that was found."""
    best = FINEST[PlaceLevel(level)]
    return max(int(reading.word("where_prec") or best), best)


def _point(reading: RowReading) -> Point | None:
    lat, lon = _degrees(reading, "latitude", 90), _degrees(reading, "longitude", 180)
    if (lat is None) != (lon is None) and not reading.faults:
        reading.fault(
            "latitude" if lat is None else "longitude",
            "Give latitude and longitude together, or neither.",
        )
    return None if lat is None or lon is None else (lat, lon)


def _degrees(reading: RowReading, name: str, largest: int) -> float | None:
    try:
        return read_degrees(reading.cell(name), largest=largest)
    except NotANumber as error:
        reading.fault(name, str(error))
        return None


def _note(unknown: list[str], point: Point | None) -> str:
    parts = []
    if unknown:
        parts.append(f"Place in the table: {', '.join(unknown)}.")
    if point:
        parts.append(f"Coordinates in the table: {point[0]:g}, {point[1]:g}.")
    return " ".join(parts)
