"""Finding an event or a figure by its address, and what may be said of it."""

from datetime import datetime
from uuid import UUID

from django.urls import reverse

from api.errors import Gone, Moved, NotFound
from events.choices import SHOWN, Change, SubjectKind
from events.filters import record_begins
from events.models.record.edition import Edition
from events.models.record.head import Address

DETAIL = {SubjectKind.EVENT: "api:event", SubjectKind.FIGURE: "api:reference-figure"}


def find_subject(key: str, kind: SubjectKind) -> UUID:
    """The public id behind an id or an address, whether it is shown or not.

    :raises NotFound: when nothing ever had it.
    :raises Gone: when the address was retired.
    """
    subject = _by_id(key, kind)
    if subject is not None:
        return subject
    address = Address.objects.filter(slug=key, subject_kind=kind).first()
    current = _open(address.subject_id) if address else None
    if address is None or current is None:
        raise NotFound(f"The record has no {kind.value} “{key}”.")
    if address.retired_at is not None:
        raise _gone(current)
    return address.subject_id


def shown_edition(
    subject: UUID, *, as_of: datetime | None = None, number: int | None = None
) -> Edition:
    """The edition to show: the present one, that of a moment, or that of a number.

    :raises NotFound: when there was none.
    :raises Gone: when it is withdrawn or sealed.
    :raises Moved: when the event was merged into another.
    """
    edition = _edition(subject, as_of, number)
    if edition is None:
        raise NotFound(_absence(as_of, number))
    if edition.change == Change.MERGED and edition.survivor_id and number is None:
        raise Moved(_address(edition.survivor_id, SubjectKind(edition.subject_kind)))
    if edition.change not in SHOWN or edition.sealed_at is not None:
        raise _gone(edition)
    return edition


def _by_id(key: str, kind: SubjectKind) -> UUID | None:
    try:
        subject = UUID(key)
    except ValueError:
        return None
    known = Edition.objects.of(subject).filter(subject_kind=kind).exists()
    return subject if known else None


def _open(subject: UUID) -> Edition | None:
    return Edition.objects.of(subject).filter(valid_until=None).first()


def _edition(subject: UUID, as_of: datetime | None, number: int | None) -> Edition | None:
    if number is not None:
        return Edition.objects.of(subject).filter(number=number).first()
    if as_of is None:
        return _open(subject)
    valid = Edition.objects.of(subject).filter(valid_from__lte=as_of)
    return valid.exclude(valid_until__lte=as_of).first()


def _absence(as_of: datetime | None, number: int | None) -> str:
    if number is not None:
        return f"It has no edition {number}."
    begins = record_begins()
    if as_of and begins and as_of < begins:
        return f"The record here begins on {begins:%Y-%m-%d}."
    return "It was not public at that moment."


def _address(survivor: UUID, kind: SubjectKind) -> str:
    current = _open(survivor)
    return reverse(DETAIL[kind], args=[(current and current.slug) or str(survivor)])


def _gone(edition: Edition) -> Gone:
    sealed = edition.sealed_at
    return Gone(
        code="sealed" if sealed else "withdrawn",
        message="This edition was erased." if sealed else "This was withdrawn.",
        id=str(edition.subject_id),
        day=f"{sealed or edition.valid_from:%Y-%m-%d}",
        position=edition.position,
    )
