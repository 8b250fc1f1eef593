"""Where a Korean verb points: the same 송환 leads to the North or to the South."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from events.choices import EventType
from events.rules.extraction.cjk import FoundPlace

from .places import COUNTRIES
from .verbs import Sense

# The people concerned, when the record is about North Korea.
PEOPLE = re.compile(
    r"탈북|북한\s?이탈|이탈\s?주민|북한\s?(?:주민|인|여성|남성|노동자|근로자|군인|병사|군"
    r"|외교관|어민|선원|국적|동포|난민|가족|공작원|청년|일가족)"
    r"|北\s?(?:주민|노동자|여성|군인|병사)|脫北|새터민|난민|북 주민|꽃제비|귀순자"
    r"|국군\s?포로|납북|북한\s?식당|북송"
)
SITE = re.compile(
    r"(?:공관|대사관|영사관|공사관|대표부|영사부|관저|국제\s?학교|외국인\s?학교"
    r"|한국\s?학교|한국국제학교|난민기구"
    r"|유엔\s?사무소|UNHCR|외교\s?시설|보호소)(?!\s*직원)"
)
# In an article about them, these are people concerned as well.
KIN = re.compile(
    r"일가족|가족|여성|남성|청소년|어린이|아이|모녀|모자|부부|형제|자매|남매|고아|이들"
    r"|그들|[은는]\s?전원|나머지|씨[가는]"
)
CONCERNED = re.compile(
    r"탈북|북한\s?이탈|북한\s?(?:주민|인|여성|남성|노동자|군|병사|어민|선원)|북송|새터민"
)
FOREIGNERS = re.compile(
    rf"(?:{COUNTRIES}|미얀마|로힝야|아프간|중남미|남미|아프리카|중동|동남아|베트남|중국|태국|몽골|캄보디아|라오스|러시아|일본|미국)"
    r"\s?(?:인\s?|출신\s|국적\s|국적의\s|적\s)?(?:난민|이민자|이주민|이주\s?노동자|불법\s?체류자|불법\s?이민자|노동자|근로자"
    r"|밀입국자|피의자|유학생|선원)"
)
# Foreigners held in the country of origin are another subject.
OUTSIDERS = re.compile(r"한국인|미국인|일본인|캐나다인|선교사|우리\s?국민|관광객|납치|납북")
LIMIT = 34
# Countries through which people pass: entering one is not yet safety.
TRANSIT = frozenset({"CN", "RU", "MN", "VN", "LA", "TH", "MM", "KH"})
# Whoever reaches one of these has left the country of refuge behind.
FARTHER = TRANSIT - {"CN", "RU"} | {"third"}
SOUTH = re.compile(
    r"(?:국내|남한|남측|남쪽|한국|대한민국|우리\s?나라|서울|인천|자유\s?대한"
    r"|(?:인천|서울|김포|김해|제주|성남|청주)\s?(?:국제)?\s?공항)"
    r"(?:으로|로|에(?!서)|땅|행|의|까지|사회에|\s)"
)
HOME = re.compile(r"(?:본국|고국|고향|북측|북쪽|이북|北|(?<![가-힣])북)\s?(?:으로|로|에|행|땅)")
THIRD = re.compile(
    r"(?:(?:제\s?)?[3삼]국|동남아(?:시아)?(?:\s?(?:국가|지역|각국))?)(?:으로|로|에(?!서)|행"
    r"|\s(?!경유|거쳐|장기|체류|출생|등|국가|지역))"
)
ABROAD = "abroad"
BORDER = re.compile(
    r"군사분계선|MDL|휴전선|북방한계선|NLL|비무장지대|DMZ|한강\s?하구|공동경비구역|JSA"
)
REFUSED = re.compile(
    r"\s*(?:을|를|이)?\s*(?:거부|거절|불허|불발|기각|외면|묵살|무시|(?:받아들여|받아들이|받아주|수용하"
    r"|허용하|허용되|허가하|승인하|들어주)지\s?(?:않|못))"
)
# Asking for asylum is done at a mission; a defection is the whole way.
ASKED = re.compile(r"(?:을|를|의)?\s?(?:신청|요청|시도|타진|희망|의사|허용|승인|기도)")
TO_PLACE = ("to", "at")
# These are done to somebody: 북한에 넘기다 says where to, 북한에 송환 need not.
HANDED = ("인계", "인도", "넘기", "넘겨", "넘긴", "넘길")
# Only the South's own forces take people into its care.
SOUTHERN = re.compile(
    r"합동참모|합참|국방부|(?<![가-힣])(?:우리\s)?군(?:은|이|\s?당국|\s관계자)|육군|해군|해병대|해경|해양경찰|우리\s군"
)
AUTHORITY = re.compile(
    r"(?:관계\s?(?:기관|당국)|당국|합동\s?(?:신문|조사|정보)\S{0,3}|국가정보원|국정원)(?:에|으로|로)\s*$"
)
RIGHT_HERE = re.compile(rf"(?:{SOUTH.pattern})\s*(?:막\s|다시\s|함께\s|무사히\s)?$")
# What is sent may be a letter; people are sent as somebody's object.
SENT_ON = re.compile(r"보내(?![지져진졌질집짐])|보[낸낼냄냈]")
SOMEBODY = re.compile(
    r"(?:명|사람|탈북[자민]|주민|여성|남성|가족|아이|이들|그들|노동자|선원|어민|포로)들?(?:을|를|도|은|는|만)\s"
)
FRONTIER = re.compile(r"국경(?:선)?을\s(?:몰래\s|무사히\s)?$")
ILLEGAL = re.compile(r"(?:불법|밀)\s?$")
NO_TRAVEL = re.compile(r"(?:공항|역|터미널)\s*(?:에|으로)\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction:
    """The type of an act, and the country it leads to."""

    event_type: str | None
    destination: str | None = None


def direction_of(
    sense: Sense, sentence: str, match: re.Match[str], places: Sequence[FoundPlace], origin: str
) -> Direction | None:
    """The direction of a verb; None where it is no act of the record (태국에 입국, 학교에 들어가)."""
    if origin and FOREIGNERS.search(sentence) and not CONCERNED.search(sentence):
        return None
    handed = match.group().startswith(HANDED)
    toward = TO_PLACE if sense != Sense.SEND or handed else ("to",)
    target = _target(sentence, match, places, origin, toward)
    if border := FRONTIER.search(sentence, 0, match.start()):
        target = _land_behind(border, places) or target
    concerned = bool(PEOPLE.search(sentence) or (origin and KIN.search(sentence)))
    home = origin.upper()
    if sense == Sense.SEND_NORTH:
        return Direction(event_type=EventType.RETURN_TO_ORIGIN, destination=home)
    if sense == Sense.SECURE:
        return _secured(sentence, concerned=bool(origin) and concerned)
    if sense == Sense.SEND:
        if origin and _of_outsiders(sentence, places, target):
            return None
        return _sent(sentence, match, target, concerned=concerned, home=home)
    if sense == Sense.GO_BACK:
        return _gone_back(match, target, home) if concerned else None
    if sense in (Sense.SEIZE, Sense.HOLD):
        own = OUTSIDERS.search(sentence) and any(place.country == origin for place in places)
        return None if origin and own else Direction(event_type=EventType.ARREST)
    if sense in (Sense.SEEK, Sense.ENTER):
        return _entered(sense, sentence, match, target, concerned=concerned)
    if sense == Sense.STAY:
        return Direction(event_type=None) if concerned else None
    if sense == Sense.FLEE:
        return _fled(sentence, target) if concerned else None
    if sense == Sense.LEAVE:
        return _left(match, target, concerned=concerned, home=home)
    return _arrived(match, target, concerned=concerned, home=home)


def _target(
    sentence: str,
    match: re.Match[str],
    places: Sequence[FoundPlace],
    origin: str,
    toward: Sequence[str],
) -> str | None:
    """The country the verb leads to: the nearest place before it with a particle of direction."""
    start = max(0, match.start() - LIMIT)
    window = sentence[start : match.start()]
    named = [
        (place.end, place.country.upper() if place.country else ABROAD)
        for place in places
        if start <= place.start
        and place.end <= match.start()
        and place.relation in toward
        and place.level is not None
    ]
    for pattern, country in ((SOUTH, "KR"), (HOME, origin.upper()), (THIRD, "third")):
        named.extend((start + one.end(), country) for one in pattern.finditer(window))
    if match.group().startswith(("한국행", "남한행", "서울행", "한국으로", "남한으로")):
        return "KR"
    return max(named)[1] or None if named else None


def _land_behind(border: re.Match[str], places: Sequence[FoundPlace]) -> str | None:
    """The country whose border is crossed."""
    named = [one for one in places if 0 <= border.start() - one.end <= 1 and one.country]
    return (named[-1].country or "").upper() if named else None


def _of_outsiders(sentence: str, places: Sequence[FoundPlace], target: str | None) -> bool:
    """Whether those spoken of are foreigners held in the country of origin."""
    held = OUTSIDERS.search(sentence) and not CONCERNED.search(sentence)
    return bool(held) and target is None and bool(places)


def _sent(
    sentence: str, match: re.Match[str], target: str | None, *, concerned: bool, home: str
) -> Direction | None:
    native = not match["stem"]
    window = sentence[max(0, match.start() - LIMIT) : match.start()]
    if native and SENT_ON.match(sentence, match.start()) and not SOMEBODY.search(window):
        return None
    if concerned and AUTHORITY.search(window) and SOUTHERN.search(sentence):
        return Direction(event_type=EventType.ARRIVAL_IN_SAFETY, destination="KR")
    weak = native or match["stem"] in ("인계", "인도", "퇴거")
    if target == "KR" and home != "KR":
        kind = EventType.ONWARD_DEPARTURE if concerned else EventType.PUSHBACK
        return Direction(event_type=kind, destination="KR")
    if target == "third":
        return Direction(event_type=EventType.ONWARD_DEPARTURE)
    if target != home and match.group().startswith("옮"):
        return None
    if target == home:
        return Direction(event_type=EventType.RETURN_TO_ORIGIN, destination=home)
    if target:
        country = None if target == ABROAD else target
        return Direction(event_type=EventType.PUSHBACK, destination=country)
    if weak:
        return None
    if not home:
        return Direction(event_type=EventType.PUSHBACK)
    return Direction(event_type=EventType.RETURN_TO_ORIGIN, destination=home)


def _gone_back(match: re.Match[str], target: str | None, home: str) -> Direction | None:
    own = match["stem"] and match["stem"].replace(" ", "") in ("재입북", "월북", "귀북")
    if own or target == home:
        return Direction(event_type=EventType.RETURN_TO_ORIGIN, destination=home)
    return _farther(target) if not match["stem"] else None


def _farther(target: str | None) -> Direction | None:
    """Reaching the next country on the way is leaving the one before it."""
    if target not in FARTHER:
        return None
    country = None if target == "third" else target
    return Direction(event_type=EventType.ONWARD_DEPARTURE, destination=country)


def _secured(sentence: str, *, concerned: bool) -> Direction | None:
    """Taken into care by the South, else taken into custody."""
    if SOUTHERN.search(sentence):
        arrived = Direction(event_type=EventType.ARRIVAL_IN_SAFETY, destination="KR")
        return arrived if concerned else None
    return Direction(event_type=EventType.ARREST)


def _entered(
    sense: Sense, sentence: str, match: re.Match[str], target: str | None, *, concerned: bool
) -> Direction | None:
    window = sentence[max(0, match.start() - LIMIT) : match.start()]
    refused = REFUSED.match(sentence, match.end())
    kind = EventType.REFUGE_DENIED if refused else EventType.REFUGE_ENTRY
    if sense == Sense.ENTER and FRONTIER.search(window):
        return _farther(target)
    went_in = match.group().startswith(("들어가", "들어간", "들어갔", "들어갈"))
    if went_in and target == "KR" and concerned and not SITE.search(window[-14:]):
        return Direction(event_type=EventType.ARRIVAL_IN_SAFETY, destination="KR")
    defected = match["stem"] == "망명" and not refused and not SITE.search(window)
    if defected and not ASKED.match(sentence, match.end("stem")):
        return _fled(sentence, target)
    if sense == Sense.SEEK or SITE.search(window):
        return Direction(event_type=kind)
    if concerned and target in FARTHER and match["stem"] in ("", "진입", "도피", "피신"):
        return _farther(target)
    if match["stem"] == "은신" and concerned:
        return Direction(event_type=EventType.REFUGE_ENTRY)
    return None


def _fled(sentence: str, target: str | None) -> Direction:
    """Flight is an arrival where the sentence tells of the South, else a departure."""
    if target == "KR" or SOUTH.search(sentence):
        return Direction(event_type=EventType.ARRIVAL_IN_SAFETY, destination="KR")
    return Direction(event_type=EventType.ONWARD_DEPARTURE)


def _left(
    match: re.Match[str], target: str | None, *, concerned: bool, home: str
) -> Direction | None:
    if not concerned:
        return None
    if target == home:
        moved = match["stem"] == "이송"
        return Direction(event_type=EventType.RETURN_TO_ORIGIN, destination=home) if moved else None
    if (
        match["stem"] in ("출국", "이송")
        or target in ("KR", "third")
        or (target and target not in TRANSIT)
    ):
        country = target if target not in (None, "third", ABROAD) else None
        return Direction(event_type=EventType.ONWARD_DEPARTURE, destination=country)
    return None


def _arrived(
    match: re.Match[str], target: str | None, *, concerned: bool, home: str
) -> Direction | None:
    across = BORDER.search(match.string, max(0, match.start() - LIMIT), match.start())
    if match["stem"] in ("귀순", "월남", "입남") or (across and target is None):
        return Direction(event_type=EventType.ARRIVAL_IN_SAFETY, destination="KR")
    if not concerned or target == home:
        return None
    inside = match.string[max(0, match.start() - 14) : match.start()]
    if match.group().startswith(("들어오", "들어와", "들어온", "들어왔")) and SITE.search(inside):
        return Direction(event_type=EventType.REFUGE_ENTRY)
    if target in FARTHER:
        return _farther(target)
    if target in TRANSIT or ILLEGAL.search(match.string, 0, match.start()):
        return None
    came = match.group()[0] in "오온올왔와옵옴"
    if came and not RIGHT_HERE.search(match.string, 0, match.start()):
        return None
    if match["stem"] == "정착":
        near = match.string[max(0, match.start() - LIMIT) : match.start()]
        target = target or ("KR" if SOUTH.search(near) else None)
    if target == ABROAD or (target is None and match["stem"] != "입국"):
        return None
    return Direction(event_type=EventType.ARRIVAL_IN_SAFETY, destination=target or "KR")
