"""What is decided about a claim."""

from django import forms
from django.contrib.admin import site
from django.contrib.admin.widgets import AutocompleteSelect
from django.utils.translation import gettext, gettext_lazy as _

from events import operations
from events.admin.steps import Step, StepForm, Taken
from events.choices import ClaimState, Relation
from events.models import Claim, Event, EventLink

DESK = "events.change_claim"


class AttachToEventForm(StepForm):
    event = forms.ModelChoiceField(
        Event.objects.all(),
        widget=AutocompleteSelect(EventLink._meta.get_field("to_event"), site),
    )
    relation = forms.ChoiceField(choices=Relation.choices)
    acknowledges = forms.BooleanField(
        required=False,
        label=_("The speaker carried out, received or supervised this very act"),
    )


def _confirm(taken: Taken) -> str:
    operations.confirm_claim(claim=taken.row, by=taken.by, at=taken.at, **taken.given)
    return gettext("Confirmed: the article says this.")


def _reject(taken: Taken) -> str:
    operations.reject_claim(claim=taken.row, by=taken.by, at=taken.at, **taken.given)
    return gettext("Rejected: the article does not say this.")


def _retract(taken: Taken) -> str:
    operations.retract_claim(claim=taken.row, by=taken.by, at=taken.at, **taken.given)
    return gettext("Retracted. The events it hangs on have to be adjudicated again.")


def _attach(taken: Taken) -> str:
    event = taken.given.pop("event")
    operations.attach_claim(event=event, claim=taken.row, by=taken.by, at=taken.at, **taken.given)
    return gettext("It hangs on “%(event)s” now; adjudicate that event again.") % {"event": event}


def _may_be_rejected(claim: Claim) -> bool:
    return claim.state == ClaimState.SUGGESTED


def _may_be_confirmed(claim: Claim) -> bool:
    return claim.state in {ClaimState.SUGGESTED, ClaimState.REJECTED}


def _may_be_retracted(claim: Claim) -> bool:
    return claim.state == ClaimState.CONFIRMED


STEPS = (
    Step(
        name="confirm",
        label=_("Confirm"),
        take=_confirm,
        changes=True,
        permission=DESK,
        offered=_may_be_confirmed,
        explained=_("The article says this, and it means what is entered here."),
    ),
    Step(
        name="reject",
        label=_("Reject"),
        take=_reject,
        changes=True,
        permission=DESK,
        offered=_may_be_rejected,
        explained=_("The article does not say this."),
    ),
    Step(
        name="attach",
        label=_("Attach to an event"),
        take=_attach,
        changes=True,
        permission="events.change_event",
        form=AttachToEventForm,
        explained=_(
            "A number feeds one event only. A claim about a whole feeds the whole, never its parts."
        ),
    ),
    Step(
        name="retract",
        label=_("Retract"),
        take=_retract,
        changes=True,
        permission=DESK,
        offered=_may_be_retracted,
        explained=_("It was confirmed and does not hold."),
        grave=True,
    ),
)
