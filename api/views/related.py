"""How an event is related to others."""

import json
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from rest_framework.request import Request
from rest_framework.response import Response

from api.schema import of_related
from api.subjects import find_subject, shown_edition
from api.views.base import RecordView, unless_unchanged
from events.choices import SubjectKind
from events.filters import read_moment
from events.models.record.edition import Edition
from events.models.record.link import RecordLink

SHORT = ("id", "slug", "type", "volition", "status", "date", "place", "count", "title", "links")


class RelatedView(RecordView):
    @of_related
    @unless_unchanged
    def get(self, request: Request, key: str) -> Response:
        as_of = read_moment(request.query_params)
        subject = find_subject(key, SubjectKind.EVENT)
        shown_edition(subject, as_of=as_of)
        links = RecordLink.objects.as_of(as_of) if as_of else RecordLink.objects.current()
        editions = Edition.objects.as_of(as_of) if as_of else Edition.objects.current()
        return Response(
            {"results": list(_related(subject, list(links.touching(subject)), editions))}
        )


def _related(subject: UUID, links: list[RecordLink], editions: Any) -> Iterator[dict[str, Any]]:
    ends = {_other(link, subject) for link in links}
    texts = dict(editions.filter(subject_id__in=ends).values_list("subject_id", "document"))
    for link in sorted(links, key=lambda link: (link.kind, link.position, link.pk)):
        if _other(link, subject) in texts:
            yield _row(link, subject, json.loads(texts[_other(link, subject)]))


def _other(link: RecordLink, subject: UUID) -> UUID:
    return link.to_subject if link.from_subject == subject else link.from_subject


def _row(link: RecordLink, subject: UUID, document: dict[str, Any]) -> dict[str, Any]:
    return {
        "kind": link.kind,
        "direction": "to" if link.from_subject == subject else "from",
        "working": link.working,
        "rationale": link.rationale,
        "since": link.valid_from,
        "position": link.position,
        "event": {name: document[name] for name in SHORT},
    }
