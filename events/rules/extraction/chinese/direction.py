"""Where a Chinese verb points: 遣返 leads to the North, 送往韩国 to the South."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from events.choices import EventType
from events.rules.extraction.cjk import FoundPlace

from .verbs import Sense

PEOPLE = re.compile(
    r"脱北|脫北|(?:朝鲜|朝鮮|北韩|北韓|北朝鲜|北朝鮮)(?:籍|人|难民|難民|公民|居民|逃亡者"
    r"|逃北者|女|男|士兵|军人|軍人|劳工|勞工|工人|渔民|漁民|家庭"
    r"|妇女|婦女|儿童|兒童|叛逃者|越境者|孤儿|孤兒|外交官|投诚|投誠)|逃北|叛逃|难民|難民"
    r"|北逃|偷渡|越境者|逃亡者"
)
ABOUT = re.compile(rf"{PEOPLE.pattern}|朝鲜|朝鮮|北韩|北韓|平壤")
# In an article about them, these are people concerned as well.
THEY = re.compile(r"他们|他們|她们|她們|这些人|這些人|这批人|這批人|一家[\d二三四五六七八九十]|籍")
SITE = re.compile(
    r"使馆|使館|领馆|領館|领事馆|領事館|领事部|領事部|国际学校|國際學校|外国人学校"
    r"|外國人學校|韩国学校|韓國學校|难民署|難民署|代表处|代表處|使领馆|使領館|公使馆"
    r"|公使館"
)
SOUTH = re.compile(r"韩国|韓國|南韩|南韓|首尔|首爾|汉城|漢城|仁川|韩方|韓方")
HOME = re.compile(r"朝鲜|朝鮮|北韩|北韓|平壤|朝方|本国|本國|故国|故國|老家")
THIRD = re.compile(
    r"第三国|第三國|美国|美國|泰国|泰國|蒙古|菲律宾|菲律賓|新加坡|加拿大|日本|欧洲|歐洲"
    r"|英国|英國|老挝|寮國|越南|缅甸|緬甸|柬埔寨|中国|中國"
)
CODES = {
    "美": "US", "泰": "TH", "蒙": "MN", "菲": "PH", "新": "SG", "加": "CA", "日": "JP", "英": "GB",
    "老": "LA",
    "寮": "LA", "越": "VN", "缅": "MM", "緬": "MM", "柬": "KH", "中": "CN",
}  # fmt: skip
TRANSIT = frozenset({"CN", "RU", "MN", "VN", "LA", "TH", "MM", "KH"})
REFUSED = re.compile(r"(?:拒绝|拒絕|拒)[^，,。；;]{0,12}$")
REFUSED_AFTER = re.compile(r"^[^。；;]{0,8}(?:被拒|遭拒|但被拒|遭到拒)")
REACH = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction:
    """The type of an act, and the country it leads to."""

    event_type: str | None
    destination: str | None = None


def direction_of(
    sense: Sense, sentence: str, match: re.Match[str], places: Sequence[FoundPlace], origin: str
) -> Direction | None:
    """The direction of a verb; None where it is no act of the record (进入房间, 离开公司)."""
    target = _target(sentence, match, origin)
    concerned = bool(PEOPLE.search(sentence) or (origin and THEY.search(sentence)))
    if sense in (Sense.RETURN, Sense.SEND):
        return _sent(sense, match, target, concerned=concerned, home=origin.upper())
    if sense in (Sense.SEIZE, Sense.HOLD):
        return Direction(event_type=EventType.ARREST)
    if sense in (Sense.SEEK, Sense.ENTER):
        if match.group().startswith("投奔") and target == "KR" and concerned:
            return Direction(event_type=EventType.ARRIVAL_IN_SAFETY, destination="KR")
        return _entered(sense, sentence, match)
    if not concerned:
        return None
    if sense == Sense.STAY:
        return Direction(event_type=None)
    return _moved(sense, match, target or _settled(sentence, match))


def _target(sentence: str, match: re.Match[str], origin: str) -> str | None:
    """The country named right behind the verb, or before it behind 向, 往, 到."""
    after = sentence[match.end() : match.end() + REACH]
    before = re.search(r"(?:向|往|到|回|给|給)([^，,。；;向往到]{1,8})$", sentence[: match.start()])
    for stretch in (re.split("[，,。；;]", after)[0], before.group(1) if before else ""):
        found = [
            (one.start(), country)
            for pattern, country in ((SOUTH, "KR"), (HOME, origin.upper() or "home"), (THIRD, ""))
            for one in pattern.finditer(stretch)
            if not re.match(r"[人籍女男难難]|脱|脫", stretch[one.end() : one.end() + 1])
        ]
        if found:
            at, country = min(found)
            return country or CODES.get(stretch[at], "third")
    return None


def _sent(
    sense: Sense, match: re.Match[str], target: str | None, *, concerned: bool, home: str
) -> Direction | None:
    if target == "KR" and home != "KR":
        kind = EventType.ONWARD_DEPARTURE if concerned else EventType.PUSHBACK
        return Direction(event_type=kind, destination="KR")
    if target == "third":
        return Direction(event_type=EventType.ONWARD_DEPARTURE)
    if target and target not in (home, "home"):
        return Direction(event_type=EventType.PUSHBACK, destination=target) if concerned else None
    weak = sense == Sense.SEND and not match.group().startswith(("送回", "押回"))
    if target is None and weak:
        return None
    if match.group().startswith(("返回", "回到")) and not concerned:
        return None
    if not home:
        return Direction(event_type=EventType.PUSHBACK)
    return Direction(event_type=EventType.RETURN_TO_ORIGIN, destination=home)


def _entered(sense: Sense, sentence: str, match: re.Match[str]) -> Direction | None:
    before, after = sentence[: match.start()], sentence[match.end() :]
    refused = REFUSED.search(before) or REFUSED_AFTER.match(after)
    near = re.split("[，,。；;]", after[:20])[0]
    if sense == Sense.ENTER and not SITE.search(near):
        return None
    return Direction(event_type=EventType.REFUGE_DENIED if refused else EventType.REFUGE_ENTRY)


def _settled(sentence: str, match: re.Match[str]) -> str | None:
    """在韩国定居: where people settle stands before the verb."""
    if not match.group().startswith(("定居", "安置", "收容")):
        return None
    place = re.search(rf"[在于於](?:{SOUTH.pattern})[^，,。；;]{{0,4}}$", sentence[: match.start()])
    return "KR" if place else None


def _moved(sense: Sense, match: re.Match[str], target: str | None) -> Direction | None:
    if sense == Sense.LEAVE:
        alone = match.group().startswith(("离境", "離境", "出境", "送走", "获准", "獲准"))
        if (target is None and not alone) or target in ("CN", "RU"):
            return None
        country = None if target in ("third", None) else target
        return Direction(event_type=EventType.ONWARD_DEPARTURE, destination=country)
    if target in TRANSIT - {"CN", "RU"} and not match.group().startswith(("接收", "安置", "收容")):
        return Direction(event_type=EventType.ONWARD_DEPARTURE, destination=target)
    if match.group()[-1] in "韩韓":
        return Direction(event_type=EventType.ARRIVAL_IN_SAFETY, destination="KR")
    taken_in = match.group().startswith(("接收", "安置", "收容", "投诚", "投誠", "归顺", "歸順"))
    if target == "KR" or taken_in:
        destination = "KR" if target == "KR" or not match.group().startswith("接收") else target
        return Direction(event_type=EventType.ARRIVAL_IN_SAFETY, destination=destination)
    if target in ("US", "JP", "CA", "GB"):
        return Direction(event_type=EventType.ARRIVAL_IN_SAFETY, destination=target)
    return None
