"""The bounds of a date, filled in from its EDTF."""

from typing import Any

from events.operations.errors import Problem
from events.rules.dates import NotEdtf, parse_edtf, precision_fits
from events.rules.sentence import Sentence


def date_fields(given: dict[str, Any], problems: list[Problem]) -> dict[str, Any]:
    """The four fields of a date, from its EDTF and, where given, its precision.

    Nothing is returned when the EDTF is not among the given fields.
    """
    if "edtf" not in given:
        return {}
    edtf = (given["edtf"] or "").strip()
    if not edtf:
        return {"edtf": "", "date_start": None, "date_end": None, "date_precision": "unknown"}
    try:
        date = parse_edtf(edtf)
    except NotEdtf as error:
        problems.append(Problem(field="edtf", sentence=error.sentence))
        return {}
    precision = given.get("date_precision") or date.precision
    if precision == "unknown":
        precision = date.precision
    if not precision_fits(edtf, precision):
        sentence = Sentence(
            "“{date}” is not of the precision “{precision}”: correct one of them.",
            date=edtf,
            precision=precision,
        )
        problems.append(Problem(field="date_precision", sentence=sentence))
    return {
        "edtf": edtf,
        "date_start": date.earliest,
        "date_end": date.latest,
        "date_precision": precision,
    }
