"""Letting an event wait longer, splitting it, and saying that a translation is still right."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _now, gettext_lazy as _

from events import operations
from events.admin.events.evidence_steps import DESK, is_open
from events.admin.events.public_forms import SIGNS
from events.admin.events.split_form import SplitForm
from events.admin.review.labels import label_of
from events.admin.steps import Step, StepForm, Taken
from events.choices import WorkflowState
from events.models import Event
from events.operations.events.hold import PAST_HOLDING
from events.operations.events.translations import old_translations


class HoldForm(StepForm):
    names = {"state": "until"}

    until = forms.DateField(
        label=_("Not before"),
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_(
            "The first day, in UTC, on which it may be public. Never before the rules allow."
        ),
    )
    because = forms.CharField(label=_("Why"), widget=forms.Textarea(attrs={"rows": 2}))


class ReleaseForm(StepForm):
    because = forms.CharField(
        label=_("Why it need not wait"), widget=forms.Textarea(attrs={"rows": 2})
    )


class StillRightForm(StepForm):
    name = forms.ChoiceField(label=_("Text"))

    def prepare(self) -> None:
        choices = [(name, label_of(name)) for name in old_translations(self.row)]
        self.fields["name"].choices = choices  # type: ignore[attr-defined]


def _hold(taken: Taken) -> str:
    event = operations.hold_event(event=taken.row, by=taken.by, at=taken.at, **taken.given)
    return _now("It waits until %(day)s at least.") % {"day": event.held_until}


def _release(taken: Taken) -> str:
    operations.release_event(event=taken.row, by=taken.by, at=taken.at, **taken.given)
    return _now("It waits only for what the rules ask.")


def _split(taken: Taken) -> str:
    made = operations.split_event(event=taken.row, by=taken.by, at=taken.at, **taken.given)
    return _now("Split: “%(made)s” is a draft now. Submit both for review.") % {"made": made}


def _still_right(taken: Taken) -> str:
    operations.confirm_translation(event=taken.row, by=taken.by, at=taken.at, **taken.given)
    return _now("The translation counts as up to date.")


def may_be_held(event: Event) -> bool:
    return event.state not in PAST_HOLDING


def is_held(event: Event) -> bool:
    return may_be_held(event) and event.held_until is not None


def may_be_split(event: Event) -> bool:
    return is_open(event) and event.evidence.count() > 1


def has_old_translations(event: Any) -> bool:
    return event.state != WorkflowState.MERGED and bool(old_translations(event))


WAITING_STEPS = (
    Step(
        name="hold",
        label=_("Let it wait longer"),
        take=_hold,
        permission=DESK,
        offered=may_be_held,
        form=HoldForm,
        explained=_("Later than the rules ask, never earlier."),
    ),
    Step(
        name="release",
        label=_("Need not wait longer"),
        take=_release,
        permission=SIGNS,
        offered=is_held,
        form=ReleaseForm,
        explained=_("What the rules ask stays."),
    ),
    Step(
        name="split",
        label=_("Split into two events"),
        take=_split,
        permission=DESK,
        offered=may_be_split,
        form=SplitForm,
        explained=_(
            "Moves claims to a new draft. Readers see nothing of it before both versions are approved."
        ),
    ),
    Step(
        name="still_right",
        label=_("The translation is still right"),
        take=_still_right,
        permission=DESK,
        offered=has_old_translations,
        form=StillRightForm,
        explained=_("Its original was changed after it."),
    ),
)
