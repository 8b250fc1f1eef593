"""Acts in a sentence: what was done, told by the words that carry it and where they lead."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from .verbs import NOUN_TOO, NOUNS, PARTICIPLES, PASTS, VERBS, Kind


class Frame(StrEnum):
    """Where the people concerned stand to the word."""

    SUBJECT = "subject"
    OBJECT = "object"
    OF = "of"
    OWNER = "owner"


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
BE = (
    rf"(?P<be>\b(?:was|were|is|are|be|been|being|get|gets|got|getting|'re|'s)\s+(?:\(?\w+\)"
    rf"?\s+)?{ADVERB})?"
)


_VERB = [
    (kind, transitive, re.compile(rf"{BE}\b(?P<head>{words})\b", re.I))
    for kind, words, transitive in VERBS
]
_NOUN = [(kind, re.compile(rf"\b(?P<head>{words})\b", re.I)) for kind, words in NOUNS]
_OF = re.compile(r"\s+(?:\w+\s+)?(?:of|for)\s+", re.I)
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


def _verbal(text: str) -> Iterator[Act]:
    for kind, transitive, pattern in _VERB:
        for found in pattern.finditer(text):
            head = found["head"]
            first = head.split()[0].lower()
            if first in NOUN_TOO and not _is_verb(text, found):
                continue
            done = first.endswith("ed") or first in PARTICIPLES
            before = text[: found.start("head")].rstrip()
            perfect = (
                re.search(rf"\b(?:has|have|had|having|'ve|'d)\s+{ADVERB}$", before + " ", re.I)
                is not None
            )
            reduced = (
                transitive and done and not found["be"] and not perfect and _reduced(text, found)
            )
            passive = bool(transitive and done and (found["be"] or reduced))
            yield Act(
                start=found.start("head"),
                end=found.end("head"),
                words=head,
                kind=kind,
                frame=Frame.OBJECT if transitive and not passive else Frame.SUBJECT,
                finite=not first.endswith("ing"),
                passive=passive,
                tense=_tense(text, found, first, done, perfect),
            )


_VERBAL = re.compile(
    (
        r"\b(?:to|will|would|can|could|may|might|must|should|shall|not|n't|they|"
        r"we|who|did|does|do|then|and|or|police|authorities|officials|China|Beijing|"
        r"Laos|Thailand|Vietnam|Russia|Mongolia)\s+(?:\w+ly\s+)?$"
    ),
    re.I,
)


def _is_verb(text: str, found: re.Match[str]) -> bool:
    return found["be"] is not None or _VERBAL.search(text[: found.start("head")]) is not None


def _reduced(text: str, found: re.Match[str]) -> bool:
    """Tell whether "arrested" is "who were arrested": nothing follows that could be its object."""
    after = text[found.end("head") :]
    return (
        re.match(
            (
                r"\s*(?:\w+ly\s*)?(?:$|[,.;)-]|\w+ly\b|(?:in|at|by|on|from|near|to|after|"
                r"while|during|for|as|last|this|earlier|back|with|along|yesterday|under|"
                r"and|into|since|until|between|across|over|through|via|out|trying|attempting|"
                r"when|before|for)\b)"
            ),
            after,
            re.I,
        )
        is not None
    )


def _tense(text: str, found: re.Match[str], first: str, done: bool, perfect: bool) -> str:
    if first.endswith("ing"):
        return "gerund"
    be = (found["be"] or "").lower().split()
    before = text[: found.start()].lower()
    if (be and be[0] in ("be", "get")) or (
        re.search(
            r"\b(?:to|will|would|can|could|may|might|should|must|shall|not|n't)\s+(?:\w+ly\s+)?$",
            before,
        )
        and not done
    ):
        return "bare"
    if not be and re.search(r"\b(?:and|or)\s+(?:\w+ly\s+)?$", before):
        last = re.findall(r"\b(?:was|were|is|are|been|be|being)\b", before)
        if last and last[-1] in ("is", "are", "be"):
            return "present" if last[-1] != "be" else "bare"
    if perfect or (be and be[0] in ("was", "were", "got", "been")):
        return "past"
    if be:
        return "present"
    return "past" if done or first in PASTS else "present"
