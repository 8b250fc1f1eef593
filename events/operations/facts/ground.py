"""The gazetteer, the sources and the settings, which every publication stands on."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings

from events.models import Installation, Place, Source
from events.rules.publication import Atlas, PlaceFacts, SafetySettings, SourceFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Read once for an operation, or once for a batch of them."""

    atlas: Atlas
    sources: Mapping[str, SourceFacts]
    settings: SafetySettings


def read_ground() -> Ground:
    """Read the whole gazetteer and every source as they are now."""
    return Ground(
        atlas=Atlas(_place(row) for row in Place.objects.select_related("parent").order_by("id")),
        sources=read_sources(),
        settings=safety_settings(),
    )


def safety_settings() -> SafetySettings:
    """What this installation decided, and whose people it records."""
    return SafetySettings(
        origin=Installation.objects.values_list("country_of_origin", flat=True).get(),
        border_provinces=frozenset(settings.BORDER_PROVINCES),
    )


def read_sources() -> dict[str, SourceFacts]:
    """Every source by its code, each knowing the voice it counts as."""
    rows = list(Source.objects.select_related("same_voice_as").order_by("id"))
    roots = {row.code: row.same_voice_as.code for row in rows if row.same_voice_as}
    return {row.code: _source(row, _root(row.code, roots)) for row in rows}


def _root(code: str, roots: Mapping[str, str]) -> str:
    while code in roots:
        code = roots[code]
    return code


def _place(row: Place) -> PlaceFacts:
    names = {
        "en": row.name_en,
        "ko": row.name_ko,
        "zh-hans": row.name_zh_hans,
        "zh-hant": row.name_zh_hant,
    }
    return PlaceFacts(
        code=row.code,
        level=row.level,
        parent=row.parent.code if row.parent else None,
        names={language: name for language, name in names.items() if name},
        aliases=tuple(row.aliases),
        iso_country=row.iso3166_1,
        lat=row.lat,
        lon=row.lon,
        public_level=row.public_level,
        officially_public=row.officially_public,
    )


def _source(row: Source, root: str) -> SourceFacts:
    names = {"en": row.name_en, "ko": row.name_ko, "zh-hans": row.name_zh}
    return SourceFacts(
        code=row.code,
        names={language: name for language, name in names.items() if name},
        aliases=tuple(row.aliases),
        kind=row.kind,
        country=row.country,
        reliability=row.reliability,
        basis=row.reliability_basis,
        is_responsible_party=row.is_responsible_party,
        confidential=row.confidential,
        voice=root,
    )
