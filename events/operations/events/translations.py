"""Titles and summaries in several languages, and whether the translations keep up."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.models import Event
from events.operations.errors import Refused
from events.rules.texts.translations import (
    NOUNS,
    older_than_original,
    original_hash,
    translated_after,
)

COLUMNS = {
    f"{noun}.{language}": f"{noun}_{language.replace('-', '_')}"
    for noun in NOUNS
    for language in ("en", "ko", "zh-hans")
}


def texts_of(event: Event) -> dict[str, str]:
    """Titles and summaries by "noun.language"."""
    return {name: getattr(event, column) for name, column in COLUMNS.items()}


def old_translations(event: Event) -> list[str]:
    """The texts, as "noun.language", whose original was changed after them."""
    return older_than_original(texts_of(event), event.translates, original=event.original_language)


def remembered(event: Event, before: dict[str, str], *, was: str) -> dict[str, str]:
    """What the texts of an edited event translate.

    :param before: its texts before the edit, and ``was`` their original language.
    """
    return translated_after(
        before,
        texts_of(event),
        event.translates,
        was=was,
        original=event.original_language,
    )


@transaction.atomic
def confirm_translation(*, event: Event, name: str, by: User, at: datetime) -> Event:
    """Say that a translation still says what its changed original says. Twice is harmless.

    What the event says is not changed, so it is not reviewed anew.

    :param name: the text, as "title.ko".
    :raises Refused: when there is no such text, or it is the original.
    """
    event = Event.objects.select_for_update(of=("self",)).get(pk=event.pk)
    noun, _dot, language = name.partition(".")
    if name not in COLUMNS or language == event.original_language or not texts_of(event)[name]:
        raise Refused.because("name", "There is no such translation: choose one that is shown.")
    original = texts_of(event)[f"{noun}.{event.original_language}"]
    event.translates = {**event.translates, name: original_hash(original)}
    event.save(update_fields=["translates"])
    return event
