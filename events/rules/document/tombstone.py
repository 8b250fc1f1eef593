"""What is left to say of an event that is no longer shown."""

from events.rules.document.header import EditionHeader, moment


def withdrawn_document(*, id: str, header: EditionHeader, nonce: str) -> dict[str, object]:  # noqa: A002 # the name of the field
    """Id, day and position, and nothing else."""
    return {
        "id": id,
        "withdrawn_on": moment(header.valid_from)[:10],
        "position": header.position,
        "nonce": nonce,
    }


def merged_document(
    *,
    id: str,  # noqa: A002 # the name of the field
    header: EditionHeader,
    survivor_id: str,
    survivor_slug: str,
    nonce: str,
) -> dict[str, object]:
    """Id, day, position, and where the event lives on."""
    return {
        "id": id,
        "merged_on": moment(header.valid_from)[:10],
        "position": header.position,
        "survivor": {"id": survivor_id, "slug": survivor_slug},
        "nonce": nonce,
    }
