"""Numbers as an editor reads them."""


def span(low: int | None, best: int | None, high: int | None, high_open: bool) -> str:
    """Low, best and high in one line; a dash is a number nobody states."""
    if low is None and best is None and high is None:
        return "no number"
    end = "open" if high is None else f"{high}{', open' if high_open else ''}"
    stated = ("–" if number is None else str(number) for number in (low, best))
    return " · ".join([*stated, end])
