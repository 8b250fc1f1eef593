"""Steps with what an event rests on, and with what it is related to."""

from typing import Any

from django import forms
from django.contrib.admin import site
from django.contrib.admin.widgets import AutocompleteSelect
from django.utils.translation import gettext, gettext_lazy as _

from events import operations
from events.admin.steps import Step, StepForm, Taken
from events.choices import DenialScope, Hypothesis, LinkKind, Relation, WorkflowState
from events.models import Claim, Event, EventClaim, EventLink, OfficialDenial, Source

DESK = "events.change_event"


def choice_of(model: Any, name: str) -> AutocompleteSelect:
    """The autocomplete of the column that refers to what is chosen."""
    return AutocompleteSelect(model._meta.get_field(name), site)


class AttachForm(StepForm):
    claim = forms.ModelChoiceField(
        Claim.objects.all(),
        widget=choice_of(EventClaim, "claim"),
        help_text=_("Search by speaker, publisher, words of the claim or its code."),
    )
    relation = forms.ChoiceField(choices=Relation.choices)
    acknowledges = forms.BooleanField(
        required=False,
        label=_("Its speaker carried out, received or supervised this very act"),
    )


class DetachForm(StepForm):
    claim = forms.ModelChoiceField(Claim.objects.none())

    def prepare(self) -> None:
        held = Claim.objects.filter(uses__event=self.row).order_by("code")
        self.fields["claim"].queryset = held  # type: ignore[attr-defined]


class DenialForm(StepForm):
    source = forms.ModelChoiceField(
        Source.objects.all(), widget=choice_of(OfficialDenial, "source")
    )
    scope = forms.ChoiceField(choices=DenialScope.choices)
    denied_on = forms.CharField(required=False, label=_("Day (EDTF)"), max_length=60)
    claim = forms.ModelChoiceField(
        Claim.objects.all(), required=False, widget=choice_of(OfficialDenial, "claim")
    )


class LinkForm(StepForm):
    names = {"from_event": "to_event"}

    kind = forms.ChoiceField(choices=LinkKind.choices, label=_("This event is"))
    to_event = forms.ModelChoiceField(
        Event.objects.all(), widget=choice_of(EventLink, "to_event"), label=_("The other event")
    )
    working = forms.ChoiceField(
        choices=[("", "– certain –"), *Hypothesis.choices],
        required=False,
        label=_("Working hypothesis"),
        help_text=_("For a link that says “possibly”, and for no other."),
    )
    rationale = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 2}))


class UnlinkForm(StepForm):
    link = forms.ModelChoiceField(EventLink.objects.none())

    def prepare(self) -> None:
        links = self.row.links_out.all() | self.row.links_in.all()
        self.fields["link"].queryset = links.order_by("pk")  # type: ignore[attr-defined]


def _attach(taken: Taken) -> str:
    operations.attach_claim(event=taken.row, by=taken.by, at=taken.at, **taken.given)
    return gettext("The claim hangs on this event. Adjudicate again.")


def _detach(taken: Taken) -> str:
    operations.detach_claim(event=taken.row, by=taken.by, at=taken.at, **taken.given)
    return gettext("The claim is taken off this event. Adjudicate again.")


def _deny(taken: Taken) -> str:
    operations.record_denial(event=taken.row, by=taken.by, at=taken.at, **taken.given)
    return gettext("The denial is recorded. It is shown, and lowers nothing.")


def _link(taken: Taken) -> str:
    given = {**taken.given, "working": taken.given["working"] or None}
    operations.link_events(from_event=taken.row, by=taken.by, at=taken.at, **given)
    return gettext("The two events are linked.")


def _unlink(taken: Taken) -> str:
    operations.unlink_events(by=taken.by, at=taken.at, **taken.given)
    return gettext("The link is taken back.")


def is_open(event: Event) -> bool:
    return event.state != WorkflowState.MERGED


def has_claims(event: Event) -> bool:
    return is_open(event) and event.evidence.exists()


def has_links(event: Event) -> bool:
    return event.links_out.exists() or event.links_in.exists()


EVIDENCE_STEPS = (
    Step(
        name="attach",
        label=_("Attach a claim"),
        take=_attach,
        permission=DESK,
        offered=is_open,
        form=AttachForm,
        changes=True,
        explained=_(
            "A number feeds one event only; a poorer relay of a fuller statement supports that "
            "it happened."
        ),
    ),
    Step(
        name="detach",
        label=_("Take a claim off"),
        take=_detach,
        permission=DESK,
        offered=has_claims,
        form=DetachForm,
        changes=True,
    ),
    Step(
        name="deny",
        label=_("Record an official denial"),
        take=_deny,
        permission=DESK,
        offered=is_open,
        form=DenialForm,
        changes=True,
    ),
    Step(
        name="link",
        label=_("Link to another event"),
        take=_link,
        permission=DESK,
        offered=is_open,
        form=LinkForm,
        changes=True,
        explained=_("Readers see it once both events are public."),
    ),
    Step(
        name="unlink",
        label=_("Take a link back"),
        take=_unlink,
        permission="events.delete_eventlink",
        offered=has_links,
        form=UnlinkForm,
        changes=True,
    ),
)
