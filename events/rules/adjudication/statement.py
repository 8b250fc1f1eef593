"""What adjudication knows of one claim on one event."""

from dataclasses import dataclass
from datetime import date

from events.choices import ClaimState, Genre, Measure, Modality, Quantifier, Relation, SourceKind

RELAY_GENRES: frozenset[str] = frozenset({Genre.EDITORIAL, Genre.OPINION})
RELAY_KINDS: frozenset[str] = frozenset({SourceKind.AGGREGATOR, SourceKind.MIRROR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One claim as it hangs on one event, in plain values.

    ``voice`` is the source the speaker counts as (see ``voice_of``), ``reliability`` that
    source's letter. ``article`` and ``copy_of`` are keys of articles: ``copy_of`` is the original
    that a syndicated copy repeats. ``said_on`` is the day the speaker said it, else the article's
    day, else None; a copy carries the day of its original. ``duplicate`` is true when the article
    was entered twice; ``identifiable`` when the speaker is a named source.
    """

    id: str
    voice: str
    speaker: str = ""
    article: str = ""
    copy_of: str | None = None
    duplicate: bool = False
    reliability: str = "F"
    identifiable: bool = True
    responsible_party: bool = False
    confidential: bool = False
    first_hand: bool = True
    relation: str = Relation.SUPPORTS_COUNT
    acknowledges: bool = False
    official_denial: bool = False
    modality: str = Modality.REPORTED
    measure: str = Measure.FLOW
    state: str = ClaimState.CONFIRMED
    credibility: int = 6
    said_on: date | None = None
    quantifier: str = Quantifier.NONE_GIVEN
    low: int | None = None
    value: int | None = None
    high: int | None = None
    high_open: bool = True

    @property
    def states_a_number(self) -> bool:
        return not (self.low is None and self.value is None and self.high is None)


def is_first_hand(*, genre: str, publisher_kind: str) -> bool:
    """Tell a report from a relay: an editorial, an opinion, an aggregator or a mirror."""
    return genre not in RELAY_GENRES and publisher_kind not in RELAY_KINDS
