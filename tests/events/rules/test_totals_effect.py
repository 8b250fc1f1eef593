"""What publishing and linking would make of totals is what the totals would be, computed whole."""

from hypothesis import given, settings, strategies as st

from events.rules.overlaps import NOTHING, Overlap
from events.rules.totals import cells_concerned, compute_cell, effects
from tests.events.rules.test_totals_properties import events, links, worlds


def whole(key, held, related):
    cell = compute_cell(key, held, related)
    return cell.total if cell else NOTHING


@settings(max_examples=200, deadline=None)
@given(data=st.data(), world=worlds())
def test_each_cell_is_the_one_that_is_computed_whole(data, world):
    public, known = world
    new = data.draw(events("new"))
    other = data.draw(st.sampled_from(public))
    names = [event.id for event in public]
    extra = {"more": [*known, *data.draw(links([*names, "new"]))], "fewer": known[1:]}
    extra["linked"] = [*known, Overlap(kind="part_of", source="new", target=other.id)]
    keys = cells_concerned([new, *public])

    found = effects(keys, public=public, links=known, then_public=[*public, new], assumptions=extra)

    assert [one.key for one in found] == keys
    for one in found:
        assert one.now == whole(one.key, public, known)
        for code, related in extra.items():
            assert one.then[code] == whole(one.key, [*public, new], related), code
