"""Entering and changing reference figures on the desk."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from events.models import Claim, Event, ReferenceFigure
from events.operations.checking import checked
from events.operations.claims.fields import completed
from events.operations.errors import Problem, refuse_if_any, told


@transaction.atomic
def create_figure(
    *,
    by: User,
    at: datetime,
    claims: Iterable[Claim] = (),
    reconciles: Iterable[Event] = (),
    **fields: Any,
) -> ReferenceFigure:
    """Enter a stock or a total of a period as a draft.

    :raises Refused: naming each field that is wrong.
    """
    problems: list[Problem] = []
    columns = _columns(fields, problems)
    refuse_if_any(problems)
    figure = ReferenceFigure(author=by, made_at=at, changed_at=at, **columns)
    with told():
        checked(figure)
        figure.save(force_insert=True)
        figure.claims.set(claims)
        figure.reconciles.set(reconciles)
    return figure


@transaction.atomic
def edit_figure(
    *,
    figure: ReferenceFigure,
    by: User,
    at: datetime,
    claims: Iterable[Claim] | None = None,
    reconciles: Iterable[Event] | None = None,
    **changes: Any,
) -> ReferenceFigure:
    """Change the desk's copy; the public sees it once it is published as a correction.

    :raises Refused: naming each field that is wrong.
    """
    figure = ReferenceFigure.objects.select_for_update(of=("self",)).get(pk=figure.pk)
    problems: list[Problem] = []
    columns = _columns(changes, problems)
    refuse_if_any(problems)
    for name, value in columns.items():
        setattr(figure, name, value)
    figure.version, figure.changed_at = figure.version + 1, at
    if figure.state not in ("approved", "published"):
        figure.author = by
    with told():
        checked(figure)
        figure.save()
        if claims is not None:
            figure.claims.set(claims)
        if reconciles is not None:
            figure.reconciles.set(reconciles)
    return figure


def _columns(given: dict[str, Any], problems: list[Problem]) -> dict[str, Any]:
    """The bounds of date and number follow as they do for a claim."""
    columns = completed(given, problems)
    columns.pop("count_as_written", None)
    return columns
