"""Mappings kept under a name."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.models import ImportMapping
from events.operations.checking import checked
from events.operations.errors import Problem, Refused, told
from events.rules.tables import BadMapping, Mapping, read_mapping


def readable(text: str) -> Mapping:
    """The mapping that a text says.

    :raises Refused: naming line and key of everything that is wrong in it.
    """
    try:
        return read_mapping(text)
    except BadMapping as error:
        raise Refused(
            [Problem(field="text", sentence=str(one)) for one in error.mistakes]
        ) from error


@transaction.atomic
def save_mapping(
    *, name: str, text: str, by: User, at: datetime, mapping: ImportMapping | None = None
) -> ImportMapping:
    """Keep a mapping under a name, in place of the one that is given or of that name.

    Saving the same again is harmless.

    :raises Refused: naming line and key of everything that is wrong in it.
    """
    readable(text)
    called_so = ImportMapping.objects.filter(name=name.strip()).first()
    held = called_so if mapping is None else ImportMapping.objects.get(pk=mapping.pk)
    if called_so is not None and called_so != held:
        raise Refused.because("name", "Another mapping has this name: choose another.")
    kept = held or ImportMapping(made_by=by, made_at=at)
    if held and (held.name, held.text) == (name.strip(), text):
        return held
    kept.name, kept.text = name.strip(), text
    kept.changed_by, kept.changed_at = by, at
    with told():
        checked(kept)
        kept.save()
    return kept
