"""What lies wholly inside which period of the calendar."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings, strategies as st

from events.rules.periods import (
    FINER,
    NotAPeriod,
    Period,
    between,
    containing,
    of_kind,
    parse_label,
    smallest,
)

KINDS = ("day", "week", "month", "quarter", "year")
DAYS = st.dates(date(1950, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("label", "kind", "start", "end"),
    [
        ("2024", "year", date(2024, 1, 1), date(2024, 12, 31)),
        ("2012-Q1", "quarter", date(2012, 1, 1), date(2012, 3, 31)),
        ("2012-Q4", "quarter", date(2012, 10, 1), date(2012, 12, 31)),
        ("2024-04", "month", date(2024, 4, 1), date(2024, 4, 30)),
        ("2012-02", "month", date(2012, 2, 1), date(2012, 2, 29)),
        ("2012-W07", "week", date(2012, 2, 13), date(2012, 2, 19)),
        ("2020-W53", "week", date(2020, 12, 28), date(2021, 1, 3)),
        ("2024-04-26", "day", date(2024, 4, 26), date(2024, 4, 26)),
        ("all", "all", None, None),
    ],
)
def test_a_label_names_a_period_with_its_first_and_last_day(label, kind, start, end):
    period = parse_label(label)

    assert (period.kind, period.start, period.end) == (kind, start, end)
    assert period.label == label


@pytest.mark.parametrize(
    "text",
    ["", "24", "2024-13", "2024-Q5", "2024-W54", "2023-02-29", "2024-4", "All", "0000", "２０２４"],
)
def test_what_names_no_period_is_refused_with_the_text_itself(text):
    with pytest.raises(NotAPeriod, match=f"“{text}”"):
        parse_label(text)


@pytest.mark.parametrize(
    ("kind", "start"),
    [
        ("month", date(2024, 4, 2)),
        ("week", date(2024, 4, 23)),
        ("quarter", date(2024, 5, 1)),
        ("year", None),
        ("all", date(2024, 1, 1)),
        ("decade", date(2020, 1, 1)),
    ],
)
def test_a_period_begins_on_its_first_day_or_is_refused(kind, start):
    with pytest.raises(NotAPeriod):
        Period(kind, start)


@pytest.mark.parametrize(
    ("earliest", "latest", "labels"),
    [
        (
            date(2024, 4, 26),
            date(2024, 4, 26),
            ["all", "2024", "2024-Q2", "2024-04", "2024-W17", "2024-04-26"],
        ),
        (date(2012, 2, 24), date(2012, 3, 9), ["all", "2012", "2012-Q1"]),
        (date(2012, 2, 29), date(2012, 3, 1), ["all", "2012", "2012-Q1", "2012-W09"]),
        (date(1999, 12, 30), date(2000, 1, 2), ["all", "1999-W52"]),
        (date(1999, 12, 30), date(2000, 1, 11), ["all"]),
        (date(2006, 6, 1), date(2006, 8, 31), ["all", "2006"]),
        (None, date(2012, 4, 4), ["all"]),
        (date(2012, 4, 4), None, ["all"]),
        (None, None, ["all"]),
    ],
)
def test_an_interval_counts_in_every_period_that_holds_the_whole_of_it(earliest, latest, labels):
    assert [period.label for period in containing(earliest, latest)] == labels
    assert smallest(earliest, latest).label == labels[-1]


@pytest.mark.parametrize(
    ("earliest", "latest", "touches"),
    [
        (date(2024, 3, 1), date(2024, 4, 1), True),
        (date(2024, 4, 30), date(2024, 6, 1), True),
        (date(2024, 3, 1), date(2024, 3, 31), False),
        (date(2024, 5, 1), date(2024, 5, 2), False),
        (None, date(2024, 4, 1), True),
        (None, date(2024, 3, 31), False),
        (date(2024, 4, 30), None, True),
        (date(2024, 5, 1), None, False),
        (None, None, True),
    ],
)
def test_a_filter_asks_whether_an_interval_overlaps_the_period(earliest, latest, touches):
    assert parse_label("2024-04").overlaps(earliest, latest) is touches
    assert parse_label("all").overlaps(earliest, latest)


def test_periods_between_two_days_follow_each_other():
    labels = [str(period) for period in between("week", date(2012, 2, 1), date(2012, 2, 29))]

    assert labels == ["2012-W05", "2012-W06", "2012-W07", "2012-W08", "2012-W09"]


def test_the_last_period_of_the_calendar_ends_with_it():
    assert of_kind("week", date.max).end == date.max
    assert len(list(between("month", date(9999, 11, 1), date.max))) == 2


@given(day=DAYS, kind=st.sampled_from(KINDS))
@settings(deadline=None, max_examples=100)
def test_finer_periods_tile_the_coarser_without_gap_or_remainder(day, kind):
    period = of_kind(kind, day)
    assert period.start is not None
    assert period.end is not None

    for finer in FINER[kind]:
        tiles = list(between(finer, period.start, period.end))
        assert tiles[0].start == period.start
        assert tiles[-1].end == period.end
        for before, after in pairwise(tiles):
            assert before.end is not None
            assert after.start == before.end + timedelta(days=1)


@given(day=DAYS, kind=st.sampled_from(KINDS))
@settings(deadline=None, max_examples=100)
def test_a_label_reads_back_as_its_period(day, kind):
    assert parse_label(of_kind(kind, day).label) == of_kind(kind, day)
