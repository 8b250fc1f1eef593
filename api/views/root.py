"""Where to begin, and what is nowhere."""

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from api.errors import NotFound
from api.schema import of_root
from api.views.base import RecordView
from events.filters import Reading

LISTS = ("events", "totals", "places", "reference-figures", "changes", "schema", "docs")


class RootView(RecordView):
    @of_root
    def get(self, request: Request) -> Response:
        Reading(request.query_params, ()).finish()
        return Response({name: reverse(f"api:{name}", request=request) for name in LISTS})


class NowhereView(RecordView):
    """Any other address under the API."""

    @extend_schema(exclude=True)
    def get(self, request: Request, rest: str = "") -> Response:
        raise NotFound("There is nothing at this address; /api/v1/ lists what there is.")
