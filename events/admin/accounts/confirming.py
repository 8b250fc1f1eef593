"""Asking who is signed in to confirm it before something grave."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.internal.flows.reauthentication import raise_if_reauthentication_required
from django.http import HttpRequest
from django.http.response import HttpResponseBase

View = Callable[..., HttpResponseBase]


def confirmed(view: View) -> View:
    """Only for who gave the password, or a second factor, in the last quarter of an hour.

    Others are asked for it and then brought back; what they had sent is done then.
    """

    @wraps(view)
    def page(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        raise_if_reauthentication_required(request, app="")
        return view(request, *args, **kwargs)

    return page
