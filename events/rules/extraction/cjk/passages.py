"""Reading a stretch that an editor selected: everything that can be told of it is filled in."""

from dataclasses import replace

from events.choices import Modality
from events.rules.extraction.article import ArticleText
from events.rules.extraction.naming import Names
from events.rules.extraction.suggestion import Suggestion

from .building import build
from .found import Act, Form, Span
from .language import Language
from .names import short_names
from .pairing import Pair, Scene, pairs
from .statements import Reader, within


def read_span(
    article: ArticleText, start: int, end: int, names: Names, language: Language
) -> Suggestion:
    """Read ``text[start:end]`` as one statement; fields it does not state stay empty."""
    span = Span(max(0, start), min(len(article.text), max(start, end)))
    reader = Reader(article, short_names(names), language)
    for sentence in language.sentences(article.text):
        if sentence.end <= span.start:
            reader.remember(reader.scene(sentence))
    scene = reader.scene(span)
    found = pairs(scene, language)
    numbered = [pair for pair in found if pair.count] or found
    if numbered:
        return within(build(numbered[0], scene, language, reader.names), span, article.text)
    return _without_act(scene, reader, span)


def _without_act(scene: Scene, reader: Reader, span: Span) -> Suggestion:
    """Number, date, places and speaker can be filled in where no act is understood."""
    nothing = Act(start=0, end=0, event_type="", form=Form.NOUN)
    whole = Span(0, len(scene.text))
    pair = Pair(act=nothing, count=scene.counts[0] if scene.counts else None, clause=whole)
    read = build(pair, scene, reader.language, reader.names)
    return replace(
        within(read, span, reader.article.text),
        event_type=None,
        modality=Modality.REPORTED,
        marks=[mark for mark in read.marks if mark.end > mark.start],
    )
