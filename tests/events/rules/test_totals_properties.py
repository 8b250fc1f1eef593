"""The totals against a slow reading of the rule, written apart from it."""

from datetime import date, timedelta
from itertools import product

from hypothesis import given, settings, strategies as st

from events.rules.overlaps import Figure, Overlap, combine
from events.rules.totals import CountedEvent, broken_identities, compute_cell, compute_cells

PATHS = (
    ("world",),
    ("world", "cn"),
    ("world", "kr"),
    ("world", "cn", "jl"),
    ("world", "cn", "jl", "tumen"),
    ("world", "cn", "ln"),
)
NAMES = "abcdefg"
# What may be true of two events, by the kind of link.
MAY_BE = {
    "part_of": ["in"],
    "same_people": ["people"],
    "possibly_part_of": ["apart", "in"],
    "possibly_same_as": ["apart", "in", "one"],
}
WORDS = {"disjoint": "apart", "contained": "in", "identical": "one"}


@st.composite
def figures(draw):
    """A number of any shape that an event may have."""
    low, more, most = (draw(st.integers(0, 50)) for _ in range(3))
    shape = draw(st.sampled_from(["none", "high", "open", "closed", "no best"]))
    return {
        "none": Figure(),
        "high": Figure(high=most, high_open=False),
        "open": Figure(low=low, best=low + more),
        "closed": Figure(
            low=low, best=low + more, high=low + more + most, high_open=draw(st.booleans())
        ),
        "no best": Figure(low=low, high=low + most, high_open=False),
    }[shape]


@st.composite
def events(draw, name):
    start = date(2023, 1, 1) + timedelta(days=draw(st.integers(0, 800)))
    length = draw(st.sampled_from([0, 0, 1, 6, 30, 400]))
    return CountedEvent(
        id=name,
        slug=name,
        type="return_to_origin",
        volition="forced",
        status=draw(st.sampled_from(["confirmed", "reported", "alleged"])),
        path=draw(st.sampled_from(PATHS)),
        start=start,
        end=None if length == 400 else start + timedelta(days=length),
        figure=draw(figures()),
    )


@st.composite
def links(draw, names, most=4):
    """Links between different events, each event part of one whole at most and never of itself."""
    found: dict[tuple[str, str], Overlap] = {}
    for _ in range(draw(st.integers(0, most))):
        source, target = draw(st.permutations(names))[:2]
        kind = draw(st.sampled_from(sorted(MAY_BE)))
        if kind == "part_of":
            source, target = sorted((source, target))
            if any(old == source and said.kind == kind for (old, _), said in found.items()):
                continue
        meant = {"disjoint", "contained", "identical"} if kind == "possibly_same_as" else set()
        meant = meant or ({"disjoint", "contained"} if kind == "possibly_part_of" else set())
        working = draw(st.sampled_from(sorted(meant))) if meant else None
        one = Overlap(kind=kind, source=source, target=target, working=working)
        if not {(source, target), (target, source)} & found.keys():
            found[source, target] = one
    return list(found.values())


@st.composite
def worlds(draw):
    names = NAMES[: draw(st.integers(2, len(NAMES)))]
    return [draw(events(name)) for name in names], draw(links(names))


# The slow oracle: a number is a list [L, B, H, open, stated low, stated best, stated high].


def slow_number(figure):
    low = figure.low if figure.low is not None else 0
    best = figure.best if figure.best is not None else low
    high = figure.high if figure.high is not None else max(best, low)
    is_open = figure.high is None or figure.high_open
    return [low, best, high, is_open, figure.low, figure.best, figure.high]


def slow_blocks(names, pairs):
    blocks = [{name} for name in names]
    for one, other in pairs:
        touched = [block for block in blocks if one in block or other in block]
        blocks = [block for block in blocks if block not in touched] + [set().union(*touched)]
    return blocks


def greatest(values):
    return max((value for value in values if value is not None), default=None)


def least(values):
    return min((value for value in values if value is not None), default=None)


def slow_same_people(numbers):
    if len(numbers) == 1:
        return numbers[0]
    columns = list(zip(*numbers, strict=True))
    all_state_a_high = all(value is not None for value in columns[6])
    return [
        *(max(column) for column in columns[:3]),
        any(columns[3]),
        greatest(columns[4]),
        greatest(columns[5]),
        greatest(columns[6]) if all_state_a_high else None,
    ]


def slow_identical(numbers):
    if len(numbers) == 1:
        return numbers[0]
    columns = list(zip(*numbers, strict=True))
    low = least(columns[4]) or 0
    best = max(low, low if least(columns[5]) is None else least(columns[5]))
    high = max(best, *columns[2])
    return [low, best, high, any(columns[3]), low, best, greatest(columns[6])]


def slow_scenario(numbers, truths):
    """L, B, H and openness if all this is true; None when it cannot be."""
    people = slow_blocks(numbers, [(s, t) for s, t, truth in truths if truth == "people"])
    merged = {min(block): slow_same_people([numbers[one] for one in block]) for block in people}
    head = {one: min(block) for block in people for one in block}
    same = slow_blocks(merged, [(head[s], head[t]) for s, t, truth in truths if truth == "one"])
    told = {min(block): slow_identical([merged[one] for one in block]) for block in same}
    top = {one: min(block) for block in same for one in block}
    inside = {(top[head[s]], top[head[t]]) for s, t, truth in truths if truth == "in"}
    if any(s == t for s, t in inside) or len({s for s, _ in inside}) < len(inside):
        return None
    while inside:
        wholes = {t for _, t in inside}
        leaves = [
            whole for whole in wholes if not any(s in wholes for s, t in inside if t == whole)
        ]
        if not leaves:
            return None
        whole = min(leaves)
        parts = [told.pop(s) for s, t in inside if t == whole]
        told[whole] = slow_whole(told[whole], parts)
        inside = {(s, t) for s, t in inside if t != whole}
    values = list(told.values())
    return [
        *(sum(value[place] for value in values) for place in range(3)),
        any(v[3] for v in values),
    ]


def slow_whole(whole, parts):
    low, best, high = (sum(one[place] for one in parts) for place in range(3))
    low, best = max(whole[0], low), max(whole[1], best)
    high = max(whole[2], low, best) if whole[6] is not None else max(whole[2], high, best)
    return [low, best, high, whole[3], *whole[4:]]


def slow_combine(known, told):
    """Every combination of all links at once, without looking at who hangs together with whom."""
    inside = [link for link in told if link.source in known and link.target in known]
    numbers = {name: slow_number(figure) for name, figure in known.items()}
    found = []
    for truths in product(*(MAY_BE[link.kind] for link in inside)):
        value = slow_scenario(
            numbers,
            [(one.source, one.target, truth) for one, truth in zip(inside, truths, strict=True)],
        )
        declared = [WORDS.get(link.working or "", MAY_BE[link.kind][0]) for link in inside]
        if value is not None:
            found.append((list(truths) == declared, value))
    return found


@given(world=worlds())
@settings(deadline=None, max_examples=100)
def test_a_sum_is_the_envelope_of_every_combination_that_can_be_true(world):
    told, said = world
    known = {event.slug: event.figure for event in told}

    total, scenarios = combine(known, said), slow_combine(known, said)

    if scenarios:
        assert (total.low or 0) == (
            min(value[0] for _, value in scenarios) if total.low is not None else 0
        )
        if total.high is not None:
            assert total.high == max(value[2] for _, value in scenarios)
        assert total.high_open is any(value[3] for _, value in scenarios)
        assert not total.capped
    declared = [value for as_declared, value in scenarios if as_declared]
    if declared and total.best is not None:
        assert total.best == declared[0][1]
    parts = {link.source for link in said if link.kind == "part_of"}
    assert total.n_events == len(set(known) - parts)


@given(world=worlds())
@settings(deadline=None, max_examples=100)
def test_bounds_are_ordered_and_empty_only_when_nothing_is_stated(world):
    told, said = world
    total = combine({event.slug: event.figure for event in told}, said)

    stated = [number for number in (total.low, total.best, total.high) if number is not None]
    assert stated == sorted(stated)
    assert (total.low is None) is all(event.figure.low is None for event in told)
    assert (total.best is None) is all(event.figure.best is None for event in told)
    assert 0 <= total.n_without_best <= total.n_events <= len(told)


@given(world=worlds(), shuffle=st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=60)
def test_cells_do_not_depend_on_the_order_of_events_and_links(world, shuffle):
    told, said = world
    expected = compute_cells(told, said)

    shuffle.shuffle(told)
    shuffle.shuffle(said)

    assert compute_cells(told, said) == expected


@given(world=worlds())
@settings(deadline=None, max_examples=60)
def test_every_cell_is_the_sum_of_its_stored_children_with_what_they_miss_or_repeat(world):
    told, said = world
    cells = compute_cells(told, said)

    for key, cell in cells.items():
        assert list(broken_identities(cell)) == []
        for kind, summed in cell.sum_children_time.items():
            below = [
                other.total
                for one, other in cells.items()
                if one.period.kind == kind
                and key.period.contains(one.period.start, one.period.end)
                and (one.region, one.basis) == (key.region, key.basis)
            ]
            assert_adds_up(cell.total, below, summed, cell, kind)


def assert_adds_up(total, below, summed, cell, kind):
    unplaced, adjustment = cell.unplaced_time[kind], cell.overlap_adjustment_time[kind]
    for name in ("n_events", "low", "best", "high"):
        assert getattr(summed, name) == sum(getattr(one, name) or 0 for one in below)
        terms = [getattr(term, name) or 0 for term in (summed, unplaced, adjustment)]
        assert (getattr(total, name) or 0) == sum(terms)


@given(world=worlds())
@settings(deadline=None, max_examples=60)
def test_every_region_is_the_sum_of_its_stored_children_with_what_they_miss_or_repeat(world):
    told, said = world
    cells = compute_cells(told, said)

    for key, cell in cells.items():
        children = {path[path.index(key.region) + 1] for path in PATHS if key.region in path[:-1]}
        below = [
            other.total
            for one, other in cells.items()
            if one.region in children and (one.period, one.basis) == (key.period, key.basis)
        ]
        for name in ("n_events", "low", "best", "high"):
            assert getattr(cell.sum_children_region, name) == sum(
                getattr(one, name) or 0 for one in below
            )


@given(world=worlds())
@settings(deadline=None, max_examples=30)
def test_a_cell_computed_alone_equals_the_one_computed_with_all(world):
    told, said = world

    for key, cell in compute_cells(told, said).items():
        assert compute_cell(key, told, said) == cell
