"""Steps: what an editor can do with a row besides changing its fields."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django_stubs_ext import StrOrPromise

from events.admin.because import FIELD, asks_why, why_field
from events.admin.desk import DeskAdmin, editor
from events.admin.forms import show_problems
from events.operations import Refused


class StepForm(forms.Form):
    """What a step asks for; without fields it is a button.

    :ivar row: what the step is about.
    :ivar user: who would take it.
    """

    # How an operation names what is another field here.
    names: dict[str, str] = {}

    def __init__(self, *args: Any, row: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.row, self.user = row, user
        self.prepare()

    def prepare(self) -> None:
        """Add the fields that depend on the row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A step as somebody takes it."""

    row: Any
    given: dict[str, Any]
    by: User
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One operation that an editor can ask for on the page of a row.

    ``take`` calls the operation and returns the sentence that tells what happened. One that
    ``changes`` what readers may see asks why, and passes the reason on as ``because``. One with a
    ``preview`` shows first what it would do, and is taken when that was seen. ``for_whom`` leaves it
    out for those who would only be refused.
    """

    name: str
    label: StrOrPromise
    take: Callable[[Taken], str]
    permission: str
    offered: Callable[[Any], bool] = lambda row: True
    form: type[StepForm] = StepForm
    explained: StrOrPromise = ""
    grave: bool = False
    changes: bool = False
    for_whom: Callable[[Any, User], bool] = lambda row, user: True
    preview: Callable[[Any, dict[str, Any]], dict[str, Any]] | None = None
    preview_template: str = ""

    def form_for(self, request: HttpRequest, row: Any, *sent: Any, **options: Any) -> StepForm:
        """What it asks of this person about this row."""
        form = self.form(*sent, row=row, user=editor(request), **options)
        if self.changes and FIELD not in form.fields and asks_why(request, row):
            form.fields[FIELD] = why_field()
        return form


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A step with its address and an empty form, ready to be shown."""

    step: Step
    form: StepForm
    url: str


class SteppedAdmin(DeskAdmin[Any]):
    """A page with steps. Each is a form of its own, and one call of one operation."""

    steps: Sequence[Step] = ()

    def get_urls(self) -> list[URLPattern]:
        name = f"{self.opts.app_label}_{self.opts.model_name}_step"
        view = self.admin_site.admin_view(self.step_view)
        return [path("<path:object_id>/step/<slug:name>/", view, name=name), *super().get_urls()]

    def offers(self, request: HttpRequest, row: Any, *, back: str = "") -> list[Offer]:
        """The steps this person may take with the row as it stands.

        :param back: the page of the desk to come back to, instead of the page of the row.
        """
        query = f"?{urlencode({'back': back})}" if back else ""
        user = editor(request)
        return [
            Offer(
                step=step,
                form=step.form_for(request, row, auto_id=f"id_{step.name}_%s"),
                url=self._step_url(row, step) + query,
            )
            for step in self.steps
            if user.has_perm(step.permission) and step.offered(row) and step.for_whom(row, user)
        ]

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        row = kwargs.get("obj")
        if row is not None:
            context["seen"] = self._seen(request, row)
            context["offers"] = self.offers(request, row)
            context["media"] += sum(
                (offer.form.media for offer in context["offers"]), forms.Media()
            )
        return super().render_change_form(request, context, *args, **kwargs)

    def version(self, row: Any) -> str:
        """What its form was opened on, where a form that is outdated has to be refused."""
        return ""

    def _seen(self, request: HttpRequest, row: Any) -> str:
        """The version the form was opened on, until it has been shown together with a newer one."""
        if request.method == "POST" and not getattr(request, "outdated", False):
            return request.POST.get("seen", "")
        # The form has written what was entered into its own copy of the row.
        return self.version(type(row)._default_manager.get(pk=row.pk))

    def step_view(self, request: HttpRequest, object_id: str, name: str) -> HttpResponse:
        row, step = self._asked(request, object_id, name)
        # What an address says already need not be entered again.
        form = step.form_for(request, row, initial=request.GET.dict())
        if request.method == "POST":
            form = step.form_for(request, row, request.POST)
            is_seen = step.preview is None or "seen" in request.POST
            if form.is_valid() and is_seen and self._took(request, row, step, form):
                return HttpResponseRedirect(self._back(request, row))
        context = {
            **self.admin_site.each_context(request),
            "title": step.label,
            "subtitle": str(row),
            "row": row,
            "step": step,
            "form": form,
            "opts": self.opts,
            "page_url": self._back(request, row),
        }
        if step.preview and form.is_bound and form.is_valid():
            context["preview"] = step.preview(row, form.cleaned_data)
        return TemplateResponse(request, "admin/events/step.html", context)

    def _asked(self, request: HttpRequest, object_id: str, name: str) -> tuple[Any, Step]:
        row = self.get_object(request, unquote(object_id))
        step = next((step for step in self.steps if step.name == name), None)
        if row is None or step is None:
            raise Http404("There is no such step.")
        if not editor(request).has_perm(step.permission):
            raise PermissionDenied
        return row, step

    def _took(self, request: HttpRequest, row: Any, step: Step, form: StepForm) -> bool:
        taken = Taken(row=row, given=form.cleaned_data, by=editor(request), at=timezone.now())
        try:
            sentence = step.take(taken)
        except Refused as refused:
            if step.changes and FIELD in {problem.field for problem in refused.problems}:
                form.fields.setdefault(FIELD, why_field())
            show_problems(form, refused.problems, form.names)
            return False
        self.message_user(request, sentence, messages.SUCCESS)
        return True

    def _step_url(self, row: Any, step: Step) -> str:
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_step"
        return reverse(name, args=[row.pk, step.name])

    def _back(self, request: HttpRequest, row: Any) -> str:
        """The page of the desk that the step was taken on; never one elsewhere."""
        back = request.GET.get("back", "")
        is_of_desk = back.startswith(reverse("admin:index"))
        if is_of_desk and url_has_allowed_host_and_scheme(back, allowed_hosts=None):
            return back
        return self._page_url(row)

    def _page_url(self, row: Any) -> str:
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_change"
        return reverse(name, args=[row.pk])


def by_name(offers: Iterable[Offer], *names: str) -> list[Offer]:
    """The offers among these names, in the order of the names."""
    found = {offer.step.name: offer for offer in offers}
    return [found[name] for name in names if name in found]
