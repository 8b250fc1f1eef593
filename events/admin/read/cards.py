"""The cards beside the text: what waits, what is claimed, and what was rejected."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from events.admin.read.desk import TAKEN, Desk, called
from events.admin.read.facts import Fact, facts_of, role_of
from events.admin.read.suggested import gloss_offered
from events.choices import ClaimState, SuggestionState
from events.models import Claim, Event, Suggestion
from events.rules.extraction import Mark, from_kept
from events.rules.texts import Span


@dataclass(kw_only=True)
class Card:
    """One statement: a suggestion that waits, a claim, or words just selected.

    ``number`` is the one that text and card share; ``look`` is how both are drawn.
    """

    key: str
    look: str
    start: int | None
    end: int | None
    quote: str
    facts: Sequence[Fact] = ()
    gloss: str = ""
    suggestion: Suggestion | None = None
    claim: Claim | None = None
    marks: Sequence[Mark] = ()
    number: int = 0
    has_draft: bool = False
    form: Any = None
    said_by_whom: str = ""
    uses: Sequence[Any] = field(default_factory=list)

    @property
    def is_open(self) -> bool:
        return self.form is not None

    @property
    def spans(self) -> Iterator[Span]:
        """Its stretch of the text, and the marks inside."""
        if self.start is None or self.end is None:
            return
        yield Span(kind=self.look, start=self.start, end=self.end, number=self.number)
        for mark in self.marks:
            yield Span(kind=str(mark.kind), start=mark.start, end=mark.end, number=self.number)


@dataclass(kw_only=True)
class Cards:
    """The cards in the order of the text, and apart from them what was rejected."""

    shown: Sequence[Card]
    put_aside: Sequence[Card]

    @cached_property
    def waiting(self) -> int:
        return sum(card.look == "waiting" for card in self.shown)

    @cached_property
    def claimed(self) -> int:
        return sum(card.look == "claim" for card in self.shown)


def cards_of(desk: Desk, passage: Card | None = None) -> Cards:
    """Every card of the article, numbered in the order of the text."""
    made_of = {row.claim_id: row for row in desk.suggestions if row.state in TAKEN}
    waiting = [row for row in desk.suggestions if row.state == SuggestionState.WAITING]
    rejected = [row for row in desk.suggestions if row.state == SuggestionState.REJECTED]
    dropped = (ClaimState.REJECTED, ClaimState.RETRACTED)
    cards = [suggestion_card(desk, row) for row in waiting]
    cards += [
        claim_card(desk, row, made_of.get(row.pk))
        for row in desk.claims
        if row.state not in dropped
    ]
    cards += [passage] if passage else []
    aside = [suggestion_card(desk, row) for row in rejected]
    aside += [claim_card(desk, row, None) for row in desk.claims if row.state in dropped]
    cards.sort(key=_place)
    # Words just selected have no number yet: the others keep theirs while the form is open.
    for number, card in enumerate((one for one in cards if one is not passage), start=1):
        card.number = number
    return Cards(shown=cards, put_aside=sorted(aside, key=_place))


def suggestion_card(desk: Desk, row: Suggestion) -> Card:
    if not row.said:  # its text was erased
        return Card(key=f"s-{row.pk}", look="rejected", start=None, end=None, quote="")
    said, names = from_kept(row.said), desk.names
    places = []
    for place in said.places:
        known = names.place_by_code.get(place.code or "")
        places.append(f"{known.name_en if known else place.as_written}{role_of(place.role)}")
    speaker = names.source_by_code.get(said.speaker_code or "")
    told = speaker.name_en if speaker else said.speaker_as_written
    return Card(
        key=f"s-{row.pk}",
        look=row.state,
        start=row.start,
        end=row.end,
        quote=said.quote,
        facts=facts_of(said, speaker=told or desk.article.publisher.name_en, places=places),
        gloss=gloss_offered(said, desk.article, names) if row.state == "waiting" else "",
        suggestion=row,
        marks=said.marks,
        has_draft=f"s-{row.pk}" in desk.drafts,
        said_by_whom=called(row.decided_by) if row.decided_by else "",
    )


def claim_card(desk: Desk, row: Claim, made_of: Suggestion | None) -> Card:
    places = [f"{one.place.name_en}{role_of(one.role)}" for one in row.places.all()]
    return Card(
        key=f"c-{row.pk}",
        look="claim",
        start=row.quote_start,
        end=row.quote_end,
        quote=row.quote,
        facts=facts_of(row, speaker=row.speaker.name_en, places=[*places, *row.places_as_written]),
        gloss=row.gloss_en,
        suggestion=made_of,
        claim=row,
        marks=from_kept(made_of.said).marks if made_of and made_of.said else (),
        has_draft=f"c-{row.pk}" in desk.drafts,
        said_by_whom=called(row.confirmed_by) if row.confirmed_by else "",
        uses=[use for use in row.uses.all() if isinstance(use.event, Event)],
    )


def _place(card: Card) -> tuple[bool, int, int, str]:
    return card.start is None, card.start or 0, card.end or 0, card.key
