"""Why the door stays shut."""

from collections.abc import Iterable

from events.operations.errors import Problem, Refused
from events.rules.publication import Embargo, Gap
from events.rules.sentence import Sentence


class NotReadyToPublish(Refused):
    """Something is still missing; each problem names the field and the remedy."""

    @classmethod
    def because_of(cls, gaps: Iterable[Gap]) -> "NotReadyToPublish":
        return cls([Problem(field=gap.field, sentence=gap.sentence) for gap in gaps])


class UnderEmbargo(Refused):
    """The event is approved, and has to wait."""

    @classmethod
    def because_of(cls, embargo: Embargo) -> "UnderEmbargo":
        sentence: str = embargo.reason
        if embargo.until:
            sentence = Sentence(
                "{reason} Until {until} UTC.",
                reason=embargo.reason,
                until=f"{embargo.until:%Y-%m-%d %H:%M}",
            )
        return cls([Problem(field="embargo", sentence=sentence)])


class WrongState(Refused):
    """The operation does not fit where the event stands in its workflow."""

    @classmethod
    def saying(cls, sentence: str) -> "WrongState":
        return cls([Problem(field="state", sentence=sentence)])
