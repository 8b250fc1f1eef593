"""From a statement in the making to a suggestion with its marks."""

from events.choices import (
    TYPES_WITH_VOLITION,
    DateBasis,
    DatePrecision,
    Measure,
    Modality,
    Quantifier,
    Unit,
)
from events.rules.extraction.suggestion import Mark, MarkKind, SuggestedPlace, Suggestion

from . import moods
from .draft import Draft
from .roles import placed
from .scene import Scene
from .speakers import Speaker, speaker_of
from .spots import Spot


def suggestion_of(scene: Scene, draft: Draft) -> Suggestion:
    base, text = scene.sentence.start, scene.sentence.text
    start, end = _quote(scene, draft)
    speaker = speaker_of(scene.speakers, draft.act.start if draft.act else start)
    read = draft.read
    count = read.count if read else None
    when = draft.when
    spots = placed(scene, draft)
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
    if draft.when.precision == DatePrecision.MULTI_DAY and not draft.when.relative:
        return Measure.FLOW
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
