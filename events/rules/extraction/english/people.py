"""Groups of people in a sentence: how many, and in which words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from events.choices import Quantifier, Unit
from events.rules.numbers import Count, ReadCount, count_of, read_count
from events.rules.numbers.english import numerals

from .words import NUMBER, TOTALLED, VAGUE_NUMBER


class GroupKind(StrEnum):
    """How a text speaks of people."""

    COUNTED = "counted"
    SINGLE = "single"
    VAGUE = "vague"
    BARE = "bare"
    PRONOUN = "pronoun"
    NAMED = "named"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """People in a sentence; ``start`` to ``end`` is the noun phrase, offsets in the sentence.

    ``back`` says that the words point back at people mentioned before ("the group", "they").
    """

    start: int
    end: int
    kind: GroupKind
    words: str = ""
    words_start: int = 0
    read: ReadCount | None = None
    back: bool = False
    single: bool = False


PLURAL = """
people|persons|individuals|nationals|citizens|defectors|refugees|escapees|fugitives|runaways
asylum[- ]?seekers|refuge[- ]?seekers|migrants|immigrants|emigrants|men|women|children|boys|girls
babies|infants|toddlers|teenagers|adolescents|youths|minors|orphans|adults|elders
prisoners(?: of war)?|POWs|detainees|inmates|captives|workers|labou?rers|loggers|soldiers|troops
returnees|deportees|transferees|repatriates|entrants|students|compatriots|countrymen|residents
civilians|villagers|fishermen|sailors|passengers|dissidents|exiles|others|relatives|family members
members|applicants|brothers|sisters|sons|daughters|mothers|parents|couples
arrivals(?! (?:hall|terminal))|stowaways|intruders|occupants|absconders|overstayers
prisoners of conscience|prostitutes|brides|activists|protesters|demonstrators|campaigners|kids
youngsters|siblings|ethnic Koreans|crew(?: members)?|boat ?people|souls
"""
SINGULAR = """
person|individual|national|citizen|defector|refugee|escapee|fugitive|asylum[- ]?seeker|migrant
immigrant|man|woman|child|boy|girl|baby|infant|toddler|teenager|youth|minor|orphan
prisoner(?: of war)?|POW|detainee|inmate|worker|labou?rer|logger|soldier|returnee|deportee|student
mother|father|son|daughter|brother|sister|wife|husband|grandmother|grandfather|uncle|aunt|nephew
niece|cousin|fisherman|sailor|relative|couple|parent|newborn
"""
HOUSEHOLDS = "families|households"
# "North Korean" alone is an adjective; "85 Chinese" are people unless "boat people" follows.
NATIONALITY = (
    r"(?-i:(?:North Koreans|Koreans|Sri Lankans|[A-Z][a-z]+(?:ans|nis|qis|ghans|pinos)"
    r"|Thais|Uyghurs|Uighurs|Rohingyas?|Tibetans|Kurds|Tamils|Somalis|Turks)"
    r"|(?:[A-Z][a-z]+ese|(?:Lao )?Hmong|Karen)(?=\s+(?:from|who|were|was|had|"
    r"have|are|at|in|on|to|and|whose|now)\b|\s*[,.;)]|\s*$))"
)


def _any(words: str) -> str:
    return "|".join(words.split("\n")).strip("|")


NOUN = rf"(?:{_any(PLURAL)}|{_any(SINGULAR)}|{HOUSEHOLDS}|{NATIONALITY})"
ONE = rf"(?:{_any(SINGULAR)})"
BETWEEN = (
    r"years?|months?|weeks?|days?|hours?|minutes?|times?|percent|per|dollars?|"
    r"won|yuan|km|kilomet\w+|miles?|metres?|"
    r"of|in|on|at|to|from|by|with|for|and|or|but|who|whom|which|that|the|these|"
    r"those|were|was|are|is|be|been|has|have|"
    r"had|will|would|may|after|before|when|while|as|than|countries|groups?|"
    r"countr\w+|cities|flights?|attempts?|cases?|"
    r"more|about|around|nearly|almost|over|some|least|up|than|another|estimated|"
    r"number|nations?|camps?|crossings?|provinces?|planes?|aircraft|ships?|"
    r"boats|buses|trucks?|homes?|seats?|beds?|blocks?|books?"
)
ADJ = rf"(?:(?!(?:{BETWEEN})\b|\d[\d,]*\s)[\w'./-]+,?\s+)"
QUAL = (
    r"(?:about|around|some|approximately|roughly|nearly|almost|close to|up "
    r"to|as many as|as few as|at least|at most|"
    r"well over|just over|just under|more than|over|fewer than|less than|under|"
    r"no fewer than|not less than|no more than|"
    r"an estimated|estimated|perhaps|possibly|potentially|probably|another|"
    r"a further|further|an additional|a total of|"
    r"all|only|just|upwards? of|in excess of|above|exactly|the last|the first|"
    r"between|a group of|groups of|a record|"
    r"the number of|other)"
)
DET = (
    r"(?:the|these|those|our|its|their|his|her|my)(?:\s+(?:other|remaining|same|last|first|said))?"
)
SPAN = rf"(?:\s*(?:-|to|or|and)\s*(?:{QUAL}\s+)?{NUMBER})?"
COUNTED = re.compile(
    rf"(?P<det>\b{DET}\s+)?(?P<words>(?:\b{QUAL}\s+)*(?:{VAGUE_NUMBER}|{NUMBER}{SPAN})(?:\+"
    rf"|-plus|-odd| or more| or so)?)"
    rf"(?P<of>\s+(?:out )?of(?:\s+(?:the|its|their|our|these|those|such|whom))?(?:\s+"
    rf"{NUMBER})?)?\s+"
    rf"(?P<rest>{ADJ}{{0,6}}?{NOUN}\b(?!['-]\w)|(?:more(?!\s+than)|of them|of "
    rf"whom|of these|of those|in all)\b)",
    re.I,
)
OF_GROUP = re.compile(
    rf"(?P<det>\b(?:an?|the|another|one|this|that)\s+)(?:[\w-]+\s+){{0,3}}?(?:family|"
    rf"group|party|batch|team|band)\s+of\s+"
    rf"(?P<words>(?:\b{QUAL}\s+)*(?:{VAGUE_NUMBER}|{NUMBER}{SPAN}))(?P<rest>\s+{ADJ}{{0,5}}"
    rf"?{NOUN}\b)?",
    re.I,
)
SINGLE = re.compile(
    (
        rf"\b(?P<det>an?|one|another)\s+(?P<rest>{ADJ}{{0,4}}?{ONE})\b(?!['-]\w|"
        rf"\s+(?:of|who) (?:the )?\w*mission)"
    ),
    re.I,
)
VAGUELY = re.compile(
    rf"\b(?P<words>(?:an? (?:\w+ )?number of|another (?:small |large )?(?:group|batch|wave|busload) of|several|many|some|numerous|countless|"  # noqa: E501
    rf"an? (?:\w+ )?group of|groups of|various|a handful of|"
    rf"a few|more|other|large numbers of|an? (?:unknown|unspecified|undisclosed|"
    rf"unconfirmed) number of|most of|all of))\s+(?:of )?(?:the |these |those "
    rf"|other )?(?P<rest>{ADJ}{{0,4}}?{NOUN})\b",
    re.I,
)
BARE = re.compile(
    (
        rf"(?P<det>\b{DET}\s+)?(?P<rest>(?:\b(?:North Korean|Korean|Chinese|asylum|"
        rf"forcibly|illegal|boat)\s+)*\b(?:{NOUN}))\b(?!['-]\w)"
    ),
    re.I,
)
BACK = re.compile(
    (
        r"\b(?:the|this|that|these|those|both)\s+(?:\w+\s+){0,2}?(?:group|pair|"
        r"trio|couple|family|duo|men|women|two|three|four|five|six|seven|eight|"
        r"nine|ten)\b|\b(?:all|both|some|most|none) of (?:them|whom)\b"
    ),
    re.I,
)
PRONOUN = re.compile(r"\b(?P<many>they|them|their|these)\b|\b(?P<one>he|she|him|her|his)\b", re.I)
ELLIPTIC = re.compile(
    (
        rf"(?P<det>\b(?:the other|the remaining|the)\s+)?\b(?P<words>(?:{QUAL}\s+)*(?:{NUMBER}|"
        rf"{VAGUE_NUMBER}))(?=\s+(?:who|from|were|was|had|have|are|is|got|made|managed|remain|"
        rf"succeeded|reached|entered|arrived|left|ended|also|then|later)\b)"
    ),
    re.I,
)
# "The seven left", "all five were taken", "the 15 who had been inside": people counted before.
DEFINITE = re.compile(
    (
        rf"\b(?P<det>the|all|all the|all of the|both|the other|the remaining|the "
        rf"first|these|those)\s+(?P<words>(?!one\b){NUMBER})(?=\s+(?:who|whom|to|"
        rf"were|was|had|have|has|are|is|will|would|be|in|on|at|from|inside|there|"
        rf"also|then|later|all|being|remain\w*|left|took|flew|went|came|sought|ran|"
        rf"got|made|fled|began|told|may|might|could|should|can|could|held|caught|"
        rf"sent|did|[a-z]{{3,}}ed)\b|\s*[.,;:)\"]|\s*$)"
    ),
    re.I,
)
JOIN = re.compile(
    rf"(?:\s*\([^)]*\))?(?:,\s*(?:and\s+|along with\s+|as well as\s+)?|\s+(?:and|"
    rf"with|plus|along with|together with|as well as)\s+)"
    rf"(?P<words>(?:(?:his|her|their|the|its)\s+)?(?P<many>{NUMBER})\s+|(?P<one>an?|"
    rf"another|his|her|their|the)\s+)(?P<rest>"
    rf"{ADJ}{{0,3}}?(?P<noun>{NOUN}))\b(?:\s+aged [\w ]+)?",
    re.I,
)
# "The final member of a group of 12 Afghans" is one.
MEMBER = re.compile(
    rf"\b(?:the|an?|one|another)\s+(?:(?:final|last|first|remaining|only|other|second|third|adult|"
    rf"youngest|oldest)\s+)?(?:member|person|man|woman)\s+(?:of|from|in)\s+(?:the|an?|this|that)\s+"
    rf"(?:group|family|party|batch|cohort)\s+of\s+{NUMBER}(?:\s+{ADJ}{{0,4}}?{NOUN})?\b",
    re.I,
)
# Those who are dead or only spoken of are not moved.
ONLY_OF = re.compile(
    r"\b(?:remains|bodies|corpses|ashes|skeletons|names|photos?|photographs|pictures|portraits|"
    r"testimon\w+|stories|accounts)\s+of\s+(?:the\s+|some\s+)?$",
    re.I,
)
FOREIGN = re.compile(
    r"\b(?:South Koreans?|Americans?|Japanese (?!consulate|embassy|school)|"
    r"Canadians?|British|Britons?|Australian (?:citizen|man|woman)|journalists?|"
    r"missionar\w+|brokers?|smugglers?|traffickers?|officials?|police(?:men)?|"
    r"officers?|guards?|agents?|"
    r"diplomats?|spies|lawyers?|reporters?|lawmakers?|aid workers?|crew)\b",
    re.I,
)


# "taking to 186 the number of entrants removed", "put the number handed over on Monday at around 200".
NUMBER_OF = re.compile(
    (
        rf"\b(?:to|at)\s+(?P<words>(?:{QUAL}\s+)*{NUMBER})\s+(?:the|their)\s+(?:total\s+)?numbe"
        rf"r of\s+(?P<rest>{ADJ}{{0,5}}?{NOUN})"
    ),
    re.I,
)
NUMBER_AT = re.compile(
    (
        rf"\bthe (?:total )?number(?: of (?P<rest>{ADJ}{{0,4}}?{NOUN}))?(?P<between>[^.;]{{0,11"
        rf"0}}?)\s(?:at|to|was|is|were)\s+(?P<words>(?:{QUAL}\s+)*{NUMBER})(?=\s*(?:[.,;]|"
        rf"$|people|(?:in|on|last|this|during|from|as|for|since|by)\b))"
    ),
    re.I,
)


TOTAL = re.compile(
    rf"\b(?:arrivals|defections|returns|repatriations|deportations|removals|expulsions|arrests|"
    rf"detentions)\b(?:\s+of\s+{ADJ}{{0,3}}?{NOUN})?{TOTALLED.pattern}(?P<words>(?:{QUAL}\s+)*{NUMBER})"
    r"(?=\s*(?:[.,;]|$|(?:in|on|last|this|during|from|as|for|since|by)\b))",
    re.I,
)


def groups(text: str, origin: str = "KP") -> list[Group]:
    """Return the groups in a folded sentence, in order and without overlaps."""
    taken: list[Group] = []
    for finder in (
        _members,
        _number_of,
        _number_at,
        _totalled,
        _of_groups,
        _counted,
        _definite,
        _elliptic,
        _single,
        _vague,
        _back,
        _bare,
        _pronouns,
    ):
        for group in finder(text):
            if not any(group.start < one.end and one.start < group.end for one in taken):
                taken.append(group)
    alive = [one for one in taken if not ONLY_OF.search(text[: one.start])]
    return sorted(alive, key=lambda one: one.start)


def _members(text: str) -> Iterator[Group]:
    for found in MEMBER.finditer(text):
        yield Group(
            start=found.start(),
            end=found.end(),
            kind=GroupKind.SINGLE,
            words=found.group(),
            words_start=found.start(),
            read=exactly(1, found.group()),
            single=True,
        )


def _totalled(text: str) -> Iterator[Group]:
    """The number that "arrivals" reached."""
    for found in TOTAL.finditer(text):
        read = read_count(found["words"], "en")
        if read is not None and not _is_year(found["words"], read):
            yield Group(
                start=found.start("words"),
                end=found.end("words"),
                kind=GroupKind.COUNTED,
                words=found["words"],
                words_start=found.start("words"),
                read=read,
            )


def _number_of(text: str) -> Iterator[Group]:
    for found in NUMBER_OF.finditer(text):
        yield from _numbered(text, found, back=False)


def _number_at(text: str) -> Iterator[Group]:
    """The number stands at the end, the people at "the number"."""
    for found in NUMBER_AT.finditer(text):
        read = read_count(found["words"], "en")
        if read is not None and not _is_year(found["words"], read):
            yield Group(
                start=found.start(),
                end=found.start("between"),
                kind=GroupKind.COUNTED,
                words=found["words"],
                words_start=found.start("words"),
                read=read,
            )


def _of_groups(text: str) -> Iterator[Group]:
    for found in OF_GROUP.finditer(text):
        back = found["det"].strip().lower() in ("the", "this", "that")
        yield from _numbered(text, found, back=back)


def _counted(text: str) -> Iterator[Group]:
    for found in COUNTED.finditer(text):
        if FOREIGN.search(found["rest"]) and "North" not in found["rest"]:
            continue
        yield from _numbered(
            text, found, back=bool(found["det"]) or (found["of"] or "").endswith(("the", "whom"))
        )


def _definite(text: str) -> Iterator[Group]:
    for found in DEFINITE.finditer(text):
        if not re.search(
            r"(?i)\b(?:years|months|days|weeks|provinces|countries|cities|camps|cases|flights)\W*$",
            text[: found.start()],
        ):
            yield from _numbered(text, found, back=True)


def _elliptic(text: str) -> Iterator[Group]:
    for found in ELLIPTIC.finditer(text):
        before = text[: found.start()].rstrip()
        if (
            not before
            or before[-1] in ",;:-"
            or re.match(r"(?i)another|a further|an additional|all|a record", found["words"])
            or before.lower().endswith((" and", " but", " while", " that", " whom", " which"))
        ):
            yield from _numbered(text, found, back=bool(found["det"]))


def _numbered(text: str, found: re.Match[str], *, back: bool) -> Iterator[Group]:
    words, start = found["words"], found.start("words")
    rest = found.groupdict().get("rest") or ""
    if "the number of" in words.lower() or re.fullmatch(r"(?i)no|zero one", words):
        return
    read = read_count(words if not re.search(HOUSEHOLDS, rest) else f"{words} families", "en")
    if read is None or _is_year(words, read):
        return
    if re.search(r"(?i)\bcouples$", rest):
        return
    end = found.end()
    read, joined = _joined(text, read, end)
    if joined > end:
        words = text[start:joined]
    yield Group(
        start=found.start(),
        end=joined,
        kind=GroupKind.COUNTED,
        words=words,
        words_start=start,
        read=read,
        back=back,
        single=read.count.value == 1,
    )


def _is_year(words: str, read: ReadCount) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d", words.strip()))


def _joined(text: str, read: ReadCount, end: int) -> tuple[ReadCount, int]:
    """Add what a list goes on to count: "two men, five women and a girl" are eight."""
    if read.quantifier != Quantifier.EXACT or read.count.value is None:
        return read, end
    total, parts, past = read.count.value, 0, end
    while found := JOIN.match(text, past):
        if FOREIGN.search(found["rest"]):
            break
        parts += _part(found)
        past = found.end()
    # A list after a comma that adds up to the number says the same people again.
    if not parts or (parts == total and text[end : end + 1] == ","):
        return read, end
    return exactly(total + parts, text[:past]), past


def _part(found: re.Match[str]) -> int:
    if found["one"]:
        return 2 if re.search(r"(?i)couple|parents$", found["noun"]) else 1
    numbers = numerals(found["many"].lower())
    return numbers[0].number if numbers else 1


def exactly(number: int, words: str) -> ReadCount:
    count: Count = count_of(Quantifier.EXACT, value=number)
    return ReadCount(words=words, quantifier=Quantifier.EXACT, unit=Unit.PERSON, count=count)


def _single(text: str) -> Iterator[Group]:
    for found in SINGLE.finditer(text):
        if FOREIGN.search(found["rest"]) and "North" not in found["rest"]:
            continue
        number = 2 if re.search(r"(?i)couple$", found["rest"]) else 1
        start, end = found.start(), found.end()
        read, joined = _joined(text, exactly(number, found.group()), end)
        yield Group(
            start=start,
            end=joined,
            words=text[start:joined],
            words_start=start,
            read=read,
            kind=GroupKind.SINGLE if joined == end else GroupKind.COUNTED,
            single=joined == end,
        )


def _vague(text: str) -> Iterator[Group]:
    for found in VAGUELY.finditer(text):
        if FOREIGN.search(found["rest"]) and "North" not in found["rest"]:
            continue
        yield Group(
            start=found.start(),
            end=found.end(),
            kind=GroupKind.VAGUE,
            words=found["words"],
            words_start=found.start("words"),
        )


def _back(text: str) -> Iterator[Group]:
    for found in BACK.finditer(text):
        yield Group(start=found.start(), end=found.end(), kind=GroupKind.PRONOUN, back=True)


def _bare(text: str) -> Iterator[Group]:
    for found in BARE.finditer(text):
        if FOREIGN.search(found["rest"]) and "North" not in found["rest"]:
            continue
        kind = GroupKind.VAGUE if found["rest"].lower() == "others" else GroupKind.BARE
        definite = (found["det"] or "").lower().startswith(("the", "these", "those"))
        yield Group(
            start=found.start(),
            end=found.end(),
            kind=kind,
            back=definite,
            words=found["rest"] if kind is GroupKind.VAGUE else "",
            words_start=found.start("rest"),
            single=re.search(rf"(?i)\b{ONE}$", found["rest"]) is not None,
        )


def _pronouns(text: str) -> Iterator[Group]:
    for found in PRONOUN.finditer(text):
        yield Group(
            start=found.start(),
            end=found.end(),
            kind=GroupKind.PRONOUN,
            back=True,
            single=found["one"] is not None,
        )
