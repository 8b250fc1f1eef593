"""Places in Chinese sentences: the names of the gazetteer, and missions told by what they are called."""

import re

from events.rules.extraction.cjk import FoundPlace, one_of
from events.rules.extraction.naming import NameOf, Names

# Behind a name: what makes it people, a language, an office or another word.
NOT_A_PLACE = re.compile(
    r"[籍人语語文裔菜剧劇族]|难民|難民|政府|外交部|外长|外長|总统|總統|国会|國會|媒体|媒體"
    r"|新闻|新聞|统一部|統一部|公民|女|男|士兵|军|軍|劳工|勞工|记者|記者|警方发言"
    r"|民众|民眾|饥民|飢民|保卫|保衛|牧师|牧師|教会|教會|村|逃亡|青少年|青年|少年|男孩"
    r"|女孩|妇女|婦女|儿童|兒童|脱|脫|核|半岛|半島|领导|領導|政权|政權|叛逃|投诚|国籍|國籍"
)
FROM = re.compile(r"(?:从|從|由|在|于|於|自)[^，,。；;从從由在于於自]{0,6}$")
THROUGH = re.compile(
    r"(?:经由|經由|经|經|取道|途经|途經|通过|通過|穿越|越过|越過)[^，,。；;]{0,3}$"
)
TO = re.compile(
    r"(?:往|到|至|回|抵达|抵達|到达|到達|飞抵|飛抵|前往|赴|进入|進入|闯入|闖入|送返|遣返"
    r"|返回|交给|交給|移交|入境|离开|離開)(?:了)?$"
)
LISTING = re.compile(r"[、,，和与與及]|以及")
MISSION = re.compile(
    r"(?:[美英法德日韩韓加西](?:国|國|本|拿大|班牙)?)?(?:驻"
    r"|駐)?[\u3400-\u9fff]{0,3}(?:大使馆|大使館|总领事馆|總領事館|领事馆|領事館|使馆|使館"
    r"|领馆|領館)"
)
LEFT_OFF = re.compile(
    r"^(?:入|进|進|闯|闖|到|的|在|向|了|往|求|对|對|关闭|關閉|要求|叫|今次|[一二三四五六七八九十]人进?入?)+"
)
KIND = re.compile(r"(?:省|市|县|縣|自治州|地区|地區|边境|邊境|东北三省|東北三省|境内|境內)")
KEPT_KINDS = ("省", "市", "县", "縣", "自治州", "东北三省", "東北三省")


def places(sentence: str, names: Names) -> list[FoundPlace]:
    """The places of a sentence in order; of a list, all have the relation of the first."""
    found = [*_listed(sentence, names), *_missions(sentence)]
    kept: list[FoundPlace] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(_like_before(sentence, one, kept))
    return kept


def _listed(sentence: str, names: Names) -> list[FoundPlace]:
    found = []
    for named in names.find(sentence):
        if named.kind != NameOf.PLACE or NOT_A_PLACE.match(sentence, named.end):
            continue
        code = one_of(named.codes, names)
        kind = KIND.match(sentence, named.end)
        end = kind.end() if kind and kind.group() in KEPT_KINDS else named.end
        found.append(
            FoundPlace(
                start=named.start,
                end=end,
                code=code,
                country=names.country(named.codes[0]),
                level=names.places[named.codes[0]].level,
                relation=_relation(sentence, named.start),
            )
        )
    return found


def _missions(sentence: str) -> list[FoundPlace]:
    """Missions the gazetteer does not have."""
    found = []
    for match in MISSION.finditer(sentence):
        cut = LEFT_OFF.match(match.group())
        start = match.start() + (cut.end() if cut else 0)
        if match.end() - start > 2:
            found.append(
                FoundPlace(start=start, end=match.end(), relation=_relation(sentence, start))
            )
    return found


def _relation(sentence: str, start: int) -> str:
    before = sentence[max(0, start - 12) : start]
    for pattern, relation in ((TO, "to"), (THROUGH, "through"), (FROM, "from")):
        if pattern.search(before):
            return relation
    return "of"


def _like_before(sentence: str, one: FoundPlace, kept: list[FoundPlace]) -> FoundPlace:
    if not kept or not LISTING.fullmatch(sentence, kept[-1].end, one.start):
        return one
    return FoundPlace(
        start=one.start,
        end=one.end,
        code=one.code,
        country=one.country,
        level=one.level,
        relation=kept[-1].relation,
    )
