"""Writing EDTF level 1."""

from collections.abc import Callable
from datetime import date

from events.choices import DatePrecision
from events.rules.dates.partial import NotEdtf, PartialDate
from events.rules.dates.reading import parse_edtf
from events.rules.sentence import Sentence

SEASON_OF_MONTH = {3: "21", 6: "22", 9: "23", 12: "24"}
MARKS = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}


def format_edtf(partial: PartialDate) -> str:
    """Return the text that reads back as the same date.

    :raises NotEdtf: when the bounds are not those of the text.
    """
    if parse_edtf(partial.edtf) != partial:
        raise NotEdtf(
            Sentence(
                "“{edtf}” does not say what its bounds or marks say; read it again.",
                edtf=partial.edtf,
            )
        )
    return partial.edtf


def edtf_between(
    earliest: date | None,
    latest: date | None,
    precision: str,
    *,
    approximate: bool = False,
    uncertain: bool = False,
) -> str:
    """Write the first and last day of a date in EDTF, as its precision says; an empty end is open.

    :raises NotEdtf: when the days are not exactly one day, month, season or year of that precision.
    """
    written = _unmarked(earliest, latest, precision)
    mark = MARKS[approximate, uncertain]
    marked = "/".join(end if end == ".." else end + mark for end in written.split("/"))
    read = parse_edtf(marked)
    if (read.earliest, read.latest) != (earliest, latest):
        raise NotEdtf(
            Sentence(
                "{earliest} to {latest} is not one {precision}; choose another precision.",
                earliest=earliest,
                latest=latest,
                precision=precision,
            )
        )
    return marked


def _unmarked(earliest: date | None, latest: date | None, precision: str) -> str:
    if earliest is None or latest is None or precision not in _WRITERS:
        first, last = (day.isoformat() if day else ".." for day in (earliest, latest))
        return f"{first}/{last}"
    return _WRITERS[precision](earliest)


def _season(first: date) -> str:
    if first.month not in SEASON_OF_MONTH:
        raise NotEdtf(
            Sentence(
                "No season begins on {first}; use March, June, September or December.", first=first
            )
        )
    return f"{first.year:04}-{SEASON_OF_MONTH[first.month]}"


_WRITERS: dict[str, Callable[[date], str]] = {
    DatePrecision.DAY: lambda first: first.isoformat(),
    DatePrecision.MONTH: lambda first: first.isoformat()[:7],
    DatePrecision.SEASON: _season,
    DatePrecision.YEAR: lambda first: first.isoformat()[:4],
}
