"""Reading an article sentence by sentence."""

import re

from events.rules.extraction.article import ArticleText
from events.rules.extraction.folding import fold
from events.rules.extraction.naming import Names
from events.rules.extraction.sentences import sentences
from events.rules.extraction.suggestion import Suggestion

from .memory import Memory, reporting_period
from .scene import Scene
from .statement import ABOUT, statements_of
from .times import Told

ORIGIN_WORDS = {"KP": re.compile(r"North Korea|N\. Korea|DPRK|Pyongyang|\bNK\b")}


def read_article(article: ArticleText, names: Names) -> list[Suggestion]:
    """Return the statements of an article, each once."""
    origin = names.gazetteer.origin
    about = ORIGIN_WORDS.get(origin)
    nk = bool(about and about.search(f"{article.title} {article.text}"))
    flight = ABOUT.search(f"{article.title} {article.text}") is not None
    memory, found = Memory(), []
    for sentence in sentences(article.text):
        scene = Scene(
            sentence=sentence,
            text=fold(sentence.text).replace("\n", " "),
            origin=origin,
            nk=nk,
            told=Told(published=article.published_on),
            names=names,
            last_type=memory.last_type,
            about=flight,
        ).read()
        memory.period = reporting_period(scene.text, scene.dates) or memory.period
        found += statements_of(scene, memory)
    return _told_once(found, article.text)


def _told_once(found: list[Suggestion], text: str) -> list[Suggestion]:
    """A statement told again without anything new is one statement; a headline gives way."""
    kept: list[Suggestion] = []
    for one in found:
        before = next((other for other in kept if _same(one, other)), None)
        if before is not None and _is_headline(before) and not _is_headline(one):
            kept[kept.index(before)] = one
        elif not any(_repeats(one, other) for other in kept):
            kept.append(one)
    return kept


def _is_headline(one: Suggestion) -> bool:
    return not one.quote.rstrip("\"'”’)").endswith((".", "!", "?"))


def _same(one: Suggestion, other: Suggestion) -> bool:
    return _repeats(one, other) or _repeats(other, one)


def _repeats(one: Suggestion, other: Suggestion) -> bool:
    same = (
        one.event_type,
        one.measure,
        one.low,
        one.value,
        one.high,
        one.modality == "planned",
        one.modality == "denied",
    ) == (
        other.event_type,
        other.measure,
        other.low,
        other.value,
        other.high,
        other.modality == "planned",
        other.modality == "denied",
    )
    return same and (not one.edtf or one.edtf == other.edtf)
