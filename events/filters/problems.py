"""What is wrong with a question, told so that the reader can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One parameter that cannot be understood, why, and what it may be instead."""

    parameter: str
    sentence: str
    allowed: tuple[str, ...] = ()


class BadQuestion(ValueError):
    """The question cannot be answered; every problem is named at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(" ".join(problem.sentence for problem in self.problems))
