"""What is asked when one event turns out to be two."""

from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy as _

from events.admin.forms import EDTF_HELP
from events.admin.saying import said
from events.admin.steps import StepForm
from events.models import Claim
from events.operations.placing import Placing
from events.rules.dates import NotEdtf, parse_edtf

STAYS, GOES, BOTH = "stays", "goes", "both"
WHERE = [(STAYS, _("stays here")), (GOES, _("goes to the new event")), (BOTH, _("both"))]


class SplitForm(StepForm):
    """Which claims and places go, and what the new event is called."""

    names = {"places": "claims"}

    claims = forms.ModelMultipleChoiceField(
        Claim.objects.none(),
        label=_("Claims of the new event"),
        widget=forms.CheckboxSelectMultiple,
    )
    title_en = forms.CharField(label=_("Title of the new event"), max_length=300, required=False)
    edtf = forms.CharField(label=_("Its date"), max_length=60, required=False, help_text=EDTF_HELP)
    because = forms.CharField(
        label=_("Why these are two events"), widget=forms.Textarea(attrs={"rows": 2})
    )

    def prepare(self) -> None:
        held = Claim.objects.filter(uses__event=self.row).select_related("speaker")
        choice: Any = self.fields["claims"]
        choice.queryset = held.order_by("edtf", "pk")
        choice.label_from_instance = _in_words
        self.fields["edtf"].initial = self.row.edtf
        self.rows = list(self.row.places.select_related("place").order_by("pk"))
        for row in self.rows:
            self.fields[f"place_{row.pk}"] = forms.ChoiceField(
                label=gettext("%(place)s (%(role)s)")
                % {"place": row.place, "role": row.get_role_display()},
                choices=WHERE,
                initial=BOTH,
            )
        self.order_fields(["claims", *(f"place_{row.pk}" for row in self.rows)])

    def clean_edtf(self) -> str:
        edtf: str = self.cleaned_data["edtf"].strip()
        try:
            if edtf:
                parse_edtf(edtf)
        except NotEdtf as error:
            raise forms.ValidationError(said(error.sentence)) from error
        return edtf

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        return {
            "claims": list(given.get("claims", [])),
            "title_en": given.get("title_en", ""),
            "edtf": given.get("edtf", ""),
            "because": given.get("because", ""),
            "places": self._placed(GOES),
            "kept_places": self._placed(STAYS),
        }

    def _placed(self, where: str) -> list[Placing]:
        chosen = [row for row in self.rows if self._goes(row) in (where, BOTH)]
        return [(row.place, row.role, row.precision) for row in chosen]

    def _goes(self, row: Any) -> str:
        return str(self.cleaned_data.get(f"place_{row.pk}", ""))


def _in_words(claim: Any) -> str:
    said = claim.gloss_en or claim.count_as_written or claim.code
    return f"{claim.speaker}, {claim.edtf or gettext('undated')}: {said}"
