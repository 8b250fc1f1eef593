"""Numbers of people in the words of whoever compares them."""

from django.utils.translation import gettext as _

from events.rules.overlaps import Combined, Figure

NOBODY = "–"


def number_told(figure: Figure | Combined) -> str:
    """``200``, ``up to 60``, ``at least 100``, ``50–260`` or ``–`` for what nobody states."""
    low, best, high = figure.low, figure.best, figure.high
    if best is None:
        return _without_best(low, high, figure.high_open)
    if figure.high_open and low == best and high in (None, best):
        return _("at least %(number)s") % {"number": f"{best:,}"}
    bounds = _bounds(low or 0, best if high is None else high, figure.high_open)
    return f"{best:,}" if bounds == f"{best:,}" else f"{best:,} ({bounds})"


def people(figure: Figure) -> str:
    """The same people as a noun: ``the 60``."""
    if figure.low is None and figure.best is None and figure.high is None:
        return _("these people")
    number = number_told(
        Figure(low=figure.best, best=figure.best, high=figure.best, high_open=False)
    )
    if figure.best is None:
        number = number_told(figure)
        return _("those (%(number)s)") % {"number": number}
    return _("the %(number)s") % {"number": number}


def _without_best(low: int | None, high: int | None, is_open: bool) -> str:
    if high is not None:
        words = _("up to %(number)s or more") if is_open else _("up to %(number)s")
        return words % {"number": f"{high:,}"}
    return _("at least %(number)s") % {"number": f"{low:,}"} if low else NOBODY


def _bounds(low: int, high: int, is_open: bool) -> str:
    span = f"{low:,}" if low == high else f"{low:,}–{high:,}"
    return f"{span}+" if is_open else span
