"""Where bars, marks and ticks stand."""

import pytest
from hypothesis import given, strategies as st

from events.rules.charts.axis import LEFT, RIGHT, axis_for
from events.rules.charts.voices import BEYOND, NARROWEST, Span, voices_chart

NUMBERS = st.one_of(st.none(), st.integers(min_value=0, max_value=100_000))


def span(low=None, value=None, high=None, *, name="Radio X", is_open=False, **more) -> Span:
    return Span(name=name, low=low, value=value, high=high, high_open=is_open, **more)


def test_even_numbers_stand_on_an_even_axis():
    chart = voices_chart([span(50, 50, 50), span(200, 200, 200)], span(50, 200, 200))

    assert chart is not None
    assert not chart.is_log
    fifty, two_hundred, result = chart.bars
    assert fifty.start == pytest.approx(LEFT + (RIGHT - LEFT) / 4, abs=0.01)
    assert two_hundred.mark == RIGHT
    assert (result.start, result.end, result.mark) == (fifty.start, RIGHT, RIGHT)
    assert [tick.number for tick in chart.ticks] == [0, 50, 100, 150, 200]


def test_four_and_six_hundred_both_stay_visible():
    chart = voices_chart([span(4, 4, 4), span(600, 600, 600)], span(4, 4, 600))

    assert chart is not None
    assert chart.is_log
    assert chart.bars[0].start > LEFT + 10
    assert [tick.number for tick in chart.ticks] == [0, 1, 10, 100]


def test_an_open_end_goes_on_beyond_every_stated_number():
    chart = voices_chart([span(100, 100, None, is_open=True)], span(100, 100, None, is_open=True))

    assert chart is not None
    assert chart.bars[0].is_open
    assert chart.bars[0].end == BEYOND > RIGHT


def test_up_to_sixty_begins_at_nought_and_has_no_mark():
    chart = voices_chart([span(None, None, 60)], span(None, None, 60))

    assert chart is not None
    bar = chart.bars[0]
    assert (bar.start, bar.from_nothing, bar.mark, bar.is_open) == (LEFT, True, None, False)


def test_one_exact_number_can_still_be_seen():
    chart = voices_chart([span(7, 7, 7)], span(7, 7, 7))

    assert chart is not None
    assert chart.bars[0].width == NARROWEST


def test_who_states_no_number_has_no_bar():
    chart = voices_chart([span(is_open=True), span(7, 7, 7)], span(7, 7, 7))

    assert chart is not None
    assert len(chart.bars) == 2


@pytest.mark.parametrize("voices", [[], [span(is_open=True)], [span(0, 0, 0)]])
def test_nothing_to_show_is_no_chart(voices):
    assert voices_chart(voices, span(is_open=True)) is None


@given(
    st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS, st.booleans()), max_size=8),
    st.tuples(NUMBERS, NUMBERS, NUMBERS),
)
def test_everything_stands_inside_the_chart_and_in_order(voices, result):
    chart = voices_chart(
        [span(*sorted_bounds(one[:3]), is_open=one[3]) for one in voices],
        span(*sorted_bounds(result)),
    )

    if chart is None:
        return
    for bar in chart.bars:
        assert LEFT <= bar.start <= bar.end <= 100
        assert bar.mark is None or bar.start <= bar.mark <= BEYOND
        assert 0 <= bar.top < chart.foot < chart.height
    assert [tick.at for tick in chart.ticks] == sorted(tick.at for tick in chart.ticks)
    assert all(LEFT <= tick.at <= RIGHT for tick in chart.ticks)


def sorted_bounds(numbers):
    """In order where stated."""
    stated = sorted(number for number in numbers if number is not None)
    return [None if number is None else stated.pop(0) for number in numbers]


def test_the_axis_keeps_the_order_of_numbers():
    axis = axis_for([4, 600])

    assert axis is not None
    places = [axis.at(number) for number in (0, 1, 4, 60, 599, 600)]
    assert places == sorted(set(places))
