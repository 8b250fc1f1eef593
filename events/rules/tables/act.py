"""What was done, as a row says it."""

from typing import Any

from events.choices import TYPES_WITH_VOLITION, EventType, Volition
from events.rules.countries import country_fault

from .cells import RowReading
from .mapping.spec import plain


def act_of_row(reading: RowReading, origin: str) -> dict[str, Any]:
    """Type, volition, destination, occurrence and sensitivity.

    :param origin: the country of origin, to which a return goes and nothing else.
    """
    kind = reading.needed("type", reading.word("type"))
    return {
        "type": kind,
        "volition": _volition(reading, kind),
        "destination": _destination(reading, kind, origin),
        "occurrence": reading.word("occurrence"),
        "sensitivity": reading.word("sensitivity"),
    }


def _volition(reading: RowReading, kind: str) -> str | None:
    given = reading.word("volition") or None
    if kind in TYPES_WITH_VOLITION:
        return given or Volition.UNKNOWN.value
    if given:
        reading.fault("volition", "Only a return or a push-back has a volition: leave it empty.")
    return None


def _destination(reading: RowReading, kind: str, origin: str) -> str | None:
    given = plain(reading.cell("destination")) or None
    if given and (fault := country_fault(given)):
        reading.fault("destination", fault)
    returns = kind == EventType.RETURN_TO_ORIGIN
    if returns and given is None:
        return origin
    if kind and returns != (given == origin):
        reading.fault("destination", f"A return goes to {origin}, and nothing else does.")
    return given
