"""Sentences that can be said in another language."""

import copy
import pickle

import pytest
from django.utils.translation import override

from events.admin.saying import said, said_why
from events.operations import Problem, Refused
from events.rules.sentence import Sentence

TOLD = Sentence("Say it in at most {most} characters.", most=6)


def test_it_is_the_english_sentence():
    assert TOLD == "Say it in at most 6 characters."
    assert f"{TOLD}" == "Say it in at most 6 characters."


@pytest.mark.parametrize("again", [copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_a_copy_remembers_how_it_is_made(again):
    other = again(Sentence("The text names “{name}”.", name="{odd}"))

    assert other == "The text names “{odd}”."
    assert (other.template, other.values) == ("The text names “{name}”.", {"name": "{odd}"})


def test_it_is_said_in_the_language_of_who_reads(monkeypatch):
    monkeypatch.setattr("events.admin.saying.gettext", lambda text: f"<{text}>")

    assert said(TOLD) == "<Say it in at most 6 characters.>"
    assert said("Plain.") == "<Plain.>"
    assert said("") == ""
    nested = Sentence("Not answered with yes: {question}", question=Sentence("Nobody is inside."))
    assert said(nested) == "<Not answered with yes: <Nobody is inside.>>"
    assert said_why(Refused([Problem(field="text", sentence=TOLD)])) == f"<{TOLD}>"


def test_what_is_not_translated_is_said_in_english():
    with override("ko"):
        assert said(Sentence("No such {thing}.", thing="sentence")) == "No such sentence."
