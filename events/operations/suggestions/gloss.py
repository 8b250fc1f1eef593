"""A sentence of our own for a claim, made of its fields, to start from."""

from collections.abc import Iterable, Mapping
from typing import Any

from events.choices import LEVELS, EventType, PlaceLevel, Quantifier, Volition
from events.models import Place, Source
from events.operations.claims.speaker import NewSpeaker
from events.operations.placing import Placing
from events.rules.dates import NotEdtf, parse_edtf
from events.rules.document.sentence import Telling
from events.rules.document.sentence.statement import (
    UNNAMED,
    Counted,
    gloss,
    occurrence_of,
    speaker_phrase,
)
from events.rules.placement import primary_places
from events.rules.publication import Number

# Towns, crossings and sites are named only once somebody has decided that they may be.
FINEST = PlaceLevel.ADMIN1
Atlas = Mapping[int, Place]


def read_atlas() -> dict[int, Place]:
    """Every place by its key."""
    return {place.pk: place for place in Place.objects.order_by("pk")}


def gloss_of(
    fields: Mapping[str, Any],
    *,
    speaker: Source | NewSpeaker | None,
    places: Iterable[Placing],
    atlas: Atlas,
) -> str:
    """What the fields say, in English; provinces at most, and nobody confidential."""
    act = _known(fields.get("event_type"), EventType.values)
    told = Telling(
        type=act,
        volition=_known(fields.get("volition"), Volition.values) or Volition.UNKNOWN,
        occurrence=occurrence_of(fields.get("modality") or ""),
        number=Number(best=fields.get("value")),
        place={"en": _where(act, places, atlas)},
        destination={"en": _country(fields.get("destination"), atlas)},
        **_when(fields.get("edtf") or ""),
    )
    return gloss(
        told,
        speaker=_who(speaker),
        measure=fields.get("measure") or "",
        modality=fields.get("modality") or "",
        counted=Counted(
            quantifier=fields.get("quantifier") or Quantifier.NONE_GIVEN,
            **{name: fields.get(name) for name in ("low", "value", "high")},
        ),
    )


def _known(word: str | None, words: list[str]) -> str:
    """A word of the vocabulary; what is none is refused elsewhere, with its field."""
    return word if word in words else ""


def _who(speaker: Source | NewSpeaker | None) -> str:
    if speaker is None:
        return UNNAMED
    if isinstance(speaker, NewSpeaker):
        return speaker_phrase(speaker.name, kind=speaker.kind, confidential=False)
    return speaker_phrase(speaker.name_en, kind=speaker.kind, confidential=speaker.confidential)


def _when(edtf: str) -> dict[str, Any]:
    try:
        date = parse_edtf(edtf)
    except NotEdtf:
        return {"date_precision": "unknown"}
    return {
        "edtf": edtf,
        "date_start": date.earliest,
        "date_end": date.latest,
        "date_precision": date.precision,
    }


def _where(event_type: str, places: Iterable[Placing], atlas: Atlas) -> str:
    if not event_type:
        return ""
    rows = {place.code: place for place, _role, _precision in places}
    primary = primary_places(event_type, [(place.code, role) for place, role, _ in places])
    return _named(_coarse(rows[primary[0]], atlas), atlas) if primary else ""


def _coarse(place: Place, atlas: Atlas) -> Place:
    finest = min(LEVELS.index(place.public_level), LEVELS.index(FINEST))
    while LEVELS.index(place.level) > finest and place.parent_id:
        place = atlas[place.parent_id]
    return place


def _named(place: Place, atlas: Atlas) -> str:
    if place.level == PlaceLevel.ADMIN1 and place.parent_id:
        return f"{place.name_en}, {atlas[place.parent_id].name_en}"
    return "" if place.level == PlaceLevel.WORLD else place.name_en


def _country(code: str | None, atlas: Atlas) -> str:
    countries = (one for one in atlas.values() if one.level == PlaceLevel.COUNTRY)
    return next((one.name_en for one in countries if code and one.iso3166_1 == code), "")
