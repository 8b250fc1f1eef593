"""Entering a claim."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from events.admin.counted import CountedForm
from events.admin.forms import EDTF_HELP, dated
from events.choices import Measure
from events.models import Article, Claim


class ClaimForm(CountedForm):
    class Meta:
        model = Claim
        fields = ()
        widgets = {
            "quote": forms.Textarea(attrs={"rows": 4, "cols": 90}),
            "gloss_en": forms.Textarea(attrs={"rows": 3, "cols": 90}),
            "gloss_ko": forms.Textarea(attrs={"rows": 2, "cols": 90}),
            "gloss_zh_hans": forms.Textarea(attrs={"rows": 2, "cols": 90}),
        }
        help_texts = {
            "quote": _("The very words of the article. Internal, never published."),
            "speaker": _("Who says it: the publisher only when it speaks for itself."),
            "event_type": _("What was done, by its direction, whatever verb the article uses."),
            "destination": _(
                "Where the people were taken or went, as the two letters of ISO 3166-1."
            ),
            "count_as_written": _("At most six words of it are published."),
            "edtf": EDTF_HELP,
            "gloss_en": _(
                "What it says, in our own words. Public: no names, ages, routes or shelters."
            ),
        }
        labels = {"edtf": _("Date")}

    def clean_quote(self) -> str:
        quote: str = self.cleaned_data["quote"].replace("\r\n", "\n")
        article = self.article
        if quote and article is not None and quote not in article.body:
            raise forms.ValidationError(
                _("These words do not stand in the article's text: copy them from it exactly.")
            )
        return quote

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("measure") == Measure.FLOW and not cleaned.get("event_type"):
            self.add_error("event_type", _("Say what was done, or choose another measure."))
        return cleaned

    @property
    def article(self) -> Article | None:
        """The article it stands in; chosen once, before the quote."""
        is_new = self.instance._state.adding
        article: Article | None = (
            self.cleaned_data.get("article") if is_new else self.instance.article
        )
        return article

    @property
    def language(self) -> str:
        return self.article.language if self.article else "en"

    @property
    def fields_for_operation(self) -> dict[str, Any]:
        """What is entered of a new claim, or what differs of one that exists."""
        given = self.written if self.instance._state.adding else self.changes
        given = {name: value for name, value in given.items() if name != "article"}
        return dated(self.with_count(given), self)
