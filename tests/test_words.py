"""Whatever the site and the desk say, they say in every language of theirs."""

import re
from collections import Counter

import pytest
from django.utils.translation import gettext, ngettext, override

from tests.words import Words, all_words, untranslated

TRANSLATED = ("ko",)
# The same in every language: what stands in a format, and names.
THE_SAME = {"%(what)s.", "{reason}.", "API", "HTML", "ID"}
PLACEHOLDER = re.compile(r"%%|%\(\w+\)[a-z]|%[sdYm]|\{\w*\}|</?[a-z]+>")


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_word_is_left_untranslated(language: str) -> None:
    assert [one for one, _many in untranslated(language) if one not in THE_SAME] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_has_the_placeholders_of_its_original(language: str) -> None:
    with override(language):
        assert [one for one, many in all_words() if not _fits(one, many)] == []


def _fits(one: str, many: str | None) -> bool:
    """Of two forms, a language with one of them follows the plural."""
    said = ngettext(one, many, 7) if many else gettext(one)
    return _placeholders(said) == _placeholders(many or one)


def _placeholders(text: str) -> Counter[str]:
    return Counter(PLACEHOLDER.findall(text))


def test_words_of_code_templates_and_models_are_all_collected() -> None:
    known: set[Words] = all_words()
    assert {("Sign in", None), ("claim", None), ("Published", None)} <= known
