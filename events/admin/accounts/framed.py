"""Pages of allauth in the frame of the desk."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.views.decorators.cache import never_cache

View = Callable[..., HttpResponseBase]


def framed(view: View, title: Any) -> View:
    """The page with what every page of the desk shows: its header, its menu, its title."""

    @wraps(view)
    def page(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        if isinstance(response, TemplateResponse) and not response.is_rendered:
            frame = {**admin.site.each_context(request), "title": title}
            response.context_data = {**frame, **(response.context_data or {})}
        return response

    return page


def entrance(view: View, title: Any) -> View:
    """A page for who has not signed in yet."""
    return never_cache(framed(view, title))


def inside(view: View, title: Any) -> View:
    """A page for everybody who has signed in."""
    return admin.site.admin_view(framed(view, title))
