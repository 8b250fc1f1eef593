"""The form of a claim beside the text it is made of."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from events.admin.because import FIELD, seen_by_readers, why_field
from events.admin.claims.form import ClaimForm
from events.admin.forms import EDTF_HELP
from events.admin.read.names import Names
from events.choices import SourceKind
from events.models import Article, Claim, Source
from events.operations import NewSpeaker

# What this form asks for that is no column of a claim.
OWN = frozenset({"speaker", "new_speaker"})

WIDGETS: dict[str, Any] = {
    **{
        name: forms.Textarea(attrs={"rows": 2})
        for name in ("quote", "gloss_en", "gloss_ko", "gloss_zh_hans")
    },
    "said_on": forms.DateInput(attrs={"type": "date"}),
    "destination": forms.TextInput(attrs={"size": 4, "autocomplete": "off"}),
}
LABELS: dict[str, Any] = {
    "quote": _("Quote"),
    "measure": _("Measure"),
    "event_type": _("What was done"),
    "modality": _("How it is said"),
    "volition": _("Volition"),
    "destination": _("To country"),
    "count_as_written": _("Number, in the words of the text"),
    "unit": _("Counted in"),
    "date_as_written": _("Date, in the words of the text"),
    "edtf": _("Date"),
    "date_basis": _("The date is"),
    "speaker_as_written": _("Speaker, in the words of the text"),
    "speaker_certainty": _("Who it is, is"),
    "said_on": _("Said on"),
    "credibility": _("Credibility"),
    "gloss_en": _("In our own words (public)"),
    "gloss_ko": _("In Korean"),
    "gloss_zh_hans": _("In Chinese"),
}
HELP: dict[str, Any] = {
    "edtf": EDTF_HELP,
    "destination": _("Two letters, such as KP."),
    "gloss_en": _("For readers: no names, ages, kinship, routes or shelters."),
    "said_on": _("If not on the day of the article."),
}


class ReadingForm(ClaimForm):
    """Everything of a claim but its places, which are rows below it."""

    speaker = forms.CharField(
        label=_("Speaker"),
        max_length=300,
        widget=forms.TextInput(attrs={"list": "rd-sources", "autocomplete": "off"}),
        help_text=_("Who says it, not who prints it."),
    )
    new_speaker = forms.ChoiceField(
        label=_("Not in the list?"),
        choices=[("", _("– it is in the list –")), *SourceKind.choices],
        required=False,
        help_text=_(
            "Makes a new source of that kind, rated F. An unnamed one is a source of one case."
        ),
    )

    class Meta:
        model = Claim
        fields = (
            *("quote", "measure", "event_type", "modality", "volition", "destination"),
            *("count_as_written", "unit", "date_as_written", "edtf", "date_basis"),
            *("speaker_as_written", "speaker_certainty", "said_on", "credibility"),
            *("gloss_en", "gloss_ko", "gloss_zh_hans"),
        )
        widgets = WIDGETS
        labels = LABELS
        help_texts = HELP

    def __init__(
        self,
        *args: Any,
        article: Article,
        names: Names,
        suggested: Mapping[str, Any],
        **kwargs: Any,
    ) -> None:
        self.of_article, self.names_known, self.suggested = article, names, suggested
        super().__init__(*args, **kwargs)
        if not self.instance._state.adding and seen_by_readers(self.instance):
            self.fields[FIELD] = why_field()
        for name, label in {
            "quantifier": _("How the number is given"),
            "number": _("Number"),
            "number_to": _("Upper end"),
        }.items():
            self.fields[name].label = label
        self.fields["quantifier"].help_text = self.fields["number_to"].help_text = ""
        self.fields["number"].help_text = _("For “less than 20” write 19.")

    @property
    def article(self) -> Article:
        return self.of_article

    def clean_new_speaker(self) -> Source | NewSpeaker | None:
        """Who speaks: somebody known, or somebody to be made on the spot."""
        text, kind = self.cleaned_data.get("speaker", ""), self.cleaned_data["new_speaker"]
        if not text:
            return None
        known = self.names_known.source(text)
        if known is not None and kind != SourceKind.ANONYMOUS:
            return known
        if kind:
            return NewSpeaker(name=text, kind=kind)
        sentence = _(
            "No single source is called “%(name)s”: choose one of the list, or say below "
            "what kind of new source it is."
        )
        self.add_error("speaker", forms.ValidationError(sentence, params={"name": text}))
        return None

    @property
    def speaker_given(self) -> Source | NewSpeaker | None:
        given: Source | NewSpeaker | None = self.cleaned_data.get("new_speaker")
        return given

    @property
    def fields_for_operation(self) -> dict[str, Any]:
        """The columns of the claim as entered; of one that exists, those that differ."""
        given = super().fields_for_operation
        return {name: value for name, value in given.items() if name not in OWN}
