"""Why the door stays shut."""

from collections.abc import Iterable

from events.operations.errors import Problem, Refused
from events.rules.publication import Embargo, Gap


class NotReadyToPublish(Refused):
    """Something is still missing; each problem names the field and the remedy."""

    @classmethod
    def because_of(cls, gaps: Iterable[Gap]) -> "NotReadyToPublish":
        return cls([Problem(field=gap.field, sentence=gap.sentence) for gap in gaps])


class UnderEmbargo(Refused):
    """The event is approved, and has to wait."""

    @classmethod
    def because_of(cls, embargo: Embargo) -> "UnderEmbargo":
        until = f" Until {embargo.until:%Y-%m-%d %H:%M} UTC." if embargo.until else ""
        return cls([Problem(field="embargo", sentence=f"{embargo.reason}{until}")])


class WrongState(Refused):
    """The operation does not fit where the event stands in its workflow."""

    @classmethod
    def saying(cls, sentence: str) -> "WrongState":
        return cls([Problem(field="state", sentence=sentence)])
