"""Languages in words, and the page on which an article is read."""

from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language_info, gettext as _


def language_name(code: str) -> str:
    """The language in the words of the desk; a code without a name is shown as it is."""
    if code == "und":
        return _("not known")
    for known in (code.lower(), code.split("-")[0].lower()):
        try:
            return str(get_language_info(known)["name_translated"])
        except KeyError:
            continue
    return code


def reading_page(key: Any) -> str:
    """Where an article is read: its reading desk, or its own page where there is none."""
    try:
        return reverse("admin:read_article", args=[key])
    except NoReverseMatch:
        return reverse("admin:events_article_change", args=[key])
