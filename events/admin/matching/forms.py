"""What is asked when a claim finds its event, and when an event is made of it."""

from typing import Any

from django import forms
from django.contrib.admin import site
from django.contrib.admin.widgets import AutocompleteSelect
from django.utils.translation import gettext_lazy as _

from events.admin.because import why_field
from events.admin.events.form import EventForm
from events.choices import PlacePrecision, PlaceRole, Relation
from events.models import Event, EventLink, EventPlace, Place

ACKNOWLEDGES = _("The speaker carried out, received or supervised this very act")
MAIN_FIELDS = ("type", "volition", "edtf", "title_en", "relation", "acknowledges")
ABOUT_ANOTHER = ("relating", "rationale", "because")
NEW_FIELDS = (
    *("type", "volition", "destination", "occurrence", "granularity"),
    *("edtf", "title_en", "sensitivity"),
)


class AttachForm(forms.Form):
    """How a claim hangs on an event."""

    relation = forms.ChoiceField(label=_("The claim"), choices=Relation.choices)
    acknowledges = forms.BooleanField(label=ACKNOWLEDGES, required=False)
    because = why_field()


class RefuseForm(forms.Form):
    """Why two are not the same."""

    why = forms.CharField(required=False, max_length=500)


class SearchForm(forms.Form):
    event = forms.ModelChoiceField(
        Event.objects.all(),
        label=_("Another event"),
        widget=AutocompleteSelect(EventLink._meta.get_field("to_event"), site),
    )


class PlaceForm(forms.Form):
    place = forms.ModelChoiceField(
        Place.objects.all(),
        label=_("Place"),
        required=False,
        widget=AutocompleteSelect(EventPlace._meta.get_field("place"), site),
    )
    role = forms.ChoiceField(label=_("Role"), choices=PlaceRole.choices)
    precision = forms.TypedChoiceField(
        label=_("Precision"), choices=PlacePrecision.choices, coerce=int, initial="6"
    )


PlaceForms = forms.formset_factory(PlaceForm, extra=1)


class NewEventForm(EventForm):
    """A new event, how the claim hangs on it, and how it relates to another one."""

    names = {"because": "because", "event": "relating", "to_event": "relating", "kind": "relating"}

    relation = forms.ChoiceField(label=_("The claim"), choices=Relation.choices)
    acknowledges = forms.BooleanField(label=ACKNOWLEDGES, required=False)
    relating = forms.CharField(required=False)
    rationale = forms.CharField(
        label=_("Why do you think so?"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Readers see it once both events are public: no place finer than theirs."),
    )
    because = why_field()

    OWN = ("relation", "acknowledges", "relating", "rationale", "because")

    class Meta(EventForm.Meta):
        fields = NEW_FIELDS  # type: ignore[assignment] # the one above has none of its own

    @property
    def facts(self) -> list[Any]:
        """What an event needs to be told from others, and how the claim hangs on it."""
        return [self[name] for name in MAIN_FIELDS]

    @property
    def more(self) -> list[Any]:
        """The rest of its facts, which are mostly right as they are."""
        return [field for field in self if field.name not in (*MAIN_FIELDS, *ABOUT_ANOTHER)]

    @property
    def wrong_in_more(self) -> bool:
        return any(field.errors for field in self.more)

    @property
    def fields_for_operation(self) -> dict[str, Any]:
        """The columns of the event alone."""
        given = super().fields_for_operation
        return {name: value for name, value in given.items() if name not in self.OWN}


class RelateForm(forms.Form):
    """How one event relates to another."""

    relating = forms.CharField(required=False)
    rationale = forms.CharField(required=False)
    because = why_field()
