"""Publishing reference figures: stocks and totals of others, beside the events."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import Change, ChangeReason, SubjectKind, WorkflowState
from events.models import Address, Edition, ReferenceFigure
from events.operations.errors import Problem
from events.operations.facts import Ground, figure_facts, read_ground
from events.operations.publishing.refusals import NotReadyToPublish, WrongState
from events.operations.record import write_edition
from events.rules.document import EditionHeader, figure_document, withdrawn_document
from events.rules.sentence import Sentence


@transaction.atomic
def publish_figure(
    *, figure: ReferenceFigure, by: User, at: datetime, ground: Ground | None = None
) -> Edition:
    """Show a reference figure; publishing the same version twice is harmless.

    :raises NotReadyToPublish: naming what is missing.
    """
    figure = _locked(figure)
    current = _open(figure)
    if figure.state == WorkflowState.PUBLISHED and current is not None:
        if figure.published_version == figure.version:
            return current
        raise WrongState.saying(
            "It is public already: publish the changed version as a correction."
        )
    return _show(figure, by=by, at=at, change=Change.PUBLISHED, ground=ground or read_ground())


@transaction.atomic
def correct_figure(
    *, figure: ReferenceFigure, reason: str, note: Mapping[str, str], by: User, at: datetime
) -> Edition:
    """Replace what the public sees of a reference figure."""
    figure = _locked(figure)
    current = _open(figure)
    if figure.state != WorkflowState.PUBLISHED or current is None:
        raise WrongState.saying("Only a published figure is corrected: publish it first.")
    if figure.published_version == figure.version:
        return current
    if reason not in ChangeReason.values or not note.get("en", "").strip():
        sentence = "Give a reason and tell readers in English what changed."
        raise NotReadyToPublish([Problem(field="note", sentence=sentence)])
    return _show(
        figure,
        by=by,
        at=at,
        change=Change.CORRECTED,
        ground=read_ground(),
        reason=reason,
        note=note,
    )


@transaction.atomic
def withdraw_figure(*, figure: ReferenceFigure, by: User, at: datetime) -> Edition:
    """Stop showing a reference figure; its history stays. Withdrawing twice is harmless."""
    figure = _locked(figure)
    current = _open(figure)
    if current is None:
        raise WrongState.saying("It is not public.")
    if figure.state == WorkflowState.WITHDRAWN:
        return current

    def render(header: EditionHeader, nonce: str) -> dict[str, Any]:
        return withdrawn_document(id=str(figure.pk), header=header, nonce=nonce)

    ReferenceFigure.objects.filter(pk=figure.pk).update(state=WorkflowState.WITHDRAWN)
    return write_edition(
        subject=figure.pk,
        kind=SubjectKind.FIGURE,
        change=Change.WITHDRAWN,
        render=render,
        ground=read_ground(),
        at=at,
    ).edition


def _show(
    figure: ReferenceFigure, *, by: User, at: datetime, change: Change, ground: Ground, **why: Any
) -> Edition:
    if problems := [*_problems(figure, by)]:
        raise NotReadyToPublish(problems)
    facts = figure_facts(figure)

    def render(header: EditionHeader, nonce: str) -> dict[str, Any]:
        return figure_document(
            facts,
            sources=ground.sources,
            atlas=ground.atlas,
            header=header,
            nonce=nonce,
            settings=ground.settings,
        )

    ReferenceFigure.objects.filter(pk=figure.pk).update(
        state=WorkflowState.PUBLISHED,
        approved_by=by,
        approved_at=at,
        published_version=figure.version,
    )
    return write_edition(
        subject=figure.pk,
        kind=SubjectKind.FIGURE,
        change=change,
        render=render,
        ground=ground,
        at=at,
        **why,
    ).edition


def _problems(figure: ReferenceFigure, by: User) -> Iterator[Problem]:
    if by.pk == figure.author_id:
        sentence = "Somebody other than its author has to approve it."
        yield Problem(field="approved_by", sentence=sentence)
    address, _made = Address.objects.get_or_create(
        slug=figure.code, defaults={"subject_kind": SubjectKind.FIGURE, "subject_id": figure.pk}
    )
    if address.subject_id != figure.pk or address.retired_at is not None:
        sentence = Sentence(
            "The address “{code}” is or was that of something else: choose another.",
            code=figure.code,
        )
        yield Problem(field="code", sentence=sentence)
    if not figure.population.strip():
        yield Problem(field="population", sentence="Say in words who is counted.")


def _locked(figure: ReferenceFigure) -> ReferenceFigure:
    return ReferenceFigure.objects.select_for_update(of=("self",)).get(pk=figure.pk)


def _open(figure: ReferenceFigure) -> Edition | None:
    return Edition.objects.of(figure.pk).filter(valid_until=None).first()
