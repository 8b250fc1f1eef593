"""The places of a claim, as rows of its form."""

from typing import Any

from django import forms
from django.forms.formsets import BaseFormSet
from django.utils.translation import gettext_lazy as _

from events.admin.read.names import Names, offered
from events.choices import PlaceLevel, PlacePrecision, PlaceRole
from events.models import Place
from events.operations.placing import Placing

MOST = 20
# How exactly a place is known when nobody says otherwise.
PRECISION_OF_LEVEL = {
    PlaceLevel.SITE: PlacePrecision.EXACT,
    PlaceLevel.CITY: PlacePrecision.EXACT,
    PlaceLevel.ADMIN2: PlacePrecision.ADMIN2,
    PlaceLevel.ADMIN1: PlacePrecision.ADMIN1,
    PlaceLevel.COUNTRY: PlacePrecision.COUNTRY,
    PlaceLevel.WORLD: PlacePrecision.INTERNATIONAL,
}


class PlaceRow(forms.Form):
    place = forms.CharField(
        label=_("Place"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"list": "rd-places", "autocomplete": "off"}),
    )
    role = forms.ChoiceField(
        label=_("Role"),
        choices=[("", _("– kept as written –")), *PlaceRole.choices],
        required=False,
    )
    precision = forms.ChoiceField(
        label=_("Known"),
        choices=[("", _("– as its level –")), *PlacePrecision.choices],
        required=False,
    )


class BasePlaceRows(BaseFormSet[PlaceRow]):
    """Reads the rows with the names of the desk; a name it lacks is kept as written."""

    def __init__(self, *args: Any, names: Names, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.names = names
        self.placings: list[Placing] = []
        self.as_written: list[str] = []

    def clean(self) -> None:
        self.placings, self.as_written = [], []
        for row in self.forms:
            if text := row.cleaned_data.get("place", "").strip():
                self._read(row, text)

    def _read(self, row: PlaceRow, text: str) -> None:
        place, role = self.names.place(text), row.cleaned_data["role"]
        if not role:
            self.as_written.append(place.name_en if place else text)
        elif place is None:
            row.add_error("place", _unknown(text))
        else:
            self.placings.append((place, role, _precision(row, place)))


PlaceRows: Any = forms.formset_factory(PlaceRow, formset=BasePlaceRows, extra=2, max_num=MOST)


def row_of(placing: Placing) -> dict[str, Any]:
    """One place as a row shows it."""
    place, role, precision = placing
    return {"place": offered(place), "role": role, "precision": str(precision)}


def _precision(row: PlaceRow, place: Place) -> int:
    chosen = row.cleaned_data["precision"] or PRECISION_OF_LEVEL[PlaceLevel(place.level)]
    return int(chosen)


def _unknown(text: str) -> Any:
    sentence = _(
        "No single place of the gazetteer is called “%(name)s”: choose one of the list, or leave its "
        "role empty to keep it as written."
    )
    return forms.ValidationError(sentence, params={"name": text})
