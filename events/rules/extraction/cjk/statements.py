"""From what is found in the sentences of an article to suggestions."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from events.rules.extraction.article import ArticleText
from events.rules.extraction.naming import Names
from events.rules.extraction.suggestion import Mark, MarkKind, Suggestion
from events.rules.numbers import ReadCount

from .building import build, worth_saying
from .found import Form, FoundCount, Span
from .language import Language
from .names import short_names
from .pairing import Pair, Scene, inside, pairs
from .settling import settle

# Nobody writes a sentence so long; beyond it the rest is left unread rather than read slowly.
LONGEST_SENTENCE = 2000


@dataclass(slots=True)
class Reader:
    """Reads the sentences of one article in order, and remembers the last day spoken of."""

    article: ArticleText
    names: Names
    language: Language
    latest: date | None = None
    spoken_of: ReadCount | None = None
    before: Scene | None = None
    origin: str = field(init=False)

    def __post_init__(self) -> None:
        """Keep the country of origin, where the article is about its people."""
        about = self.language.about.search(self.article.text)
        self.origin = self.names.gazetteer.origin.lower() if about else ""

    def scene(self, span: Span) -> Scene:
        text = self.article.text[span.start : min(span.end, span.start + LONGEST_SENTENCE)]
        places = self.language.places(text, self.names)
        acts = self.language.acts(text, places, self.origin)
        voice = self.language.voice(text)
        return Scene(
            text=text,
            offset=span.start,
            clauses=self.language.clauses(text),
            acts=acts,
            counts=self.language.counts(text),
            dates=self.language.dates(text, self.article.published_on, self.latest),
            places=places,
            voice=voice,
        )

    def read(self, span: Span) -> Iterator[Suggestion]:
        scene = self.scene(span)
        found = [self._counted(one, scene) for one in pairs(scene, self.language)]
        counts = [one.count.read for one in found if one.count]
        self.spoken_of = counts[-1] if counts else None
        for pair in found:
            suggestion = build(pair, scene, self.language, self.names)
            if worth_saying(suggestion, pair, scene, self.language):
                yield suggestion
        taken = [pair.count for pair in found if pair.count]
        if scene.counts and scene.counts[0] not in taken:
            yield from self._number_of_before(scene)
        self.before = scene
        self.remember(scene)

    def _number_of_before(self, scene: Scene) -> Iterator[Suggestion]:
        """“They are six”: how many those are of whom the sentence before tells."""
        before, count = self.before, scene.counts[0]
        text = f"{scene.text[: count.start]}#{scene.text[count.end :]}"
        if before is None or not self.language.counted.match(text):
            return
        if any(not one.named for one in before.counts) or not before.acts:
            return
        finite = [act for act in before.acts if act.form == Form.FINITE]
        act = (finite or before.acts)[-1]
        clause = next(one for one in before.clauses if inside(act, one))
        told = build(Pair(act=act, count=count, clause=clause), before, self.language, self.names)
        yield self._reaching(told, scene, count)

    def _reaching(self, told: Suggestion, scene: Scene, count: FoundCount) -> Suggestion:
        """The statement with the clause of the next sentence that has its number."""
        clause = next(one for one in scene.clauses if count.start < one.end)
        span = Span(told.start, scene.offset + clause.end)
        start, end = scene.offset + count.start, scene.offset + count.end
        marks = [mark for mark in told.marks if mark.kind != MarkKind.COUNT]
        marks.append(Mark(kind=MarkKind.COUNT, start=start, end=end))
        return within(replace(told, marks=marks), span, self.article.text)

    def _counted(self, pair: Pair, scene: Scene) -> Pair:
        """“They were sent back”: as many as the sentence before speaks of."""
        clause = scene.text[pair.clause.start : pair.act.start]
        known = pair.count is None and pair.act.form == Form.FINITE and self.spoken_of
        if not known or not self.language.together.search(clause):
            return pair
        at = pair.act.start
        return replace(pair, count=FoundCount(start=at, end=at, read=known))

    def remember(self, scene: Scene) -> None:
        """Keep the last day spoken of, for “that day”."""
        for one in scene.dates:
            when = one.when(False)
            if when and when.start and when.start == when.end:
                self.latest = when.start


def suggestions(article: ArticleText, names: Names, language: Language) -> list[Suggestion]:
    """Every statement of an article that its language's grammar can read, in the order of the text."""
    reader = Reader(article, short_names(names), language)
    found = [one for span in language.sentences(article.text) for one in reader.read(span)]
    return settle(found, heading=heading_of(article))


def heading_of(article: ArticleText) -> Span:
    """The first line, when it is the title: the text goes on below it, and says the same in full."""
    first, _, rest = article.text.partition("\n")
    is_title = first.strip() == article.title.strip() or (
        bool(rest.strip()) and not first.rstrip().endswith((".", "。", "다"))
    )
    return Span(0, len(first) if is_title and rest.strip() else 0)


def within(suggestion: Suggestion, span: Span, text: str) -> Suggestion:
    """The same suggestion with the span as its quote, and the marks that lie in it."""
    marks = [m for m in suggestion.marks if span.start <= m.start and m.end <= span.end]
    return replace(
        suggestion, start=span.start, end=span.end, quote=text[span.start : span.end], marks=marks
    )
