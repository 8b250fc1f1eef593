"""Filters and tags with which pages put the record into words."""

from typing import Any

from django import template
from django.conf import settings
from django.template import Context
from django.urls import translate_url
from django.utils.translation import get_language, get_language_info

from events.views import wording

register = template.Library()

register.filter("in_language", wording.in_language)
register.filter("plain", wording.plain)
register.filter("day", wording.day)
register.filter("month", wording.month)
register.filter("when", wording.when)
register.filter("figure", wording.figure)
register.filter("label", wording.label)
register.filter("basis_label", wording.basis_label)
register.filter("reason", wording.reason)
register.filter("rule_sentence", wording.rule_sentence)


@register.filter
def latest_first(claims: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Claims by the day of their article; those without a day come last."""
    return sorted(claims, key=lambda one: one["article"]["published_on"] or "", reverse=True)


@register.simple_tag(takes_context=True)
def type_name(context: Context, value: str) -> str:
    """The type of an event; the name of the country of origin is looked up once a page."""
    memory = context.render_context.dicts[0]
    if "country_of_origin" not in memory:
        memory["country_of_origin"] = wording.country_of_origin()
    return wording.type_label(value, memory["country_of_origin"])


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
