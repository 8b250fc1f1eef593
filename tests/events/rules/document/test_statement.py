"""A sentence of our own for one statement."""

import pytest

from events.rules.document.sentence import Telling
from events.rules.document.sentence.statement import Counted, gloss, speaker_phrase

PLACE = {"place": {"en": "Jilin, China"}, "destination": {"en": "North Korea"}}


def said(*, quantifier="exact", value=12, low=None, high=None, measure="flow", **more):
    modality = more.pop("modality", "reported")
    fields = {"type": "return_to_origin", "volition": "forced", **PLACE} | more
    counted = Counted(quantifier=quantifier, value=value, low=low, high=high)
    telling = Telling(**fields)
    return gloss(
        telling, speaker="the Watch Group", measure=measure, modality=modality, counted=counted
    )


@pytest.mark.parametrize(
    ("fields", "people"),
    [
        ({}, "12 people"),
        ({"quantifier": "approximately"}, "about 12 people"),
        ({"quantifier": "more_than"}, "more than 12 people"),
        ({"quantifier": "at_least"}, "at least 12 people"),
        ({"quantifier": "up_to", "value": None, "high": 60}, "up to 60 people"),
        ({"quantifier": "range", "low": 50, "value": 50, "high": 60}, "50 to 60 people"),
        ({"quantifier": "none_given", "value": None}, "people"),
    ],
)
def test_the_number_is_told_as_it_is_stated(fields, people):
    assert said(**fields) == (
        f"According to the Watch Group, {people} were forcibly returned to North Korea "
        "from Jilin, China."
    )


def test_a_denial_a_stock_and_an_unplaced_act():
    assert said(modality="denied", value=None, quantifier="none_given").startswith(
        "A denial by the Watch Group that people were forcibly returned"
    )
    assert said(measure="stock") == "The Watch Group gives a number: 12 people."
    assert (
        said(place={}, destination={}, type="arrest", volition=None)
        == "According to the Watch Group, 12 people were arrested."
    )


@pytest.mark.parametrize(
    ("kind", "confidential", "phrase"),
    [
        ("ngo", False, "Watch Group"),
        ("ngo", True, "a source"),
        ("anonymous", False, "an unnamed source"),
    ],
)
def test_nobody_confidential_or_unnamed_is_named(kind, confidential, phrase):
    assert speaker_phrase("Watch Group", kind=kind, confidential=confidential) == phrase
