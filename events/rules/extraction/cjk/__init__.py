"""What readings of Korean and Chinese share: how acts, numbers, days and places make a statement."""

from .found import Act, Form, FoundCount, FoundDate, FoundPlace, Span, Voice
from .language import Language
from .names import one_of, short_names, source_in
from .passages import read_span
from .statements import suggestions
from .when import When

__all__ = [
    "Act",
    "Form",
    "FoundCount",
    "FoundDate",
    "FoundPlace",
    "Language",
    "Span",
    "Voice",
    "When",
    "one_of",
    "read_span",
    "short_names",
    "source_in",
    "suggestions",
]
