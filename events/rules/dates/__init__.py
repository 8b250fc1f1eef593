"""Dates known in part, written in EDTF level 1 (Library of Congress; ISO 8601-2)."""

from events.rules.dates.partial import NotEdtf, PartialDate
from events.rules.dates.precision import default_precision, precision_fits
from events.rules.dates.reading import parse_edtf
from events.rules.dates.writing import edtf_between, format_edtf

__all__ = [
    "NotEdtf",
    "PartialDate",
    "default_precision",
    "edtf_between",
    "format_edtf",
    "parse_edtf",
    "precision_fits",
]
