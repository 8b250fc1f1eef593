"""Steps through the door between desk and record."""

from typing import Any

from django.contrib.auth.models import User
from django.utils.translation import gettext, gettext_lazy as _

from events import operations
from events.admin.events import public_forms as asked
from events.admin.steps import Step, Taken
from events.admin.words import span
from events.choices import WorkflowState
from events.models import Edition, Event, HarmProposal, Review
from events.operations.facts.review import review_of
from events.operations.record.links import links_differ

SUBMITS = "events.submit_event"
SIGNS = asked.SIGNS


def _published(edition: Edition) -> str:
    told = gettext("Published as edition %(number)s, position %(position)s.")
    return told % {"number": edition.number, "position": edition.position}


def _submit(taken: Taken) -> str:
    operations.submit_event(event=taken.row, by=taken.by, at=taken.at, **taken.given)
    return gettext("Submitted. Somebody else reviews it now.")


def _return(taken: Taken) -> str:
    operations.return_event(event=taken.row, by=taken.by, at=taken.at, **taken.given)
    return gettext("Returned to its author.")


def _approve(taken: Taken) -> str:
    event = taken.row
    edition = operations.approve_event(
        event=event, by=taken.by, at=taken.at, **taken.given["answers"]
    )
    if edition is not None:
        return _published(edition)
    event.refresh_from_db()
    if event.state == WorkflowState.PUBLISHED:
        return gettext("Approved. Publish it as a correction, which tells readers what changed.")
    if event.state == WorkflowState.APPROVED:
        return gettext("Approved. It is published when its embargo ends.")
    return gettext("Approved. The voices diverge on the number: a second reviewer has to agree.")


def _second(taken: Taken) -> str:
    edition = operations.second_review(
        event=taken.row, by=taken.by, at=taken.at, version=taken.given.get("version")
    )
    return _published(edition) if edition else gettext("Signed; it is not public yet.")


def _publish(taken: Taken) -> str:
    edition = operations.publish_event(event=taken.row, by=taken.by, at=taken.at)
    return _published(edition)


def _correct(taken: Taken) -> str:
    given = {name: taken.given[name] for name in ("reason", "note")}
    edition = operations.correct_event(event=taken.row, by=taken.by, at=taken.at, **given)
    return gettext("Corrected: readers see edition %(number)s.") % {"number": edition.number}


def _correct_for_harm(taken: Taken) -> str:
    given = {name: taken.given[name] for name in ("second", "note")}
    edition = operations.correct_for_harm(event=taken.row, by=taken.by, at=taken.at, **given)
    told = gettext("Corrected as edition %(number)s; what earlier editions said is erased.")
    return told % {"number": edition.number}


def _relink(taken: Taken) -> str:
    edition = operations.relink_events(event=taken.row, by=taken.by, at=taken.at)
    told = gettext("Its public relations are those of the desk (edition %(number)s).")
    return told % {"number": edition.number}


def _withdraw(taken: Taken) -> str:
    operations.withdraw_event(event=taken.row, by=taken.by, at=taken.at, **taken.given)
    return gettext("Withdrawn: page and API answer 410. Its history stays.")


def _withdraw_for_harm(taken: Taken) -> str:
    given = {name: taken.given[name] for name in ("second", "note", "retire_address")}
    operations.withdraw_for_harm(event=taken.row, by=taken.by, at=taken.at, **given)
    return gettext("Withdrawn and sealed: what its editions said is erased.")


def _merge(taken: Taken) -> str:
    survivor = taken.given["survivor"]
    operations.merge_events(event=taken.row, by=taken.by, at=taken.at, **taken.given)
    told = gettext("Merged: its address leads to “%(event)s”, which holds its claims now.")
    return told % {"event": survivor}


def _propose_sealing(taken: Taken) -> str:
    operations.propose_sealing(event=taken.row, by=taken.by, at=taken.at, **taken.given)
    return gettext("Withdrawn at once. Another reviewer is asked to agree that it is erased.")


def _confirm_sealing(taken: Taken) -> str:
    proposal = _proposal(taken.row)
    operations.confirm_sealing(proposal=proposal, by=taken.by, at=taken.at)
    return gettext("Sealed: what its editions said is erased.")


def _decline_sealing(taken: Taken) -> str:
    proposal = _proposal(taken.row)
    operations.decline_sealing(proposal=proposal, by=taken.by, at=taken.at, **taken.given)
    return gettext("Nothing is erased. The event stays withdrawn.")


def _proposal(event: Event) -> HarmProposal:
    """The one that waits; whoever comes after it was decided is told so."""
    proposal = event.harm_proposals.order_by("-pk").first()
    if proposal is None:
        raise operations.Refused.because("note", "Nobody has proposed to seal it.")
    return proposal


def _is_another(event: Event, person: User) -> bool:
    """Whoever proposes it does not agree to it too."""
    return not event.harm_proposals.open().filter(proposed_by=person).exists()


def _preview_merge(event: Event, given: dict[str, Any]) -> dict[str, Any]:
    seen = operations.merge_preview(event, given["survivor"])
    return {
        "seen": seen,
        "survivor": given["survivor"],
        "before": span(event.low, event.best, event.high, event.high_open),
        "after": span(seen.number.low, seen.number.best, seen.number.high, seen.number.high_open),
        "now": span(*(getattr(given["survivor"], name) for name in NUMBER)),
    }


NUMBER = ("low", "best", "high", "high_open")


def has_proposal(event: Event) -> bool:
    return event.harm_proposals.open().exists()


def may_be_proposed(event: Event) -> bool:
    return was_public(event) and not has_proposal(event)


def _open_review(event: Event) -> Review | None:
    """The review of the present version, unless it was returned, or ended with a withdrawal."""
    review = review_of(event)
    if review is None or review.returned_at is not None:
        return None
    is_over = event.state == WorkflowState.WITHDRAWN and review.approved_by_id is not None
    return None if is_over else review


def may_be_submitted(event: Event) -> bool:
    states = {WorkflowState.DRAFT, WorkflowState.WITHDRAWN, WorkflowState.PUBLISHED}
    is_shown = event.state == "published" and event.published_version == event.version
    return event.state in states and not is_shown and _open_review(event) is None


def may_be_reviewed(event: Event) -> bool:
    review = _open_review(event)
    signable = {WorkflowState.IN_REVIEW, WorkflowState.PUBLISHED, WorkflowState.WITHDRAWN}
    is_shown = event.state == "published" and event.published_version == event.version
    return event.state in signable and not is_shown and review is not None


def may_be_approved(event: Event) -> bool:
    review = _open_review(event)
    return may_be_reviewed(event) and review is not None and review.approved_by_id is None


def may_be_signed_again(event: Event) -> bool:
    review = _open_review(event)
    waits = review is not None and review.approved_by_id and not review.second_reviewer_id
    return bool(waits) and event.needs_second_reviewer and may_be_reviewed(event)


def is_approved(event: Event) -> bool:
    return event.state == WorkflowState.APPROVED


def has_other_links(event: Event) -> bool:
    return is_public(event) and links_differ(event.pk)


def is_public(event: Event) -> bool:
    return event.state == WorkflowState.PUBLISHED


def may_be_corrected(event: Event) -> bool:
    return is_public(event) and event.published_version != event.version


def was_public(event: Event) -> bool:
    return event.state in {WorkflowState.PUBLISHED, WorkflowState.WITHDRAWN}


def may_be_merged(event: Event) -> bool:
    return event.state != WorkflowState.MERGED


PUBLIC_STEPS = (
    Step(
        name="submit",
        label=_("Submit for review"),
        take=_submit,
        permission=SUBMITS,
        offered=may_be_submitted,
        form=asked.SubmitForm,
    ),
    Step(
        name="approve",
        label=_("Approve and publish"),
        take=_approve,
        permission=SIGNS,
        offered=may_be_approved,
        form=asked.ApproveForm,
        explained=_("Each question is put so that yes is the safe answer."),
    ),
    Step(
        name="second",
        label=_("Sign as second reviewer"),
        take=_second,
        permission=SIGNS,
        offered=may_be_signed_again,
        form=asked.VersionForm,
        explained=_("The voices diverge on the number, so a third person has to agree."),
    ),
    Step(
        name="return",
        label=_("Return to the author"),
        take=_return,
        permission=SIGNS,
        offered=may_be_reviewed,
        form=asked.ReturnForm,
    ),
    Step(
        name="publish",
        label=_("Publish now"),
        take=_publish,
        permission=SIGNS,
        offered=is_approved,
        explained=_("If its embargo is over."),
    ),
    Step(
        name="correct",
        label=_("Publish as a correction"),
        take=_correct,
        permission=SIGNS,
        offered=may_be_corrected,
        form=asked.CorrectForm,
        explained=_("Adds an edition with the approved changes; earlier ones stay as they are."),
    ),
    Step(
        name="correct_for_harm",
        label=_("Correct for harm"),
        take=_correct_for_harm,
        permission=SIGNS,
        offered=may_be_corrected,
        form=asked.HarmCorrectForm,
        explained=_("As a correction, and what the earlier editions said is erased for good."),
        grave=True,
    ),
    Step(
        name="relink",
        label=_("Make its links public"),
        take=_relink,
        permission=SIGNS,
        offered=has_other_links,
        explained=_("Shows readers the links of the desk whose other end is public."),
    ),
    Step(
        name="merge",
        label=_("Merge into another event"),
        take=_merge,
        permission=SIGNS,
        offered=may_be_merged,
        form=asked.MergeForm,
        explained=_("Shows first what becomes of its claims, links, numbers and address."),
        preview=_preview_merge,
        preview_template="admin/events/event/_merge_preview.html",
        grave=True,
    ),
    Step(
        name="withdraw",
        label=_("Withdraw"),
        take=_withdraw,
        permission=SIGNS,
        offered=is_public,
        form=asked.NoteForm,
        explained=_("Page and API answer 410 at once. A later edition may bring it back."),
        grave=True,
    ),
    Step(
        name="propose_sealing",
        label=_("Withdraw for harm, and ask another reviewer"),
        take=_propose_sealing,
        permission=SIGNS,
        offered=may_be_proposed,
        form=asked.ProposeSealingForm,
        explained=_(
            "Withdrawn at once, which can be undone. It is erased when another reviewer agrees."
        ),
        grave=True,
    ),
    Step(
        name="confirm_sealing",
        label=_("Agree, and erase for good"),
        take=_confirm_sealing,
        permission=SIGNS,
        offered=has_proposal,
        for_whom=_is_another,
        explained=_("What its editions said is erased for good. You are the second person."),
        grave=True,
    ),
    Step(
        name="decline_sealing",
        label=_("Do not erase"),
        take=_decline_sealing,
        permission=SIGNS,
        offered=has_proposal,
        form=asked.DeclineForm,
        explained=_("The event stays withdrawn, and may be reviewed and come back."),
    ),
    Step(
        name="withdraw_for_harm",
        label=_("Withdraw for harm, both here"),
        take=_withdraw_for_harm,
        permission=SIGNS,
        offered=was_public,
        form=asked.HarmWithdrawForm,
        explained=_("What its editions said is erased for good."),
        grave=True,
    ),
)
