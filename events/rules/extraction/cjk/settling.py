"""One statement once: headings give way to the text, and a text may repeat itself."""

from collections.abc import Hashable, Sequence

from events.choices import Modality, Quantifier
from events.rules.extraction.suggestion import Suggestion

from .found import Span

COARSEST = 7


def settle(found: Sequence[Suggestion], *, heading: Span) -> list[Suggestion]:
    """Drop what another suggestion says as well or better, and keep the order of the text."""
    kept: list[Suggestion] = []
    for one in sorted(found, key=lambda one: one.start < heading.end):
        if one.start < heading.end and any(_same_act(one, other) for other in kept):
            continue
        if _is_empty_echo(one, kept, found):
            continue
        place = next((at for at, other in enumerate(kept) if _same_statement(one, other)), None)
        if place is None:
            kept.append(one)
        elif _fullness(one) > _fullness(kept[place]):
            kept[place] = one
    return sorted(kept, key=lambda one: (one.start, one.end))


def _same_act(one: Suggestion, other: Suggestion) -> bool:
    numbers = one.quantifier != Quantifier.NONE_GIVEN and _numbers(one) == _numbers(other)
    return one.event_type == other.event_type or numbers


def _is_empty_echo(
    one: Suggestion, kept: Sequence[Suggestion], found: Sequence[Suggestion]
) -> bool:
    """Without a number, the same act on the same day is the one told elsewhere with more."""
    if one.quantifier != Quantifier.NONE_GIVEN:
        return False
    told = [*kept, *(other for other in found if other.start <= one.start < other.end)]
    return any(
        other is not one
        and other.event_type == one.event_type
        and (one.edtf in (other.edtf, "") and (other in kept or _counted(other)))
        for other in told
    )


def _counted(one: Suggestion) -> bool:
    return one.quantifier != Quantifier.NONE_GIVEN


def _same_statement(one: Suggestion, other: Suggestion) -> bool:
    """The same number of people on days that may be the same; without a number, the same day."""
    if _key(one) != _key(other):
        return False
    if one.quantifier == Quantifier.NONE_GIVEN or not (one.edtf and other.edtf):
        return one.quantifier != Quantifier.NONE_GIVEN or one.edtf == other.edtf
    return _overlap(one, other)


def _overlap(one: Suggestion, other: Suggestion) -> bool:
    starts = max(filter(None, (one.date_start, other.date_start)), default=None)
    ends = min(filter(None, (one.date_end, other.date_end)), default=None)
    return starts is None or ends is None or starts <= ends


def _fullness(one: Suggestion) -> tuple[bool, bool, int]:
    """Whether the day is told, and by whom, and how finely the place."""
    finest = min((place.precision for place in one.places), default=COARSEST)
    return bool(one.edtf), bool(one.speaker_as_written), -finest


def _key(one: Suggestion) -> Hashable:
    happened = one.modality not in (Modality.PLANNED, Modality.DENIED)
    return (one.event_type, happened or one.modality, _numbers(one))


def _numbers(one: Suggestion) -> Hashable:
    return (one.quantifier, one.low, one.value, one.high)
