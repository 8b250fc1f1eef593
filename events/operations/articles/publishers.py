"""Making a source of a publisher whom the desk does not know yet."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User

from events.choices import Reliability, SourceKind
from events.models import Source
from events.operations.articles.received import publisher_called
from events.operations.codes import free_code
from events.operations.errors import Problem, Refused
from events.operations.gazetteer import save_source

BASIS = "F: entered with its first article; not judged yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPublisher:
    """A publisher by name; its rating is F until somebody judges it."""

    name: str
    kind: str = SourceKind.NATIONAL_MEDIA
    country: str | None = None
    basis: str = BASIS


def publisher_for(given: Source | NewPublisher, *, by: User, at: datetime) -> Source:
    """The source meant, made on the spot where no source has that name.

    :raises Refused: naming what is wrong with the new one.
    """
    if isinstance(given, Source):
        return given
    if held := publisher_called(given.name):
        return held
    name, basis = given.name.strip(), given.basis.strip()
    if not (name and basis):
        told = "Write who published it." if not name else "Say in a sentence why it is rated F."
        raise Refused.because("new_publisher" if not name else "new_basis", told)
    row = Source(
        code=free_code(Source, name if _has_latin(name) else "publisher"),
        name_en=name,
        kind=given.kind,
        country=given.country or None,
        reliability=Reliability.F,
        reliability_basis=basis,
    )
    try:
        return save_source(source=row, by=by, at=at)
    except Refused as refused:
        raise Refused([_renamed(one) for one in refused.problems]) from refused


def _renamed(problem: Problem) -> Problem:
    names = {"country": "new_country", "kind": "new_kind", "reliability_basis": "new_basis"}
    return Problem(field=names.get(problem.field, "new_publisher"), sentence=problem.sentence)


def _has_latin(name: str) -> bool:
    return any(letter.isascii() and letter.isalpha() for letter in name)
