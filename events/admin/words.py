"""Numbers as an editor reads them."""

from django.utils.translation import gettext


def span(low: int | None, best: int | None, high: int | None, high_open: bool) -> str:
    """Low, best and high in one line; a dash is a number nobody states."""
    if low is None and best is None and high is None:
        return gettext("no number")
    is_open = gettext("open")
    end = is_open if high is None else f"{high}{f', {is_open}' if high_open else ''}"
    stated = ("–" if number is None else str(number) for number in (low, best))
    return " · ".join([*stated, end])
