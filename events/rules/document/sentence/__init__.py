"""The event in one sentence, generated from its fields in three languages."""

from events.rules.document.sentence import chinese, english, korean
from events.rules.document.sentence.telling import Telling


def sentences(telling: Telling) -> dict[str, str]:
    """The sentence by language."""
    return {
        "en": english.sentence(telling),
        "ko": korean.sentence(telling),
        "zh-hans": chinese.sentence(telling),
    }


__all__ = ["Telling", "sentences"]
