"""What is asked for when articles are added."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from events.admin.articles.form import PRECISIONS
from events.choices import DatePrecision, Genre, SourceKind
from events.models import Article, Source
from events.models.fields import country_validator
from events.operations.articles.publishers import BASIS
from events.rules.pages import UnreadablePage, decoded
from events.rules.texts import UnusableText, clean_text

LARGEST_LIST = 2_000_000
OWN = "own"


class WholeText(forms.CharField):
    """A text kept to the last blank; what makes it unusable is said with the remedy."""

    def __init__(self, *, longest: int, rows: int, **options: Any) -> None:
        attributes = {
            "rows": rows,
            "spellcheck": "false",
            "data-longest": longest,
            "data-too-long": _(
                "This is too long for an article: paste the text of the article alone."
            ),
        }
        super().__init__(strip=False, widget=forms.Textarea(attrs=attributes), **options)
        self.longest = longest
        self.validators = []

    def clean(self, value: Any) -> str:
        text: str = super().clean(value)
        try:
            clean_text(text, longest=self.longest)
        except UnusableText as error:
            raise forms.ValidationError(str(error).removeprefix("body: ")) from error
        return text


def address_field(**options: Any) -> forms.CharField:
    return forms.CharField(
        label=_("Address of the page"),
        required=False,
        max_length=2000,
        widget=forms.TextInput(attrs={"inputmode": "url", "placeholder": "https://"}),
        **options,
    )


class TextForm(forms.Form):
    """A text as it was published."""

    content = WholeText(
        label=_("Text"),
        longest=1_000_000,
        rows=16,
        help_text=_("Headline and day first, as they stand on the page. It is never published."),
    )
    url = address_field()


class HtmlForm(forms.Form):
    """The source of a page."""

    content = WholeText(
        label=_("HTML"),
        longest=8_000_000,
        rows=16,
        help_text=_(
            "The source of the page, or what “Copy element” gives. Scripts, styles and whatever is "
            "hidden are dropped; headline, publisher, day and language are read from it."
        ),
    )
    url = address_field()


class AddressesForm(forms.Form):
    """One address a line, written or in a file."""

    addresses = forms.CharField(
        label=_("Addresses, one a line"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false"}),
    )
    file = forms.FileField(
        label=_("or a file"),
        required=False,
        allow_empty_file=True,
        help_text=_("Text or CSV; of each line the first cell that is an address counts."),
    )
    new_publishers = forms.BooleanField(
        label=_("Make a publisher, rated F, of each host nobody is known to publish at"),
        required=False,
        initial=True,
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        cleaned["text"] = "\n".join(
            text for text in (cleaned.get("addresses"), self._in_file(cleaned.get("file"))) if text
        )
        if not (cleaned["text"].strip() or self.errors):
            self.add_error("addresses", _("Write an address, or choose a file with some in it."))
        return cleaned

    def _in_file(self, file: Any) -> str:
        if not file:
            return ""
        if file.size > LARGEST_LIST:
            self.add_error("file", _("This file is larger than 2 MB: divide it."))
            return ""
        try:
            return decoded(file.read())
        except UnreadablePage:
            self.add_error("file", _("Its characters cannot be read: save it as UTF-8."))
            return ""


class CopyForm(forms.Form):
    """Whether a text is a copy of one that is here."""

    copy = forms.ChoiceField(
        label=_("Is it one of these?"), required=False, widget=forms.RadioSelect
    )

    def offer(self, found: list[Article], *, own: bool) -> None:
        """Ask which of the articles found this one is a copy of, if it is."""
        if "copy" not in self.fields:
            return
        choices: list[tuple[str, Any]] = [
            (
                str(one.pk),
                _("It is a copy of “%(title)s”, %(publisher)s")
                % {"title": one, "publisher": one.publisher},
            )
            for one in found
        ]
        if own:
            choices.append((OWN, _("It is a text of its own")))
        self.fields["copy"].choices = choices  # type: ignore[attr-defined]
        self.fields["copy"].required = bool(choices)
        if not choices:
            del self.fields["copy"]


class LineForm(CopyForm):
    """The bibliographic line of an article, filled in as far as it could be read off."""

    title = forms.CharField(label=_("Title"), max_length=500, required=False)
    publisher = forms.ModelChoiceField(
        Source.objects.exclude(kind=SourceKind.ANONYMOUS).order_by("name_en", "pk"),
        label=_("Publisher"),
        required=False,
    )
    new_publisher = forms.CharField(
        label=_("or a new one, by name"), max_length=200, required=False
    )
    new_kind = forms.ChoiceField(
        label=_("What it is"),
        choices=[one for one in SourceKind.choices if one[0] != SourceKind.ANONYMOUS],
        initial=SourceKind.NATIONAL_MEDIA,
        required=False,
    )
    new_country = forms.CharField(
        label=_("Country"),
        max_length=2,
        required=False,
        validators=[country_validator],
        help_text=_("Two capital letters, such as KR."),
    )
    new_basis = forms.CharField(
        label=_("Rated F, because"), max_length=500, required=False, initial=BASIS
    )
    url = address_field()
    published_on = forms.DateField(
        label=_("Published on"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    published_precision = forms.ChoiceField(
        label=_("as known to the"), choices=PRECISIONS, initial=DatePrecision.DAY
    )
    language = forms.CharField(
        label=_("Language"), max_length=20, help_text=_("BCP 47, such as en, ko or zh-Hans.")
    )
    genre = forms.ChoiceField(label=_("Genre"), choices=Genre.choices, initial=Genre.NEWS)
    headline_withheld = forms.BooleanField(
        label=_("The title names, ages or identifies a person"), required=False
    )
    url_withheld = forms.BooleanField(label=_("The address names or ages a person"), required=False)
    body = WholeText(label=_("Text"), longest=1_000_000, rows=20)
    receipt = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not (cleaned.get("publisher") or cleaned.get("new_publisher") or self.errors):
            self.add_error("publisher", _("Choose the publisher, or write the name of a new one."))
        if cleaned.get("publisher") and cleaned.get("new_publisher"):
            sentence = _("Choose a publisher or name a new one, not both.")
            self.add_error("new_publisher", sentence)
        unknown = cleaned.get("published_precision") == DatePrecision.UNKNOWN
        if "published_on" in cleaned and not cleaned["published_on"] and not unknown:
            sentence = _("Give the day of publication, or choose that it is not known.")
            self.add_error("published_on", sentence)
        return cleaned


class TextOnlyForm(CopyForm):
    """The text of an article that has none yet, looked at once before it is kept."""

    body = WholeText(label=_("Text"), longest=1_000_000, rows=24)
    receipt = forms.CharField(widget=forms.HiddenInput, required=False)
