"""How people who appear in several events are counted once."""

from itertools import permutations

import pytest

from events.rules.overlaps import Combined, Figure, Overlap, combine


def known(low, best, high, *, more=False):
    return Figure(low=low, best=best, high=high, high_open=more)


UNKNOWN = Figure()
SIXTY = known(50, 60, 60)
TWO_HUNDRED = known(200, 200, 200)


def part(source, target):
    return Overlap(kind="part_of", source=source, target=target)


def same(source, target):
    return Overlap(kind="same_people", source=source, target=target)


def maybe_part(source, target, working="contained"):
    return Overlap(kind="possibly_part_of", source=source, target=target, working=working)


def maybe_same(source, target, working="identical"):
    return Overlap(kind="possibly_same_as", source=source, target=target, working=working)


def numbers(total):
    return total.low, total.best, total.high, total.high_open


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        (known(7, 7, 7), (7, 7, 7, False)),
        (Figure(low=50, best=50), (50, 50, 50, True)),
        (Figure(high=600, high_open=False), (None, None, 600, False)),
        (Figure(low=10), (10, None, None, True)),
        (known(500, 500, 600, more=True), (500, 500, 600, True)),
        (UNKNOWN, (None, None, None, True)),
        (known(0, 0, 0), (0, 0, 0, False)),
    ],
)
def test_what_nobody_stated_stays_empty_in_a_sum_of_one(figure, shown):
    assert numbers(combine({"a": figure})) == shown


def test_nothing_in_view_is_no_number_and_not_zero():
    assert combine({}) == Combined()
    assert numbers(Combined()) == (None, None, None, False)


def test_unlinked_events_are_added_and_the_numberless_one_leaves_the_high_open():
    total = combine({"a": known(5, 6, 9), "b": UNKNOWN, "c": Figure(high=60, high_open=False)})

    assert numbers(total) == (5, 6, 69, True)
    assert (total.n_events, total.n_without_best) == (3, 2)


@pytest.mark.parametrize(
    ("whole", "parts", "shown"),
    [
        # A whole and its parts are never added.
        (known(31, 31, 41), [known(8, 8, 8), known(9, 9, 9)], (31, 31, 41, False)),
        # Parts that exceed the whole raise it.
        (known(10, 10, 10), [known(8, 8, 8), known(9, 9, 9)], (17, 17, 17, False)),
        # A stated high gives way to what certainly happened, not to what may have.
        (known(10, 10, 20), [known(1, 2, 90)], (10, 10, 20, False)),
        # Without a high of its own the whole takes that of its parts.
        (Figure(low=10, best=10), [known(1, 2, 90)], (10, 10, 90, True)),
        # A closed whole closes what its parts leave open.
        (known(10, 10, 20), [UNKNOWN], (10, 10, 20, False)),
        (known(500, 500, 600, more=True), [UNKNOWN, UNKNOWN], (500, 500, 600, True)),
        # A whole without a number is its parts.
        (UNKNOWN, [known(8, 8, 8), known(9, 9, 9)], (17, 17, 17, True)),
    ],
)
def test_a_whole_with_its_parts(whole, parts, shown):
    figures = {"whole": whole} | {f"part-{place}": one for place, one in enumerate(parts)}
    total = combine(figures, [part(name, "whole") for name in figures if name != "whole"])

    assert numbers(total) == shown
    assert total.n_events == 1


def test_a_part_stands_alone_when_its_whole_is_out_of_view():
    total = combine({"part": known(8, 8, 8)}, [part("part", "whole")])

    assert (numbers(total), total.n_events) == ((8, 8, 8, False), 1)


def test_parts_of_parts_are_counted_once():
    figures = {"a": known(2, 2, 2), "b": known(5, 5, 5), "c": known(9, 9, 9)}
    total = combine(figures, [part("a", "b"), part("b", "c")])

    assert (numbers(total), total.n_events) == ((9, 9, 9, False), 1)


def test_the_same_people_count_once_but_remain_two_events():
    total = combine({"japan": known(9, 9, 9), "korea": known(8, 9, 10)}, [same("korea", "japan")])

    assert (numbers(total), total.n_events) == ((9, 9, 10, False), 2)


def test_the_same_people_are_open_if_one_figure_is():
    total = combine({"a": known(9, 9, 9), "b": Figure(low=9, best=9)}, [same("a", "b")])

    assert numbers(total) == (9, 9, 9, True)


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        (maybe_part("sixty", "jilin", "contained"), (200, 200, 260, False)),
        (maybe_part("sixty", "jilin", "disjoint"), (200, 260, 260, False)),
        (maybe_same("sixty", "jilin", "identical"), (50, 60, 260, False)),
        (maybe_same("sixty", "jilin", "contained"), (50, 200, 260, False)),
        (maybe_same("sixty", "jilin", "disjoint"), (50, 260, 260, False)),
    ],
)
def test_an_uncertain_link_spans_its_hypotheses_and_the_best_is_the_declared_one(link, shown):
    total = combine({"sixty": SIXTY, "jilin": TWO_HUNDRED}, [link])

    assert numbers(total) == shown
    assert total.n_events == 2


def test_if_identical_a_figure_that_states_nothing_lowers_nothing():
    total = combine(
        {"sixty": Figure(high=60, high_open=False), "jilin": TWO_HUNDRED},
        [maybe_same("sixty", "jilin", "identical")],
    )

    assert numbers(total) == (200, 200, 260, False)


def test_april_2024_in_the_seeds():
    figures = {
        "jilin": TWO_HUNDRED,
        "tumen": Figure(high=60, high_open=False),
        "dandong": UNKNOWN,
    }
    total = combine(figures, [maybe_part("tumen", "jilin")])

    assert numbers(total) == (200, 200, 260, True)
    assert (total.n_events, total.n_without_best) == (3, 2)


def test_february_and_march_2012():
    figures = {
        "whole": known(31, 31, 41),
        "february": known(8, 8, 8),
        "march": known(9, 9, 9),
        "dandong": known(10, 10, 10),
    }
    links = [part("february", "whole"), part("march", "whole"), maybe_part("dandong", "whole")]
    total = combine(figures, links)

    assert numbers(total) == (31, 31, 51, False)
    assert (total.n_events, total.n_without_best) == (2, 0)


def test_combinations_that_give_an_event_two_wholes_are_skipped():
    figures = {"a": known(10, 10, 10), "b": known(20, 20, 20), "c": known(30, 30, 30)}
    total = combine(figures, [part("a", "b"), maybe_part("a", "c")])

    assert numbers(total) == (50, 50, 50, False)
    assert not total.capped


def test_two_working_hypotheses_that_exclude_each_other_still_give_a_best_within_bounds():
    figures = {"a": known(10, 10, 10), "b": known(20, 20, 20), "c": known(30, 30, 30)}
    total = combine(figures, [maybe_part("a", "b"), maybe_part("a", "c")])

    assert numbers(total) == (50, 50, 60, False)


def test_an_uncertain_link_yields_to_a_certain_one_between_the_same_events():
    figures = {"a": known(10, 10, 10), "b": known(20, 20, 20)}
    total = combine(figures, [part("a", "b"), maybe_same("a", "b", "disjoint")])

    assert numbers(total) == (20, 20, 20, False)


@pytest.mark.parametrize(
    "link",
    [
        Overlap(kind="continues", source="a", target="b"),
        Overlap(kind="outcome_of", source="a", target="b"),
        Overlap(kind="same_people", source="a", target="elsewhere"),
        Overlap(kind="part_of", source="a", target="a"),
    ],
)
def test_links_that_tell_a_story_or_leave_the_view_change_no_sum(link):
    total = combine({"a": known(1, 1, 1), "b": known(2, 2, 2)}, [link])

    assert (numbers(total), total.n_events) == ((3, 3, 3, False), 2)


def test_eight_uncertain_links_are_enumerated_and_nine_are_capped():
    def star(points):
        figures = {"whole": known(100, 100, 100)} | {
            f"{point:02}": known(1, 1, 2) for point in range(points)
        }
        return combine(figures, [maybe_part(f"{point:02}", "whole") for point in range(points)])

    assert (numbers(star(8)), star(8).capped) == ((100, 100, 116, False), False)
    assert (numbers(star(9)), star(9).capped) == ((100, 100, 118, False), True)


def test_a_capped_low_is_never_above_the_best():
    figures = {f"{number:02}": known(number, number, number) for number in range(1, 11)}
    links = [maybe_same(f"{number:02}", f"{number + 1:02}") for number in range(1, 10)]
    total = combine(figures, links)

    assert total.capped
    assert numbers(total) == (1, 1, 55, False)


def test_the_order_of_events_and_links_does_not_matter():
    figures = {"a": SIXTY, "b": TWO_HUNDRED, "c": known(3, 4, 5)}
    links = [maybe_same("a", "b"), maybe_part("c", "b"), maybe_part("c", "a", "disjoint")]
    expected = combine(figures, links)

    for events in permutations(figures):
        for order in permutations(links):
            assert combine({name: figures[name] for name in events}, order) == expected
