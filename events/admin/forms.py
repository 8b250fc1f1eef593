"""The form behind every page on which something is entered."""

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.forms.models import construct_instance
from django.forms.utils import ErrorDict
from django.utils.translation import gettext_lazy as _

from events.admin.saying import said
from events.operations import Problem
from events.rules.dates import NotEdtf, parse_edtf

EDTF_HELP = _(
    "As known: 2024-04-26 · 2024-04 · 2023 · 2023-10~ (about) · 1999-12-30/2000-01-11 · "
    "../2012-04-04 (until) · 2006-22 (summer). The bounds follow from it."
)


class DeskForm(forms.ModelForm[Any]):
    """Checks single fields; what concerns the whole is checked, and stored, by an operation.

    :cvar problems: what the operation refused, when the page is shown again for it.
    :cvar names: fields of this form by what the operation calls them, where that differs.
    """

    problems: ClassVar[Iterable[Problem]] = ()
    names: ClassVar[Mapping[str, str]] = {}

    def clean_edtf(self) -> str:
        edtf: str = self.cleaned_data["edtf"].strip()
        if edtf:
            try:
                parse_edtf(edtf)
            except NotEdtf as error:
                raise forms.ValidationError(said(error.sentence)) from error
        return edtf

    def full_clean(self) -> None:
        super().full_clean()
        if self.is_bound:
            show_problems(self, self.problems, self.names)

    def _post_clean(self) -> None:
        """Check the columns; constraints are left to the operation, which names the remedy."""
        form: Any = self
        exclude = form._get_validation_exclusions()
        self.instance = construct_instance(
            self, self.instance, form._meta.fields, form._meta.exclude
        )
        try:
            self.instance.full_clean(
                exclude=exclude, validate_unique=False, validate_constraints=False
            )
        except ValidationError as error:
            form._update_errors(error)

    @property
    def written(self) -> dict[str, Any]:
        """Everything that was entered, without what was left to be worked out."""
        return {name: self.cleaned_data[name] for name in self.fields if name in self.cleaned_data}

    @property
    def changes(self) -> dict[str, Any]:
        """What was entered differently from before."""
        return {name: self.cleaned_data[name] for name in self.changed_data}


def show_problems(
    form: Any, problems: Iterable[Problem], names: Mapping[str, str] | None = None
) -> None:
    """Put each problem beside its field, or above the form when it concerns none of its fields."""
    if form._errors is None:
        form._errors = ErrorDict()
    for problem in problems:
        name = (names or {}).get(problem.field, problem.field)
        told: list[str] = form.errors.get(name if name in form.fields else NON_FIELD_ERRORS, [])
        sentence = said(problem.sentence)
        if sentence not in told:
            form.add_error(name if name in form.fields else None, sentence)


def dated(fields: dict[str, Any], form: DeskForm) -> dict[str, Any]:
    """Leave the precision to the date unless it was chosen, and read both together."""
    if not fields.get("date_precision"):
        fields.pop("date_precision", None)
    if "date_precision" in fields:
        fields.setdefault("edtf", form.cleaned_data["edtf"])
    return fields
