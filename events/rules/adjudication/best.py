"""Choosing the best number among voices (ADJ-1, fourth step)."""

from collections import Counter
from collections.abc import Sequence

from events.choices import CountAgreement
from events.rules.adjudication.result import Voice
from events.rules.adjudication.voices import firmness

UNBOUNDED = float("inf")


def choose(voices: Sequence[Voice]) -> tuple[Voice | None, str]:
    """Return the voice whose value is the best number, and the name of the rule that chose it."""
    valued = [voice for voice in voices if voice.value is not None]
    if not valued:
        return None, "no_value"
    if len(voices) == 1:
        return valued[0], "only_voice"
    if share_a_number(voices):
        return top(valued), "shared_top_voice"
    return by_frequency(valued)


def share_a_number(voices: Sequence[Voice]) -> bool:
    """An interval without a low begins at 0; an open one has no end."""
    return max(voice.low or 0 for voice in voices) <= min(_end(voice) for voice in voices)


def by_frequency(valued: Sequence[Voice]) -> tuple[Voice, str]:
    """The most frequent value; on a tie the strictly best-rated, else the lowest of those."""
    times = Counter(voice.value for voice in valued)
    often = max(times.values())
    leading = [voice for voice in valued if times[voice.value] == often]
    if len({voice.value for voice in leading}) == 1:
        return top(leading), "most_frequent"
    rating = min(voice.reliability for voice in leading)
    best_rated = [voice for voice in leading if voice.reliability == rating]
    lowest = min(voice.value for voice in best_rated if voice.value is not None)
    rule = "tie_better_rated" if len({v.value for v in best_rated}) == 1 else "tie_lowest"
    return top([voice for voice in best_rated if voice.value == lowest]), rule


def most_frequent(valued: Sequence[Voice]) -> int | None:
    """The value that most voices give, however they are rated; on a tie the lowest."""
    times = Counter(voice.value for voice in valued if voice.value is not None)
    often = max(times.values(), default=0)
    return min((value for value, count in times.items() if count == often), default=None)


def top(valued: Sequence[Voice]) -> Voice:
    """The best-rated voice, then first-hand, then the firmest words, then the latest."""
    return min(valued, key=_rank)


def agreement(voices: Sequence[Voice]) -> str:
    """How far independent voices agree on the number (CountAgreement)."""
    if not voices:
        return CountAgreement.NONE
    if len(voices) == 1:
        return CountAgreement.SINGLE
    if len({(voice.low, voice.value, voice.high) for voice in voices}) == 1:
        return CountAgreement.AGREE
    return CountAgreement.COMPATIBLE if share_a_number(voices) else CountAgreement.DIVERGENT


def _end(voice: Voice) -> float:
    return UNBOUNDED if voice.high_open or voice.high is None else voice.high


def _rank(voice: Voice) -> tuple[str, bool, int, int, int, str]:
    """Smaller is better; the lower value and then the code settle what the rule leaves open."""
    day = voice.said_on.toordinal() if voice.said_on else 0
    firm = firmness(voice.quantifier)
    return voice.reliability, not voice.first_hand, firm, -day, voice.value or 0, voice.voice
