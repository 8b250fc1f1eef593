"""Steps that decide an event's number and status."""

from django import forms
from django.utils.translation import gettext, gettext_lazy as _

from events import operations
from events.admin.events.evidence_steps import DESK, is_open
from events.admin.saying import said
from events.admin.steps import Step, StepForm, Taken
from events.choices import Status


class CountOverrideForm(StepForm):
    names = {
        "because": "reason",
        **{f"override_{name}": name for name in ("low", "best", "high", "reason")},
    }

    low = forms.IntegerField(required=False, min_value=0)
    best = forms.IntegerField(required=False, min_value=0)
    high = forms.IntegerField(required=False, min_value=0)
    reason = forms.CharField(widget=forms.Textarea(attrs={"rows": 2}), required=False)

    def prepare(self) -> None:
        for name in ("low", "best", "high", "reason"):
            self.fields[name].initial = getattr(self.row, f"override_{name}")


class StatusOverrideForm(StepForm):
    names = {
        "because": "reason",
        "status_override": "status",
        "status_override_reason": "reason",
    }

    status = forms.ChoiceField(
        choices=[("", _("– as the rule decides –")), *Status.choices], required=False
    )
    reason = forms.CharField(widget=forms.Textarea(attrs={"rows": 2}), required=False)

    def prepare(self) -> None:
        self.fields["status"].initial = self.row.status_override or ""
        self.fields["reason"].initial = self.row.status_override_reason


def _adjudicate(taken: Taken) -> str:
    event = operations.adjudicate_event(event=taken.row, by=taken.by, at=taken.at)
    return gettext("Adjudicated: %(status)s. %(because)s") % {
        "status": event.get_status_display(),
        "because": said(event.status_because),
    }


def _override_count(taken: Taken) -> str:
    operations.override_count(event=taken.row, by=taken.by, at=taken.at, **taken.given)
    if taken.given["reason"]:
        return gettext("The number is the editors' now.")
    return gettext("The rule decides again.")


def _override_status(taken: Taken) -> str:
    given = {**taken.given, "status": taken.given["status"] or None}
    operations.override_status(event=taken.row, by=taken.by, at=taken.at, **given)
    if given["status"]:
        return gettext("The status is the editors' now.")
    return gettext("The rule decides again.")


NUMBER_STEPS = (
    Step(
        name="adjudicate",
        label=_("Adjudicate"),
        take=_adjudicate,
        permission=DESK,
        offered=is_open,
    ),
    Step(
        name="override_count",
        label=_("Override the number"),
        take=_override_count,
        permission=DESK,
        offered=is_open,
        form=CountOverrideForm,
        explained=_("Inside what the claims say, and with a reason. Empty all to take it back."),
    ),
    Step(
        name="override_status",
        label=_("Override the status"),
        take=_override_status,
        permission=DESK,
        offered=is_open,
        form=StatusOverrideForm,
        explained=_("With a reason, which readers see."),
    ),
)
