"""Whether a translated text still says what its original says."""

from collections.abc import Mapping
from hashlib import md5

NOUNS = ("title", "summary")

# Texts by "noun.language", such as "title.ko".
Texts = Mapping[str, str]


def original_hash(text: str) -> str:
    """By which a translation remembers its original. The database computes the same."""
    return md5(text.encode(), usedforsecurity=False).hexdigest()


def older_than_original(texts: Texts, translates: Texts, *, original: str) -> list[str]:
    """The names of the translated texts whose original changed after them.

    :param texts: titles and summaries by "noun.language"; empty ones are no translations.
    :param translates: for each translated text the hash of the original that it says. A text without
        one was never seen beside a changed original, and counts as true to it.
    :param original: the language of the original.
    """
    return sorted(
        name
        for name, text in texts.items()
        if text
        and _language(name) != original
        and name in translates
        and translates[name] != original_hash(_original(texts, name, original))
    )


def translated_after(
    before: Texts, after: Texts, translates: Texts, *, was: str, original: str
) -> dict[str, str]:
    """What each text translates after an edit.

    A text that was changed says its original as it is now. One that was not says what it said before:
    the original as it was, if nothing else is known.

    :param was: the language of the original before the edit.
    """
    known: dict[str, str] = {}
    for name, text in after.items():
        if not text or _language(name) == original:
            continue
        if text != before.get(name) or was != original:
            known[name] = original_hash(_original(after, name, original))
        else:
            known[name] = translates.get(name) or original_hash(_original(before, name, was))
    return known


def _language(name: str) -> str:
    return name.partition(".")[2]


def _original(texts: Texts, name: str, language: str) -> str:
    return texts.get(f"{name.partition('.')[0]}.{language}", "")
