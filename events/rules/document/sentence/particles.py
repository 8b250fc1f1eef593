"""Korean particles that follow the last sound of a word."""

FIRST, LAST, FINALS = 0xAC00, 0xD7A3, 28
# Digits whose Korean reading ends in a consonant: 0 영, 1 일, 3 삼, 6 육, 7 칠, 8 팔.
CLOSED_DIGITS = frozenset("013678")
PARTICLES = {"은": ("은", "는"), "이": ("이", "가"), "을": ("을", "를")}


def with_particle(word: str, particle: str) -> str:
    """The word with 은/는, 이/가 or 을/를, named by the first of each pair.

    A word that ends in neither Hangul nor a digit takes both forms, as Korean usage has it.
    """
    after_consonant, after_vowel = PARTICLES[particle]
    closed = ends_in_consonant(word)
    if closed is None:
        return f"{word}{after_consonant}({after_vowel})"
    return word + (after_consonant if closed else after_vowel)


def ends_in_consonant(word: str) -> bool | None:
    """None when the ending cannot be read."""
    last = word.rstrip(" )”’\"'")[-1:]
    if last and FIRST <= ord(last) <= LAST:
        return (ord(last) - FIRST) % FINALS != 0
    return last in CLOSED_DIGITS if last.isdigit() else None
