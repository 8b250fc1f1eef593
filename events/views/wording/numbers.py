"""Numbers of people as people read them: a best number, its bounds, and what is open."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Figure:
    """The words for a number and, when they say more, for its bounds."""

    main: str
    bounds: str = ""

    def __str__(self) -> str:
        return f"{self.main} ({self.bounds})" if self.bounds else self.main


def figure(count: object) -> Figure:
    """Read ``low``, ``best`` (or ``value``), ``high``, ``high_open`` and ``approximate``, by key or name."""
    low, best, high = _part(count, "low"), _best(count), _part(count, "high")
    is_open = bool(_part(count, "high_open"))
    if best is None:
        return Figure(_without_best(low, high, is_open))
    if is_open and low == best and high in (None, best):
        return Figure(_("at least %(number)s") % {"number": f"{best:,}"})
    main = _("about %(number)s") if _part(count, "approximate") else "%(number)s"
    return Figure(main % {"number": f"{best:,}"}, _bounds(low, best, high, is_open))


def _without_best(low: int | None, high: int | None, is_open: bool) -> str:
    if high is not None:
        words = _("up to %(number)s or more") if is_open else _("up to %(number)s")
        return words % {"number": f"{high:,}"}
    if low:
        return _("at least %(number)s") % {"number": f"{low:,}"}
    return _("no number")


def _bounds(low: int | None, best: int, high: int | None, is_open: bool) -> str:
    if low == best == high and not is_open:
        return ""
    end = best if high is None else high
    if (low or 0) == end:
        return _("%(number)s or more") % {"number": f"{end:,}"} if is_open else ""
    words = _("%(low)s to %(high)s or more") if is_open else _("%(low)s to %(high)s")
    return words % {"low": f"{low or 0:,}", "high": f"{end:,}"}


def _best(count: object) -> int | None:
    best = _part(count, "best")
    return _part(count, "value") if best is None else best


def _part(count: object, name: str) -> int | None:
    if isinstance(count, Mapping):
        return count.get(name)
    return getattr(count, name, None)
