import pytest
from hypothesis import given, settings, strategies as st

from events.choices import Quantifier
from events.rules.numbers import BadCount, Count, count_of, read_count, shape_errors
from tests.events.rules.record import RECORDS, rows


@pytest.mark.parametrize(
    ("quantifier", "given", "bounds"),
    [
        ("exact", {"value": 7}, (7, 7, 7, False)),
        ("approximately", {"value": 200}, (200, 200, 200, False)),
        ("at_least", {"value": 44}, (44, 44, None, True)),
        ("more_than", {"value": 500}, (500, 500, None, True)),
        ("up_to", {"value": 60}, (None, None, 60, False)),
        ("up_to", {"high": 60}, (None, None, 60, False)),
        ("less_than", {"value": 10}, (None, None, 9, False)),
        ("less_than", {"high": 9}, (None, None, 9, False)),
        ("range", {"low": 50, "high": 60}, (50, 50, 60, False)),
        ("vague_word", {"value": 12}, (12, 12, None, True)),
        ("none_given", {}, (None, None, None, True)),
        ("exact", {"unit": "household"}, (None, None, None, True)),
        ("exact", {"unit": "household", "value": 12}, (12, 12, 12, False)),
    ],
)
def test_a_quantifier_shapes_its_number(quantifier, given, bounds):
    count = count_of(quantifier, **given)

    assert (count.low, count.value, count.high, count.high_open) == bounds
    assert count.approximate is (quantifier == "approximately")


@pytest.mark.parametrize(
    ("quantifier", "given", "remedy"),
    [
        ("exact", {}, "low: “exact” needs it"),
        ("range", {"low": 50}, "high: “range” needs it"),
        ("range", {"low": 60, "high": 50}, "out of order; put the smallest first"),
        ("exact", {"low": 5, "value": 7}, "high: “exact”|value: it equals low"),
        ("at_least", {"value": 5, "high": 9}, "high: “at_least” states none; leave it empty"),
        ("up_to", {"high": 60, "value": 5}, "value: “up_to” states none"),
        ("none_given", {"value": 5}, "value: “none_given” states none"),
        ("exact", {"value": -1}, "value: -1 is negative"),
        ("less_than", {"value": 0}, "high: -1 is negative"),
        ("plenty", {"value": 5}, "quantifier: “plenty” is none; choose one of exact"),
        ("exact", {"value": 5, "unit": "lorries"}, "unit: “lorries” is none"),
    ],
)
def test_numbers_that_do_not_fit_are_refused_with_a_remedy(quantifier, given, remedy):
    with pytest.raises(BadCount, match=remedy):
        count_of(quantifier, **given)


@pytest.mark.parametrize(
    ("quantifier", "numbers", "field"),
    [
        ("exact", (7, 7, 7, True), "high_open"),
        ("at_least", (7, 7, None, False), "high_open"),
        ("exact", (7, 7, 9, False), "high"),
        ("range", (5, 6, 9, False), "value"),
        ("none_given", (None, None, None, False), "high_open"),
    ],
)
def test_a_fault_names_its_field(quantifier, numbers, field):
    low, value, high, high_open = numbers

    (fault,) = shape_errors(quantifier, low=low, value=value, high=high, high_open=high_open)

    assert fault.startswith(f"{field}: ")


@pytest.mark.parametrize("record", RECORDS, ids=lambda path: path.name)
@pytest.mark.parametrize("noun", ["claims", "reference_figures"])
def test_every_number_of_the_record_has_the_shape_of_its_quantifier(record, noun):
    names = ("quantifier", "unit", "low", "value", "high")
    for row in rows(record, noun):
        given = {name: row[name] for name in names}
        assert shape_errors(**given, high_open=row["high_open"]) == (), row["code"]
        assert count_of(**given).high_open == row["high_open"], row["code"]


NUMBER = st.one_of(st.none(), st.integers(-2, 50))


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(Quantifier.values), NUMBER, NUMBER, NUMBER)
def test_a_completed_count_is_ordered_and_well_shaped(quantifier, low, value, high):
    try:
        count = count_of(quantifier, low=low, value=value, high=high)
    except BadCount:
        return

    stated = [n for n in (count.low, count.value, count.high) if n is not None]
    assert stated == sorted(stated)
    assert all(number >= 0 for number in stated)
    assert count.high_open is (count.high is None)


@pytest.mark.parametrize(
    ("language", "words", "quantifier", "low", "value", "high"),
    [
        ("en", "seven", "exact", 7, 7, 7),
        ("en", "Twenty-five", "exact", 25, 25, 25),
        ("en", "two dozen", "exact", 24, 24, 24),
        ("en", "half a dozen", "exact", 6, 6, 6),
        ("en", "one hundred and fifty", "exact", 150, 150, 150),
        ("en", "two thousand six hundred", "exact", 2600, 2600, 2600),
        ("en", "1,140", "exact", 1140, 1140, 1140),
        ("en", "9 of the 10", "exact", 9, 9, 9),
        ("en", "around 200", "approximately", 200, 200, 200),
        ("en", "some 35", "approximately", 35, 35, 35),
        ("en", "more than 50", "more_than", 50, 50, None),
        ("en", "200-odd", "more_than", 200, 200, None),
        ("en", "no fewer than 41", "at_least", 41, 41, None),
        ("en", "no more than 60", "up_to", None, None, 60),
        ("en", "as many as 600", "up_to", None, None, 600),
        ("en", "up to 60", "up_to", None, None, 60),
        ("en", "nearly 60", "up_to", None, None, 60),
        ("en", "almost two dozen", "up_to", None, None, 24),
        ("en", "close to 3,000", "up_to", None, None, 3000),
        ("en", "just under 60", "less_than", None, None, 59),
        ("en", "over 60", "more_than", 60, 60, None),
        ("en", "fewer than 10", "less_than", None, None, 9),
        ("en", "50 to 60", "range", 50, 50, 60),
        ("en", "between 600 and 2,000", "range", 600, 600, 2000),
        ("en", "50 to 60 … 100 to 200", "range", 50, 50, 200),
        ("en", "20–30", "range", 20, 20, 30),
        ("en", "tens", "vague_word", 10, 10, None),
        ("en", "dozens", "vague_word", 12, 12, None),
        ("en", "hundreds of people", "vague_word", 100, 100, None),
        ("en", "tens of thousands", "vague_word", 10000, 10000, None),
        ("en", "several hundred", "vague_word", 100, 100, None),
        ("en", "others", "none_given", None, None, None),
        ("en", "a large number", "none_given", None, None, None),
        ("ko", "29명", "exact", 29, 29, 29),
        ("ko", "스물네 명", "exact", 24, 24, 24),
        ("ko", "열한 명", "exact", 11, 11, 11),
        ("ko", "이백 명", "exact", 200, 200, 200),
        ("ko", "2천600명", "exact", 2600, 2600, 2600),
        ("ko", "1만2천 명", "exact", 12000, 12000, 12000),
        ("ko", "약 200명", "approximately", 200, 200, 200),
        ("ko", "50명가량", "approximately", 50, 50, 50),
        ("ko", "200여명", "more_than", 200, 200, None),
        ("ko", "5백여 명", "more_than", 500, 500, None),
        ("ko", "500명 이상", "at_least", 500, 500, None),
        ("ko", "최대 600명", "up_to", None, None, 600),
        ("ko", "거의 600명", "up_to", None, None, 600),
        ("ko", "600명 가까이", "up_to", None, None, 600),
        ("ko", "600명에 가까운", "up_to", None, None, 600),
        ("ko", "600명에 육박하는", "up_to", None, None, 600),
        ("ko", "600명 정도", "approximately", 600, 600, 600),
        ("ko", "600명을 넘는", "more_than", 600, 600, None),
        ("ko", "10명 미만", "less_than", None, None, 9),
        ("ko", "50~60명", "range", 50, 50, 60),
        ("ko", "50명에서 60명", "range", 50, 50, 60),
        ("ko", "두세 명", "range", 2, 2, 3),
        ("ko", "수십 명", "vague_word", 10, 10, None),
        ("ko", "수백명", "vague_word", 100, 100, None),
        ("ko", "여러 명", "none_given", None, None, None),
        ("zh-Hans", "七人", "exact", 7, 7, 7),
        ("zh-Hans", "一百二十二人", "exact", 122, 122, 122),
        ("zh-Hant", "兩百人", "exact", 200, 200, 200),
        ("zh", "1.2万人", "exact", 12000, 12000, 12000),
        ("zh", "约200人", "approximately", 200, 200, 200),
        ("zh", "50人左右", "approximately", 50, 50, 50),
        ("zh", "近50人", "up_to", None, None, 50),
        ("zh", "将近两百人", "up_to", None, None, 200),
        ("zh-Hant", "接近300人", "up_to", None, None, 300),
        ("zh", "超过600人", "more_than", 600, 600, None),
        ("zh", "60余人", "more_than", 60, 60, None),
        ("zh", "兩百多人", "more_than", 200, 200, None),
        ("zh", "十几人", "more_than", 10, 10, None),
        ("zh", "至少41人", "at_least", 41, 41, None),
        ("zh", "多达600人", "up_to", None, None, 600),
        ("zh", "不到10人", "less_than", None, None, 9),
        ("zh", "50至60人", "range", 50, 50, 60),
        ("zh", "五六十人", "range", 50, 50, 60),
        ("zh", "数百", "vague_word", 100, 100, None),
        ("zh", "上百人", "vague_word", 100, 100, None),
        ("zh", "多名", "none_given", None, None, None),
    ],
)
def test_words_are_read_as_numbers(language, words, quantifier, low, value, high):
    read = read_count(words, language)

    assert read is not None
    assert read.words == words
    assert read.quantifier == quantifier
    assert (read.count.low, read.count.value, read.count.high) == (low, value, high)
    assert read.count.high_open is (high is None)


@pytest.mark.parametrize(
    ("language", "words"), [("en", "three families"), ("ko", "세 가족"), ("zh", "三户")]
)
def test_households_of_unstated_size_are_no_persons(language, words):
    read = read_count(words, language)

    assert read is not None
    assert (read.quantifier, read.unit) == ("exact", "household")
    assert read.count == Count(high_open=True)


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "repatriated"), ("ko", "강제북송"), ("zh", "遣返"), ("fr", "trois"), ("en", "")],
)
def test_words_without_a_quantity_read_as_nothing(language, words):
    assert read_count(words, language) is None


@pytest.mark.parametrize("record", RECORDS, ids=lambda path: path.name)
def test_the_words_of_the_record_read_as_they_were_coded(record):
    english = {row["code"] for row in rows(record, "articles") if row["language"].startswith("en")}
    spoken = [row for row in rows(record, "claims") if row["count_as_written"]]
    misread = {}
    for row in spoken:
        read = read_count(row["count_as_written"], "en")
        coded = (row["quantifier"], row["low"], row["value"], row["high"])
        found = read and (read.quantifier, read.count.low, read.count.value, read.count.high)
        # The record keeps the n of “nearly n” as its best number; a reading takes it as a ceiling.
        kept = (
            row["count_as_written"].startswith("nearly ")
            and read
            and row["high"] == read.count.high
        )
        if row["article"] in english and found != coded and not kept:
            misread[row["count_as_written"]] = found

    assert misread == {}
