"""From the word of an act and where it leads to the type of event: direction, never the verb."""

import re
from dataclasses import dataclass

from events.choices import EventType, Measure

from .acts import Act, Frame
from .destinations import HOME, THIRD, Destination, destination
from .people import Group, GroupKind
from .scene import Scene
from .verbs import Kind

# Countries that people pass through; being sent back there is a push-back.
PASSED = frozenset({"CN", "VN", "LA", "MM", "KH", "TH", "MN", "RU"})
REFUGE_HINT = re.compile(
    (
        r"\b(?:embass(?:y|ies)|consulates?|missions?|diplomatic|(?:German|Japanese|"
        r"Korean|American|French|foreign|international) school|compound|UNHCR|U\.?N\.? "
        r"(?:refugee )?(?:agency|office|compound)|visa section)\b"
    ),
    re.I,
)
HELD = re.compile(
    (
        r"\b(?:detention|custody|detained|prison(?:ed|ers?)?|camps?|jail\w*|held|"
        r"holding|RPC|processing (?:cent(?:re|er)s?|countr\w+)|incarcerated|inmates|"
        r"detainees|interned)\b"
    ),
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What an act is: its type, where it leads (ISO code), and whether it is a flow or a stock."""

    event_type: str | None
    destination: str | None = None
    measure: str = Measure.FLOW
    weak: bool = False


def meaning(scene: Scene, act: Act, group: Group | None, until: int) -> Meaning | None:
    """Read one act; None when it is none of the acts that are recorded."""
    leads = destination(scene.text, act.end, until, scene.countries)
    return _READERS[act.kind](scene, act, group, leads, scene.text[act.end : until])


def _home(scene: Scene, leads: Destination | None, group: Group | None) -> bool:
    if leads is None:
        return False
    if leads.country in (HOME, scene.origin):
        return True
    nation = scene.nation(group)
    return nation is not None and nation == leads.country


def _return(
    scene: Scene, act: Act, group: Group | None, leads: Destination | None, after: str
) -> Meaning | None:
    if re.search(r"(?i)\bover\b", act.words) and re.match(
        r"(?i)\s*(?:\w+\s+){0,5}?to (?:the |local |Chinese |Thai )*(?:police|immigration|custody)",
        after,
    ):
        return None
    if (
        re.search(r"(?i)\bover\b", act.words)
        and act.frame is Frame.OBJECT
        and leads is None
        and group is None
    ):
        return None
    soft = re.match(r"(?i)tak|took|bring|brought|driv|drove|fl|send|sent", act.words)
    if (
        soft
        and (leads is None or leads.country == HOME)
        and (group is None or group.kind not in (GroupKind.COUNTED, GroupKind.VAGUE))
    ):
        return None
    # A prison inside the country is no destination.
    if re.match(
        r"\s*to (?:a |an |the )?(?:\w+ ){0,2}(?:camp|prison|jail)", after, re.I
    ) and not scene.ours(group):
        return None
    if leads is None and scene.hosted_by_safety(act, group):
        return Meaning(event_type=EventType.ONWARD_DEPARTURE, destination=scene.safety)
    return _led(scene, group, leads)


def _led(scene: Scene, group: Group | None, leads: Destination | None) -> Meaning:
    if leads is None or _home(scene, leads, group):
        return Meaning(
            event_type=EventType.RETURN_TO_ORIGIN,
            destination=scene.origin if scene.ours(group) else scene.nation(group),
        )
    if leads.country == THIRD:
        return Meaning(event_type=EventType.ONWARD_DEPARTURE)
    if leads.country == "?":
        return Meaning(
            event_type=EventType.RETURN_TO_ORIGIN if scene.ours(group) else EventType.PUSHBACK
        )
    if scene.ours(group) and leads.country not in PASSED:
        return Meaning(event_type=EventType.ONWARD_DEPARTURE, destination=leads.country)
    return Meaning(event_type=EventType.PUSHBACK, destination=leads.country)


def _move(
    scene: Scene, act: Act, group: Group | None, leads: Destination | None, after: str
) -> Meaning | None:
    words = act.words.lower()
    off = re.search(
        r"(?i)^.{0,60}\boff (?:a|the|their|an) (?:[\w-]+ )?(?:bus|train|boat|car|minibus|truck)",
        after,
    )
    if words.startswith(("took", "tak")):
        by_police = act.passive and re.match(
            (
                r"(?i)\s*(?:away )?by (?:the |armed |local |Chinese |Thai |Lao |Vietnamese "
                r")*(?:police|authorities|guards|soldiers)"
            ),
            after,
        )
        police = (
            act.frame is Frame.OBJECT
            and leads is None
            and re.search(
                r"(?i)\b(?:police|officers|guards|authorities)\s+(?:had |have |then |also )?$",
                scene.text[: act.start],
            )
        )
        if off or by_police or police:
            return Meaning(event_type=EventType.ARREST)
    if words.startswith(("go", "went")) and not (leads and _home(scene, leads, group)):
        return None
    if (
        words.startswith("cross")
        and scene.ours(group)
        and re.match(
            (
                r"(?i)\s+(?:the |into |over )*(?:\w+ )?(?:sea|maritime|military|inter-Korean|"
                r"demarcation|MDL|DMZ|demilitari|Northern Limit|NLL|eastern front|western "
                r"front)\b"
            ),
            after,
        )
    ):
        south = leads is None or leads.country != scene.origin
        return Meaning(
            event_type=EventType.ARRIVAL_IN_SAFETY if south else EventType.RETURN_TO_ORIGIN,
            destination=scene.safety if south else scene.origin,
        )
    if words.startswith("cross") and not re.search(
        r"(?i)^\s*(?:\w+\s+){0,4}?(?:back|from)\b", after
    ):
        return None
    through = re.search(
        (
            r"(?i)\b(?:through|across|over) (?:the |a |an |\w+ )?(?:[\w-]+ )?(?:border|"
            r"crossings?|bridge|river)"
        ),
        after,
    )
    if words.startswith("cross") and scene.last_type != EventType.RETURN_TO_ORIGIN:
        return None
    if words.startswith("cross"):
        return Meaning(event_type=EventType.RETURN_TO_ORIGIN, destination=scene.origin)
    if leads is None and through:
        return Meaning(
            event_type=EventType.RETURN_TO_ORIGIN,
            destination=scene.origin if scene.ours(group) else scene.nation(group),
        )
    if words.startswith("carr"):
        return _carried(scene, act, group)
    if (
        leads is None
        and not scene.ours(group)
        and re.match(r"(?i)fly|flew|flown", words)
        and re.match(r"(?i)\s*(?:out )?(?:of|from)\b", after)
    ):
        return _led(scene, group, None)
    if leads is None:
        removed = re.match(r"remov|return|release", words)
        if (
            removed
            and words.startswith("return")
            and (
                act.passive
                or act.frame is Frame.OBJECT
                or (
                    act.tense in ("past", "gerund")
                    and group is not None
                    and group.kind is GroupKind.COUNTED
                )
            )
        ):
            return _led(scene, group, None)
        if (
            words.startswith("remov")
            and re.search(r"(?i)\bfrom (?:the )?(?:[A-Z]|country)", after)
            and not re.search(r"(?i)from (?:the )?(?:embassy|consulate|list|camp)", after)
        ):
            return _led(scene, group, None)
        if (
            words.startswith("remov")
            and group is not None
            and (scene.nation(group) or not scene.ours(group))
        ):
            return _led(scene, group, None)
        return None
    if _home(scene, leads, group):
        return _led(scene, group, leads)
    if words.startswith(
        (
            "send",
            "sent",
            "tak",
            "took",
            "fly",
            "flew",
            "flown",
            "transfer",
            "return",
            "remov",
            "airlift",
            "mov",
            "brought",
            "bring",
            "evacuat",
            "relocat",
            "driv",
            "drove",
            "handed",
        )
    ):
        if (leads.country == scene.safety and scene.ours(group)) or leads.country == THIRD:
            return Meaning(
                event_type=EventType.ONWARD_DEPARTURE,
                destination=scene.safety if leads.country != THIRD else None,
            )
        if scene.ours(group) and words.startswith("return") and leads.country in PASSED:
            return Meaning(event_type=EventType.PUSHBACK, destination=leads.country)
        if scene.ours(group) and leads.country in PASSED | {"?"}:
            return None
        if not scene.ours(group) and not words.startswith(
            ("tak", "took", "brought", "bring", "driv")
        ):
            return _led(scene, group, leads)
        return Meaning(event_type=EventType.ONWARD_DEPARTURE, destination=leads.country)
    return None


def _carried(scene: Scene, act: Act, group: Group | None) -> Meaning | None:
    """A plane that carries people leads where the sentence says that it goes."""
    if group is None or not re.search(r"(?i)\b(?:flight|plane|aircraft|jet)\b", scene.text):
        return None
    leads = destination(scene.text, group.end, len(scene.text), scene.countries)
    if leads is None or (scene.ours(group) and leads.country == "?"):
        return None
    if scene.ours(group) and leads.country in PASSED:
        return None
    return _led(scene, group, leads)


def _arrest(
    scene: Scene, act: Act, group: Group | None, leads: Destination | None, after: str
) -> Meaning | None:
    if re.match(r"(?i)(?:seiz|intercept|catch|caught)", act.words) and group is None:
        return None
    if re.search(
        (
            r"(?i)^[^.;]{0,50}\b(?:over|for|on (?:suspicion|charges) of|in connection "
            r"with)\s+(?:\w+\s+){0,4}?(?:smuggl|drug|espionage|spying|murder|theft|"
            r"traffick|robbery|bribery|fraud|corruption|facilitat|assist|organi[sz]|"
            r"kill)"
        ),
        after,
    ):
        return None
    if (
        group is not None
        and not scene.ours(group)
        and not re.search(
            r"(?i)migrant|asylum|refugee|immigra|arrivals|boat|deport|detainee|activist|protester",
            scene.text[group.start : group.end],
        )
        and scene.nation(group) is None
    ):
        return None
    if re.match(r"(?i)caught", act.words) and re.match(r"\s+(?:up|in (?:the|a) )", after):
        return None
    stock = re.match(r"(?i)(?:imprison|jail|incarcerat|intern)", act.words) and act.tense in (
        "present",
        "past",
    )
    large = (
        group is not None
        and group.read is not None
        and (group.read.count.low or group.read.count.high or 0) >= 1000
    )
    return Meaning(
        event_type=EventType.ARREST, measure=Measure.STOCK if stock and large else Measure.FLOW
    )


def _hold(
    scene: Scene, act: Act, group: Group | None, leads: Destination | None, after: str
) -> Meaning | None:
    housed = re.match(r"(?i)hous|hold|held", act.words) is not None
    if (
        housed
        and act.frame is Frame.OBJECT
        and not HELD.search(scene.text)
        and not scene.places_named("Camp")
    ):
        return None
    if act.frame is Frame.OBJECT and group is None:
        return None
    stock = (
        act.tense in ("present", "gerund")
        and act.kind is Kind.HOLD
        and not re.match(r"(?i)detaining", act.words)
    )
    stock = (
        stock
        or re.search(r"(?i)\bbeing\b", scene.text[max(0, act.start - 12) : act.start]) is not None
    )
    stock = stock or re.match(r"(?i)hous", act.words) is not None
    # "The 31 people held in China" are there still; "were held on Monday" is an arrest.
    bare = (
        re.search(
            r"(?i)\b(?:was|were|been|had|have|has|and)\s+(?:\w+\s+)?$", scene.text[: act.start]
        )
        is None
    )
    stock = stock or (
        act.passive and bare and not scene.dates and re.match(r"(?i)held", act.words) is not None
    )
    stock = (
        stock
        or re.match(
            (
                r"\s+(?:there\s+)?(?:for|since) (?:about |around |nearly |more than |over "
                r")?\w+ (?:years?|months?)"
            ),
            after,
        )
        is not None
    )
    large = (
        group is not None
        and group.read is not None
        and (group.read.count.low or group.read.count.high or 0) >= 1000
    )
    return Meaning(
        event_type=EventType.ARREST, measure=Measure.STOCK if stock or large else Measure.FLOW
    )


def _enter(
    scene: Scene, act: Act, group: Group | None, leads: Destination | None, after: str
) -> Meaning | None:
    near = after[:90]
    if not REFUGE_HINT.search(near) and not (REFUGE_HINT.search(act.words + near)):
        return None
    return Meaning(event_type=EventType.REFUGE_ENTRY)


def _seek(
    scene: Scene, act: Act, group: Group | None, leads: Destination | None, after: str
) -> Meaning | None:
    near = scene.text[max(0, act.start - 80) : act.start] + after[:100]
    if not REFUGE_HINT.search(near):
        return None
    return Meaning(event_type=EventType.REFUGE_ENTRY)


def _deny(
    scene: Scene, act: Act, group: Group | None, leads: Destination | None, after: str
) -> Meaning | None:
    if not scene.ours(group) or not REFUGE_HINT.search(scene.text):
        return None
    return Meaning(event_type=EventType.REFUGE_DENIED)


def _leave(
    scene: Scene, act: Act, group: Group | None, leads: Destination | None, after: str
) -> Meaning | None:
    if leads is None or leads.country in (HOME, scene.origin):
        if act.frame in (Frame.OF, Frame.OWNER) and leads is None:
            return None
        if (
            leads is None
            and re.match(r"(?i)left|leav|depart|fl[yie]", act.words)
            and (REFUGE_HINT.search(after[:50]) or _host(scene, act, group, after))
        ):
            return Meaning(event_type=EventType.ONWARD_DEPARTURE)
        return None
    if not scene.ours(group):
        flown = re.search(
            r"(?i)\b(?:flight|plane|aircraft|carrying|on board|aboard|voluntar\w+)\b", scene.text
        )
        home = scene.nation(group) is not None and scene.nation(group) == leads.country
        counted = group is not None and group.kind is GroupKind.COUNTED
        return _led(scene, group, leads) if counted and (flown or home) else None
    if leads.country == "?":
        return None
    if re.match(r"(?i)travel|head|proceed", act.words) and leads.country in PASSED:
        return None
    if leads.country in PASSED and leads.country != "TH":
        return None
    return Meaning(
        event_type=EventType.ONWARD_DEPARTURE,
        destination=None if leads.country == THIRD else leads.country,
    )


def _host(scene: Scene, act: Act, group: Group | None, after: str) -> bool:
    """Tell whether they leave the country that they had fled to."""
    if not scene.ours(group) or not re.match(
        r"(?i)\s+(?:out of |from )?(?:[A-Z]|the (?:embassy|consulate|mission))", after
    ):
        return False
    near = scene.country_near(act.end, act.words)
    return near in PASSED or near == "?"


def _arrive(
    scene: Scene, act: Act, group: Group | None, leads: Destination | None, after: str
) -> Meaning | None:
    if not scene.ours(group):
        return None
    place = leads.country if leads else scene.country_near(act.end, act.words)
    if re.search(
        (
            r"(?i)\b(?:desire|wish\w*|want\w*|hop\w+|intend\w*|intention|sought|seek\w*|"
            r"dream\w*|plan\w*|try\w*|tried|attempt\w*)(?: of| to)? (?:\w+ )?$"
        ),
        scene.text[max(0, act.start - 25) : act.start],
    ):
        return None
    # "1,400 arrived in 2016" goes on with the arrivals told just before.
    if (
        place is None
        and scene.last_type == EventType.ARRIVAL_IN_SAFETY
        and re.match(r"(?i)arriv", act.words)
    ):
        place = scene.safety
    # To defect is to go to the other half of the country.
    defected = (
        re.match(r"(?i)defect", act.words) and group is not None and group.kind is GroupKind.COUNTED
    )
    if place is None and leads is None and defected and act.tense == "past":
        place = scene.safety
    if place != scene.safety:
        away = re.match(r"(?i)arriv|land|reach", act.words) and place is not None
        if away and place not in PASSED | {scene.origin, HOME, THIRD}:
            return Meaning(
                event_type=EventType.ONWARD_DEPARTURE, destination=None if place == "?" else place
            )
        return None
    large = (
        group is not None
        and group.read is not None
        and (group.read.count.low or group.read.count.high or 0) >= 1000
    )
    return Meaning(
        event_type=EventType.ARRIVAL_IN_SAFETY,
        destination=scene.safety,
        measure=Measure.STOCK if large else Measure.FLOW,
    )


def _same(
    scene: Scene, act: Act, group: Group | None, leads: Destination | None, after: str
) -> Meaning | None:
    if group is None:
        return None
    if re.match(r"(?i)involv|compris|includ|number", act.words):
        return involved(scene, group, scene.text[: act.start])
    if scene.last_type is None:
        return None
    home = (
        scene.origin
        if scene.last_type == EventType.RETURN_TO_ORIGIN and scene.ours(group)
        else None
    )
    return Meaning(event_type=scene.last_type, destination=home)


def involved(scene: Scene, group: Group | None, before: str) -> Meaning | None:
    """ "The last return, in October, involved 600 people"."""
    if re.search(r"(?i)\b(?:return|repatriation|deportation|expulsion|removal)s?\b", before):
        return _led(scene, group, None)
    if re.search(r"(?i)\b(?:arrest|detention|raid|crackdown|round-?up)s?\b", before):
        return Meaning(event_type=EventType.ARREST)
    return None


def _stay(
    scene: Scene, act: Act, group: Group | None, leads: Destination | None, after: str
) -> Meaning | None:
    if REFUGE_HINT.search(after[:60]):
        return Meaning(event_type=EventType.REFUGE_ENTRY)
    if (
        group is None
        or group.kind is not GroupKind.COUNTED
        or act.tense == "past"
        or not scene.ours(group)
    ):
        return None
    if HELD.search(after[:60]):
        return Meaning(event_type=EventType.ARREST, measure=Measure.STOCK)
    if re.match(r"(?i)(?:liv|hid|resid|remain|stay)", act.words) and scene.country_near(
        act.end, act.words
    ):
        return Meaning(event_type=None, measure=Measure.STOCK)
    return None


_READERS = {
    Kind.RETURN: _return,
    Kind.MOVE: _move,
    Kind.ARREST: _arrest,
    Kind.HOLD: _hold,
    Kind.ENTER: _enter,
    Kind.SEEK: _seek,
    Kind.DENY: _deny,
    Kind.LEAVE: _leave,
    Kind.ARRIVE: _arrive,
    Kind.STAY: _stay,
    Kind.SAME: _same,
}
