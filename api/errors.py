"""Every error of the API in one shape."""

import logging
from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from rest_framework.exceptions import APIException
from rest_framework.response import Response

from events.filters import BadQuestion, Problem

logger = logging.getLogger("django.request")

CODES = {404: "not_found", 405: "method_not_allowed", 410: "gone", 500: "internal_error"}


class NotFound(Exception):
    """There is nothing at this address; the text says what was looked for."""


class Gone(Exception):
    """It was public and is no longer: id, day and position are all that is said."""

    def __init__(self, *, code: str, message: str, **left: object) -> None:
        self.code, self.message, self.left = code, message, left
        super().__init__(message)


class Moved(Exception):
    """It lives on at another address."""

    def __init__(self, address: str) -> None:
        self.address = address
        super().__init__(address)


def error_response(
    status: int, code: str, message: str, problems: Iterable[Problem] = (), **beside: object
) -> Response:
    """An error with its problems; ``beside`` stands next to it."""
    told = [
        {
            "parameter": problem.parameter,
            "message": problem.sentence,
            "allowed": list(problem.allowed),
        }
        for problem in problems
    ]
    error = {"code": code, "message": message, "problems": told}
    return Response({"error": error, **beside}, status=status)


def tell(error: Exception, context: dict[str, Any]) -> Response:
    """The answer to any exception of a view."""
    match error:
        case BadQuestion():
            return error_response(400, "bad_question", str(error), error.problems)
        case NotFound():
            return error_response(404, CODES[404], str(error))
        case Http404():
            return error_response(404, CODES[404], "There is nothing at this address.")
        case Gone():
            return error_response(410, error.code, error.message, (), **error.left)
        case Moved():
            return _moved(error.address)
        case PermissionDenied():
            return error_response(403, "forbidden", "This is not open to readers.")
        case APIException():
            return _framework(error)
    logger.error("The API failed", exc_info=error, extra={"request": context.get("request")})
    return error_response(500, CODES[500], "Something went wrong here; it has been noted.")


def _framework(error: APIException) -> Response:
    code = CODES.get(error.status_code, error.default_code)
    response = error_response(error.status_code, code, str(error.detail))
    if getattr(error, "wait", None):
        response["Retry-After"] = str(error.wait)  # type: ignore[attr-defined] # of Throttled only
    return response


def _moved(address: str) -> Response:
    status = HTTPStatus.PERMANENT_REDIRECT
    response = error_response(status, "merged", f"It was merged into {address}.")
    response["Location"] = address
    return response
