"""How an event's number came about, and what would come of it now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _, gettext_lazy

from events.admin.events.changes_told import changes_told
from events.admin.matching.numbers import number_told
from events.admin.saying import said_why
from events.choices import Status
from events.models import Event, EventClaim, Source
from events.operations import Refused
from events.operations.events.adjudicate import decided_columns
from events.operations.events.statements import statements_of
from events.rules.adjudication import (
    Adjudication,
    Statement,
    Voice,
    adjudicate,
    inputs_hash,
    why_not,
)
from events.rules.charts.voices import Span, VoicesChart, voices_chart
from events.rules.overlaps import Figure

RULES = {
    "only_voice": gettext_lazy("only one voice states a number"),
    "shared_top_voice": gettext_lazy("all voices share a number; the best-rated one decides"),
    "most_frequent": gettext_lazy("the value stated most often"),
    "tie_better_rated": gettext_lazy("a tie, decided by the better rating"),
    "tie_lowest": gettext_lazy("a tie, decided by the lowest of the best-rated"),
    "no_value": gettext_lazy("no voice states a value"),
    "override": gettext_lazy("overridden by the editors"),
}
OTHER_RULES = {
    "least": gettext_lazy("the least value stated"),
    "most_frequent": gettext_lazy("the value stated most often, however rated"),
    "most": gettext_lazy("the greatest value stated"),
}
NOT_COUNTED = {
    "not_confirmed": gettext_lazy("the claim is not confirmed, or was retracted"),
    "not_for_the_number": gettext_lazy("it hangs on the event for another reason than its number"),
    "no_flow": gettext_lazy("it is a stock or a total of a period, not one event"),
    "no_number": gettext_lazy("it states no number"),
    "duplicate": gettext_lazy("its article was entered twice"),
    "confidential": gettext_lazy("its speaker is confidential"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceShown:
    """One voice with the claims it is made of, and what was taken into it and why."""

    name: str
    voice: Voice
    number: str
    uses: Sequence[EventClaim]
    copies: Sequence[EventClaim]
    replaced: Sequence[EventClaim]


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """What adjudicating now would yield; ``refused`` says why it would not."""

    number: str = ""
    rule: str = ""
    status: str = ""
    differs: bool = False
    refused: str = ""


def adjudication_shown(
    event: Event, evidence: QuerySet[EventClaim], *, at: datetime
) -> dict[str, Any]:
    """Everything the panel asks for."""
    statements = statements_of(event)
    computed = adjudicate(statements)
    uses = {str(use.claim_id): use for use in evidence}
    voices = _voices(computed, uses)
    is_current = event.adjudicated_inputs == inputs_hash(statements)
    is_late = not is_current and event.adjudicated_at is not None
    return {
        "is_current": is_current,
        "number": number_told(_figure(event)),
        "rule": RULES.get(event.count_rule, event.count_rule),
        "alternatives": _alternatives(event),
        "voices": voices,
        "chart": _chart(voices, event),
        "not_counted": _not_counted(statements, uses),
        "bounds": _bounds(computed),
        "changes": changes_told(event) if is_late else [],
        "now": None if is_current else _now(event, statements, at=at),
    }


def _voices(computed: Adjudication, uses: dict[str, EventClaim]) -> list[VoiceShown]:
    codes = [voice.voice for voice in computed.voices]
    names = dict(Source.objects.filter(code__in=codes).values_list("code", "name_en"))
    return [
        VoiceShown(
            name=names.get(voice.voice, voice.voice),
            voice=voice,
            number=number_told(_spoken(voice)),
            uses=_named(voice.statements, uses),
            copies=_named(voice.copies, uses),
            replaced=_named(voice.replaced, uses),
        )
        for voice in computed.voices
    ]


def _named(keys: Iterable[str], uses: dict[str, EventClaim]) -> list[EventClaim]:
    return [uses[key] for key in keys if key in uses]


def _spoken(voice: Voice) -> Figure:
    return Figure(low=voice.low, best=voice.value, high=voice.high, high_open=voice.high_open)


def _figure(event: Event) -> Figure:
    return Figure(low=event.low, best=event.best, high=event.high, high_open=event.high_open)


def _chart(voices: Iterable[VoiceShown], event: Event) -> VoicesChart | None:
    spans = [
        Span(
            name=one.name,
            told=one.number,
            low=one.voice.low,
            value=one.voice.value,
            high=one.voice.high,
            high_open=one.voice.high_open,
            chosen=one.voice.chosen,
        )
        for one in voices
    ]
    result = Span(
        name=_("The event"),
        told=number_told(_figure(event)),
        low=event.low,
        value=event.best,
        high=event.high,
        high_open=event.high_open,
    )
    return voices_chart(spans, result)


def _alternatives(event: Event) -> list[dict[str, Any]]:
    """What each other rule would take as the best number, and whether it is another one."""
    return [
        {
            "rule": words,
            "number": event.alternatives.get(name),
            "differs": event.alternatives.get(name) != event.best,
        }
        for name, words in OTHER_RULES.items()
    ]


def _not_counted(
    statements: Iterable[Statement], uses: dict[str, EventClaim]
) -> list[tuple[EventClaim, Any]]:
    """The claims whose number does not count here, each with the reason."""
    reasons = {one.id: why_not(one) for one in statements}
    return [(uses[key], NOT_COUNTED[code]) for key, code in reasons.items() if code and key in uses]


def _bounds(computed: Adjudication) -> str:
    """Between what an override has to lie."""
    figure = Figure(
        low=computed.low or 0, best=None, high=computed.high, high_open=computed.high_open
    )
    if figure.high is None or figure.high_open:
        return _("%(low)s or more") % {"low": figure.low}
    return f"{figure.low}–{figure.high}"


def _now(event: Event, statements: Sequence[Statement], *, at: datetime) -> Now:
    """Computed for the page, and stored only when somebody adjudicates."""
    try:
        would = decided_columns(event, statements, at=at)
    except Refused as refused:
        return Now(refused=said_why(refused))
    told = ("low", "best", "high", "high_open", "status", "count_rule")
    figure = Figure(**{name: would[name] for name in told[:4]})
    return Now(
        number=number_told(figure),
        rule=str(RULES.get(would["count_rule"], would["count_rule"])),
        status=str(Status(would["status"]).label),
        differs=any(getattr(event, name) != would[name] for name in told),
    )
