"""One number of the quality board, and the list it opens."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Model, QuerySet
from django.urls import NoReverseMatch, reverse
from django_stubs_ext import StrOrPromise


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """Rows that should be looked at.

    ``rows`` finds them as of a moment; ``told`` says of one row what is the matter with it; ``remedy``
    says what to do about all of them.
    """

    name: str
    label: StrOrPromise
    remedy: StrOrPromise
    rows: Callable[[datetime], QuerySet[Any]]
    told: Callable[[Any], StrOrPromise] = lambda row: ""
    permission: str = "events.view_event"
    retried: bool = False


def address_of(row: Model) -> str:
    """The page of a row on the desk; empty where it has none."""
    try:
        return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])
    except NoReverseMatch:
        return ""
