"""Whoever changes what readers see says why."""

from collections.abc import Callable
from typing import Any

import pytest

from events import operations
from events.models import Event, EventLink
from tests import factories
from tests.factories import NOON

pytestmark = pytest.mark.django_db
WHY = "The source corrected itself."
Change = Callable[..., Any]


def editing() -> Change:
    made = factories.published()
    return lambda **why: operations.edit_event(event=made, title_en="Other", **by(), **why)


def attaching() -> Change:
    made, claim = factories.published(), factories.claim()
    return lambda **why: operations.attach_claim(
        event=made, claim=claim, relation="supports_occurrence", **by(), **why
    )


def detaching() -> Change:
    made = factories.published()
    claim = made.evidence.get().claim
    return lambda **why: operations.detach_claim(event=made, claim=claim, **by(), **why)


def denying() -> Change:
    made = factories.published()
    state = factories.source("ministry", is_responsible_party=True)
    return lambda **why: operations.record_denial(
        event=made, source=state, scope="occurrence", **by(), **why
    )


def correcting_a_claim() -> Change:
    claim = factories.published().evidence.get().claim
    return lambda **why: operations.edit_claim(claim=claim, gloss_en="Other words.", **by(), **why)


def retracting() -> Change:
    claim = factories.published().evidence.get().claim
    return lambda **why: operations.retract_claim(claim=claim, **by(), **why)


def correcting_an_article() -> Change:
    article = factories.published().evidence.get().claim.article
    return lambda **why: operations.edit_article(article=article, title="Other", **by(), **why)


def linking() -> Change:
    made, other = factories.published(), factories.event()
    return lambda **why: operations.link_events(
        from_event=other, to_event=made, kind="same_people", **by(), **why
    )


def unlinking() -> Change:
    link = factories.link(from_event=factories.event(), to_event=factories.published())
    return lambda **why: operations.unlink_events(link=link, **by(), **why)


def by() -> dict[str, Any]:
    return {"by": factories.user("author"), "at": NOON}


CHANGES = [
    *(editing, attaching, detaching, denying, correcting_a_claim, retracting),
    *(correcting_an_article, linking, unlinking),
]


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_of_what_readers_see_is_refused_without_a_reason(change):
    made = change()
    versions = list(Event.objects.values_list("pk", "version"))
    links = EventLink.objects.count()

    with pytest.raises(operations.Refused) as refused:
        made(because="  ")

    assert [problem.field for problem in refused.value.problems] == ["because"]
    assert list(Event.objects.values_list("pk", "version")) == versions
    assert EventLink.objects.count() == links


@pytest.mark.parametrize("change", CHANGES)
def test_with_a_reason_it_is_made(change):
    made = change()

    made(because=WHY)

    changed = Event.objects.changed_since_publication()
    assert {event.changed_because for event in changed} <= {WHY}


def test_the_reason_stands_in_the_history_of_every_row_that_changed():
    made = factories.published()

    operations.edit_claim(
        claim=made.evidence.get().claim, gloss_en="Other words.", because=WHY, **by()
    )

    latest = made.evidence.get().claim.events.order_by("-pgh_id").first()  # type: ignore[attr-defined]
    assert latest.pgh_context.metadata["because"] == WHY
    made.refresh_from_db()
    assert made.changed_because == WHY


def test_a_draft_is_changed_without_a_reason():
    made = operations.edit_event(event=factories.event(), title_en="Other", **by())

    assert made.title_en == "Other"


def test_the_reason_of_an_override_is_a_reason():
    made = factories.published()

    made = operations.override_count(event=made, best=200, reason="Read in the report.", **by())

    assert made.changed_because == "Read in the report."
