"""The first page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from events.filters import record_begins
from events.models.record import Edition
from events.views.entries import entries

LATEST = 5


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What the record is, how much it holds, and what entered it last."""
    current = Edition.objects.current().events()
    latest = entries(current.order_by("-position")[:LATEST])
    context = {"n_events": current.count(), "latest": latest, "begins": record_begins()}
    return render(request, "home.html", context)
