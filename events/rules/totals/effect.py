"""What publishing events, and how they are taken to overlap, would make of the totals."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from events.choices import Basis
from events.rules.overlaps import Combined, Figure, Overlap, clusters, tally
from events.rules.periods import containing
from events.rules.totals.event import CountedEvent, counts
from events.rules.totals.key import CellKey, is_in

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
    touched = _touched(public, links, then_public, assumptions)
    return [
        _effect(
            key,
            now=[event for event in public if is_in(event, key)],
            then=[event for event in then_public if is_in(event, key)],
            touched=touched,
            links=links,
            assumptions=assumptions,
        )
        for key in keys
    ]


def _touched(
    public: Sequence[CountedEvent],
    links: Sequence[Overlap],
    then_public: Sequence[CountedEvent],
    assumptions: Mapping[str, Sequence[Overlap]],
) -> frozenset[Hashable]:
    """The events whose share of a sum may change: the new ones, and all that hang together with these
    or with a link that is not in every assumption."""
    every = [frozenset(links), *(frozenset(held) for held in assumptions.values())]
    differing = frozenset.union(*every) - frozenset.intersection(*every)
    seeds: set[Hashable] = {end for one in differing for end in (one.source, one.target)}
    seeds |= {event.id for event in then_public} - {event.id for event in public}
    joined = frozenset.union(*every)
    ends = {end for one in joined for end in (one.source, one.target)} | seeds
    return frozenset(seeds).union(*(one for one in clusters(ends, joined) if seeds & one))


def _effect(
    key: CellKey,
    *,
    now: Sequence[CountedEvent],
    then: Sequence[CountedEvent],
    touched: frozenset[Hashable],
    links: Sequence[Overlap],
    assumptions: Mapping[str, Sequence[Overlap]],
) -> Effect:
    """What no assumption touches is added up once."""
    rest = tally(_figures(event for event in now if event.id not in touched), links)
    before = _figures(event for event in now if event.id in touched)
    after = _figures(event for event in then if event.id in touched)
    return Effect(
        key=key,
        now=(rest + tally(before, links)).combined,
        then={code: (rest + tally(after, held)).combined for code, held in assumptions.items()},
    )


def _figures(events: Iterable[CountedEvent]) -> dict[Hashable, Figure]:
    return {event.id: event.figure for event in events}


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
