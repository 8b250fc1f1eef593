"""Every word of the pages is there in every language of the site."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.db.models import TextChoices
from django.utils.translation import gettext, override

from events import choices

TEMPLATES = Path(settings.BASE_DIR) / "templates"
WORDS = re.compile(r'{% translate "([^"]+)" %}|=_\("([^"]+)"\)')
SAME_IN_EVERY_LANGUAGE = {"API"}
SHOWN = (
    choices.EventType,
    choices.Family,
    choices.Volition,
    choices.Status,
    choices.CountAgreement,
    choices.Relation,
    choices.SourceKind,
    choices.Reliability,
    choices.Genre,
    choices.Change,
    choices.ChangeReason,
    choices.PlaceLevel,
    choices.PeriodKind,
)


def words_of_templates() -> set[str]:
    pages = [path for path in TEMPLATES.rglob("*.html") if "admin" not in path.parts]
    found = {word for path in pages for pair in WORDS.findall(path.read_text()) for word in pair}
    return found - {""} - SAME_IN_EVERY_LANGUAGE


@pytest.mark.parametrize("language", ["ko", "zh-hans"])
def test_no_word_of_a_page_is_left_in_english(language: str) -> None:
    with override(language):
        left = {word for word in words_of_templates() if gettext(word) == word}

    assert left == set()


@pytest.mark.parametrize("language", ["ko", "zh-hans"])
@pytest.mark.parametrize("vocabulary", SHOWN)
def test_no_label_is_left_in_english(language: str, vocabulary: type[TextChoices]) -> None:
    with override("en"):
        english = [str(label) for label in vocabulary.labels]
    with override(language):
        labels = [str(label) for label in vocabulary.labels]

    assert [one for one, other in zip(english, labels, strict=True) if one == other] == []
