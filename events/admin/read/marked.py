"""The text of an article with its statements and marks, as markup."""

from collections.abc import Iterable

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from events.admin.read.cards import Card
from events.rules.texts import Line, Segment, Span, marked_lines

STATEMENTS = frozenset({"waiting", "claim", "passage"})


def marked_article(text: str, cards: Iterable[Card]) -> SafeString:
    """The text line by line, exactly its characters, each line telling where it begins.

    A number that leads to the card stands at the beginning of each statement; it is no text, so that
    what an editor selects is what was written.
    """
    listed = list(cards)
    keys = {card.number: card.key for card in listed}
    spans = [span for card in listed for span in card.spans]
    label = gettext("To the card of statement %(number)d")
    lines = (_line(text, line, keys, label) for line in marked_lines(text, spans))
    return mark_safe("".join(lines))  # every piece of the text is escaped in _segment


def _line(text: str, line: Line, keys: dict[int, str], label: str) -> str:
    pieces = "".join(_segment(text, one, keys, label) for one in line.segments)
    return f'<p class="rd-line" data-start="{line.start}" dir="auto">{pieces}</p>'


def _segment(text: str, segment: Segment, keys: dict[int, str], label: str) -> str:
    words: str = escape(text[segment.start : segment.end])
    if not segment.spans:
        return words
    statements = [span for span in segment.spans if span.kind in STATEMENTS]
    starting = [span for span in statements if span.start == segment.start]
    kinds = dict.fromkeys(span.kind for span in segment.spans if span.kind not in STATEMENTS)
    for kind in kinds:
        words = f'<span class="rd-k rd-{kind}">{words}</span>'
    refs = "".join(_ref(span, keys, label) for span in starting)
    if not statements:
        return f"{refs}{words}"
    looks = " ".join(sorted({f"rd-{span.kind}" for span in statements}))
    numbers = " ".join(str(span.number) for span in statements)
    return f'{refs}<span class="rd-s {looks}" data-n="{numbers}">{words}</span>'


def _ref(span: Span, keys: dict[int, str], label: str) -> str:
    told = escape(label % {"number": span.number})
    return (
        f'<a class="rd-ref rd-{span.kind}" id="at-{span.number}" href="#card-{keys[span.number]}" '
        f'data-n="{span.number}" aria-label="{told}"></a>'
    )
