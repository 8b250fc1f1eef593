"""What becomes of the claims, denials and links of an event that is merged into another."""

from dataclasses import dataclass, field
from typing import Any

from django.db import IntegrityError, transaction

from events.models import Event, EventClaim, EventLink, OfficialDenial
from events.operations.events.overlaps import overlap_problems
from events.operations.events.statements import statements_of
from events.rules.adjudication import Adjudication, adjudicate


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkFate:
    """What becomes of one link: it moves to the survivor, or stays behind, and why."""

    link: EventLink
    stays_because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePreview:
    """What a merge would do. Nothing was changed to find it out."""

    claims_moving: list[EventClaim] = field(default_factory=list)
    claims_held: list[EventClaim] = field(default_factory=list)
    denials_moving: list[OfficialDenial] = field(default_factory=list)
    links: list[LinkFate] = field(default_factory=list)
    number: Adjudication
    is_public: bool


def merge_preview(event: Event, survivor: Event) -> MergePreview:
    """What would move, what would stay behind, and what the survivor's number would be.

    The number is the rule's: an override of the survivor is not applied.
    """
    held = set(survivor.evidence.values_list("claim_id", flat=True))
    followed = ("claim__speaker", "claim__article__publisher")
    uses = list(event.evidence.select_related(*followed).order_by("pk"))
    known = {one.id for one in statements_of(survivor)}
    together = [one for one in statements_of(event) if one.id not in known]
    return MergePreview(
        claims_moving=[use for use in uses if use.claim_id not in held],
        claims_held=[use for use in uses if use.claim_id in held],
        denials_moving=list(denials_to_move(event, survivor)),
        links=link_fates(event, survivor),
        number=adjudicate([*statements_of(survivor), *together]),
        is_public=event.state == "published",
    )


def denials_to_move(event: Event, survivor: Event) -> list[OfficialDenial]:
    said = set(survivor.denials.values_list("source_id", "scope"))
    denials = event.denials.select_related("source").order_by("pk")
    return [one for one in denials if (one.source_id, one.scope) not in said]


def link_fates(event: Event, survivor: Event) -> list[LinkFate]:
    """Links that fit the survivor move with the people they are about; nothing is thrown away."""
    rows = (event.links_out.all() | event.links_in.all()).select_related("from_event", "to_event")
    return [
        LinkFate(link=link, stays_because=_obstacle(link, event, survivor))
        for link in rows.order_by("pk")
    ]


def move_links(event: Event, survivor: Event) -> None:
    """Move each link that fits. What closes a circle is known only to the database."""
    for fate in link_fates(event, survivor):
        if not fate.stays_because:
            try:
                with transaction.atomic():
                    EventLink.objects.filter(pk=fate.link.pk).update(
                        **_ends(fate.link, event, survivor)
                    )
            except IntegrityError:
                continue


def _ends(link: EventLink, event: Event, survivor: Event) -> dict[str, Any]:
    side = "from_event" if link.from_event_id == event.pk else "to_event"
    return {side: survivor}


def _obstacle(link: EventLink, event: Event, survivor: Event) -> str:
    first = survivor if link.from_event_id == event.pk else link.from_event
    second = survivor if link.to_event_id == event.pk else link.to_event
    if first.pk == second.pk:
        return "It would link the survivor to itself."
    same = EventLink.objects.filter(from_event=first, to_event=second, kind=link.kind)
    if same.exists():
        return "The survivor is linked in the same way already."
    if link.kind == "part_of" and first.links_out.filter(kind="part_of").exclude(pk=link.pk):
        return "It is part of another whole already."
    problems = overlap_problems(first, second, link.kind)
    return problems[0].sentence if problems else ""
