"""What every answer of the API has in common."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.http import HttpResponseBase
from django.utils.cache import get_conditional_response
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.renderers import BaseRenderer, JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.errors import tell
from events.models.record.head import RecordHead

P = ParamSpec("P")
METHODS = "GET, HEAD, OPTIONS"


class OnlyJson(BaseContentNegotiation):
    """JSON, whatever a client says it accepts; ``?format=`` has no meaning of its own."""

    def select_parser(self, request: Request, parsers: Iterable[Any]) -> Any:
        return None

    def select_renderer(
        self,
        request: Request,
        renderers: Iterable[BaseRenderer],
        format_suffix: str | None = None,
    ) -> tuple[BaseRenderer, str]:
        first = next(iter(renderers))
        return first, first.media_type or ""


class Told(APIView):
    """Open to every origin, without cookies, with errors in one shape."""

    def get_exception_handler(self) -> Callable[..., Response]:
        return tell

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        response = super().finalize_response(request, response, *args, **kwargs)
        response["Access-Control-Allow-Origin"] = "*"
        response["Access-Control-Expose-Headers"] = "ETag"
        response["Access-Control-Allow-Methods"] = METHODS
        # A withdrawal has to show at once: every cache asks again.
        response.setdefault("Cache-Control", "no-cache")
        return response

    def options(self, request: Any, *args: Any, **kwargs: Any) -> Response:
        return Response(status=204, headers={"Allow": METHODS})


class RecordView(Told):
    """A view that reads the record and nothing else."""

    http_method_names = ["get", "head", "options"]
    renderer_classes = [JSONRenderer]
    content_negotiation_class = OnlyJson


def unless_unchanged(
    get: Callable[Concatenate[Any, Request, P], HttpResponseBase],
) -> Callable[Concatenate[Any, Request, P], HttpResponseBase]:
    """Answer 304 to who has seen this address since the record last changed."""

    @wraps(get)
    def conditional(
        view: Any, request: Request, /, *args: P.args, **kwargs: P.kwargs
    ) -> HttpResponseBase:
        position = RecordHead.objects.values_list("position", flat=True).first() or 0
        etag = f'"v1-{position}"'
        unchanged = get_conditional_response(request, etag=etag)
        response = unchanged or get(view, request, *args, **kwargs)
        response["ETag"] = etag
        return response

    return conditional
