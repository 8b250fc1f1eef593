"""Why something that readers see is changed."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import ParamSpec, TypeVar
from uuid import UUID

import pghistory

from events.models import Event
from events.operations.errors import Refused

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


def explained(operation: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """Keep what is given as ``because`` with every row of the history that the operation makes."""

    @wraps(operation)
    def kept(*args: Given.args, **kwargs: Given.kwargs) -> Answer:
        reason = str(kwargs.get("because") or "").strip()
        if not reason:
            return operation(*args, **kwargs)
        with pghistory.context(because=reason):
            return operation(*args, **kwargs)

    return kept


def require_reason(events: Iterable[UUID], because: str) -> None:
    """Ask why, when one of these events is public.

    :raises Refused: when no reason is given.
    """
    if not because.strip() and Event.objects.published().filter(pk__in=list(events)).exists():
        sentence = "Readers see this already: say why it is changed."
        raise Refused.because("because", sentence)
