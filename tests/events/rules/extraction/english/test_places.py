"""Places with their roles, and who speaks."""

import pytest

from tests.events.rules.extraction.english.reading import only


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Nine North Koreans were deported from Jilin province to Sinuiju.",
            [("Jilin province", "cn-jl", "departure"), ("Sinuiju", "kp-sinuiju", "arrival")],
        ),
        ("Police arrested nine refugees in Tumen.", [("Tumen", "cn-tumen", "arrest")]),
        (
            "Nine refugees arrested in Tumen were sent back.",
            [("Tumen", "cn-tumen", "arrest")],
        ),
        (
            "Nine refugees entered the Danish embassy in Beijing.",
            [("Danish embassy", None, "refuge_site"), ("Beijing", "cn-beijing", "refuge_site")],
        ),
        ("Nine refugees were caught in Qingshan.", [("Qingshan", None, "arrest")]),
    ],
)
def test_a_place_has_a_role(text, places):
    from tests.events.rules.extraction.english.reading import read

    found = read(text)[-1]

    assert [(one.as_written, one.code, one.role) for one in found.places] == places


@pytest.mark.parametrize(
    ("text", "speaker", "code"),
    [
        ("China deported 12 refugees, Human Rights Watch said.", "Human Rights Watch", "hrw"),
        ("According to Yonhap, China deported 12 refugees.", "Yonhap", "yonhap"),
        ("A missionary said China deported 12 refugees.", "A missionary", None),
        ("China deported 12 refugees.", "", None),
        ("He said China deported 12 refugees.", "", None),
    ],
)
def test_the_nearest_named_source_speaks(text, speaker, code):
    found = only(text)

    assert (found.speaker_as_written, found.speaker_code) == (speaker, code)
