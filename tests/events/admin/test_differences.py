"""What changed between two texts."""

import pytest
from hypothesis import given, strategies

from events.admin.history.changes import FieldChange
from events.admin.history.differences import Piece, differences


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("60 people left", "61 people left", "[-60-][+61+] people left"),
        ("one two", "one two three", "one two[+ three+]"),
        ("60명이 송환되었다", "61명이 송환되었다", "[-60-][+61+]명이 송환되었다"),
        ("约六十人被遣返", "约七十人被遣返", "约[-六-][+七+]十人被遣返"),
        ("same", "same", "same"),
    ],
)
def test_what_changed_is_told_word_by_word(before, after, told):
    marks = {"kept": "{}", "taken": "[-{}-]", "added": "[+{}+]"}

    pieces = differences(before, after)

    assert "".join(marks[one.kind].format(one.text) for one in pieces) == told


@given(before=strategies.text(), after=strategies.text())
def test_both_texts_can_be_read_out_of_their_differences(before, after):
    pieces = differences(before, after)

    assert "".join(one.text for one in pieces if one.kind != "added") == before
    assert "".join(one.text for one in pieces if one.kind != "taken") == after


def test_texts_that_have_little_in_common_are_shown_whole():
    assert FieldChange(label="title", before="Jilin", after="Tumen").pieces == []
    assert FieldChange(label="title", before="", after="Tumen").pieces == []
    close = FieldChange(label="title", before="in Jilin", after="in Jilin, April").pieces
    assert close == [Piece("kept", "in Jilin"), Piece("added", ", April")]
