"""Events: the list, and one."""

from django.http import HttpResponse, HttpResponseBase
from rest_framework.request import Request

from api.pages import documents_page
from api.schema import of_event, of_events
from api.stored import stored_document
from api.subjects import find_subject, shown_edition
from api.views.base import RecordView, unless_unchanged
from events.choices import SubjectKind
from events.filters import (
    EVENT_PARAMETERS,
    MOMENT_PARAMETERS,
    Reading,
    read_event_question,
    read_moment,
)

MOST_EDITIONS = 1_000_000


class EventsView(RecordView):
    @of_events
    @unless_unchanged
    def get(self, request: Request) -> HttpResponseBase:
        return documents_page(request, read_event_question, EVENT_PARAMETERS)


class EventView(RecordView):
    @of_event
    @unless_unchanged
    def get(self, request: Request, key: str) -> HttpResponseBase:
        return one_document(request, key, SubjectKind.EVENT)


def one_document(request: Request, key: str, kind: SubjectKind) -> HttpResponse:
    """The document of an id or address: of now, of ``as_of``, or of ``edition``."""
    as_of = read_moment(request.query_params, also=("edition",))
    number = _number(request)
    edition = shown_edition(find_subject(key, kind), as_of=as_of, number=number)
    return stored_document(edition.document or "")


def _number(request: Request) -> int | None:
    reading = Reading(request.query_params, MOMENT_PARAMETERS, ("edition",))
    number = reading.whole("edition", default=0, least=1, most=MOST_EDITIONS)
    if number and reading.one("as_of"):
        reading.refuse("edition", "Ask for an edition or for a moment, not for both.")
    reading.finish()
    return number or None
