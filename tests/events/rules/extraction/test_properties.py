"""Whatever the text, a reading holds together and never fails."""

from datetime import date

from hypothesis import given, strategies as st

from events.rules.extraction import ArticleText, read_passage, suggest_claims
from tests.events.rules.extraction.gazetteer import GAZETTEER

WORDS = [
    *("China", "Beijing", "the", "North", "South", "to", "from", "in", "on", "who", "were", "was"),
    *("deported", "arrested", "returned", "sent", "back", "arrived", "repatriation", "of", "and"),
    *("12", "200", "2,000", "North", "Koreans", "refugees", "a", "woman", "they", "up", "about"),
    *(
        "May",
        "Monday",
        "2024",
        "31",
        "February",
        "last",
        "since",
        "year",
        "said",
        ",",
        ".",
        "“",
        "”",
    ),
    *(
        "북송",
        "명",
        "12명",
        "지난달",
        "遣返",
        "名",
        "朝鲜",
        "去年",
        "\n",
        "(",
        ")",
        "’s",
        "-",
        "embassy",
    ),
]
LANGUAGES = ["en", "ko", "zh-Hans", "zh-Hant", "de", "", "xx-YY"]
texts = st.one_of(
    st.text(max_size=400), st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
)


@given(text=texts, language=st.sampled_from(LANGUAGES), day=st.none() | st.dates())
def test_a_suggestion_holds_together(text, language, day):
    article = ArticleText(text=text, language=language, published_on=day)

    for one in suggest_claims(article, GAZETTEER):
        assert one.quote == text[one.start : one.end]
        numbers = [number for number in (one.low, one.value, one.high) if number is not None]
        assert numbers == sorted(numbers)
        assert one.count_as_written in text
        assert one.date_as_written in text
        assert not one.edtf or one.date_start or one.date_end
        assert all(0 <= mark.start < mark.end <= len(text) for mark in one.marks)


@given(
    text=texts,
    language=st.sampled_from(LANGUAGES),
    start=st.integers(-5, 500),
    end=st.integers(-5, 500),
)
def test_a_selection_can_always_be_read(text, language, start, end):
    article = ArticleText(text=text, language=language, published_on=date(2024, 5, 7))

    found = read_passage(article, start, end, GAZETTEER)

    assert found.quote == text[found.start : found.end]
