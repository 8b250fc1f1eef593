"""One statement once: headings give way to the text, and a text may repeat itself."""

from collections.abc import Hashable, Sequence

from events.choices import Modality, Quantifier
from events.rules.extraction.suggestion import Suggestion

from .found import Span


def settle(found: Sequence[Suggestion], *, heading: Span) -> list[Suggestion]:
    """Drop what another suggestion says as well or better, and keep the order of the text."""
    kept: dict[Hashable, Suggestion] = {}
    for one in sorted(found, key=lambda one: one.start < heading.end):
        if one.start < heading.end and any(_same_act(one, other) for other in kept.values()):
            continue
        if _is_empty_echo(one, list(kept.values())):
            continue
        kept.setdefault(_key(one), one)
    return sorted(kept.values(), key=lambda one: (one.start, one.end))


def _same_act(one: Suggestion, other: Suggestion) -> bool:
    numbers = one.quantifier != Quantifier.NONE_GIVEN and _numbers(one) == _numbers(other)
    return one.event_type == other.event_type or numbers


def _is_empty_echo(one: Suggestion, kept: Sequence[Suggestion]) -> bool:
    """Without a number, the same act on the same day is the one already told."""
    return one.quantifier == Quantifier.NONE_GIVEN and any(
        other.event_type == one.event_type and one.edtf in (other.edtf, "") for other in kept
    )


def _key(one: Suggestion) -> Hashable:
    happened = one.modality not in (Modality.PLANNED, Modality.DENIED)
    date = one.edtf if one.quantifier == Quantifier.NONE_GIVEN else ""
    return (one.event_type, happened or one.modality, _numbers(one), date)


def _numbers(one: Suggestion) -> Hashable:
    return (one.quantifier, one.low, one.value, one.high)
