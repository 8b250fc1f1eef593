"""From the pieces of a sentence to what it states."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from events.choices import (
    TYPES_WITH_VOLITION,
    DateBasis,
    DatePrecision,
    EventType,
    Measure,
    Modality,
    PlaceRole,
    Quantifier,
    Unit,
)
from events.rules.extraction.suggestion import Mark, MarkKind, SuggestedPlace, Suggestion
from events.rules.numbers import ReadCount, read_count
from events.rules.numbers.english import numerals

from . import moods
from .acts import Act, Frame
from .kinds import HELD, Meaning, involved, meaning
from .memory import Memory
from .participants import concerned
from .people import Group, GroupKind, exactly
from .scene import Scene
from .speakers import Speaker, speaker_of
from .spots import Spot
from .times import When, dates
from .verbs import Kind

ABOUT = re.compile(
    (
        r"defect|refugee|escapee|asylum|migrant|north korean|boat|arrivals?\b|detainee|"
        r"deport|repatriat|returnee|prisoner|entrant|transferee|immigra|hmong|rohingya|"
        r"uyghur|uighur|POW|fled|flee"
    ),
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A statement in the making: what act, of whom, with which numbers."""

    act: Act | None
    group: Group | None
    meaning: Meaning
    read: ReadCount | None
    words: str
    words_at: tuple[int, int] | None
    carried: bool
    modality: str
    when: When | None
    inherited: bool
    listed: tuple[int, int] | None = None


def statements_of(scene: Scene, memory: Memory) -> list[Suggestion]:
    """Return what one sentence states, and remember whom and when it speaks of."""
    found = drafts_of(scene, memory)
    for group in scene.groups:
        memory.keep(group, scene.sentence.number)
    stated = [one for one in found if one.when and not one.inherited]
    if stated:
        memory.when, memory.when_sentence = stated[-1].when, scene.sentence.number
    if found:
        memory.last_type = found[-1].meaning.event_type or memory.last_type
    return [suggestion_of(scene, one) for one in found]


def drafts_of(scene: Scene, memory: Memory) -> list[Draft]:
    """Return the statements of one sentence in the making."""
    found = [*_acted(scene, memory), *_counted_at(scene, memory)]
    counted = {one.meaning.event_type for one in found if one.read is not None}
    # "They entered" beside "29 people entered" is no statement of its own.
    found = [one for one in found if one.read is not None or one.meaning.event_type not in counted]
    return _distinct(_series(scene, memory, found))


def _distinct(found: list[Draft]) -> list[Draft]:
    """Two words for one act on the same people are one statement: the more telling one."""
    kept: list[Draft] = []
    for one in found:
        same = next(
            (
                other
                for other in kept
                if other.meaning.event_type == one.meaning.event_type
                and (
                    (one.group is not None and other.group is one.group)
                    or (one.words_at is not None and other.words_at == one.words_at)
                )
            ),
            None,
        )
        if same is None:
            kept.append(one)
        elif same.when is None and one.when is not None:
            kept[kept.index(same)] = one
    return kept


def _acted(scene: Scene, memory: Memory) -> Iterator[Draft]:
    for act in scene.acts:
        group = concerned(scene.text, act, scene.groups)
        until = _until(scene, act)
        meant = meaning(scene, act, group, until)
        if meant is None:
            continue
        if act.tense in ("past", "noun") and meant.event_type and meant.measure == Measure.FLOW:
            memory.last_type = meant.event_type
        draft = _draft(scene, memory, act, group, meant)
        if draft is not None:
            yield draft


def _until(scene: Scene, act: Act) -> int:
    """Where the words that belong to an act end: at the next act that has its own, or a stop."""
    later = [other.start for other in scene.acts if other.start > act.end + 25 and other.finite]
    stop = re.search(r"[;:]|\"\s|,\s(?:and|but|while|whereas)\s", scene.text[act.end :])
    ends = [*later[:1], len(scene.text), act.end + 150]
    if stop:
        ends.append(act.end + stop.start())
    return max(act.end, min(ends))


def _draft(
    scene: Scene, memory: Memory, act: Act, group: Group | None, meant: Meaning
) -> Draft | None:
    read, words, at, carried = _number(scene, memory, act, group)
    counted = read is not None and read.quantifier != Quantifier.NONE_GIVEN
    when, inherited = _after_number(scene, act, at), False
    if when is None:
        when, inherited = _when(scene, memory, act, meant)
    before = scene.text[_governed_from(scene, act) : act.start]
    mood = moods.modality(
        before=before,
        wide=scene.text[_clause_start(scene.text, act.start) : act.start],
        after=scene.text[act.end :],
        tense=act.tense,
        counted=counted,
        past_date=when is not None
        and when.last is not None
        and scene.told.published is not None
        and when.last < scene.told.published,
        speaker=speaker_of(scene.speakers, act.start) is not None,
    )
    if mood == moods.SKIP:
        return None
    if mood == Modality.PLANNED and when is not None:
        when = _ahead(scene, when)
    draft = Draft(
        act=act,
        group=group,
        meaning=meant,
        read=read,
        words=words,
        words_at=at,
        carried=carried,
        modality=mood,
        when=when,
        inherited=inherited,
    )
    return draft if _tells(scene, memory, draft, counted) else None


def _after_number(scene: Scene, act: Act, at: tuple[int, int] | None) -> When | None:
    """The date of a number that follows its act: "fell from 90 in 2019 to 40 last year"."""
    if at is None or at[0] < act.end + 20 or act.frame is Frame.OBJECT:
        return None
    return next((one for one in scene.dates if 0 <= one.start - at[1] <= 12), None)


def _ahead(scene: Scene, when: When) -> When:
    """What is planned lies ahead: the next Thursday, not the last."""
    again = dates(scene.text, replace(scene.told, ahead=True))
    return next((one for one in again if one.start == when.start), when)


def _clause_start(text: str, at: int) -> int:
    stops = [
        match.end() for match in re.finditer(r"[;:]\s|\.\s|,\s(?:and|but)\s(?:then\s)?", text[:at])
    ]
    return stops[-1] if stops else 0


def _governed_from(scene: Scene, act: Act) -> int:
    """Where the words begin that can govern an act: after the act before it, or after "who"."""
    others = [one.end for one in scene.acts if one.end <= act.start]
    who = [found.end() for found in re.finditer(r"\b(?:who|which|whom)\b", scene.text[: act.start])]
    return max([_clause_start(scene.text, act.start), *others[-1:], *who[-1:]])


def _number(
    scene: Scene, memory: Memory, act: Act, group: Group | None
) -> tuple[ReadCount | None, str, tuple[int, int] | None, bool]:
    """The number of an act: of its own words, or of the people they point back to."""
    if group is None:
        return _named(scene, act)
    if group.read is not None:
        pair = _with_kin(scene, act, group)
        if pair:
            return pair
        return (
            group.read,
            group.words,
            (group.words_start, group.words_start + len(group.words)),
            False,
        )
    if group.kind is GroupKind.BARE and group.single and not group.back and not group.words:
        # "Kim and his wife" are two.
        couple = re.search(r"[A-Z][\w'-]+(?:,[^,]*,)? and $", scene.text[: group.start])
        words = scene.text[group.start : group.end]
        return exactly(2 if couple else 1, ""), words, (group.start, group.end), False
    if group.back or group.kind is GroupKind.PRONOUN:
        if group.single:
            words = scene.text[group.start : group.end]
            return exactly(1, words), words, (group.start, group.end), True
        mention = memory.meant(group, scene.text, scene.sentence.number, scene.groups)
        if mention is not None:
            return mention.read, mention.words, None, True
        return None, "", None, True
    return (
        None,
        group.words,
        (group.words_start, group.words_start + len(group.words)) if group.words else None,
        False,
    )


def _with_kin(
    scene: Scene, act: Act, group: Group
) -> tuple[ReadCount, str, tuple[int, int], bool] | None:
    """ "A woman who … and her son were returned" are two."""
    if not group.single or act.frame is not Frame.SUBJECT:
        return None
    between = scene.text[group.end : act.start]
    kin = re.search(
        (
            r"\band (?:his|her) (?:\w+ )?(?:son|daughter|wife|husband|mother|father|"
            r"child|baby|sister|brother)\b(?:\s*\([^)]*\))?\s+(?:\w+\s+){0,3}$"
        ),
        between,
    )
    if kin is None:
        return None
    words = scene.text[group.start : group.end]
    return exactly(2, words), words, (group.start, group.end), False


_NAME = re.compile(
    r"(?:^|[.,;:\"]\s+|\b(?:that|and|when|national|defector|citizen|refugee)\s+)(?P<name>("
    r"?:[A-Z][\w'-]+\s+){0,3}[A-Z][\w'-]+)(?P<also>(?:\s*\([^)]*\))?(?:,[^,]{2,80},)?)\s+("
    r"?:(?:was|is|has|had|have|been|then|later|also|finally|found to|known "
    r"to|believed to|reported to|said to|believed|\w+ly),?\s+)*(?:(?:fled|left|"
    r"escaped|crossed|defected|travell?ed|went|flew|\w+ed)\b[^.;]{2,60}\b(?:and|"
    r"before|then)\s+(?:later |then |finally |eventually )?)?$"
)
_KIN = re.compile(
    r"\bwith (?:his|her) (?:wife|husband|mother|son|daughter)(?: and (?P<n>two|"
    r"three|four|five|\d) (?:young )?(?:children|sons|daughters))?"
)


def _named(scene: Scene, act: Act) -> tuple[ReadCount | None, str, tuple[int, int] | None, bool]:
    """One named person; the name itself is never kept as the words of the number."""
    if act.frame is not Frame.SUBJECT:
        return None, "", None, False
    found = _NAME.search(scene.text[: act.start])
    if found is None or any(spot.start <= found.start("name") < spot.end for spot in scene.spots):
        return None, "", None, False
    if re.match(
        r"(?:The|China|Beijing|Seoul|Many|Some|Most|All|This|That|In|On|North|South)\b",
        found["name"],
    ):
        return None, "", None, False
    kin = _KIN.search(scene.text[act.end : act.end + 90])
    extra = 1 + (numerals(kin["n"])[0].number if kin["n"] else 0) if kin else 0
    span = (act.end + kin.start(), act.end + kin.end()) if kin else None
    return exactly(1 + extra, ""), scene.text[span[0] : span[1]] if span else "", span, False


def _when(scene: Scene, memory: Memory, act: Act, meant: Meaning) -> tuple[When | None, bool]:
    """The date of an act: what follows it before the next one, else what opens the sentence."""
    own = [one for one in scene.dates if not _said_then(scene, one)]
    heads = sorted(
        {other.start for other in scene.acts if other.finite or other.tense == "noun"} | {act.start}
    )
    following = next((head for head in heads if head > act.start), len(scene.text))
    after = [one for one in own if act.start <= one.start < following]
    first = heads[0] if heads else act.start
    opening = [one for one in own if one.start < first]
    near = [one for one in own if one.end <= act.start and act.start - one.end <= 20]
    for choice in (after, near[-1:], opening[-1:]):
        if choice:
            return choice[0], False
    rest = [one for one in own if one.start >= act.start]
    if rest and not _kindred(scene, act, rest[0]):
        rest = []
    if rest and not _in_other_relative(scene, act, rest[0]):
        return rest[0], False
    if (
        re.search(
            (
                r"(?i)\b(?:the same day|the same month|that day|similar fate|separate|another|"
                r"meanwhile|at the same time)\b|\balso\b"
            ),
            scene.text,
        )
        and memory.when
        and scene.sentence.number - memory.when_sentence <= 2
    ):
        return replace(memory.when, basis=DateBasis.INFERRED, start=-1, end=-1), True
    if memory.period is not None:
        return replace(memory.period, basis=DateBasis.INFERRED, start=-1, end=-1), True
    return None, False


_KIN_ACTS = (
    frozenset({Kind.ENTER, Kind.SEEK, Kind.STAY}),
    frozenset({Kind.RETURN, Kind.MOVE}),
    frozenset({Kind.ARREST, Kind.HOLD}),
)


def _kindred(scene: Scene, act: Act, when: When) -> bool:
    """Tell whether nothing else happens between an act and a date."""
    between = {one.kind for one in scene.acts if act.start < one.start < when.start and one.finite}
    return any({act.kind, *between} <= kin for kin in _KIN_ACTS) or between <= {act.kind}


def _in_other_relative(scene: Scene, act: Act, when: When) -> bool:
    return (
        re.search(r"(?i)\b(?:who|which|when|after|before)\b", scene.text[act.end : when.start])
        is not None
    )


def _said_then(scene: Scene, when: When) -> bool:
    """Tell whether a date is that of the speaking: "said on Friday that"."""
    before = scene.text[max(0, when.start - 45) : when.start]
    after = scene.text[when.end : when.end + 25]
    said = re.search(
        (
            r"(?i)\b(?:said|says|told \w+(?: \w+)?|reported|announced|confirmed|stated|"
            r"added|denied|dismissed|report|statement|interview|briefing)\b(?:\s+(?:on|"
            r"in|late|early|earlier|at a \w+ \w+))*[\s,]*$"
        ),
        before,
    )
    lead = re.match(r"(?i)\s*(?:said|announced|confirmed|reported|condemned|denied)\b", after)
    return bool(said or lead)


def _tells(scene: Scene, memory: Memory, draft: Draft, counted: bool) -> bool:
    """Tell whether there is enough to record: a number, or a place and a date."""
    group, act = draft.group, draft.act
    if act is None:
        return True
    where = any(spot.code or spot.site for spot in scene.spots)
    exact = any(spot.precision < 6 for spot in scene.spots)
    sent_back = draft.meaning.event_type in TYPES_WITH_VOLITION
    if draft.modality == Modality.PLANNED and not counted:
        return False
    if not counted:
        if group is None or (
            act.tense in ("bare", "gerund", "present", "noun") and draft.when is None
        ):
            return False
        if (
            group.kind is GroupKind.VAGUE
            and scene.nk
            and sent_back
            and act.tense == "past"
            and (where or draft.when)
        ):
            return True
        return bool(draft.when and exact and (group.kind is not GroupKind.PRONOUN))
    one = draft.read is not None and draft.read.count.high == 1
    if one:
        return _one_tells(scene, draft, where)
    if draft.carried:
        return _carried_tells(draft, where)
    return group is None or _concerns(scene, group)


def _carried_tells(draft: Draft, where: bool) -> bool:
    """Whether what "they" suffered adds to what was said when they were counted."""
    act, read = draft.act, draft.read
    if act is None or read is None or (read.count.low or read.count.high or 0) >= 1000:
        return False
    if act.tense in ("present", "gerund") or (act.tense == "noun" and act.frame is not Frame.OWNER):
        return False
    dated = draft.when is not None and not draft.inherited
    if draft.modality == Modality.PLANNED and act.passive:
        return True
    sent_back = draft.meaning.event_type in TYPES_WITH_VOLITION and act.frame is not Frame.OWNER
    return bool(dated or where or sent_back)


def _one_tells(scene: Scene, draft: Draft, where: bool) -> bool:
    act = draft.act
    if act is None:
        return False
    if moods.told_tense(act.tense, scene.text[: act.start]) in (
        "bare",
        "gerund",
        "present",
        "noun",
    ):
        return False
    if draft.modality not in (Modality.ASSERTED, Modality.REPORTED, Modality.ALLEGED):
        return False
    if draft.meaning.event_type in TYPES_WITH_VOLITION:
        return scene.nk or (scene.about and re.match(r"(?i)one\b|1\b", draft.words) is not None)
    where = where or bool(scene.spots)
    return bool(
        draft.when
        and not draft.inherited
        and where
        and draft.meaning.event_type not in (EventType.ARREST, EventType.REFUGE_DENIED)
    )


def _concerns(scene: Scene, group: Group) -> bool:
    """Tell whether a group can be the people that the record is about."""
    words = scene.text[group.start : group.end]
    return scene.nk or scene.about or ABOUT.search(words) is not None


_AT = re.compile(
    (
        r"^\s*(?:were\s+|are\s+|remain(?:ed)?\s+|is\s+)?(?:still\s+)?(?:currently\s+|"
        r"now\s+)?(?:being\s+)?(?:in|at|inside)\s+(?:[\w'-]+\s+){0,4}?(?:detention|"
        r"custody|prisons?|camps?|jails?|RPC|(?:regional )?processing cent(?:re|"
        r"er)s?)\b"
    ),
    re.I,
)


_HOME_TO = re.compile(r"(?i)\b(?:home to|there (?:are|were)|hosts?|population of)\s+$")


_FIGURE = re.compile(r"(?i)\b(?:figure|number|estimate|toll)\b[^.;]{0,20}(?:[:,]|\bof|\bat)\s*$")


def _present(scene: Scene, group: Group) -> Meaning | None:
    """What people are who are counted where they are: held, or only there."""
    if _AT.match(scene.text[group.end :]):
        return Meaning(event_type=EventType.ARREST, measure=Measure.STOCK)
    if scene.nk and _HOME_TO.search(scene.text[: group.start]) and scene.spots:
        return Meaning(event_type=None, measure=Measure.STOCK)
    if scene.last_type and _FIGURE.search(scene.text[: group.start]):
        return Meaning(event_type=scene.last_type)
    return None


def _counted_at(scene: Scene, memory: Memory) -> Iterator[Draft]:
    """People counted where they are held: "773 people in the detention centre"."""
    for group in scene.groups:
        if group.kind is not GroupKind.COUNTED or group.read is None:
            continue
        meant = _present(scene, group)
        if meant is None:
            continue
        when, inherited = None, False
        for one in scene.dates:
            when = one
            break
        yield Draft(
            act=None,
            group=group,
            read=group.read,
            words=group.words,
            carried=False,
            meaning=meant,
            words_at=(group.words_start, group.words_start + len(group.words)),
            modality=Modality.ASSERTED,
            when=when,
            inherited=inherited,
        )


_ITEM = re.compile(r"^(?:\s+more)?,?\s+(?:on|in|last|this)\s+")
_COMPARED = re.compile(
    (
        r"\b(?:up|down|compared|an increase|a rise|a drop) (?:from|with|to) (?P<words>(?:(?:ab"
        r"out|around|some|nearly|only|just|more than|fewer than) )?\d[\d,]*)\b(?=\s+(?:in|"
        r"last|the previous|the year|a year|during))"
    ),
    re.I,
)


def _series(scene: Scene, memory: Memory, found: list[Draft]) -> list[Draft]:
    """Numbers that go on with an act just told: "80 people on 29 August, a further 40 on …"."""
    more: list[Draft] = []
    kind = found[-1].meaning if found else None
    for match in _COMPARED.finditer(scene.text):
        read = read_count(match["words"], "en")
        when = next((one for one in scene.dates if 0 <= one.start - match.end() <= 12), None)
        if read is not None and found and when is not None:
            more.append(
                replace(
                    found[-1],
                    read=read,
                    words=match["words"],
                    words_at=match.span("words"),
                    when=when,
                    group=None,
                    act=None,
                    listed=(match.start("words"), when.end),
                )
            )
    more += _shares(scene, found)
    if kind is None:
        kind = involved(scene, None, scene.text) or _again(scene, memory)
    items = _items(scene)
    if kind is None or len(items) < 2:
        return found + more
    spans = {one[2][0]: (one[2][0], one[3].end) for one in items}
    found = [
        replace(one, listed=spans.get(one.words_at[0])) if one.words_at and one.act is None else one
        for one in found
    ]
    taken = {one.words_at[0] for one in found if one.words_at}
    for read, words, at, when in items:
        if at[0] not in taken:
            more.append(
                Draft(
                    act=None,
                    group=None,
                    meaning=kind,
                    read=read,
                    words=words,
                    words_at=at,
                    carried=False,
                    modality=found[-1].modality if found else Modality.REPORTED,
                    when=when,
                    inherited=False,
                    listed=(at[0], when.end),
                )
            )
    return found + more


_LISTED = re.compile(
    (
        r"(?P<words>(?:(?:another|a further|about|around|some|nearly|more than|"
        r"over|at least|up to|almost|an estimated|a group of)\s+)*(?:\d[\d,]*|two|"
        r"three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|"
        r"forty|fifty|sixty)(?:\s+(?:people|others|more|North Koreans|defectors|"
        r"refugees|escapees))?),?\s+(?:were\s+\w+\s+)?(?=(?:on|in|last|this|during)\s+)"
    ),
    re.I,
)


_SHARE = re.compile(
    r"\b(?P<words>\d[\d,]*)(?: of (?:them|these|those|whom|which))? (?:being "
    r"|were |was |have been )?"
    r"(?:in)?(?:voluntar(?:il)?y|forcibly|forced)\b",
    re.I,
)


def _shares(scene: Scene, found: list[Draft]) -> Iterator[Draft]:
    """The forced or willing part of those returned: "1,000 returned, 800 of them involuntarily"."""
    returned = [one for one in found if one.meaning.event_type in TYPES_WITH_VOLITION]
    said = {one.words_at for one in found}
    for match in _SHARE.finditer(scene.text):
        read = read_count(match["words"], "en")
        if returned and read is not None and match.span("words") not in said:
            yield replace(
                returned[-1],
                read=read,
                words=match["words"],
                words_at=match.span("words"),
                group=None,
                act=None,
                listed=match.span(),
            )


def _again(scene: Scene, memory: Memory) -> Meaning | None:
    """What a list in a sentence of its own goes on with: "it adds earlier rounds"."""
    rounds = re.search(r"(?i)\b(?:rounds?|groups?|cases?|batch(?:es)?|others)\b", scene.text)
    return Meaning(event_type=memory.last_type) if rounds and memory.last_type else None


def _items(scene: Scene) -> list[tuple[ReadCount, str, tuple[int, int], When]]:
    items = []
    for match in _LISTED.finditer(scene.text):
        when = next((one for one in scene.dates if 0 <= one.start - match.end() <= 17), None)
        read = read_count(match["words"], "en")
        if when is not None and read is not None:
            items.append((read, match["words"], match.span("words"), when))
    return items


def suggestion_of(scene: Scene, draft: Draft) -> Suggestion:
    base, text = scene.sentence.start, scene.sentence.text
    start, end = _quote(scene, draft)
    speaker = speaker_of(scene.speakers, draft.act.start if draft.act else start)
    read = draft.read
    count = read.count if read else None
    when = draft.when
    spots = _placed(scene, draft)
    returned = draft.meaning.event_type in TYPES_WITH_VOLITION
    return Suggestion(
        start=base + start,
        end=base + end,
        quote=text[start:end],
        measure=_measure(draft),
        event_type=draft.meaning.event_type,
        volition=moods.volition(text) if returned else None,
        destination=draft.meaning.destination,
        modality=draft.modality,
        count_as_written=_verbatim(scene, draft),
        quantifier=read.quantifier if read else Quantifier.NONE_GIVEN,
        unit=read.unit if read else Unit.PERSON,
        low=count.low if count else None,
        value=count.value if count else None,
        high=count.high if count else None,
        high_open=count.high_open if count else True,
        date_as_written=text[when.start : when.end] if when and when.start >= 0 else "",
        edtf=when.edtf if when else "",
        date_start=when.first if when else None,
        date_end=when.last if when else None,
        date_precision=when.precision if when else DatePrecision.UNKNOWN,
        date_basis=when.basis if when else DateBasis.STATED,
        places=tuple(
            SuggestedPlace(
                as_written=text[spot.start : spot.end],
                code=spot.code,
                role=role,
                precision=spot.precision,
            )
            for spot, role in spots
        ),
        speaker_as_written=text[speaker.start : speaker.end] if speaker else "",
        speaker_code=speaker.code if speaker else None,
        marks=_marks(scene, draft, speaker, [spot for spot, _ in spots]),
    )


def _verbatim(scene: Scene, draft: Draft) -> str:
    if draft.words_at is None:
        return draft.words
    return scene.sentence.text[draft.words_at[0] : draft.words_at[1]]


def _measure(draft: Draft) -> str:
    """A flow counted over a stretch of time is a total of that period."""
    if (
        draft.meaning.measure != Measure.FLOW
        or draft.when is None
        or draft.modality == Modality.PLANNED
    ):
        return draft.meaning.measure
    counted = draft.read is not None and draft.read.quantifier != Quantifier.NONE_GIVEN
    long = draft.when.precision == DatePrecision.YEAR
    return (
        Measure.PERIOD_TOTAL
        if counted and (draft.when.period or long) and not _few(draft)
        else Measure.FLOW
    )


def _few(draft: Draft) -> bool:
    """One family in a year is one event, not a total."""
    return draft.read is not None and (draft.read.count.high or draft.read.count.low or 0) < 10


def _quote(scene: Scene, draft: Draft) -> tuple[int, int]:
    """The sentence; of a list only the item, for its neighbours say something else."""
    if draft.listed is None:
        return 0, len(scene.text)
    return draft.listed


def _marks(
    scene: Scene, draft: Draft, speaker: Speaker | None, spots: list[Spot]
) -> tuple[Mark, ...]:
    base = scene.sentence.start
    spans: list[tuple[MarkKind, int, int]] = []
    if draft.act:
        spans.append((MarkKind.ACT, draft.act.start, draft.act.end))
    if draft.words_at and draft.words_at[1] > draft.words_at[0]:
        spans.append((MarkKind.COUNT, *draft.words_at))
    if draft.when and draft.when.start >= 0:
        spans.append((MarkKind.DATE, draft.when.start, draft.when.end))
    spans += [(MarkKind.PLACE, spot.start, spot.end) for spot in spots]
    if speaker:
        spans.append((MarkKind.SPEAKER, speaker.start, speaker.end))
    return tuple(
        Mark(kind=kind, start=base + start, end=base + end)
        for kind, start, end in sorted(spans, key=lambda one: (one[1], one[2]))
    )


_ROLES: dict[str | None, dict[str, str]] = {
    EventType.RETURN_TO_ORIGIN: {
        "to": "arrival",
        "into": "arrival",
        "through": "crossing",
        "across": "crossing",
        "over": "crossing",
        "via": "crossing",
        "": "",
    },
    EventType.PUSHBACK: {"to": "arrival", "into": "arrival", "": ""},
    EventType.ARREST: {"to": "", "": "", "from": ""},
    EventType.REFUGE_ENTRY: {"": ""},
    EventType.REFUGE_DENIED: {"": ""},
    EventType.ONWARD_DEPARTURE: {"to": "arrival", "for": "arrival", "into": "arrival", "": ""},
    EventType.ARRIVAL_IN_SAFETY: {"from": "departure", "via": "", "through": "", "": ""},
}
_DEFAULT = {
    EventType.RETURN_TO_ORIGIN: PlaceRole.DEPARTURE,
    EventType.PUSHBACK: PlaceRole.DEPARTURE,
    EventType.ARREST: PlaceRole.ARREST,
    EventType.REFUGE_ENTRY: PlaceRole.REFUGE_SITE,
    EventType.REFUGE_DENIED: PlaceRole.REFUGE_SITE,
    EventType.ONWARD_DEPARTURE: PlaceRole.DEPARTURE,
    EventType.ARRIVAL_IN_SAFETY: PlaceRole.ARRIVAL,
}


def _placed(scene: Scene, draft: Draft) -> list[tuple[Spot, str | None]]:
    """The places of a statement with their roles; who speaks is nowhere."""
    placed = []
    for spot in scene.spots:
        if any(one.start <= spot.start < one.end for one in scene.speakers):
            continue
        placed.append((spot, _role(scene, draft, spot)))
    return placed


def _role(scene: Scene, draft: Draft, spot: Spot) -> str | None:
    kind = draft.meaning.event_type
    if spot.country == scene.origin:
        back = draft.meaning.destination == scene.origin
        return PlaceRole.ARRIVAL if back and spot.lead in ("to", "into") else None
    holder = [act for act in scene.acts if act.end <= spot.start]
    if holder and holder[-1].kind in (Kind.ARREST, Kind.HOLD) and draft.act is not holder[-1]:
        return PlaceRole.ARREST if holder[-1].kind is Kind.ARREST else PlaceRole.DETENTION
    if draft.meaning.measure == Measure.STOCK:
        return PlaceRole.DETENTION if HELD.search(scene.text) else None
    if spot.site and kind in (EventType.REFUGE_ENTRY, EventType.REFUGE_DENIED):
        return PlaceRole.REFUGE_SITE
    by_lead = _ROLES.get(kind, {}).get(spot.lead)
    if by_lead is not None:
        return by_lead or None
    return _DEFAULT.get(EventType(kind)) if kind else None
