"""What is asked of those who let an event through the door, or take it back."""

from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy as _

from events import operations
from events.admin.accounts.consent import who_agrees
from events.admin.events.evidence_steps import choice_of
from events.admin.saying import said
from events.admin.steps import StepForm
from events.choices import ChangeReason, Status
from events.models import Event
from events.operations.accounts import TooManyFailures
from events.rules.publication import HARM_QUESTIONS, Gap

REASONS = [choice for choice in ChangeReason.choices if choice[0] != ChangeReason.WITHDRAWAL]
SIGNS = "events.publish_event"


class SubmitForm(StepForm):
    comment = forms.CharField(
        required=False,
        label=_("For the reviewer"),
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class ReturnForm(StepForm):
    comment = forms.CharField(label=_("What to mend"), widget=forms.Textarea(attrs={"rows": 2}))


class VersionForm(StepForm):
    """Signs the version that was on the page, and no later one."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def prepare(self) -> None:
        self.fields["version"].initial = self.row.version


class ApproveForm(VersionForm):
    """The harm checklist, and the names and words that turn out to be harmless."""

    def prepare(self) -> None:
        super().prepare()
        for question, sentence in HARM_QUESTIONS.items():
            self.fields[f"harm_{question}"] = forms.BooleanField(
                required=False, label=gettext(sentence)
            )
        if doubtful := _doubtful(self.row):
            self.fields["confirmed"] = forms.MultipleChoiceField(
                choices=doubtful,
                required=False,
                label=_("These do not locate the event or describe a person"),
                widget=forms.CheckboxSelectMultiple,
            )
        if self.row.status == Status.REFUTED:
            self.fields["accepts_refutation"] = forms.BooleanField(
                required=False, label=_("I accept that it did not happen.")
            )

    @property
    def answers(self) -> dict[str, Any]:
        """The arguments of the operation."""
        given = self.cleaned_data
        return {
            "harm_answers": {name: given[f"harm_{name}"] for name in HARM_QUESTIONS},
            "confirmed_names": [
                pair for answer in given.get("confirmed", []) for pair in _pairs(answer)
            ],
            "accepts_refutation": given.get("accepts_refutation", False),
            "version": given.get("version"),
        }

    def clean(self) -> dict[str, Any]:
        return {**self.cleaned_data, "answers": self.answers}


class NoteForm(StepForm):
    note = forms.CharField(
        label=_("Why"), help_text=_("For the desk only."), widget=forms.Textarea(attrs={"rows": 2})
    )


class MergeForm(NoteForm):
    names = {"state": "survivor"}

    survivor = forms.ModelChoiceField(
        Event.objects.all(), widget=choice_of(Event, "merged_into"), label=_("It is the same as")
    )
    field_order = ("survivor", "note")


class PublicNoteForm(StepForm):
    names = {"note": "note_en"}

    note_en = forms.CharField(
        label=_("What changed, for readers"),
        help_text=_(
            "Public, in English at least. It does not repeat what was wrong about a person."
        ),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    note_ko = forms.CharField(required=False, label=_("In Korean"), max_length=500)
    note_zh_hans = forms.CharField(required=False, label=_("In simplified Chinese"), max_length=500)

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        names = {"en": "note_en", "ko": "note_ko", "zh-hans": "note_zh_hans"}
        texts = {language: given.get(name, "") for language, name in names.items()}
        return {**given, "note": {language: text for language, text in texts.items() if text}}


class CorrectForm(PublicNoteForm):
    reason = forms.ChoiceField(choices=REASONS)
    field_order = ("reason",)


class SecondPersonForm(StepForm):
    """A second person agrees with their own password: sealing takes two."""

    second_name = forms.CharField(
        label=_("Second person"), help_text=_("The name they sign in with.")
    )
    second_password = forms.CharField(
        label=_("Their password"),
        help_text=_("Entered by themselves, here and now."),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        try:
            person = who_agrees(given.get("second_name", ""), given.get("second_password", ""))
        except TooManyFailures as failures:
            raise forms.ValidationError({"second_name": str(failures)}) from failures
        if person is None or not person.has_perm(SIGNS):
            sentence = gettext("This is no reviewer's name with their password.")
            raise forms.ValidationError({"second_name": sentence})
        return {**given, "second": person}


class ProposeSealingForm(NoteForm):
    retire_address = forms.BooleanField(
        required=False, label=_("Its address says too much: never show it again")
    )


class DeclineForm(StepForm):
    note = forms.CharField(
        label=_("Why nothing is erased"), widget=forms.Textarea(attrs={"rows": 2})
    )


class HarmWithdrawForm(SecondPersonForm, NoteForm):
    names = {"second": "second_name"}

    retire_address = forms.BooleanField(
        required=False, label=_("Its address says too much: never show it again")
    )
    field_order = ("note", "retire_address", "second_name", "second_password")


class HarmCorrectForm(SecondPersonForm, PublicNoteForm):
    names = {"second": "second_name", "note": "note_en"}

    field_order = ("note_en", "note_ko", "note_zh_hans", "second_name", "second_password")


def _doubtful(event: Event) -> list[tuple[str, str]]:
    """Names and words that the gates ask a reviewer about, as choices."""
    gaps = operations.missing_for_publication(event)
    return [
        (f"{gap.field}\n{gap.code.partition(' ')[2]}", f"{gap.field}: {said(gap.sentence)}")
        for gap in gaps
        if _is_about_words(gap)
    ]


def _is_about_words(gap: Gap) -> bool:
    return gap.code.startswith(("names_place ", "tells_"))


def _pairs(answer: str) -> list[tuple[str, str]]:
    field, _line, names = answer.partition("\n")
    return [(field, name) for name in names.split("/")]
