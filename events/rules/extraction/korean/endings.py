"""Korean verb forms, made from a stem and its infinitive (붙잡히, 붙잡혀)."""

from collections.abc import Iterable
from dataclasses import dataclass

SYLLABLES = range(0xAC00, 0xD7A4)
FINALS = 28
NIEUN, RIEUL, MIEUM, BIEUP, SSANG_SIOT = 4, 8, 16, 17, 20


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of one verb: before a noun, leading on to another verb, and closing a clause."""

    modifier: tuple[str, ...]
    future: tuple[str, ...]
    leading: tuple[str, ...]
    finite: tuple[str, ...]


def conjugate(stem: str, infinitive: str) -> Forms:
    """The forms of a verb by its stem and its infinitive in -아/-어: (되, 돼), (떠나, 떠나)."""
    past = _with_final(infinitive, SSANG_SIOT)
    final = (ord(stem[-1]) - SYLLABLES.start) % FINALS
    open_stem = stem if final in (0, RIEUL) else stem + "으"
    base = _with_final(open_stem, 0) if final == RIEUL else open_stem
    return Forms(
        modifier=(_with_final(base, NIEUN), f"{_base(stem, final)}는", f"{past}던", f"{stem}던"),
        # A stem in ㄹ is its own future form, and begins every other: 떠돌, 떠돌았.
        future=(f"{stem}(?![가-힣])",) if final == RIEUL else (_with_final(base, RIEUL),),
        leading=_leading(stem, infinitive, open_stem),
        finite=(
            past,
            f"{_with_final(base, NIEUN)}다" if final in (0, RIEUL) else f"{stem}는다",
            _with_final(base, BIEUP) if final in (0, RIEUL) else f"{stem}습",
            _with_final(base, MIEUM),
            f"{stem}기",
            f"{stem}지",
        ),
    )


def _leading(stem: str, infinitive: str, open_stem: str) -> tuple[str, ...]:
    # An infinitive that is the stem as well (보내) begins forms of its passive: 보내졌다.
    alone = f"{infinitive}(?![지져진졌질집])" if infinitive == stem else infinitive
    return (
        alone,
        f"{infinitive}서",
        *(f"{stem}{ending}" for ending in ("고", "다가", "자", "자마자", "거나", "는데")),
        *(f"{open_stem}{ending}" for ending in ("며", "면서", "려", "려고", "려다", "러")),
    )


def _base(stem: str, final: int) -> str:
    return _with_final(stem, 0) if final == RIEUL else stem


def _with_final(word: str, final: int) -> str:
    """The word with another final consonant in its last syllable; 0 takes it away."""
    code = ord(word[-1])
    if code not in SYLLABLES:
        return word
    bare = code - (code - SYLLABLES.start) % FINALS
    return word[:-1] + chr(bare + final)


def either(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; what they look ahead to is no length."""
    return "|".join(sorted(set(words), key=lambda word: (-len(word.split("(")[0]), word)))
