"""What every list and page of the desk has in common."""

from typing import Any, TypeVar

from django import forms
from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import Model
from django.http import HttpRequest, HttpResponse

from events.admin.because import FIELD, TITLE, asks_why, why_field
from events.admin.forms import DeskForm
from events.admin.history.page import HistoryPage
from events.admin.placing import Placings, placings_of
from events.operations import Refused
from events.operations.seen import Outdated

Row = TypeVar("Row", bound=Model)


class DeskAdmin(HistoryPage, admin.ModelAdmin[Row]):
    """Nothing is stored but by an operation, and nothing is deleted.

    A subclass says in :meth:`store` which operation that is; what it refuses comes back as errors
    beside the fields.
    """

    form = DeskForm
    actions = None
    list_per_page = 50
    show_full_result_count = False

    def store(
        self, request: HttpRequest, form: Any, places: Placings | None, change: bool
    ) -> Model:
        """Call the one operation that stores what the form says, and return the row."""
        raise NotImplementedError

    def describe(self, row: Row) -> str:
        """The row in the words in which it is offered as a choice."""
        return str(row)

    def has_delete_permission(self, request: HttpRequest, obj: Row | None = None) -> bool:
        return False

    def get_form(
        self, request: HttpRequest, obj: Row | None = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        form.problems = getattr(request, "refused", ())  # type: ignore[attr-defined]
        if asks_why(request, obj, form.problems):  # type: ignore[attr-defined]
            form.base_fields[FIELD] = why_field()
        return form

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        form = context["adminform"]
        if FIELD in form.form.fields:
            form.fieldsets = [*form.fieldsets, (TITLE, {"fields": (FIELD,)})]
        return super().render_change_form(request, context, *args, **kwargs)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except Refused as refused:
            # The transaction is gone with the exception; the page comes back with the reasons.
            request.refused = refused.problems  # type: ignore[attr-defined]
            request.outdated = isinstance(refused, Outdated)  # type: ignore[attr-defined]
            return super().changeform_view(request, object_id, form_url, extra_context)

    def save_model(self, request: HttpRequest, obj: Row, form: Any, change: bool) -> None:
        """The row is stored together with its places."""

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        stored = self.store(request, form, placings_of(formsets), change)
        row = form.instance
        row.pk, row._state.adding = stored.pk, False
        row.refresh_from_db()

    def construct_change_message(
        self, request: HttpRequest, form: forms.BaseForm, formsets: Any, add: bool = False
    ) -> list[dict[str, Any]]:
        return []

    # The database keeps the history; a second one would only know what passed through here.
    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        return None

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        return None


def editor(request: HttpRequest) -> User:
    """The person who is asking."""
    assert isinstance(request.user, User)
    return request.user
