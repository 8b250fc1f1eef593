"""Names in scripts that write the kind of a place at its end: 베이징시 is 베이징 as well."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from events.rules.extraction.article import KnownPlace
from events.rules.extraction.naming import NameOf, Names

KIND_OF_PLACE = re.compile(
    r"(?<=[\uac00-\ud7a3]{2})\s?(?:특별자치도|특별자치시|특별행정구|특별시|광역시|직할시"
    r"|자치구|성|시|도|현|군|진)$"
    r"|(?<=[\u3400-\u9fff]{2})(?:特别自治道|特別自治道|特别行政区|特別行政區|特别市|特別市"
    r"|广域市|廣域市|直辖市"
    r"|直轄市|自治区|自治區|自治州|自治县|自治縣|省|市|县|縣|郡|道|镇|鎮)$"
)


@lru_cache(maxsize=4)
def short_names(names: Names) -> Names:
    """The same names, and each place's without the word for what kind of place it is."""
    gazetteer = names.gazetteer
    return Names(replace(gazetteer, places=[_shortened(place) for place in gazetteer.places]))


def _shortened(place: KnownPlace) -> KnownPlace:
    short = [KIND_OF_PLACE.sub("", name) for name in place.names]
    return replace(place, names=tuple(dict.fromkeys([*place.names, *short])))


def one_of(codes: Sequence[str], names: Names) -> str | None:
    """The coarsest place of a spelling; None where several of its level share it (강원)."""
    levels = [names.places[code].level for code in codes]
    return codes[0] if levels.count(levels[0]) == 1 else None


def source_in(words: str, names: Names) -> str | None:
    """The source that the words name, if they name one."""
    found = (named for named in names.find(words) if named.kind == NameOf.SOURCE)
    return next((named.codes[0] for named in found), None)
