"""The form by which anybody reports an error or asks for removal."""

from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events.choices import ReportKind
from events.operations.reports.receive import LONGEST
from events.outside.key import StaleKey, new_key, read_key


class ReportForm(forms.Form):
    """Needs no account and sets no cookie: its key says that the form came from here."""

    kind = forms.ChoiceField(
        choices=ReportKind.choices, widget=forms.RadioSelect, label=_("What is it about?")
    )
    text = forms.CharField(
        max_length=LONGEST,
        label=_("What should we know?"),
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("Only reviewers read it. Please name nobody unless it cannot be said without."),
    )
    contact = forms.CharField(
        max_length=300,
        required=False,
        label=_("How can we reach you, if you want an answer?"),
        help_text=_("It is erased together with your message."),
    )
    about = forms.CharField(max_length=500, required=False, label=_("Which page?"))
    # People do not see it; what fills in every field does.
    website = forms.CharField(required=False, label=_("Leave this empty"))
    key = forms.CharField(widget=forms.HiddenInput)

    def clean_key(self) -> UUID:
        try:
            return read_key(self.cleaned_data["key"], at=timezone.now())
        except StaleKey as error:
            self.renew()
            raise forms.ValidationError(
                _("This form was open too long, or sent too fast. Please send it once more.")
            ) from error

    def renew(self) -> None:
        """Give the form that is shown again a key of its own."""
        self.data = self.data.copy()  # type: ignore[attr-defined]
        self.data["key"] = new_key(at=timezone.now())  # type: ignore[index]
