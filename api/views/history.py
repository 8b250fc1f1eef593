"""The editions of one event."""

from rest_framework.request import Request
from rest_framework.response import Response

from api.feed import history_line, lines
from api.schema import of_history
from api.subjects import find_subject, shown_edition
from api.views.base import RecordView, unless_unchanged
from events.choices import SubjectKind
from events.filters import Reading
from events.models.record.edition import Edition


class HistoryView(RecordView):
    @of_history
    @unless_unchanged
    def get(self, request: Request, key: str) -> Response:
        Reading(request.query_params, ()).finish()
        subject = find_subject(key, SubjectKind.EVENT)
        shown_edition(subject)
        editions = lines(Edition.objects.of(subject)).order_by("number")
        return Response({"results": [history_line(edition) for edition in editions]})
