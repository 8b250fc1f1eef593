"""Loading events with their evidence, links and reference figures."""

from typing import Any

from events.models import Claim, Event, Place, ReferenceFigure, Source
from events.operations.events import (
    adjudicate_event,
    attach_claim,
    create_event,
    detach_claim,
    edit_event,
    override_count,
    override_status,
    record_denial,
    withdraw_denial,
)
from events.operations.figures import create_figure, edit_figure
from events.operations.imports.folder import Folder, Row
from events.operations.imports.people import LOADED, Signatories
from events.operations.imports.progress import Memory
from events.operations.imports.rows import told_by_row
from events.operations.imports.texts import day_of, placings
from events.operations.links import link_events

EVENT_SAME = [
    "type",
    "volition",
    "destination",
    "occurrence",
    "granularity",
    "edtf",
    "date_precision",
    "sensitivity",
]
FIGURE_SAME = [
    "code",
    "kind",
    "population",
    "edtf",
    "date_precision",
    "quantifier",
    "unit",
    "low",
    "value",
    "high",
]


def load_events(folder: Folder, memory: Memory, people: Signatories) -> list[Event]:
    """Return the events that are new or changed, adjudicated."""
    places = Place.objects.in_bulk(field_name="code")
    changed = []
    for row in folder["events"]:
        if memory.says_the_same("events", row):
            continue
        with told_by_row("events", row):
            event = _event(row, places, memory, people)
            _attach(event, row, memory, people)
            _override(event, row, memory, people)
            changed.append(adjudicate_event(event=event, by=people.author, at=memory.at))
        memory.keep("events", row)
    return changed


def _event(row: Row, places: dict[str, Place], memory: Memory, people: Signatories) -> Event:
    given: dict[str, Any] = {name: row[name] for name in EVENT_SAME} | {
        "title_en": row["title"] or "",
        "summary_en": row["summary"] or "",
        # A public record that says nothing else was coded after everybody had left.
        "people_still_inside": row.get("people_still_inside", False),
        "outcome_public_on": day_of(row.get("outcome_public_on")),
        "places": placings(row["places"], places),
    }
    held = Event.objects.filter(code=row["code"]).first()
    if held is None:
        return create_event(code=row["code"], by=people.author, at=memory.at, **given)
    return edit_event(event=held, by=people.author, at=memory.at, because=LOADED, **given)


def _attach(event: Event, row: Row, memory: Memory, people: Signatories) -> None:
    claims = Claim.objects.in_bulk([use["claim"] for use in row["claims"]], field_name="code")
    for use in event.evidence.exclude(claim__in=claims.values()).select_related("claim"):
        detach_claim(event=event, claim=use.claim, by=people.author, at=memory.at, because=LOADED)
    for use in row["claims"]:
        attach_claim(
            event=event,
            claim=claims[use["claim"]],
            relation=use["relation"],
            acknowledges=use["acknowledges"],
            by=people.author,
            at=memory.at,
            because=LOADED,
        )
    said = {(one["source"], one["scope"]) for one in row["official_denials"]}
    for held in event.denials.select_related("source"):
        if (held.source.code, held.scope) not in said:
            withdraw_denial(
                event=event,
                source=held.source,
                scope=held.scope,
                by=people.author,
                at=memory.at,
                because=LOADED,
            )
    for denial in row["official_denials"]:
        record_denial(
            event=event,
            source=Source.objects.get(code=denial["source"]),
            scope=denial["scope"],
            denied_on=denial["on"] or "",
            claim=Claim.objects.filter(code=denial["claim"]).first(),
            by=people.author,
            at=memory.at,
            because=LOADED,
        )


def _override(event: Event, row: Row, memory: Memory, people: Signatories) -> None:
    """Set what the file overrides, and take back what it no longer does."""
    number, status = row["override"], row["status_override"]
    if number or event.override_reason:
        override_count(
            event=event,
            low=number["low"] if number else None,
            best=number["best"] if number else None,
            high=number["high"] if number else None,
            reason=number["rationale"] if number else "",
            by=people.author,
            at=memory.at,
            because=LOADED,
        )
    if status or event.status_override:
        override_status(
            event=event,
            status=status["status"] if status else None,
            reason=status["rationale"] if status else "",
            by=people.author,
            at=memory.at,
            because=LOADED,
        )


def load_links(folder: Folder, memory: Memory, people: Signatories) -> list[Event]:
    """Return the events from which a link is new or changed."""
    touched = []
    for row in folder["links"]:
        if memory.says_the_same("links", row):
            continue
        with told_by_row("links", row):
            ends = Event.objects.in_bulk([row["from"], row["to"]], field_name="code")
            link_events(
                from_event=ends[row["from"]],
                to_event=ends[row["to"]],
                kind=row["kind"],
                working=row["working"],
                rationale=row["rationale"] or "",
                by=people.author,
                at=memory.at,
                because=LOADED,
            )
        touched.append(ends[row["from"]])
        memory.keep("links", row)
    return touched


def load_figures(folder: Folder, memory: Memory, people: Signatories) -> list[ReferenceFigure]:
    """Return the reference figures that are new or changed."""
    changed = []
    for row in folder["reference_figures"]:
        if memory.says_the_same("reference_figures", row):
            continue
        with told_by_row("reference_figures", row):
            given = {name: row[name] for name in FIGURE_SAME} | {
                "place": Place.objects.get(code=row["place"]),
                "source": Source.objects.get(code=row["source"]),
                "title_en": row["title"],
                "note_en": row["note"] or "",
                "claims": list(Claim.objects.filter(code__in=row["claims"])),
                "reconciles": list(Event.objects.filter(code__in=row["reconciles"])),
            }
            held = ReferenceFigure.objects.filter(code=row["code"]).first()
            if held is None:
                figure = create_figure(by=people.author, at=memory.at, **given)
            else:
                figure = edit_figure(figure=held, by=people.author, at=memory.at, **given)
        changed.append(figure)
        memory.keep("reference_figures", row)
    return changed
