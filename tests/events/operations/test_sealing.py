"""Sealing for harm when the second person signs later, from their own session."""

from typing import Any

import pytest

from events import operations
from events.models import Address, Edition, Event, HarmProposal
from tests import factories
from tests.events.operations.people import reviewer, told
from tests.factories import NOON

pytestmark = pytest.mark.django_db
WHY = "Somebody could be found by it."


@pytest.fixture
def made() -> Event:
    reviewer("first"), reviewer("second")
    return factories.published()


def propose(made: Event, **more: Any) -> HarmProposal:
    return operations.propose_sealing(event=made, note=WHY, by=reviewer("first"), at=NOON, **more)


def confirm(proposal: HarmProposal, who: str = "second") -> Edition:
    return operations.confirm_sealing(proposal=proposal, by=reviewer(who), at=NOON)


def test_what_is_proposed_is_not_public_any_more_and_nothing_is_lost(made):
    proposal = propose(made)

    assert propose(made) == proposal
    assert not Edition.objects.current().exists()
    assert not Edition.objects.exclude(sealed_at=None).exists()
    assert [pair for pair in told(made) if pair[1] == "harm_proposed"] == [
        ("second", "harm_proposed")
    ]


def test_another_confirms_and_it_is_erased(made):
    proposal = propose(made, retire_address=True)

    tombstone = confirm(proposal)

    assert confirm(proposal) == tombstone
    assert Edition.objects.get(number=1).document is None
    assert Address.objects.get().retired_at == NOON
    proposal.refresh_from_db()
    assert (proposal.decision, proposal.decided_by) == ("sealed", reviewer("second"))
    decided = {person for person, kind in told(made) if kind == "harm_decided"}
    assert decided == {"first", "second", "author"}


def test_nobody_confirms_their_own(made):
    proposal = propose(made)

    with pytest.raises(operations.NotReadyToPublish, match="two people"):
        confirm(proposal, "first")

    assert not Edition.objects.exclude(sealed_at=None).exists()


def test_what_is_declined_stays_withdrawn_and_may_come_back(made):
    proposal = propose(made)
    by: dict[str, Any] = {"proposal": proposal, "by": reviewer("second"), "at": NOON}
    with pytest.raises(operations.Refused, match="reason"):
        operations.decline_sealing(**by, note="")

    operations.decline_sealing(**by, note="Nobody can be found by it.")
    operations.decline_sealing(**by, note="Nobody can be found by it.")

    with pytest.raises(operations.Refused, match="decided already"):
        confirm(proposal, "first")
    assert factories.approve(made, at=NOON) is not None
    assert Edition.objects.current().get().number == 3
    assert ("first", "harm_decided") in told(made)


def test_signing_on_one_page_settles_what_was_proposed(made):
    proposal = propose(made)

    operations.withdraw_for_harm(
        event=made, note=WHY, by=reviewer("second"), second=reviewer("first"), at=NOON
    )

    proposal.refresh_from_db()
    assert (proposal.decision, proposal.decided_by) == ("sealed", reviewer("second"))
    with pytest.raises(operations.Refused, match="decided already"):
        operations.decline_sealing(proposal=proposal, note="Late.", by=reviewer("first"), at=NOON)


def test_what_was_never_public_is_not_sealed():
    with pytest.raises(operations.Refused, match="never public"):
        propose(factories.event())


def test_a_withdrawn_event_is_sealed_too(made):
    operations.withdraw_event(event=made, note="Doubtful.", by=reviewer("first"), at=NOON)

    confirm(propose(made))

    assert Edition.objects.get(number=1).document is None
