"""The places that the record names."""

from typing import Any

from django.http import HttpResponseBase
from django.urls import reverse
from rest_framework.request import Request
from rest_framework.response import Response

from api.errors import NotFound
from api.pages import beginning
from api.pagination import next_link, read_limit
from api.schema import of_place, of_places
from api.views.base import RecordView, unless_unchanged
from events.filters import (
    PLACES_PARAMETERS,
    Reading,
    places,
    read_moment,
    read_places_question,
)
from events.models.record.card import Card

ALSO = ("after", "limit")


class PlacesView(RecordView):
    @of_places
    @unless_unchanged
    def get(self, request: Request) -> HttpResponseBase:
        cards = read_places_question(request.query_params, also=ALSO)
        reading = Reading(request.query_params, PLACES_PARAMETERS, ALSO)
        limit, after = read_limit(reading), reading.one("after")
        reading.finish()
        rows = list(cards.filter(code__gt=after or "").order_by("code")[: limit + 1])
        page = rows[:limit]
        following = next_link(request, after=page[-1].code) if len(rows) > limit else None
        return Response({"results": [_shown(card) for card in page], "next": following})


class PlaceView(RecordView):
    @of_place
    @unless_unchanged
    def get(self, request: Request, code: str) -> HttpResponseBase:
        as_of = read_moment(request.query_params)
        card = places(as_of).filter(code=code).first()
        if card is None:
            said = beginning(as_of).get("message", f"The record names no place “{code}”.")
            raise NotFound(said)
        return Response(_shown(card))


def _shown(card: Card) -> dict[str, Any]:
    links = {
        "self": reverse("api:place", args=[card.code]),
        "events": f"{reverse('api:events')}?place={card.code}",
        "totals": f"{reverse('api:totals')}?region={card.code}",
    }
    return {**card.document, "links": links}
