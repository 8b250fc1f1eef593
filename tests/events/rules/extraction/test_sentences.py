"""Sentences know where they stand."""

import pytest
from hypothesis import given, strategies as st

from events.rules.extraction import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One left. Two stayed.", ["One left.", "Two stayed."]),
        ("Mr. Han of the U.N. spoke. He left.", ["Mr. Han of the U.N. spoke.", "He left."]),
        ("He saw “30 people.” They left.", ["He saw “30 people.”", "They left."]),
        ("It cost 1.5 million won. Then it rose.", ["It cost 1.5 million won.", "Then it rose."]),
        ("It ended in Tumen.The others left.", ["It ended in Tumen.", "The others left."]),
        ("On Jan. 11 ten left.\nTen came.", ["On Jan. 11 ten left.", "Ten came."]),
        ("A heading\nThe text begins.", ["A heading", "The text begins."]),
        ("They were sent\nback.", ["They were sent\nback."]),
        ("At 8.34am they left.", ["At 8.34am they left."]),
        ("他们被遣返。没有人知道。", ["他们被遣返。", "没有人知道。"]),
        ("북송됐다. 몇 명인지 모른다.", ["북송됐다.", "몇 명인지 모른다."]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_a_text_falls_into_its_sentences(text, expected):
    assert [one.text for one in sentences(text)] == expected


@given(st.text(max_size=300))
def test_each_sentence_is_where_it_says(text):
    found = sentences(text)

    assert all(text[one.start : one.end] == one.text for one in found)
    assert "".join("".join(one.text for one in found).split()) == "".join(text.split())
