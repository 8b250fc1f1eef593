"""Putting together one suggestion from an act and what stands around it."""

from collections.abc import Sequence
from dataclasses import replace

from events.choices import DatePrecision, EventType, Measure, Modality, Quantifier
from events.rules.extraction.naming import Names
from events.rules.extraction.suggestion import Mark, MarkKind, SuggestedPlace, Suggestion

from .dating import date_of
from .found import Act, Form, FoundCount, FoundDate, FoundPlace, Span
from .language import Language
from .names import source_in
from .pairing import Pair, Scene, inside
from .roles import suggested_place
from .when import When

AROUND_A_QUOTE = " —–\t\r\n\u3000,，、;；:：\"'“”‘’「」『』《》"
SHORT = frozenset({DatePrecision.DAY, DatePrecision.MULTI_DAY, DatePrecision.WEEK})
FORWARD = frozenset({Modality.PLANNED})
LONGEST_ACT = 62
NO_DATE = When(edtf="", start=None, end=None, precision=DatePrecision.UNKNOWN)


def build(pair: Pair, scene: Scene, language: Language, names: Names) -> Suggestion:
    """The statement of a pair, with everything its clause says of it."""
    modality = modality_of(pair, scene, language)
    dated = date_of(pair, scene)
    when = (dated.when(modality in FORWARD) if dated else None) or NO_DATE
    places = _places(pair, scene)
    quote = _trimmed(_quoted(pair, scene), scene.text)
    name = scene.voice.name if scene.voice else ""
    suggestion = Suggestion(
        start=scene.offset + quote.start,
        end=scene.offset + quote.end,
        quote=scene.text[quote.start : quote.end],
        measure=measure_of(pair, dated, when, scene, language),
        event_type=pair.act.event_type,
        volition=pair.act.volition,
        destination=pair.act.destination,
        modality=modality,
        date_as_written=scene.text[dated.start : dated.end] if dated else "",
        edtf=when.edtf,
        date_start=when.start,
        date_end=when.end,
        date_precision=when.precision,
        date_basis=when.basis,
        places=_suggested(places, pair.act, scene, names),
        speaker_as_written=name,
        speaker_code=source_in(name, names) if name else None,
        marks=_marks(pair, dated, places, scene),
    )
    return _counted(suggestion, pair.count)


def worth_saying(one: Suggestion, pair: Pair, scene: Scene, language: Language) -> bool:
    """A statement has a number, or says whom or where and on which day."""
    if pair.act.event_type is None and (pair.count is None or pair.count.named):
        return False
    if pair.count is not None and pair.count.start == pair.count.end:
        return bool(one.edtf)
    if pair.count is not None and not pair.count.named:
        return one.quantifier != Quantifier.NONE_GIVEN or bool(one.edtf or one.places)
    if not _tells_when(one):
        return False
    if not (one.places or pair.act.sure):
        return False
    if pair.count is not None:
        return True
    whom = language.people.search(scene.text, pair.clause.start, pair.clause.end)
    return pair.act.sure or bool(whom)


def _tells_when(one: Suggestion) -> bool:
    """Within some weeks; a year alone does not tell one act from the next."""
    if one.date_start is None or one.date_end is None:
        return False
    return (one.date_end - one.date_start).days <= LONGEST_ACT


def modality_of(pair: Pair, scene: Scene, language: Language) -> Modality:
    if pair.act.modality:
        return pair.act.modality
    rest = scene.text[pair.clause.start :]
    if language.allegation.search(rest) or (scene.voice and scene.voice.alleging):
        return Modality.ALLEGED
    told = scene.voice or language.evidence.search(rest)
    return Modality.REPORTED if told else Modality.ASSERTED


def measure_of(
    pair: Pair, dated: FoundDate | None, when: When, scene: Scene, language: Language
) -> Measure:
    """A lasting state is a stock; a sum over a long time is a total, as is one without a time."""
    if pair.act.lasting and pair.count:
        return Measure.STOCK
    long = when.precision not in SHORT and pair.count is not None
    if long and ((dated and dated.long) or language.cumulative.search(scene.text)):
        return Measure.PERIOD_TOTAL
    standing = pair.act.form in (Form.MODIFIER, Form.LEADING) and pair.act.event_type in ARRIVALS
    return Measure.PERIOD_TOTAL if long and standing and _many(pair) else Measure.FLOW


def _many(pair: Pair) -> bool:
    """More than come as one group."""
    count = pair.count.read.count if pair.count else None
    return count is not None and (count.low or count.high or 0) >= MANY


MANY = 30
ARRIVALS = frozenset({EventType.ARRIVAL_IN_SAFETY})


def _counted(suggestion: Suggestion, count: FoundCount | None) -> Suggestion:
    if count is None:
        return suggestion
    read = count.read
    return replace(
        suggestion,
        count_as_written=read.words,
        quantifier=read.quantifier,
        unit=read.unit,
        low=read.count.low,
        value=read.count.value,
        high=read.count.high,
        high_open=read.count.high_open,
    )


def _places(pair: Pair, scene: Scene) -> Sequence[FoundPlace]:
    own = [place for place in scene.places if inside(place, pair.clause)]
    return own or [place for place in scene.places if place.end <= pair.clause.start]


def _suggested(
    places: Sequence[FoundPlace], act: Act, scene: Scene, names: Names
) -> tuple[SuggestedPlace, ...]:
    found = (
        suggested_place(place, act, scene.text, names.gazetteer.origin.lower()) for place in places
    )
    return tuple(dict.fromkeys(found))


def _quoted(pair: Pair, scene: Scene) -> Span:
    """The clause, and the number where it stands in another."""
    start = min(pair.clause.start, pair.count.start if pair.count else pair.clause.start)
    return Span(start, pair.clause.end)


def _trimmed(span: Span, text: str) -> Span:
    start, end = span
    while start < end and text[start] in AROUND_A_QUOTE:
        start += 1
    while end > start and text[end - 1] in AROUND_A_QUOTE:
        end -= 1
    return Span(start, end)


def _marks(
    pair: Pair, dated: FoundDate | None, places: Sequence[FoundPlace], scene: Scene
) -> tuple[Mark, ...]:
    """Every stretch the suggestion rests on, in the order of the text."""
    found = [(MarkKind.ACT, pair.act.start, pair.act.end)]
    if pair.count and pair.count.end > pair.count.start:
        found.append((MarkKind.COUNT, pair.count.start, pair.count.end))
    if dated:
        found.append((MarkKind.DATE, dated.start, dated.end))
    if scene.voice:
        found.append((MarkKind.SPEAKER, scene.voice.start, scene.voice.end))
    found.extend((MarkKind.PLACE, place.start, place.end) for place in places)
    return tuple(
        Mark(kind=kind, start=scene.offset + start, end=scene.offset + end)
        for kind, start, end in sorted(found, key=lambda mark: mark[1:])
    )
