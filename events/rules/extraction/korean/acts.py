"""Acts in Korean: which verbs stand in a sentence, in which form, and in which direction."""

import re
from collections.abc import Sequence

from events.choices import EventType, Modality, Volition
from events.rules.extraction.cjk import Act, Form, FoundPlace

from .direction import Direction, direction_of
from .modality import modality_after
from .verbs import EVERY, STATE, Sense

ANY = re.compile(
    r"송|送|추방|확보|정착|(?<![가-힣])(?:오[는다]|온|올|왔|와서)|밟|옮|인계|인도|퇴거|출국|귀국|귀환|입북|월북|귀[향북]|체포|검거|연행|나포|적발|생포|구[금속류]"
    r"|억류|감금|수[감용]|투옥|망명|보호|난민|진입|피[신난]|은신|난입|도피|월담|행"
    r"|출[발항]|입[국남]|귀순|도착"
    r"|안착|월남|돌|넘|보내|끌|실려|쫓|잡|붙|갇|가[두둬]|뛰|들어|숨어|찾아|떠|향|빠져|건너"
    r"|내려|데려|거주|체류|잔류|떠돌|머[물무]|남아|생활|탈북|탈출|재중|내\s"
)
# A modifier before one of these closes its clause as a finite verb would: 북송될 예정, 송환된 것.
DEPENDENT = re.compile(
    r"\s*(?:것|걸|거|게|예정|방침|계획|사실|전망|가능성|위기|위험|상황|수\s|바|듯|처지|줄|모양|의혹|정황|셈"
    r"|만큼|운명|뻔|우려|소식|징후|참|형편|신세|움직임|절차)"
)
AFTERWARDS = re.compile(r"\s*(?:뒤|후|다음|직후|채|끝|이후|와중|지\s|가운데|직전|때|경우|길|과정)")
# “… is 3,000” says how many there are; without it 국내 only says where.
PREDICATED = re.compile(
    r"[^.,\"]{0,40}?\d[\d,십백천만여 ]*명\s?(?:이다|이며|이고|인\s|입니다|에\s달|에\s이르"
    r"|에\s육박|을\s넘|시대|정도|가량|안팎"
    r"|(?:이\s)?(?:되|된|있|사는|살)|으로\s(?:추산|추정|집계|파악|알려|늘|줄))"
)
PROGRESS = re.compile(r"\s*있")
GOING_ON = re.compile(r"\s*(?:된\s|한\s)?중(?:(?P<modifier>인|이던)|이|에|으로|$)")
STANDING = re.compile(r"\s*있(?:는|던|었던)\s(?!것)")
# The noun alone stands for a subject matter, not for something that happened.
NO_EVENT = re.compile(
    r"(?:을|를|에|의)?\s*(?:반대|중단|금지|규탄|문제|정책|관련|피해|경험|과정|실태|협정"
    r"|사례|절차|규정|법|논란|책임"
    r"|비판|방지|근절|여부|의혹|이후|전력|생존|출신|제도|기준|목적|수기|재발|영장|기록"
    r"|장면|비용|지원|담당|업무|대상국"
    r"|심사|항의|이유|원인|시설|소\b|소에|소를|소의|소가|능력|공포|두려|막기|막아|대한|대해|위해|통계|현황)"
    r"|국\b|[되하]면|될\s?경우|할\s?경우|당하면"
)
# 보내 달라, 돌아가고 싶다.
WISHED = re.compile(r"\s?(?:달라|줄\s것|주기를|주길|주도록|줬으면|싶)")
INTENT = re.compile(r"(?:려|려고|려다|러)$|[하되]려던$")
PAST = re.compile(r"[았었였했됐왔갔혔졌렸겼냈났섰췄켰쳤꼈]$|[된한난간온운진힌]$")
FORCED = re.compile(r"강제(?:로|적으로)?\s*$|억지로\s*$")
OWN_WILL = re.compile(r"자진|자발|스스로|원해서|희망에 따라|본인의?\s*(?:의사|희망)|제\s*발로")
RETURNS = (EventType.RETURN_TO_ORIGIN, EventType.PUSHBACK)


def acts(sentence: str, places: Sequence[FoundPlace], origin: str) -> list[Act]:
    """The acts of a sentence in order; of overlapping readings the longest."""
    if not ANY.search(sentence):
        return []
    found: list[Act] = []
    for verb in EVERY:
        for match in verb.pattern.finditer(sentence):
            direction = direction_of(verb.sense, sentence, match, places, origin)
            if direction is not None and (act := _act(verb.sense, sentence, match, direction)):
                found.append(act)
    return _longest(found)


def _longest(found: Sequence[Act]) -> list[Act]:
    kept: list[Act] = []
    for act in sorted(found, key=lambda act: (act.start, -act.end)):
        if not kept or act.start >= kept[-1].end:
            kept.append(act)
    return kept


def _act(sense: Sense, sentence: str, match: re.Match[str], direction: Direction) -> Act | None:
    form, rest = _form(sentence, match), sentence[match.end() :]
    if sense == Sense.FLEE and form not in (Form.FINITE, Form.NOUN):
        return None
    standing = match["stem"] in ("재중", "국내") or "내" in (match["stem"] or "")
    if sense == Sense.STAY and form == Form.NOUN and standing and not PREDICATED.match(rest):
        return None
    refused = direction.event_type == EventType.REFUGE_DENIED
    if form == Form.NOUN and NO_EVENT.match(rest):
        return None
    return Act(
        start=match.start(),
        end=match.end(),
        event_type=direction.event_type,
        form=form,
        destination=direction.destination,
        volition=_volition(direction.event_type, sentence, match),
        modality=None if refused else _modality(sentence, match, form),
        lasting=sense == Sense.STAY or (sense == Sense.HOLD and _lasting(sentence, match, form)),
        sure=sense == Sense.SEND_NORTH,
    )


def _form(sentence: str, match: re.Match[str]) -> Form:
    rest = sentence[match.end() :]
    if match["modifier"] or match["future"]:
        if AFTERWARDS.match(rest):
            return Form.LEADING
        return Form.FINITE if DEPENDENT.match(rest) else Form.MODIFIER
    if match["finite"]:
        return Form.FINITE
    if match["stem"] and not match["leading"] and (going := GOING_ON.match(rest)):
        return Form.MODIFIER if going["modifier"] else Form.FINITE
    if match["leading"]:
        if STANDING.match(rest):
            return Form.MODIFIER
        return Form.FINITE if PROGRESS.match(rest) else Form.LEADING
    return Form.NOUN


def _modality(sentence: str, match: re.Match[str], form: Form) -> Modality | None:
    """What is past can be denied, not planned; what modifies or leads on is told as a fact."""
    told = modality_after(sentence, match.end("stem") if form == Form.NOUN else match.end() - 1)
    if match["future"]:
        return told or Modality.PLANNED
    if form == Form.LEADING and WISHED.match(sentence, match.end()):
        return Modality.PLANNED
    if form in (Form.MODIFIER, Form.LEADING) or GOING_ON.match(sentence, match.end()):
        return Modality.PLANNED if INTENT.search(match.group()) else None
    if PAST.search(match.group()) and told == Modality.PLANNED:
        return None
    return told


def _lasting(sentence: str, match: re.Match[str], form: Form) -> bool:
    """A modifier of a state speaks of those who are held; so do 수감 중 and 수감자."""
    if sentence.startswith(("자", "인원"), match.end()):
        return True
    stem_end = match.end("stem") if match["stem"] else match.end()
    state = re.compile(STATE).match(sentence, stem_end) or PROGRESS.match(sentence, match.end())
    return bool(state) or form == Form.MODIFIER


def _volition(event_type: str | None, sentence: str, match: re.Match[str]) -> Volition | None:
    if event_type not in RETURNS:
        return None
    if FORCED.search(sentence, 0, match.start()) or "강제" in match.group():
        return Volition.FORCED
    if OWN_WILL.search(sentence, 0, match.start()):
        return Volition.STATED_VOLUNTARY
    return Volition.FORCED if "압송" in match.group() else Volition.UNKNOWN
