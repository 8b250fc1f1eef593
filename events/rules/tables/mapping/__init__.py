"""How the columns of somebody else's table become fields of ours, written in TOML."""

from .fields import FIELDS, FieldRule
from .reading import BadMapping, Mistake, read_mapping
from .spec import Mapping, Spec
from .writing import write_mapping

__all__ = [
    "FIELDS",
    "BadMapping",
    "FieldRule",
    "Mapping",
    "Mistake",
    "Spec",
    "read_mapping",
    "write_mapping",
]
