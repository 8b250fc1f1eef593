"""Entering an event."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from events.admin.forms import EDTF_HELP, DeskForm, dated
from events.choices import DatePrecision, EventType
from events.models import Event
from events.operations.events.translations import COLUMNS, old_translations

WRITTEN = (
    *("type", "volition", "destination", "occurrence", "granularity", "edtf", "date_precision"),
    *("title_en", "title_ko", "title_zh_hans", "summary_en", "summary_ko", "summary_zh_hans"),
    "original_language",
    *("sensitivity", "people_still_inside", "outcome_public_on", "code", "note"),
)


class EventForm(DeskForm):
    code = forms.CharField(
        label=_("Address"),
        max_length=100,
        required=False,
        help_text=_(
            "Its public address; made of date and country when left empty. No number of "
            "people, and no place below the published one."
        ),
    )
    date_precision = forms.ChoiceField(
        choices=[("", _("– as the date says –")), *DatePrecision.choices],
        required=False,
        help_text=_("Only for what a date does not say of itself: several days, or a week."),
    )

    class Meta:
        model = Event
        fields = ()
        labels = {"edtf": _("Date")}
        widgets = {
            f"summary_{language}": forms.Textarea(attrs={"rows": 3, "cols": 90})
            for language in ("en", "ko", "zh_hans")
        }
        help_texts = {
            "type": _("What was done, by its direction: never by the verb of an article."),
            "volition": _("Of returns and push-backs only, and always of these."),
            "destination": _("Two letters of ISO 3166-1; filled in for a return."),
            "granularity": _(
                "A campaign is a pattern without number or date; it is never counted."
            ),
            "edtf": EDTF_HELP,
            "title_en": _("In our own words, without the number."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "original_language" in self.fields:
            self.fields["original_language"].required = False
        for name in old_translations(self.instance):
            column = COLUMNS[name]
            if column in self.fields:
                self.fields[column].help_text = _(
                    "Older than its original, which was changed since: translate it anew, or say above "
                    "that it is still right."
                )

    def clean_original_language(self) -> str:
        """English, unless another language is chosen."""
        chosen: str = self.cleaned_data["original_language"]
        return chosen or str(self.instance.original_language)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("type") == EventType.RETURN_TO_ORIGIN and not cleaned.get("destination"):
            cleaned["destination"] = settings.COUNTRY_OF_ORIGIN
        return cleaned

    @property
    def fields_for_operation(self) -> dict[str, Any]:
        """What is entered of a new event, or what differs of one that exists."""
        is_new = self.instance._state.adding
        given = dict(self.written if is_new else self.changes)
        if "destination" in self.cleaned_data:
            given["destination"] = self.cleaned_data["destination"]
        if not given.get("code"):
            given.pop("code", None)
        return dated(given, self)
