"""Texts by language, as documents hold them."""

from collections.abc import Mapping

from django.utils.html import format_html
from django.utils.translation import get_language


def plain(texts: Mapping[str, str] | None) -> str:
    """The text in the reader's language, else in English, else in any."""
    return _chosen(texts)[1]


def in_language(texts: Mapping[str, str] | None) -> str:
    """The same for a page: a text in another language than the page says which it is in."""
    language, text = _chosen(texts)
    if not text or language == get_language():
        return text
    return format_html('<span lang="{}">{}</span>', language, text)


def _chosen(texts: Mapping[str, str] | None) -> tuple[str, str]:
    texts = texts or {}
    for language in (get_language() or "en", "en", *texts):
        if texts.get(language):
            return language, texts[language]
    return "", ""
