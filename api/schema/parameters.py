"""The parameters of the questions, as OpenAPI describes them."""

from collections.abc import Iterable

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter

from events.filters import Parameter

LIMIT = OpenApiParameter("limit", OpenApiTypes.INT, description="1 to 1000; default 50.")
CURSOR = OpenApiParameter("cursor", description="Taken as it stands from the link “next”.")
EDITION = OpenApiParameter("edition", OpenApiTypes.INT, description="The edition of this number.")
AFTER = OpenApiParameter(
    "after", OpenApiTypes.INT, description="Only what happened after this position."
)
AFTER_CODE = OpenApiParameter("after", description="Only codes that follow this one.")
EVENT = OpenApiParameter("event", description="Only of this event: its id or slug.")


def described(parameters: Iterable[Parameter]) -> list[OpenApiParameter]:
    """The parameters of a question."""
    return [
        OpenApiParameter(
            parameter.name,
            description=parameter.asks,
            enum=list(parameter.allowed) or None,
            many=parameter.many,
            style="form" if parameter.many else None,
            explode=False if parameter.many else None,
        )
        for parameter in parameters
    ]
