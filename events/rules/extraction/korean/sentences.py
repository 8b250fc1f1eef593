"""Sentences and clauses of Korean news, with or without a space behind the full stop."""

import re
from collections.abc import Sequence
from itertools import pairwise

from events.rules.extraction.cjk import Span

# A full stop ends a sentence behind a syllable, also where the next one follows at once ("다.북").
# Behind a closing quotation mark the sentence goes on when 라고, 고 or 며 follow.
END = re.compile(
    r"\n+|(?<=[가-힣)\]])[.!?…]+(?:[\"”’'」』](?!\s?(?:라|고|며|면서|는|은|이|을|를|와|과"
    r"|등|의|에|로)))?(?![.\w]{1}(?<=[\d.]))\s*"
)
QUOTED_ON = re.compile(r"[\"”’'」』]\s?(?:라|고|며|면서|는\s|은\s|이\s|을\s|를\s|등|의\s)")
# 기자 and the equals sign close the byline of an agency: (서울=연합뉴스) 하채림 기자 =
BYLINE = re.compile(
    r"^\s*(?:\[[^\]\n]{1,40}\]\s*)*(?:[(\[【][^)\]】\n]{0,40}[=·][^)\]】\n]{0,40}[)\]】])?"
    r"\s*(?:[가-힣·]{2,20}\s*(?:통신원|특파원|기자|인턴기자)\s*)?[=:]\s*"
)
INNER_BYLINE = re.compile(
    r"(?:[(\[【][가-힣·]{2,12}\s*=\s*[^)\]】\n]{2,20}[)\]】]"
    r"|\[[가-힣A-Za-z·]{2,12}\s[^\]\n]{0,16}[가-힣]{2,4}\s?(?:기자|특파원)\])\s*(?:[가-힣·,\s]{2,30}(?:특파원|기자|통신원)\s*)?=?\s*"
)
TAG = re.compile(r"^\s*(?:\[[^\]\n]{1,20}\]\s*)+")
FINITE_LINK = re.compile(
    r"(?<=[았었였했됐왔갔혔졌렸겼냈났섰췄켰녔웠])(?:고|으며|으나|지만|는데)(?:,\s*|\s+)"
    r"|(?<=[가-힣])(?:이고|이며|지만|으나|한편|는데|인데),\s*"
    r"|(?:다며|라며|다고\s하며|다면서|라면서|자며)\s+"
    r"|[\"“”]"
    r"|(?<=[가-힣])[,，]\s+(?=(?:이\s?(?:중|가운데)|나머지|또|또한|이어|그중)\s)"
    r"|;\s*"
)


def sentences(text: str) -> list[Span]:
    """The sentences of an article, without the byline that opens it."""
    found: list[Span] = []
    start = 0
    for match in END.finditer(text):
        if QUOTED_ON.match(text, match.end() - 1) and not match.group().startswith("\n"):
            continue
        found.extend(_told(text, start, match.end()))
        start = match.end()
    return [*found, *_told(text, start, len(text))]


def _told(text: str, start: int, end: int) -> list[Span]:
    """What a stretch tells, split where an agency's byline stands inside it."""
    cuts = [start]
    for byline in INNER_BYLINE.finditer(text, start, end):
        cuts += [byline.start(), byline.end()]
    cuts.append(end)
    spans = [Span(*cut) for cut in zip(cuts[::2], cuts[1::2], strict=True)]
    return [told for one in spans if (told := _without_tag(text, one)).end > told.start]


def _without_tag(text: str, span: Span) -> Span:
    piece = text[span.start : span.end]
    tag = BYLINE.match(piece) or TAG.match(piece)
    start = span.start + (tag.end() if tag else 0)
    stop = span.start + len(piece.rstrip())
    return Span(min(start, stop), stop)


def clauses(sentence: str) -> Sequence[Span]:
    """The stretches that have a predicate of their own: split behind 했고, 됐으나, 라며 and at quotes."""
    cuts = [0, *(match.end() for match in FINITE_LINK.finditer(sentence)), len(sentence)]
    spans = [Span(start, end) for start, end in pairwise(cuts) if end > start]
    return spans or [Span(0, len(sentence))]
