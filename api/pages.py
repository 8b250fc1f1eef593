"""One page of stored documents that answer a question."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

from django.http import HttpResponse
from rest_framework.request import Request

from api.pagination import PAGE, Cursor, next_link, read_cursor, read_limit, with_moment
from api.stored import stored_list
from events.filters import BadQuestion, Parameter, Problem, Reading, begins_after
from events.models.record.edition import Edition, EditionQuerySet


class Question(Protocol):
    """Something asked of editions, of now or of a moment."""

    @property
    def as_of(self) -> datetime | None: ...

    def among(self, editions: EditionQuerySet) -> EditionQuerySet: ...


@dataclass(frozen=True, slots=True)
class Row:
    document: str
    cursor: Cursor


def documents_page(
    request: Request, read: Callable[..., Question], known: tuple[Parameter, ...]
) -> HttpResponse:
    """The documents that answer, newest first, with the link to the next page.

    :param read: reads the question from the parameters, of which paging reads its own.
    """
    params = request.query_params
    question, (limit, cursor) = together(
        lambda: read(params, also=PAGE), lambda: _paging(Reading(params, known, PAGE))
    )
    rows = _rows(question, cursor, limit + 1)
    page = rows[:limit]
    following = next_link(request, cursor=page[-1].cursor) if len(rows) > limit else None
    return stored_list([row.document for row in page], next=following, **beginning(question.as_of))


def together(*readers: Callable[[], Any]) -> list[Any]:
    """What each reader reads.

    :raises BadQuestion: naming the problems of all of them, each once.
    """
    found: list[Any] = []
    problems: dict[Problem, None] = {}
    for read in readers:
        try:
            found.append(read())
        except BadQuestion as error:
            problems |= dict.fromkeys(error.problems)
    if problems:
        raise BadQuestion(problems)
    return found


def _paging(reading: Reading) -> tuple[int, Cursor | None]:
    limit, cursor = read_limit(reading), read_cursor(reading)
    reading.finish()
    return limit, cursor


def beginning(as_of: datetime | None) -> dict[str, str]:
    """What to add to an answer about a moment before the record begins."""
    begins = begins_after(as_of)
    if begins is None:
        return {}
    moment = begins.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    return {"record_begins": moment, "message": f"The record here begins on {moment[:10]}."}


def _rows(question: Question, cursor: Cursor | None, most: int) -> list[Row]:
    if question.as_of:
        return _read(question, Edition.objects.as_of(question.as_of), cursor, most)
    rows = _read(question, Edition.objects.current(), cursor, most)
    if cursor is None or (rows and rows[0].cursor.moment == cursor.moment):
        return rows
    # Something was published since the first page: the pages go on in the record of that moment.
    past = _read(question, Edition.objects.as_of(cursor.moment), cursor, most)
    return [_pinned(row, cursor.moment) for row in past]


def _read(
    question: Question, editions: EditionQuerySet, cursor: Cursor | None, most: int
) -> list[Row]:
    editions = question.among(editions).newest_first()
    if cursor:
        editions = editions.filter(cursor.after())
    columns = ("document", "listed_on", "position", "moment")
    return [_row(*values) for values in with_moment(editions).values_list(*columns)[:most]]


def _row(document: str, listed_on: Any, position: int, moment: datetime) -> Row:
    return Row(document, Cursor(listed_on=listed_on, position=position, moment=moment))


def _pinned(row: Row, moment: datetime) -> Row:
    cursor = row.cursor
    kept = Cursor(listed_on=cursor.listed_on, position=cursor.position, moment=moment)
    return Row(row.document, kept)
