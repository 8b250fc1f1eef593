"""Reading the parameters of a question one by one, and telling everything wrong at once."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from events.filters.parameters import Parameter
from events.filters.problems import BadQuestion, Problem

LONGEST = 300
DIGITS = 19


class Reading:
    """The parameters of one question.

    Values are stripped; empty ones, which every form sends, count as not given.

    :param params: a mapping of names to values, or a ``QueryDict``.
    :param also: names that the caller reads itself.
    """

    def __init__(
        self, params: Mapping[str, Any], known: Sequence[Parameter], also: Iterable[str] = ()
    ) -> None:
        self.problems: list[Problem] = []
        self._known = {parameter.name: parameter for parameter in known}
        self._values = {name: _listed(params, name) for name in params}
        self._refuse_unknown(also)
        self._refuse_unreadable()

    def words(self, name: str) -> tuple[str, ...]:
        """Every value of a parameter that may have several."""
        listed = (word.strip() for value in self._values.get(name, ()) for word in value.split(","))
        return tuple(dict.fromkeys(word for word in listed if word))

    def one(self, name: str) -> str | None:
        """The value of a parameter that has one."""
        given = [value for value in self._values.get(name, ()) if value]
        if len(set(given)) > 1:
            self.refuse(name, f"“{name}” takes one value; it was given {len(given)}.")
        return given[0] if given else None

    def chosen(self, name: str) -> frozenset[str]:
        """The values of a parameter that chooses from a closed list."""
        words, allowed = self.words(name), self._known[name].allowed
        if not self._known[name].many and len(words) > 1:
            self.refuse(name, f"“{name}” takes one value; it was given {len(words)}.", allowed)
        for word in words:
            if word not in allowed:
                self.refuse(name, f"“{word}” is no {name}.", allowed)
        return frozenset(words)

    def whole(self, name: str, *, default: int, least: int, most: int) -> int:
        """The value of a parameter that is a whole number."""
        text = self.one(name)
        if text is None:
            return default
        number = int(text) if text.isascii() and text.isdigit() and len(text) < DIGITS else -1
        if not least <= number <= most:
            self.refuse(name, f"“{name}” is a whole number from {least} to {most}.")
            return default
        return number

    def given(self) -> dict[str, tuple[str, ...]]:
        """The parameters of the question itself, as given, without empty values."""
        return {
            name: values
            for name in self._known
            if (values := tuple(value for value in self._values.get(name, ()) if value))
        }

    def refuse(self, name: str, sentence: str, allowed: Iterable[str] = ()) -> None:
        self.problems.append(Problem(parameter=name, sentence=sentence, allowed=tuple(allowed)))

    def finish(self) -> None:
        """:raises BadQuestion: when anything was refused."""
        if self.problems:
            raise BadQuestion(self.problems)

    def _refuse_unknown(self, also: Iterable[str]) -> None:
        names = (*self._known, *also)
        for name in self._values:
            if name not in names:
                shown = name[:60]
                self.refuse(shown, f"“{shown}” is not a parameter here.", names)

    def _refuse_unreadable(self) -> None:
        for name, values in self._values.items():
            if any(len(value) > LONGEST for value in values):
                self.refuse(name[:60], f"A value has at most {LONGEST} characters.")
                self._values[name] = []
            elif any("\x00" in value for value in values):
                self.refuse(name[:60], "A value must not contain control characters.")
                self._values[name] = []


def _listed(params: Mapping[str, Any], name: str) -> list[str]:
    values = params.getlist(name) if hasattr(params, "getlist") else [params[name]]
    return [str(value).strip() for value in values if value is not None]
