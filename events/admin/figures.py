"""Reference figures: stocks and totals of others."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy as _

from events import operations
from events.admin.counted import CountedForm
from events.admin.desk import editor
from events.admin.events.public_forms import SIGNS, CorrectForm
from events.admin.forms import EDTF_HELP, dated
from events.admin.placing import Placings
from events.admin.steps import Step, SteppedAdmin, Taken
from events.admin.words import span
from events.choices import WorkflowState
from events.models import ReferenceFigure


class FigureForm(CountedForm):
    class Meta:
        model = ReferenceFigure
        fields = ()
        labels = {"edtf": _("Date")}
        help_texts = {"edtf": EDTF_HELP}

    @property
    def fields_for_operation(self) -> dict[str, Any]:
        given = self.written if self.instance._state.adding else self.changes
        return dated(self.with_count(dict(given)), self)


def _publish(taken: Taken) -> str:
    edition = operations.publish_figure(figure=taken.row, by=taken.by, at=taken.at)
    return gettext("Published as edition %(number)s.") % {"number": edition.number}


def _correct(taken: Taken) -> str:
    given = {name: taken.given[name] for name in ("reason", "note")}
    edition = operations.correct_figure(figure=taken.row, by=taken.by, at=taken.at, **given)
    return gettext("Corrected: readers see edition %(number)s.") % {"number": edition.number}


def _withdraw(taken: Taken) -> str:
    operations.withdraw_figure(figure=taken.row, by=taken.by, at=taken.at)
    return gettext("Withdrawn.")


STEPS = (
    Step(
        name="publish",
        label=_("Publish"),
        take=_publish,
        permission=SIGNS,
        offered=lambda figure: figure.state != WorkflowState.PUBLISHED,
        explained=_("By somebody other than its author."),
    ),
    Step(
        name="correct",
        label=_("Publish as a correction"),
        take=_correct,
        permission=SIGNS,
        offered=lambda figure: (
            figure.state == WorkflowState.PUBLISHED and figure.version != figure.published_version
        ),
        form=CorrectForm,
    ),
    Step(
        name="withdraw",
        label=_("Withdraw"),
        take=_withdraw,
        permission=SIGNS,
        offered=lambda figure: figure.state == WorkflowState.PUBLISHED,
        grave=True,
    ),
)


@admin.register(ReferenceFigure)
class ReferenceFigureAdmin(SteppedAdmin):
    form = FigureForm
    change_form_template = "admin/events/stepped_change_form.html"
    steps = STEPS
    list_display = ("title_en", "kind", "source", "place", "count", "edtf", "state", "code")
    list_filter = ("state", "kind", "source")
    list_select_related = ("source", "place")
    search_fields = ("code", "title_en", "population", "source__name_en")
    ordering = ("-changed_at", "-pk")
    autocomplete_fields = ("place", "source", "claims", "reconciles")
    fieldsets = (
        (_("What is counted"), {"fields": ("kind", "population", "place", "source")}),
        (_("How many"), {"fields": (("quantifier", "unit"), ("number", "number_to"))}),
        (_("When"), {"fields": ("edtf",)}),
        (_("For readers"), {"fields": ("title_en", "title_ko", "title_zh_hans", "note_en")}),
        (
            _("What it rests on, and what it is shown beside"),
            {"fields": ("claims", "reconciles"), "description": _("It is never added to events.")},
        ),
        (_("For the desk"), {"fields": ("code",)}),
    )

    @admin.display(description=_("number"))
    def count(self, figure: ReferenceFigure) -> str:
        return span(figure.low, figure.value, figure.high, figure.high_open)

    def store(
        self, request: HttpRequest, form: Any, places: Placings | None, change: bool
    ) -> ReferenceFigure:
        by, at = editor(request), timezone.now()
        fields = form.fields_for_operation
        if change:
            return operations.edit_figure(figure=form.instance, by=by, at=at, **fields)
        return operations.create_figure(by=by, at=at, **fields)
