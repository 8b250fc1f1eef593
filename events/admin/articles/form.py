"""Entering an article."""

from typing import Any

from django import forms
from django.conf import settings
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext, gettext_lazy as _

from events.admin.forms import DeskForm
from events.choices import DatePrecision
from events.models import Article
from events.operations import Problem, Refused

PRECISIONS = [
    choice
    for choice in DatePrecision.choices
    if choice[0] in {DatePrecision.DAY, DatePrecision.MONTH, DatePrecision.YEAR, "unknown"}
]


class ArticleForm(DeskForm):
    code = forms.CharField(
        max_length=100,
        required=False,
        help_text=_("Its readable identity; made of publisher and day when left empty."),
    )
    published_precision = forms.ChoiceField(choices=PRECISIONS, initial=DatePrecision.DAY)

    class Meta:
        model = Article
        fields = ()
        widgets = {"body": forms.Textarea(attrs={"rows": 24, "cols": 110})}
        help_texts = {
            "body": _(
                "Paste the text as it was published. It stays on the desk and is never published. "
                "A text that is here already is recognised, also under another address."
            ),
            "url": _(
                "Addresses of tracking and of fragments are shortened to their canonical form."
            ),
            "syndicated_from": _("The article whose text this one repeats: both are one voice."),
            "duplicate_of": _("The same text of the same publisher, entered before."),
        }

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        has_day = cleaned.get("published_on") is not None
        if not has_day and cleaned.get("published_precision") != DatePrecision.UNKNOWN:
            sentence = gettext("Give the day of publication, or set its precision to unknown.")
            self.add_error("published_on", sentence)
        return cleaned

    def clean_body(self) -> str:
        body: str = self.cleaned_data["body"]
        longest = settings.DATA_UPLOAD_MAX_MEMORY_SIZE or 0
        if len(body.encode(errors="replace")) > longest:
            raise forms.ValidationError(
                gettext("The text is too long for an article: paste its own text.")
            )
        return body


def already_here(article: Article, *, same_address: bool) -> Refused:
    """The refusal that offers the article which is on the desk already."""
    link = format_html(
        '<a href="{}">{}</a>',
        reverse("admin:events_article_change", args=[article.pk]),
        f"{article.publisher}: {article}",
    )
    field = "url" if same_address else "body"
    told = (
        gettext("This address is on the desk already: {}.")
        if same_address
        else gettext("This text is on the desk already: {}.")
    )
    remedy = gettext(
        "Use that article, or, if this is a copy by somebody else, name below the article it repeats."
    )
    sentence = format_html(told + " {}", link, remedy)
    return Refused([Problem(field=field, sentence=sentence)])
