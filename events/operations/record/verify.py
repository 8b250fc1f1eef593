"""Checking that the history holds."""

from collections.abc import Iterator
from dataclasses import dataclass

from events.models import Edition, RecordHead
from events.models.record.head import GENESIS
from events.rules.document import Break, ChainedEdition, verify


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How many editions were checked, how many of them are sealed, and what does not hold."""

    editions: int
    sealed: int
    breaks: tuple[Break, ...]

    @property
    def holds(self) -> bool:
        return not self.breaks


def verify_history() -> Verdict:
    """Walk every edition from the first; a sealed one is intact without its document."""
    breaks = (*verify(_editions()), *_end())
    return Verdict(
        editions=Edition.objects.count(),
        sealed=Edition.objects.exclude(sealed_at=None).count(),
        breaks=breaks,
    )


def _editions() -> Iterator[ChainedEdition]:
    for row in Edition.objects.order_by("position").iterator(chunk_size=500):
        yield ChainedEdition(
            position=row.position,
            valid_from=row.valid_from,
            sha256=row.sha256,
            chain=row.chain,
            document=row.document,
            sealed=row.sealed_at is not None,
        )


def _end() -> Iterator[Break]:
    """The head stands where the last edition does, so that none can be cut off the end."""
    head = RecordHead.objects.get(pk=1)
    last = Edition.objects.order_by("-position").values_list("position", "chain").first()
    if (head.position, head.chain) != (last or (0, GENESIS)):
        yield Break(position=head.position, sentence="The record does not end where its head says.")
