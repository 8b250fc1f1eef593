"""The chain of editions: each hash holds the one at the position before."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from events.rules.document.canonical import sha256_of
from events.rules.document.header import moment

GENESIS = "0" * 64


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainedEdition:
    """One edition as the chain sees it. A sealed one has no document, and is intact without it."""

    position: int
    valid_from: datetime
    sha256: str
    chain: str
    document: str | None = None
    sealed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """A place where the history does not hold."""

    position: int
    sentence: str


def chain(*, previous: str, position: int, valid_from: datetime, sha256: str) -> str:
    """The hash of an edition chained to the one before; the first follows GENESIS."""
    return sha256_of(f"{previous}\n{position}\n{moment(valid_from)}\n{sha256}")


def verify(editions: Iterable[ChainedEdition]) -> Iterator[Break]:
    """Walk the editions by position, from the first, and tell everything that does not hold."""
    previous, expected, last = GENESIS, 1, None
    for edition in editions:
        yield from _breaks(edition, previous=previous, expected=expected, last=last)
        previous, expected, last = edition.chain, edition.position + 1, edition.valid_from


def _breaks(
    edition: ChainedEdition, *, previous: str, expected: int, last: datetime | None
) -> Iterator[Break]:
    at = edition.position
    if at != expected:
        yield Break(position=at, sentence=f"Position {expected} is missing.")
    if last is not None and edition.valid_from <= last:
        yield Break(position=at, sentence="It is not valid from later than the edition before it.")
    if not edition.sealed and sha256_of(edition.document or "") != edition.sha256:
        yield Break(position=at, sentence="The document is not the one that was hashed.")
    link = chain(
        previous=previous, position=at, valid_from=edition.valid_from, sha256=edition.sha256
    )
    if link != edition.chain:
        yield Break(position=at, sentence="It is not chained to the edition before it.")
