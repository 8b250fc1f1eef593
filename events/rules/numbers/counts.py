"""What a stated number is, as bounds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number of people as one statement gives it; None is "not stated", never zero.

    ``high_open`` means that the true number may lie above every stated one.
    """

    low: int | None = None
    value: int | None = None
    high: int | None = None
    high_open: bool = False
    approximate: bool = False

    @property
    def states_a_number(self) -> bool:
        return not (self.low is None and self.value is None and self.high is None)


class BadCount(ValueError):
    """The numbers do not fit their quantifier; the message names field and remedy."""
