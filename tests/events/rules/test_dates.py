from datetime import date

import pytest
from hypothesis import given, settings, strategies as st

from events.rules.dates import (
    NotEdtf,
    default_precision,
    edtf_between,
    format_edtf,
    parse_edtf,
    precision_fits,
)
from tests.events.rules.record import RECORDS, rows


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "precision"),
    [
        ("2024-04-26", "2024-04-26", "2024-04-26", "day"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2023-02", "2023-02-01", "2023-02-28", "month"),
        ("2024", "2024-01-01", "2024-12-31", "year"),
        ("2006-21", "2006-03-01", "2006-05-31", "season"),
        ("2006-22", "2006-06-01", "2006-08-31", "season"),
        ("2006-23", "2006-09-01", "2006-11-30", "season"),
        ("2006-24", "2006-12-01", "2007-02-28", "season"),
        ("2007-24", "2007-12-01", "2008-02-29", "season"),
        ("199X", "1990-01-01", "1999-12-31", "interval"),
        ("19XX", "1900-01-01", "1999-12-31", "interval"),
        ("2004-XX", "2004-01-01", "2004-12-31", "year"),
        ("2004-XX-XX", "2004-01-01", "2004-12-31", "year"),
        ("2004-05-XX", "2004-05-01", "2004-05-31", "month"),
        ("1999-12-30/2000-01-11", "1999-12-30", "2000-01-11", "interval"),
        ("2023-10/2024-04", "2023-10-01", "2024-04-30", "interval"),
        ("2004-07-27/2004-07-28", "2004-07-27", "2004-07-28", "multi_day"),
        ("2004-10-11/2004-10-17", "2004-10-11", "2004-10-17", "week"),
        ("2004-10-12/2004-10-18", "2004-10-12", "2004-10-18", "interval"),
        ("../2012-04-04", None, "2012-04-04", "interval"),
        ("2012-04-04/..", "2012-04-04", None, "interval"),
        ("/2012-04-04", None, "2012-04-04", "interval"),
        ("2012-04-04/", "2012-04-04", None, "interval"),
        ("9999-24", "9999-12-01", "9999-12-31", "season"),
    ],
)
def test_a_date_has_bounds_and_a_precision(edtf, earliest, latest, precision):
    read = parse_edtf(edtf)

    assert read.earliest == (date.fromisoformat(earliest) if earliest else None)
    assert read.latest == (date.fromisoformat(latest) if latest else None)
    assert read.precision == precision
    assert (read.approximate, read.uncertain) == (False, False)


@pytest.mark.parametrize(
    ("edtf", "approximate", "uncertain"),
    [
        ("2023-10~", True, False),
        ("2023-10?", False, True),
        ("2023-10%", True, True),
        ("2023-10~/2024?", True, True),
    ],
)
def test_a_date_keeps_its_doubts(edtf, approximate, uncertain):
    read = parse_edtf(edtf)

    assert (read.approximate, read.uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("", "leave the whole field out"),
        ("last summer", "is not an EDTF date. Write 2024-04-26"),
        ("26/04/2024", "one slash"),
        ("2024/04/26", "one slash"),
        ("2024-4-26", "is not an EDTF date"),
        ("２０２４", "is not an EDTF date"),
        ("2023-02-29", "no such date"),
        ("2024-13", "no such date"),
        ("2024-25", "no such date"),
        ("0000", "no such date"),
        ("2024-22-01", "a season takes no day"),
        ("199X-05", "a year with X takes no month"),
        ("2004-XX-05", "a day without a month"),
        ("Y17000", "four digits"),
        ("2024-04-26T10:00", "times of day"),
        ("../..", "both ends are open"),
        ("/", "both ends are open"),
        ("2024-05/2024-04", "swap its ends"),
        ("2024-04-26\n2024", "is not an EDTF date"),
    ],
)
def test_what_is_no_date_is_refused_with_a_remedy(text, remedy):
    with pytest.raises(NotEdtf, match=remedy.replace("..", r"\.\.")):
        parse_edtf(text)


@pytest.mark.parametrize(
    ("edtf", "precision", "fits"),
    [
        ("", "unknown", True),
        ("", "day", False),
        ("2024-04-26", "unknown", False),
        ("2024-04-26", "month", False),
        ("2024-04-26/2024-04-26", "multi_day", False),
        ("2024-04-26/2024-04-27", "multi_day", True),
        ("2024-04-26/2024-05-01", "multi_day", True),
        ("2024-04-26/2024-05-02", "multi_day", False),
        ("2024-04-26/2024-05-02", "week", True),
        ("2024-04-26/2024-05-03", "week", False),
        ("2024-04/2024-05", "multi_day", False),
        ("2024-04/..", "week", False),
        ("2024-04-26/2024-04-27", "interval", True),
        ("2024-04-26/2024-04-27", "day", False),
        ("nonsense", "day", False),
    ],
)
def test_a_precision_fits_its_date_or_not(edtf, precision, fits):
    assert precision_fits(edtf, precision) is fits


@pytest.mark.parametrize("record", RECORDS, ids=lambda path: path.name)
@pytest.mark.parametrize("noun", ["claims", "events", "reference_figures"])
def test_every_date_of_the_record_reads_as_recorded(record, noun):
    dated = [row for row in rows(record, noun) if row["edtf"]]

    for row in dated:
        read = parse_edtf(row["edtf"])
        bounds = tuple(day and day.isoformat() for day in (read.earliest, read.latest))
        assert bounds == (row["date_start"], row["date_end"]), row["code"]
        assert precision_fits(row["edtf"], row["date_precision"]), row["code"]
        assert default_precision(row["edtf"]) == row["date_precision"], row["code"]


DAYS = st.dates(date(1000, 1, 1), date(9990, 12, 31))
MARKS = st.sampled_from(["", "~", "?", "%"])


@st.composite
def dates(draw):
    day = draw(DAYS)
    year, month, exact = day.isoformat()[:4], day.isoformat()[:7], day.isoformat()
    season = f"{year}-{draw(st.integers(21, 24))}"
    hidden = [f"{year[:3]}X", f"{year[:2]}XX", f"{year}-XX", f"{year}-XX-XX", f"{month}-XX"]
    return draw(st.sampled_from([year, month, exact, season, *hidden])) + draw(MARKS)


def _begins(edtf):
    return parse_edtf(edtf).earliest


@st.composite
def intervals(draw):
    first, last = sorted([draw(dates()), draw(dates())], key=_begins)
    ends = draw(st.sampled_from([(first, last), ("..", last), (first, ".."), ("", last)]))
    return "/".join(ends)


@settings(max_examples=100, deadline=None)
@given(st.one_of(dates(), intervals()))
def test_a_written_date_reads_back_as_itself(edtf):
    read = parse_edtf(edtf)

    assert parse_edtf(format_edtf(read)) == read
    assert read.earliest is None or read.latest is None or read.earliest <= read.latest
    assert precision_fits(edtf, read.precision)


@settings(max_examples=100, deadline=None)
@given(dates())
def test_bounds_and_precision_write_a_date_with_the_same_bounds(edtf):
    read = parse_edtf(edtf)

    written = edtf_between(
        read.earliest,
        read.latest,
        read.precision,
        approximate=read.approximate,
        uncertain=read.uncertain,
    )

    again = parse_edtf(written)
    assert (again.earliest, again.latest) == (read.earliest, read.latest)
    assert (again.approximate, again.uncertain) == (read.approximate, read.uncertain)


@pytest.mark.parametrize(
    ("earliest", "latest", "precision", "edtf"),
    [
        (date(2024, 4, 26), date(2024, 4, 26), "day", "2024-04-26"),
        (date(2006, 12, 1), date(2007, 2, 28), "season", "2006-24"),
        (None, date(2012, 4, 4), "interval", "../2012-04-04"),
        (date(2012, 4, 4), None, "interval", "2012-04-04/.."),
        (date(2024, 4, 1), date(2024, 4, 7), "week", "2024-04-01/2024-04-07"),
    ],
)
def test_bounds_are_written_as_their_precision_says(earliest, latest, precision, edtf):
    assert edtf_between(earliest, latest, precision) == edtf


def test_bounds_that_are_not_one_month_are_not_written_as_one():
    with pytest.raises(NotEdtf, match="choose another precision"):
        edtf_between(date(2024, 4, 2), date(2024, 4, 30), "month")


def test_a_date_put_together_by_hand_must_agree_with_its_text():
    read = parse_edtf("2024-04")

    with pytest.raises(NotEdtf, match="read it again"):
        format_edtf(type(read)(edtf="2024-05", **_bounds(read)))


def _bounds(read):
    return {"earliest": read.earliest, "latest": read.latest, "precision": read.precision}
