"""Places in a sentence: those of the gazetteer, missions, and names after "in" or "to"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from events.choices import PlaceLevel
from events.rules.extraction.article import KnownPlace
from events.rules.extraction.naming import Named, NameOf, Names

from .words import NATION_WORDS, NUMBER, countries_in, lands_in

PRECISION = {
    PlaceLevel.SITE: 1,
    PlaceLevel.CITY: 1,
    PlaceLevel.ADMIN2: 3,
    PlaceLevel.ADMIN1: 4,
    PlaceLevel.COUNTRY: 6,
    PlaceLevel.WORLD: 7,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place in a sentence; ``lead`` is the preposition before it, ``country`` an ISO code."""

    start: int
    end: int
    as_written: str
    code: str | None
    country: str | None
    precision: int
    lead: str
    site: bool = False


_DIVISION = re.compile(r"\s+(?:[Pp]rovince|[Pp]refecture|[Cc]ounty|[Dd]istrict|[Mm]unicipality)\b")
SITE = re.compile(
    rf"\b(?:(?:(?:{NATION_WORDS})(?:'s|s')?|our|foreign|UNHCR|U\.?N\.?)\s+(?:[\w-]+\s+){{0,2}}?"
    r"(?:embass(?:y|ies)|consulates?(?:[ -]general)?|(?:diplomatic )?(?:missions?|"
    r"compounds?)|(?:\w+ )?school|offices?|legation|high commission)"
    rf"|(?:embassy|consulate(?:[ -]general)?)\s+of\s+(?:the\s+)?(?:{NATION_WORDS})|"
    rf"UNHCR|(?-i:Camp \d+))\b",
    re.I,
)
SEVERAL = re.compile(
    (
        rf"\b(?:(?-i:[A-Z])\w+'s\s+)?(?:the\s+)?(?:{NUMBER}|several|neighbou?ring)\s+(?:[\w-]+"
        rf"\s+){{0,3}}?(?:provinces|cities|regions|countries)(?:\s+(?:of|in)\s+(?:(?:north|"
        rf"south)?east(?:ern)?\s+)?(?-i:[A-Z])\w+)?"
    ),
    re.I,
)
_LEAD = re.compile(
    (
        r"\b(in|at|from|to|into|near|through|via|outside|inside|on|of|for|across|"
        r"over|toward|towards|between|around|onto|off|with|by|against|within)\s+(?:(?:the|"
        r"a|an|its|their|our|China's|capital|city|town|village|border|northeastern|"
        r"northern|southern|eastern|western|central|nearby|neighbou?ring|of|province|"
        r"port|South Korean|North Korean|Chinese|Thai|region|area|towns?|cities)\s+){0,5}$"
    ),
    re.I,
)
_UNKNOWN = re.compile(
    r"\b(?:in|at|from|to|into|near|through|via|outside|off|of)\s+(?:the\s+)?(?:(?:town|"
    r"city|village|port|province|county|island|border town|district|region) "
    r"of\s+)?(?P<name>(?:[A-Z][a-z'-]+(?:[ -](?:de|al|of)? ?[A-Z][a-z'-]+){0,3}))"
)
_NOT_PLACES = re.compile(
    r"^(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|"
    r"Amnesty|Human|International|Organi[sz]ation|Mr|Ms|Mrs|Dr|President|Minister|"
    r"Ministry|Foreign|Prime|"
    r"United Nations|UN|Christian|Article|Korean|North|South|God|Jan|Feb|Mar|"
    r"Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|"
    r"Asian Games|Convention|Geneva Conv|Red Cross|Refugee|Act|Government|Kim|"
    r"Lee|Park|Reuters|Yonhap|Radio|Free|Christmas$|English|The|This|Chinese$)\b"
)


def spots(text: str, names: Names, origin: str) -> list[Spot]:
    """Return the places in a folded sentence, in order and without overlaps."""
    found: list[Spot] = []
    for finder in (_sites, _several, _known, _countries, _unknown):
        for spot in finder(text, names, origin):
            if not any(spot.start < one.end and one.start < spot.end for one in found):
                found.append(spot)
    return sorted(found, key=lambda one: one.start)


def _lead(text: str, start: int) -> str:
    found = _LEAD.search(text[max(0, start - 60) : start])
    return found[1].lower() if found else ""


def _sites(text: str, names: Names, origin: str) -> Iterator[Spot]:
    for found in SITE.finditer(text):
        words = found.group()
        if re.search(r"(?i)\boffices?$", words) and not re.search(r"UNHCR|U\.?N", words):
            continue
        yield Spot(
            start=found.start(),
            end=found.end(),
            as_written=words,
            code=_site_code(words, text, names),
            country=None,
            precision=1,
            lead=_lead(text, found.start()),
            site=True,
        )


def _site_code(words: str, text: str, names: Names) -> str | None:
    """The one site of the gazetteer that is this kind of mission, of this country, in a city named."""
    kind = re.search(r"(?i)embass|consulat|unhcr", words)
    owners = {code for _, _, code in countries_in(words)}
    if kind is None:
        return None
    fits = []
    for place in names.places.values():
        name = place.names[0] if place.names else ""
        owner, _, _city = name.rpartition(" in ")
        if (
            place.level == PlaceLevel.SITE
            and kind.group().lower() in name.lower()
            and owners == {code for _, _, code in countries_in(owner)}
        ):
            fits.append(place)
    near = [place for place in fits if _is_named(names.places.get(place.parent or ""), text)]
    return near[0].code if len(near) == 1 else None


def _is_named(place: KnownPlace | None, text: str) -> bool:
    return place is not None and any(name in text for name in place.names)


def _several(text: str, names: Names, origin: str) -> Iterator[Spot]:
    for found in SEVERAL.finditer(text):
        within = countries_in(found.group(), origin)
        country = within[0][2] if len({code for _, _, code in within}) == 1 else None
        code = _country_code(country, names)
        yield Spot(
            start=found.start(),
            end=found.end(),
            as_written=found.group(),
            code=code,
            country=country,
            precision=6,
            lead=_lead(text, found.start()),
        )


def _country_code(country: str | None, names: Names) -> str | None:
    code = (country or "").lower()
    return code if code in names.places else None


def _known(text: str, names: Names, origin: str) -> Iterator[Spot]:
    for named in names.find(text):
        if named.kind is NameOf.PLACE:
            yield _spot(text, named, names)


def _spot(text: str, named: Named, names: Names) -> Spot:
    code = _meant(text, named, names)
    division = _DIVISION.match(text, named.end)
    end = division.end() if division else named.end
    country = names.country(code)
    return Spot(
        start=named.start,
        end=end,
        as_written=text[named.start : end],
        code=code,
        country=country.upper() if country else None,
        precision=PRECISION.get(PlaceLevel(names.places[code].level), 6),
        lead=_lead(text, named.start),
    )


def _meant(text: str, named: Named, names: Names) -> str:
    """Of several places with one name: the province where the text says so, else the coarsest."""
    if re.match(r"\s+[Cc]ity\b", text[named.end :]) and len(named.codes) > 1:
        return named.codes[-1]
    return named.codes[0]


def _countries(text: str, names: Names, origin: str) -> Iterator[Spot]:
    for start, end, code in lands_in(text, origin):
        words = text[start:end]
        if re.match(
            r"(?:'s)?\s+(?:embassy|consulate|government|authorities|police|officials|foreign)",
            text[end:],
            re.I,
        ):
            continue
        yield Spot(
            start=start,
            end=end,
            as_written=words,
            code=_country_code(code, names),
            country=code,
            precision=6,
            lead=_lead(text, start),
        )


def _unknown(text: str, names: Names, origin: str) -> Iterator[Spot]:
    for found in _UNKNOWN.finditer(text):
        name = found["name"].removesuffix("'s")
        if _NOT_PLACES.match(name) or len(name) < 3 or re.search(r"(?:ans|ians?|ese|ish)$", name):
            continue
        start = found.start("name")
        yield Spot(
            start=start,
            end=start + len(name),
            as_written=name,
            code=None,
            country=None,
            precision=6,
            lead=found.group().split()[0].lower(),
        )


def with_countries(found: Sequence[Spot]) -> list[tuple[int, int, str]]:
    return [(one.start, one.end, one.country) for one in found if one.country]
