"""Writing EDTF level 1."""

from events.rules.dates.partial import PartialDate
from events.rules.dates.reading import parse_edtf


def format_edtf(partial: PartialDate) -> str:
    """Return the one way of writing a date that reads back as the same date.

    :raises NotEdtf: when the date was put together by hand and its text is not EDTF.
    """
    return parse_edtf(partial.edtf).edtf
