"""Documents of the record, served as they are stored."""

import json
from collections.abc import Iterable

from django.http import HttpResponse

JSON = "application/json"


def stored_document(text: str) -> HttpResponse:
    """One document."""
    return HttpResponse(text, content_type=JSON)


def stored_list(texts: Iterable[str], **beside: object) -> HttpResponse:
    """Documents joined by commas: ``{"results": […], …}``."""
    rest = json.dumps(beside, ensure_ascii=False)[1:]
    return HttpResponse(f'{{"results":[{",".join(texts)}],{rest}', content_type=JSON)
