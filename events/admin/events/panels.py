"""What the page of an event shows beside its fields."""

from datetime import datetime
from typing import Any

from django.urls import reverse

from events import operations
from events.admin.events.adjudication import adjudication_shown
from events.admin.review.labels import label_of
from events.admin.steps import Offer, by_name
from events.models import Edition, Event
from events.operations.events.translations import old_translations
from events.operations.facts import read_ground
from events.operations.facts.review import review_of
from events.operations.facts.waiting import waiting_parts
from events.operations.matching.twins import unanswered_twins
from events.rules.publication import Gap


def panels(event: Event, offers: list[Offer], *, at: datetime) -> dict[str, Any]:
    """Everything the templates of the page ask for."""
    ground = read_ground()
    evidence = _evidence(event)
    gaps = operations.missing_for_publication(event, ground=ground)
    embargo = operations.embargo_of(event, ground=ground)
    return {
        "evidence": evidence,
        "denials": event.denials.select_related("source").order_by("pk"),
        "adjudication": adjudication_shown(event, evidence, at=at),
        "gaps": [{"gap": gap, "address": where_to_mend(event, gap)} for gap in gaps],
        "embargo": None if embargo is None or embargo.is_over(at) else embargo,
        "links_out": event.links_out.select_related("to_event").order_by("pk"),
        "links_in": event.links_in.select_related("from_event").order_by("pk"),
        "twins": unanswered_twins(event).count(),
        "review": review_of(event),
        "old_translations": [label_of(name) for name in old_translations(event)],
        "embargo_parts": [
            (part, part.is_over(at)) for part in waiting_parts(event, ground.sources)
        ],
        "proposal": event.harm_proposals.open().select_related("proposed_by").first(),
        "remarks": event.comments.unresolved().count(),
        "editions": Edition.objects.events().of(event.pk).order_by("-number")[:20],
        "door": by_name(offers, *DOOR),
        "evidence_offers": by_name(offers, "attach", "detach", "deny"),
        "number_offers": by_name(offers, "adjudicate", "override_count", "override_status"),
        "link_offers": by_name(offers, "link", "unlink"),
    }


DOOR = (
    *("submit", "approve", "second", "publish", "correct", "relink", "return"),
    *("still_right", "hold", "release", "split", "merge", "withdraw"),
    *("confirm_sealing", "decline_sealing", "propose_sealing"),
    *("correct_for_harm", "withdraw_for_harm"),
)


def _evidence(event: Event) -> Any:
    rows = event.evidence.select_related("claim__speaker", "claim__article__publisher")
    return rows.order_by("claim__article__published_on", "pk")


def where_to_mend(event: Event, gap: Gap) -> str:
    """The field on the event's page, or the claim, that the gap names."""
    page = reverse("admin:events_event_change", args=[event.pk])
    if gap.field.startswith("claim "):
        code = gap.field.removeprefix("claim ").partition(".")[0]
        use = event.evidence.filter(claim__code=code).first()
        return reverse("admin:events_claim_change", args=[use.claim_id]) if use else ""
    name = gap.field.replace(".", "_").replace("-", "_")
    anchors = {
        "places": "#places-group",
        "review": "#door",
        "claims": "#evidence",
        "slug": "#id_code",
    }
    return page + anchors.get(name, f"#id_{name}")
