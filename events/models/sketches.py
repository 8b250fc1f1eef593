"""The part of a signature by which texts that are almost the same find each other."""

from django.contrib.postgres.fields import ArrayField
from django.db.models import Func, TextField

HEX_DIGITS = 8
PROBED = 16

# Note [Finding near texts]
# A signature holds the smallest hashes of a text's runs, in order. Two texts that share half of
# their runs share about half of the 16 smallest as well: an index over these finds every candidate
# without reading the other signatures, and only candidates are compared in full. Whoever changes the
# number changes the expression of the index, and lays it anew in a migration.


class SmallestRuns(Func):
    """The first 16 hashes of a signature, as an array; an index over it answers ``overlap``."""

    template = (
        f"string_to_array(rtrim(regexp_replace(left(%(expressions)s, {PROBED * HEX_DIGITS}),"
        f" '(.{{{HEX_DIGITS}}})', '\\1 ', 'g')), ' ')"
    )
    output_field = ArrayField(TextField())


def smallest_runs(signature: str) -> list[str]:
    """The same hashes, of a signature that is not stored."""
    shown = signature[: PROBED * HEX_DIGITS]
    return [shown[at : at + HEX_DIGITS] for at in range(0, len(shown), HEX_DIGITS)]
