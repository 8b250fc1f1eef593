"""Filters and tags with which pages put the record into words."""

from typing import Any

from django import template
from django.conf import settings
from django.template import Context
from django.urls import translate_url
from django.utils.translation import get_language, get_language_info, gettext

from events.views import wording

register = template.Library()

register.filter("in_language", wording.in_language)
register.filter("plain", wording.plain)
register.filter("day", wording.day)
register.filter("month", wording.month)
register.filter("when", wording.when)
register.filter("figure", wording.figure)
register.filter("label", wording.label)
register.filter("type_label", wording.type_label)
register.filter("rule_sentence", wording.rule_sentence)


@register.filter
def translated(text: str) -> str:
    """A sentence that the record keeps in English, in the reader's language if it is known there."""
    return gettext(text) if text else ""


@register.simple_tag(takes_context=True)
def languages(context: Context) -> list[dict[str, Any]]:
    """The site's languages by their own names, each with this page's address in it."""
    request = context.get("request")
    address = request.get_full_path() if request else "/"
    return [
        {
            "code": code,
            "name": get_language_info(code)["name_local"],
            "address": translate_url(address, code),
            "current": code == get_language(),
        }
        for code, _name in settings.LANGUAGES
    ]
