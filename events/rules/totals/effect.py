"""What publishing events, and how they are taken to overlap, would make of the totals."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from events.choices import Basis
from events.rules.overlaps import NOTHING, Combined, Overlap
from events.rules.periods import containing
from events.rules.totals.compute import compute_cell
from events.rules.totals.event import CountedEvent, counts
from events.rules.totals.key import CellKey

# A country and what lies directly in it: the world adds nothing that an editor could not see there.
REGIONS = slice(1, 3)
KINDS = ("year", "month")
BASES = (Basis.STANDARD.value, Basis.ALL.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """One cell as it is, and as it would be under each of several assumptions, by their codes."""

    key: CellKey
    now: Combined
    then: Mapping[str, Combined]


def cells_concerned(events: Iterable[CountedEvent]) -> list[CellKey]:
    """The cells to look at: country and province, by year and month, on the basis that counts them.

    Events that fit into no year concern all time; those that count on no basis concern no cell.
    """
    listed = list(events)
    basis = next((one for one in BASES if any(counts(event, one) for event in listed)), None)
    if basis is None:
        return []
    keys = [key for event in listed if counts(event, basis) for key in _keys(event, basis)]
    regions = list(dict.fromkeys(key.region for key in keys))
    return sorted(
        dict.fromkeys(keys),
        key=lambda key: (regions.index(key.region), key.period.kind != "year", str(key.period)),
    )


def effects(
    keys: Iterable[CellKey],
    *,
    public: Sequence[CountedEvent],
    links: Sequence[Overlap],
    then_public: Sequence[CountedEvent],
    assumptions: Mapping[str, Sequence[Overlap]],
) -> list[Effect]:
    """Each cell now, and with other events public under each assumption about their links.

    :param then_public: all that would be public, given once each.
    """
    return [
        Effect(
            key=key,
            now=_total(key, public, links),
            then={code: _total(key, then_public, held) for code, held in assumptions.items()},
        )
        for key in keys
    ]


def _total(key: CellKey, events: Sequence[CountedEvent], links: Sequence[Overlap]) -> Combined:
    cell = compute_cell(key, events, links)
    return cell.total if cell else NOTHING


def _keys(event: CountedEvent, basis: str) -> list[CellKey]:
    periods = {period.kind: period for period in containing(event.start, event.end)}
    shown = [periods[kind] for kind in KINDS if kind in periods] or [periods["all"]]
    regions = event.path[REGIONS] or event.path[:1]
    return [
        CellKey(
            region=region,
            period=period,
            type=event.type,
            volition=event.volition,
            basis=basis,
        )
        for region in regions
        for period in shown
    ]
