"""Acts in a sentence: what was done, told by the words that carry it and where they lead."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from .verbs import NOUN_TOO, NOUNS, PARTICIPLES, PASTS, VERBS, Kind
from .words import TOTALLED


class Frame(StrEnum):
    """Where the people concerned stand to the word."""

    SUBJECT = "subject"
    OBJECT = "object"
    OF = "of"
    OWNER = "owner"
    HAPPENED = "happened"  # the word is itself the subject: "deportations resumed"
    TOTAL = "total"  # a number follows: "arrivals reached 63"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A word that carries an act, with its offsets in the sentence."""

    start: int
    end: int
    words: str
    kind: Kind
    frame: Frame
    finite: bool
    passive: bool
    tense: str


ADVERB = (
    r"(?:(?:today|yesterday|tonight|\w+ly|also|then|all|both|being|been|since|"
    r"later|soon|now|recently|not|never|once|again|safely|en masse|in secret|"
    r"reportedly|still|just|already|either|themselves|,)\s+)*"
)
# What stands before a verb; looked for backwards from it, in the last words only.
WINDOW = 90
_BE = re.compile(
    r"\b(?:was|were|is|are|be|been|be en|being|get|gets|got|getting|remain|remains|remained|'re|'s)\s+(?:\(?\w+\)?\s+)?"  # noqa: E501
    + ADVERB
    + "$",
    re.I,
)
_PERFECT = re.compile(rf"\b(?:has|have|had|having|'ve|'d)\s+{ADVERB}$", re.I)
_LETTERS = re.compile(r"[a-z]{2,}")
# Words of a pattern that no act begins with; a sentence needs another of its words to be tried.
_LATER = frozenset(
    [
        "them",
        "him",
        "her",
        "his",
        "their",
        "its",
        "the",
        "way",
        "into",
        "in",
        "inside",
        "over",
        "past",
        "through",
        "back",
        "home",
        "up",
        "to",
        "of",
        "it",
        "for",
        "fate",
        "political",
        "similar",
        "same",
        "that",
        "this",
        "with",
        "away",
        "entry",
        "asylum",
        "access",
        "refuge",
        "admission",
        "protection",
        "shelter",
        "sanctuary",
        "police",
        "custody",
        "detention",
        "under",
        "local",
        "nearby",
        "station",
        "cent",
        "prison",
        "press",
        "news",
        "rally",
        "protest",
        "meeting",
        "summit",
        "talks",
        "vigil",
        "beijing",
        "seoul",
        "on",
        "south",
        "china",
        "wall",
        "fence",
        "gate",
        "return",
        "go",
        "are",
        "were",
        "was",
        "is",
        "off",
    ]
)
_ALWAYS = frozenset({"return", "shelter"})


def _heads(words: str) -> frozenset[str]:
    return frozenset(_LETTERS.findall(words.lower())) - (_LATER - _ALWAYS)


_VERB = [
    (kind, transitive, _heads(words), re.compile(rf"\b(?:{words})\b", re.I))
    for kind, words, transitive in VERBS
]
_NOUN = [(kind, re.compile(rf"\b(?P<head>{words})\b", re.I)) for kind, words in NOUNS]
_OF = re.compile(r"\s+(?:\w+\s+)?(?:of|for)\s+", re.I)
_HAPPENED = re.compile(
    r"\s+(?:\([^)]*\)\s+)?(?:(?:had|have|has|were|was|also|reportedly|then|again)\s+)*(?:begun|began|resumed|"
    r"started|took place|taken place|occurred|happened|followed|continued|carried out|conducted|"
    r"completed|went ahead|gone ahead)\b",
    re.I,
)
_FACED = re.compile(
    r"\b(?:fac(?:e|es|ed|ing)|await(?:s|ed|ing)?|risk(?:s|ed|ing)?|threatened with|at risk of|in danger "
    r"of|(?:slated|scheduled|due|destined|earmarked) for|up for|pending)\s+(?:(?:imminent|forced|"
    r"forcible|immediate|certain|possible|likely)\s+)*$",
    re.I,
)
_OWNED = re.compile(r"(?:\b(?:their|his|her)|'s?|s')\s+(?:[\w-]+\s+){0,2}$", re.I)


def acts(text: str) -> list[Act]:
    """Return the acts in a folded sentence in order; of words within words, the longest."""
    found = sorted((*_nominal(text), *_verbal(text)), key=lambda act: -(act.end - act.start))
    kept: list[Act] = []
    for act in found:
        if not any(
            act.start < one.end and one.start < act.end and not _both(act, one) for one in kept
        ):
            kept.append(act)
    return sorted(kept, key=lambda act: (act.start, act.end))


def _both(one: Act, other: Act) -> bool:
    """One word may be read as two acts ("enter", "fly"); where it leads decides which."""
    return (one.start, one.end) == (other.start, other.end) and one.kind != other.kind


def _nominal(text: str) -> Iterator[Act]:
    for kind, pattern in _NOUN:
        for found in pattern.finditer(text):
            if _OF.match(text, found.end()):
                frame = Frame.OF
            elif re.search(r"(?i)\bnumber of (?:[\w-]+ )?$", text[: found.start()]):
                frame = Frame.SUBJECT
            elif TOTALLED.match(text, found.end()):
                frame = Frame.TOTAL
            elif _FACED.search(text[: found.start()]):
                frame = Frame.SUBJECT
            elif kind in (Kind.RETURN, Kind.ARREST) and _HAPPENED.match(text, found.end()):
                frame = Frame.HAPPENED
            elif _OWNED.search(text[: found.start()]):
                frame = Frame.OWNER
            else:
                continue
            yield Act(
                start=found.start("head"),
                end=found.end("head"),
                words=found["head"],
                kind=kind,
                frame=frame,
                finite=False,
                passive=False,
                tense="noun",
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    """A verb in a text with what stands before it; ``be`` is a form of "be" that makes it passive."""

    text: str
    start: int
    end: int

    @property
    def words(self) -> str:
        return self.text[self.start : self.end]

    @property
    def first(self) -> str:
        return self.words.split()[0].lower()

    @property
    def before(self) -> str:
        return self.text[max(0, self.start - WINDOW) : self.start]

    @property
    def done(self) -> bool:
        return self.first.endswith("ed") or self.first in PARTICIPLES

    @property
    def perfect(self) -> bool:
        return _PERFECT.search(self.before) is not None

    @property
    def be(self) -> str:
        found = _BE.search(self.before)
        return found.group().split()[0].lower() if found else ""


def _verbal(text: str) -> Iterator[Act]:
    said = frozenset(_LETTERS.findall(text.lower()))
    for kind, transitive, heads, pattern in _VERB:
        if heads.isdisjoint(said):
            continue
        for found in pattern.finditer(text):
            word = _Word(text=text, start=found.start(), end=found.end())
            be = word.be
            if word.first not in NOUN_TOO or be or _VERBAL.search(word.before):
                yield _act(word, kind, transitive, be)


def _act(word: _Word, kind: Kind, transitive: bool, be: str) -> Act:
    reduced = transitive and word.done and not be and not word.perfect and _reduced(word)
    passive = transitive and word.done and (be != "" or reduced)
    return Act(
        start=word.start,
        end=word.end,
        words=word.words,
        kind=kind,
        frame=Frame.OBJECT if transitive and not passive else Frame.SUBJECT,
        finite=not word.first.endswith("ing"),
        passive=passive,
        tense=_tense(word, be),
    )


_VERBAL = re.compile(
    (
        r"\b(?:to|will|would|can|could|may|might|must|should|shall|not|n't|they|"
        r"we|who|did|does|do|then|and|or|police|authorities|officials|China|Beijing|"
        r"Laos|Thailand|Vietnam|Russia|Mongolia)\s+(?:\w+ly\s+)?$"
    ),
    re.I,
)


def _reduced(word: _Word) -> bool:
    """Tell whether "arrested" is "who were arrested": nothing follows that could be its object."""
    after = word.text[word.end :]
    return (
        re.match(
            (
                r"\s*(?:\w+ly\s*)?(?:$|[,.;)-]|\w+ly\b|(?:in|at|by|on|from|near|to|after|"
                r"while|during|for|as|last|this|earlier|back|with|along|yesterday|under|"
                r"and|into|up|there|inside|aboard|since|until|between|across|over|through|via|out|trying|attempting|"
                r"when|before|for)\b)"
            ),
            after,
            re.I,
        )
        is not None
    )


_TO = re.compile(
    r"\b(?:to|will|would|can|could|may|might|should|must|shall|not|n't)\s+(?:\w+ly\s+)?$", re.I
)
_JOINED = re.compile(r"\b(?:and|or)\s+(?:\w+ly\s+)?$", re.I)
_AUXILIARY = re.compile(r"\b(?:was|were|is|are|been|be|being)\b", re.I)
_BY_AUXILIARY = {
    "be": "bare",
    "get": "bare",
    "was": "past",
    "were": "past",
    "got": "past",
    "been": "past",
}


def _tense(word: _Word, be: str) -> str:
    """past, present, bare (after "to" and "will") or gerund."""
    if word.first.endswith("ing"):
        return "gerund"
    if be in ("be", "get") or (not word.done and _TO.search(word.before)):
        return "bare"
    if not be and _JOINED.search(word.before):
        last = _AUXILIARY.findall(word.text[: word.start])
        if last and last[-1].lower() in ("is", "are", "be"):
            return _BY_AUXILIARY.get(last[-1].lower(), "present")
    if word.perfect:
        return "past"
    if be:
        return _BY_AUXILIARY.get(be, "present")
    return "past" if word.done or word.first in PASTS else "present"
