"""Finding what an article prints twice."""

from events.rules.texts.searching import searchable


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the lines that say something, without surrounding space."""
    return tuple(line.strip() for line in text.splitlines() if searchable(line))


def repeated_paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Return each paragraph that was printed before, as (its index, index of the first printing).

    Indices count the paragraphs of ``paragraphs`` from 0; case and punctuation do not matter.
    """
    first: dict[str, int] = {}
    repeated = []
    for index, paragraph in enumerate(paragraphs(text)):
        before = first.setdefault(searchable(paragraph), index)
        if before != index:
            repeated.append((index, before))
    return tuple(repeated)
