"""Cutting a text at its marks."""

import pytest
from hypothesis import given, strategies as st

from events.rules.texts import Span, marked_lines

TEXT = "One two\n\nthree \U0001f600 four"


def told(text, *spans):
    """Each segment with the kinds that cover it."""
    lines = marked_lines(text, [Span(kind=kind, start=a, end=b) for kind, a, b in spans])
    return [
        (text[one.start : one.end], [span.kind for span in one.spans])
        for line in lines
        for one in line.segments
    ]


@pytest.mark.parametrize(
    ("spans", "segments"),
    [
        ([], [("One two\n", []), ("\n", []), ("three \U0001f600 four", [])]),
        ([("a", 0, 3)], [("One", ["a"]), (" two\n", []), ("\n", []), (TEXT[9:], [])]),
        # Nested, and overlapping: each character once, under all that cover it.
        (
            [("a", 0, 7), ("b", 4, 7)],
            [("One ", ["a"]), ("two", ["a", "b"]), ("\n", []), ("\n", []), (TEXT[9:], [])],
        ),
        (
            [("a", 0, 5), ("b", 4, 7)],
            [
                ("One ", ["a"]),
                ("t", ["a", "b"]),
                ("wo", ["b"]),
                ("\n", []),
                ("\n", []),
                (TEXT[9:], []),
            ],
        ),
        # Across lines.
        (
            [("a", 4, 14)],
            [
                ("One ", []),
                ("two\n", ["a"]),
                ("\n", ["a"]),
                ("three", ["a"]),
                (" \U0001f600 four", []),
            ],
        ),
        # Outside the text, and empty.
        (
            [("a", -5, 3), ("b", 90, 95), ("c", 5, 5)],
            [("One", ["a"]), (" two\n", []), ("\n", []), (TEXT[9:], [])],
        ),
    ],
)
def test_a_text_is_cut_where_marks_begin_and_end(spans, segments):
    assert told(TEXT, *spans) == segments


def test_an_empty_text_has_no_line():
    assert told("", ("a", 0, 1)) == []


@given(
    text=st.text(alphabet="ab \n\U0001f600\u2028", max_size=40),
    spans=st.lists(
        st.tuples(st.sampled_from("xyz"), st.integers(-3, 45), st.integers(-3, 45)), max_size=8
    ),
)
def test_the_segments_are_the_text_and_each_knows_what_covers_it(text, spans):
    found = told(text, *spans)

    assert "".join(words for words, _kinds in found) == text
    at = 0
    for words, kinds in found:
        for place in range(at, at + len(words)):
            assert sorted(kinds) == sorted(kind for kind, a, b in spans if a <= place < b)
        at += len(words)
