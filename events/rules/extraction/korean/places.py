"""Places in Korean sentences: the names of the gazetteer, and other names by their kind and particle."""

import re

from events.rules.extraction.cjk import FoundPlace, one_of
from events.rules.extraction.naming import Named, NameOf, Names

# Behind a name: what makes it people, a language, a ministry or another word.
NOT_A_PLACE = re.compile(
    r"[인어산식]|(?:\s?(?:정부|외교부|대사(?!관)|총리|대통령|의회|언론|매체|신문|통신|국적"
    r"|출신|여권|축구|드라마|제품"
    r"|인권|문제|선교|지도부|매체|정권|노동당|영화|이탈|사람|이름|돈|말|학자|전문가|기자"
    r"|외무성|통일부|국회|국민))"
    r"|\s?(?:주민|여성|남성|노동자|근로자|군인|병사|군\b|군\s|외교관|어민|선원|동포|난민"
    r"|가족|청년|공작원|음식|당국자"
    r"|식당|무역|핵|미사일|포로|대표단|선수|학생|해외)"
)
PARTICLE = re.compile(
    r"(?:\s?(?:현지|각지|국경(?:\s?지역|\s?지대)?|내|땅|지역|일대|등지|등|인근|변방대"
    r"|공안국?|감옥|구류장|구치소"
    r"|수용소|교도소|주재|당국|보위[부성]|국가보위[부성]|(?:국경)?(?:경비|수비)대|보안[원서성]|시내|접경|공항|세관|국경도시|주|북부|남부|동부|서부|동북부"
    r"|국제공항|측|쪽|방면|경찰))*"
    r"\s?(?P<particle>에서|으로부터|으로|로부터|로|에게|에|을\s?(?:거쳐|경유|통해|떠나)"
    r"|를\s?(?:거쳐|경유|통해|떠나)"
    r"|행|발|서\s|은|는|이|가|의|과|와|,|을|를|까지)?"
)
# What may follow a name inside one word.
ALONE = re.compile(
    r"(?![가-힣])|(?:에서|에게|에|으로|로|의|은|는|이|가|을|를|과|와|발|행|서|부터|까지|도"
    r"|측|내|땅|당국|현지|공안|경찰|국경|공항|주재"
    r"|대사관|총영사관|영사관|공관|세관|감옥|시|성|주|현|진|군|지역|지방|북부|남부|접경"
    r"|인근|방면|쪽|정부|여행|나|처럼|등지|일대)"
)
RELATION = {
    "에서": "from", "으로부터": "from", "로부터": "from", "서": "from", "발": "from", "으로": "to",
    "로": "to",
    "행": "to", "에": "at", "에게": "at", "까지": "to",
}  # fmt: skip
LISTING = re.compile(r"\s?(?:[,·과와]|및)\s?")
UNLISTED = re.compile(
    r"(?<![가-힣])(?P<name>[가-힣]{2,8}(?:특별시|광역시|시|성|자치주|국제공항|공항|대교"
    r"|세관|변방구류소|구류소|구치소"
    r"|수용소|난민촌|국경|대사관|총영사관|영사관|항))(?=(?:에서|으로|로|에|을\s|를\s|의\s"
    r"|\s(?:인근|앞|진입|주재)))"
    r"|(?<![가-힣])(?P<district>[가-힣]{2,3}[시군])(?=\s[가-힣]{1,8}(?:대교|공항"
    r"|[동읍면리구항](?:에|으로|\s)))"
)
NO_NAME = frozenset(
    {"국경", "북부", "남부", "동부", "서부", "현지", "수도", "공항", "대사관", "국경지대"}
)
NEAR = re.compile(
    r"(?<=(?:중국|태국|몽골|미국|일본)\s)(?P<two>[가-힣]{2,5})(?=\s(?:인근|일대|부근|근처|접경))"
    r"|(?<=(?:러시아|라오스|베트남|미얀마)\s)(?P<three>[가-힣]{2,5})(?=\s(?:인근|일대|부근|근처|접경))"
    r"|(?<=캄보디아\s)(?P<four>[가-힣]{2,5})(?=\s(?:인근|일대|부근|근처|접경))"
)
COUNTRIES = (
    "우크라이나|방글라데시|인도네시아|말레이시아|필리핀|호주|오스트레일리아|뉴질랜드|스웨덴|노르웨이|네덜란드|벨기에|프랑스"
    "|이탈리아|스위스|오스트리아|폴란드|체코|헝가리|터키|튀르키예|카자흐스탄|우즈베키스탄|키르기스스탄|쿠웨이트|카타르"
    "|아랍에미리트|사우디아라비아|이스라엘|이란|이라크|시리아|인도|네팔|파키스탄|스리랑카|아프가니스탄|멕시코|브라질"
    "|홍콩|대만|타이완|마카오|벨라루스|체첸|조지아|리비아|이집트|나이지리아|앙골라|세네갈|케냐"
)
MORE_COUNTRIES = re.compile(rf"(?<![가-힣])(?:{COUNTRIES})(?![가-힣]*(?:인\s|어\s|네시아))")
# Words of headlines, one Chinese character for a country.
SIGNS = {
    "中": "cn",
    "北": "kp",
    "韓": "kr",
    "美": "us",
    "日": "jp",
    "러": "ru",
    "泰": "th",
    "몽골": "mn",
}
SIGN = re.compile(r"(?<![\w])(?P<sign>[中美日韓러])(?=서\s|에서|,\s?탈북|\s?공안|\s?당국|으로)")


def places(sentence: str, names: Names) -> list[FoundPlace]:
    """The places of a sentence in order; of a list, all have the relation of the last."""
    found = [*_listed(sentence, names), *_signs(sentence), *_others(sentence)]
    kept: list[FoundPlace] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return _related_alike(sentence, kept)


def _listed(sentence: str, names: Names) -> list[FoundPlace]:
    found = []
    for named in names.find(sentence):
        if named.kind == NameOf.PLACE and _is_place(sentence, named):
            code = one_of(named.codes, names)
            end = named.end + _kind_of_place(sentence, named.end)
            found.append(
                FoundPlace(
                    start=named.start,
                    end=end,
                    code=code,
                    country=names.country(named.codes[0]),
                    level=names.places[named.codes[0]].level,
                    relation=_relation(sentence, end),
                )
            )
    return found


def _is_place(sentence: str, named: Named) -> bool:
    """Not where the name is part of a longer word, or only says whose something is."""
    if NOT_A_PLACE.match(sentence, named.end) or not ALONE.match(sentence, named.end):
        return False
    before = sentence[max(0, named.start - 1) : named.start]
    return not "가" <= before <= "힣"


def _kind_of_place(sentence: str, end: int) -> int:
    """투먼 stands for 투먼시 as well; what is written is kept."""
    kind = re.compile(r"(?:시|성|현|진|자치주|지역)(?=에서|으로|에|의|와|과|,|\s)").match(
        sentence, end
    )
    return len(kind.group()) if kind and kind.group() != "지역" else 0


def _signs(sentence: str) -> list[FoundPlace]:
    return [
        FoundPlace(
            start=match.start(),
            end=match.end(),
            code=SIGNS[match["sign"]],
            country=SIGNS[match["sign"]],
            level="country",
            relation=_relation(sentence, match.end()),
        )
        for match in SIGN.finditer(sentence)
    ]


def _others(sentence: str) -> list[FoundPlace]:
    """Names the gazetteer does not have, told by what they are called and how they are used."""
    spans: list[tuple[int, int, str | None]] = [
        (*match.span(), "country")
        for match in MORE_COUNTRIES.finditer(sentence)
        if not NOT_A_PLACE.match(sentence, match.end())
    ]
    for unlisted in (UNLISTED, NEAR):
        spans += [
            (*match.span(match.lastgroup or 0), None)
            for match in unlisted.finditer(sentence)
            if match.group() not in NO_NAME
        ]
    return [
        FoundPlace(start=start, end=end, level=level, relation=_relation(sentence, end))
        for start, end, level in spans
    ]


def _relation(sentence: str, end: int) -> str:
    match = PARTICLE.match(sentence, end)
    particle = (match["particle"] or "").strip() if match else ""
    if re.search(r"거쳐|경유|통해", particle):
        return "through"
    return "from" if "떠나" in particle else RELATION.get(particle, "of")


def _related_alike(sentence: str, found: list[FoundPlace]) -> list[FoundPlace]:
    alike: list[FoundPlace] = []
    for one in reversed(found):
        following = alike[-1] if alike else None
        if following and LISTING.fullmatch(sentence, one.end, following.start):
            one = FoundPlace(
                start=one.start, end=one.end, code=one.code, country=one.country,
                level=one.level, relation=following.relation,
            )  # fmt: skip
        alike.append(one)
    return alike[::-1]
