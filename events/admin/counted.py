"""Entering a number as a source gives it: one number, or two for a range."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from events.admin.forms import DeskForm
from events.choices import Quantifier
from events.rules.numbers import read_count

FROM_WORDS = ("", _("– read from the words –"))
COUNT_FIELDS = ("quantifier", "unit", "number", "number_to")


class CountedForm(DeskForm):
    """The bounds of a count follow from its quantifier and from the number that is stated."""

    names = dict.fromkeys(("low", "value", "high"), "number")

    quantifier = forms.ChoiceField(
        choices=[FROM_WORDS, *Quantifier.choices],
        required=False,
        help_text=_("How the number is given. Left empty, it is read from the words as written."),
    )
    number = forms.IntegerField(
        min_value=0,
        required=False,
        help_text=_("The number stated; the lower one of a range. For “less than 20” write 19."),
    )
    number_to = forms.IntegerField(
        label=_("Number, upper end"), min_value=0, required=False, help_text=_("Of a range only.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        row = self.instance
        stated = [number for number in (row.value, row.high, row.low) if number is not None]
        self.initial.setdefault("number", stated[0] if stated else None)
        if row.quantifier == Quantifier.RANGE:
            self.initial.setdefault("number_to", row.high)
        if row._state.adding and "quantifier" in self.fields:
            self.initial["quantifier"] = self.initial.get("quantifier_given", "")

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if "quantifier" in cleaned and not cleaned["quantifier"]:
            cleaned |= self._read(cleaned)
        return cleaned

    def _read(self, cleaned: dict[str, Any]) -> dict[str, Any]:
        """What the words say; a number without words is taken as exact."""
        if cleaned.get("number") is not None:
            return {"quantifier": Quantifier.EXACT}
        read = read_count(cleaned.get("count_as_written", ""), self.language)
        if read is None:
            return {"quantifier": Quantifier.NONE_GIVEN}
        count = read.count
        number = count.high if count.value is None else count.value
        upper = count.high if read.quantifier == Quantifier.RANGE else None
        return {"quantifier": read.quantifier, "number": number, "number_to": upper}

    @property
    def language(self) -> str:
        return "en"

    @property
    def count(self) -> dict[str, Any]:
        """The stated number in its place among low, value and high."""
        given = self.cleaned_data
        number, upper = given.get("number"), given.get("number_to")
        places = {"low": None, "value": number, "high": None}
        if given["quantifier"] == Quantifier.RANGE:
            places = {"low": number, "value": None, "high": upper}
        elif given["quantifier"] in (Quantifier.UP_TO, Quantifier.LESS_THAN):
            places = {"low": None, "value": None, "high": number}
        return {"quantifier": given["quantifier"], "unit": given["unit"], **places}

    def with_count(self, fields: dict[str, Any]) -> dict[str, Any]:
        """The fields for an operation, the count among them if any part of it is."""
        rest = {name: value for name, value in fields.items() if name not in COUNT_FIELDS}
        return rest | self.count if len(rest) < len(fields) else rest
