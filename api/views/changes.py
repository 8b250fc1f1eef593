"""Everything that happened to the record, in order."""

from rest_framework.request import Request
from rest_framework.response import Response

from api.feed import history_line, lines
from api.pagination import next_link, read_limit
from api.schema import of_changes
from api.subjects import find_subject
from api.views.base import RecordView, unless_unchanged
from events.choices import SubjectKind
from events.filters import Reading
from events.models.record.edition import Edition

ALSO = ("after", "limit", "event")
LAST = 2**60


class ChangesView(RecordView):
    @of_changes
    @unless_unchanged
    def get(self, request: Request) -> Response:
        reading = Reading(request.query_params, (), ALSO)
        after = reading.whole("after", default=0, least=0, most=LAST)
        limit, event = read_limit(reading), reading.one("event")
        reading.finish()
        editions = lines(Edition.objects.filter(position__gt=after)).order_by("position")
        if event:
            editions = editions.of(find_subject(event, SubjectKind.EVENT))
        rows = list(editions[: limit + 1])
        page = rows[:limit]
        following = next_link(request, after=page[-1].position) if len(rows) > limit else None
        return Response({"results": [history_line(row) for row in page], "next": following})
