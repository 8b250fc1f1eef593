"""Reading an article sentence by sentence."""

import re
from dataclasses import dataclass

from events.rules.extraction.article import ArticleText
from events.rules.extraction.folding import fold
from events.rules.extraction.naming import Names
from events.rules.extraction.sentences import Sentence, sentences
from events.rules.extraction.suggestion import Suggestion

from .memory import Memory, reporting_period
from .scene import Scene
from .statement import statements_of
from .telling import ABOUT
from .times import Told

ORIGIN_WORDS = {"KP": re.compile(r"North Korea|N\. Korea|DPRK|Pyongyang|\bNK\b")}


def read_article(article: ArticleText, names: Names) -> list[Suggestion]:
    """Return the statements of an article, each once."""
    topic, memory = topic_of(article, names), Memory()
    found = [one for part in sentences(article.text) for one in read_part(topic, part, memory)]
    return _told_once(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What holds for the whole article: the day it is from, whom it is about, the names."""

    names: Names
    told: Told
    nk: bool
    about: bool


def topic_of(article: ArticleText, names: Names) -> Topic:
    words = ORIGIN_WORDS.get(names.gazetteer.origin)
    whole = f"{article.title} {article.text}"
    return Topic(
        names=names,
        told=Told(published=article.published_on),
        nk=words is not None and words.search(whole) is not None,
        about=ABOUT.search(whole) is not None,
    )


def scene_of(topic: Topic, part: Sentence, memory: Memory) -> Scene:
    return Scene(
        sentence=part,
        text=fold(part.text).replace("\n", " "),
        origin=topic.names.gazetteer.origin,
        nk=topic.nk,
        about=topic.about,
        told=topic.told,
        names=topic.names,
        last_type=memory.last_type,
    ).read()


def read_part(topic: Topic, part: Sentence, memory: Memory) -> list[Suggestion]:
    scene = scene_of(topic, part, memory)
    memory.period = reporting_period(scene.text, scene.dates) or memory.period
    return statements_of(scene, memory)


def _told_once(found: list[Suggestion]) -> list[Suggestion]:
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
