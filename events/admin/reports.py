"""The confidential queue of what people outside report, for reviewers only."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext, gettext_lazy as _

from events import operations
from events.admin.pages import DeskPage
from events.admin.steps import Step, StepForm, SteppedAdmin, Taken
from events.choices import ReportOutcome, ReportState
from events.models import Report
from events.models.desk.report import UNDECIDED

HANDLES = "events.change_report"


class NoteForm(StepForm):
    note = forms.CharField(label=_("Note"), widget=forms.Textarea(attrs={"rows": 3}))


class DecideForm(StepForm):
    outcome = forms.ChoiceField(label=_("What came of it"), choices=ReportOutcome.choices)
    decision = forms.CharField(label=_("Why"), widget=forms.Textarea(attrs={"rows": 3}))


def _take(taken: Taken) -> str:
    operations.take_report(report=taken.row, by=taken.by, at=taken.at)
    return gettext("It is in your hands now.")


def _note(taken: Taken) -> str:
    operations.note_on_report(report=taken.row, by=taken.by, at=taken.at, **taken.given)
    return gettext("The note is kept.")


def _decide(taken: Taken) -> str:
    operations.decide_report(report=taken.row, by=taken.by, at=taken.at, **taken.given)
    return gettext("The decision is kept.")


def _reopen(taken: Taken) -> str:
    operations.reopen_report(report=taken.row, by=taken.by, at=taken.at)
    return gettext("It is open again.")


def _forget(taken: Taken) -> str:
    operations.forget_report(report=taken.row, by=taken.by, at=taken.at)
    return gettext("What it said is erased. Who decided what, and when, stays.")


def is_open(report: Report) -> bool:
    return report.state != ReportState.DECIDED


def is_remembered(report: Report) -> bool:
    return report.state == ReportState.DECIDED and report.forgotten_at is None


STEPS = (
    Step(
        name="take",
        label=_("Take it in hand"),
        take=_take,
        permission=HANDLES,
        offered=is_open,
    ),
    Step(
        name="note",
        label=_("Add a note"),
        take=_note,
        permission=HANDLES,
        offered=lambda report: report.forgotten_at is None,
        form=NoteForm,
    ),
    Step(
        name="decide",
        label=_("Decide"),
        take=_decide,
        permission=HANDLES,
        offered=is_open,
        form=DecideForm,
        explained=_("Correct or withdraw the event first; here is kept what was decided, and why."),
    ),
    Step(
        name="reopen",
        label=_("Open it again"),
        take=_reopen,
        permission=HANDLES,
        offered=is_remembered,
    ),
    Step(
        name="forget",
        label=_("Erase what it says"),
        take=_forget,
        permission=HANDLES,
        offered=is_remembered,
        explained=_("It is erased by itself some time after the decision. This cannot be undone."),
        grave=True,
    ),
)


@admin.register(Report)
class ReportAdmin(SteppedAdmin):
    change_form_template = "admin/events/stepped_change_form.html"
    steps = STEPS
    list_display = ("receipt", "kind", "about", "state", "handler", "received_at", "outcome")
    list_filter = ("state", "kind", "outcome", "handler", "received_at")
    list_select_related = ("handler",)
    search_fields = ("receipt", "about", "text")
    ordering = ("-received_at", "-pk")
    fieldsets = (
        (
            _("What was written"),
            {"fields": ("receipt", "received_at", "kind", "page", "text", "contact", "language")},
        ),
        (_("What is done"), {"fields": ("state", "handler", "note")}),
        (_("What was decided"), {"fields": ("outcome", "decision", "decided_at", "forgotten_at")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Report]:
        return super().get_queryset(request).select_related("handler")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return [name for _title, part in self.fieldsets for name in part["fields"]]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False  # It changes by its steps only.

    @admin.display(description=_("page"))
    def page(self, report: Report) -> str:
        """A link only to a page of this site: the address was written by a stranger."""
        if report.about.startswith("/") and not report.about.startswith(("//", "/\\")):
            return format_html('<a href="{0}">{0}</a>', report.about)
        return report.about


def reports(request: HttpRequest) -> HttpResponse:
    """The reports that nobody has decided yet."""
    address = reverse("admin:events_report_changelist")
    return HttpResponseRedirect(f"{address}?state__in={','.join(UNDECIDED)}")


PAGE = DeskPage(
    name="reports",
    route="reports/",
    view=reports,
    permission="events.view_report",
    label=_("Reports"),
    waiting=lambda request: Report.objects.undecided().count(),
)
