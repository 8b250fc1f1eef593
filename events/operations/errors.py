"""How an operation says no: what, where, and what to do about it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import IntegrityError

from events.operations.constraints import meaning_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong: the field it concerns and a sentence with the remedy."""

    field: str
    sentence: str


class Refused(Exception):  # it says what happened, as its subclasses do
    """The operation did nothing.

    :ivar problems: everything that stands in the way, never empty.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = list(problems)
        super().__init__(" ".join(problem.sentence for problem in self.problems))

    @classmethod
    def because(cls, field: str, sentence: str) -> "Refused":
        return cls([Problem(field=field, sentence=sentence)])


def refuse_if_any(problems: Sequence[Problem]) -> None:
    """Raise all the problems at once, so that an editor mends them in one go."""
    if problems:
        raise Refused(problems)


@contextmanager
def told() -> Iterator[None]:
    """Turn a broken constraint into a refusal that explains it.

    To be used inside an operation: its transaction, or its savepoint, is what the refusal undoes.
    """
    try:
        yield
    except IntegrityError as error:
        field, sentence = meaning_of(error)
        raise Refused.because(field, sentence) from error
