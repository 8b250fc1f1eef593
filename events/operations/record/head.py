"""The one lock of publishing."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from events.models import RecordHead
from events.models.record.head import BEFORE_EVERYTHING
from events.rules.document import chain

TICK = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """The next place in the one order of the record, held until the transaction ends."""

    position: int
    valid_from: datetime
    previous: str

    def end(self, sha256: str) -> str:
        """Advance the head past a document with this hash; return its link of the chain."""
        link = chain(
            previous=self.previous,
            position=self.position,
            valid_from=self.valid_from,
            sha256=sha256,
        )
        RecordHead.objects.filter(pk=1).update(
            position=self.position, valid_from=self.valid_from, chain=link
        )
        return link


def take_turn(at: datetime) -> Turn:
    """Lock the head of the record.

    Whoever else publishes waits here until this transaction ends, so no position is ever filled later
    and every moment lies after the one before, even when a clock goes back.
    """
    head = RecordHead.objects.select_for_update().get(pk=1)
    earliest = head.valid_from + TICK if head.valid_from > BEFORE_EVERYTHING else at
    return Turn(position=head.position + 1, valid_from=max(at, earliest), previous=head.chain)
