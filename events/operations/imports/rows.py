"""Telling which row of which file is wrong."""

from collections.abc import Iterator
from contextlib import contextmanager

from events.operations.errors import Problem, Refused
from events.operations.imports.folder import Row


@contextmanager
def told_by_row(kind: str, row: Row) -> Iterator[None]:
    """Name file and code in what is refused of a row, and in what is missing from it."""
    try:
        yield
    except Refused as error:
        raise Refused([_placed(kind, row, problem) for problem in error.problems]) from error
    except KeyError as error:
        field = str(error.args[0])
        missing = Problem(field=field, sentence="This field is missing: give it, if only as null.")
        raise Refused([_placed(kind, row, missing)]) from error
    except (TypeError, ValueError, AttributeError) as error:
        odd = Problem(field="", sentence=f"This row is not in the format of data/: {error}.")
        raise Refused([_placed(kind, row, odd)]) from error


def _placed(kind: str, row: Row, problem: Problem) -> Problem:
    where = [f"{kind}.json", str(row["code"]), problem.field]
    return Problem(
        field=f"{kind}.{row['code']}.{problem.field}",
        sentence=f"{', '.join(part for part in where if part)}: {problem.sentence}",
    )
