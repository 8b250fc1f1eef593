"""Answers other than the page asked for."""

from collections.abc import Iterable
from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from events.filters import BadQuestion
from events.models.record import Edition


def refused(request: HttpRequest, bad: BadQuestion, known: Iterable[str]) -> HttpResponse:
    """400: what is wrong with the question, and what may be asked."""
    context = {"problems": bad.problems, "known": list(known), "start": request.path}
    return render(request, "400.html", context, status=400)


def gone(request: HttpRequest, edition: Edition) -> HttpResponse:
    """410: id, day and position, and nothing else."""
    since: datetime = edition.sealed_at or edition.valid_from
    tombstone = {
        "id": edition.subject_id,
        "withdrawn_on": since.astimezone(UTC).date(),
        "position": edition.position,
    }
    return render(request, "410.html", {"tombstone": tombstone}, status=410)


def not_there(request: HttpRequest, sentence: str) -> HttpResponse:
    """404 with a reason."""
    return render(request, "404.html", {"sentence": sentence}, status=404)
