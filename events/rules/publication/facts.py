"""What publication and the public document know of an event, in plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from events.choices import (
    ClaimState,
    CountAgreement,
    DatePrecision,
    Genre,
    Granularity,
    Modality,
    Occurrence,
    Relation,
    Sensitivity,
    SourceKind,
    SpeakerCertainty,
)
from events.rules.adjudication.result import Alternatives, Voice

# Texts by language: "en", "ko", "zh-hans" (and "zh-hant" for names of places).
Texts = Mapping[str, str]
LANGUAGES: tuple[str, ...] = ("en", "ko", "zh-hans")
NO_TEXTS: Texts = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceFacts:
    """One node of the gazetteer. ``public_level`` is the finest level at which it may be shown."""

    code: str
    level: str
    parent: str | None = None
    names: Texts = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    iso_country: str | None = None
    lat: float | None = None
    lon: float | None = None
    public_level: str = ""
    officially_public: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFacts:
    """One source. ``voice`` is the code of the source it counts as, itself when empty."""

    code: str
    names: Texts = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    kind: str = SourceKind.NATIONAL_MEDIA
    country: str | None = None
    reliability: str = "F"
    basis: str = ""
    is_responsible_party: bool = False
    confidential: bool = False
    voice: str = ""

    @property
    def root(self) -> str:
        return self.voice or self.code


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleFacts:
    """The bibliographic line of one article; its body has no place here.

    ``copy_of`` is the article whose text it repeats, ``original_publisher`` the source that wrote
    it when that article is not held.
    """

    id: str
    publisher: str
    title: str = ""
    url: str | None = None
    archive_url: str | None = None
    url_dead: bool = False
    language: str = "en"
    genre: str = Genre.NEWS
    published_on: date | None = None
    published_precision: str = DatePrecision.DAY
    copy_of: "ArticleFacts | None" = None
    original_publisher: str | None = None
    duplicate: bool = False
    headline_withheld: bool = False
    url_withheld: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A place with its role; ``precision`` is UCDP's where_prec, 1 to 7."""

    code: str
    role: str
    precision: int = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFacts:
    """One claim as it hangs on the event. The quote stays on the desk."""

    id: str
    article: ArticleFacts
    speaker: str
    code: str = ""
    speaker_certainty: str = SpeakerCertainty.STATED
    relation: str = Relation.SUPPORTS_COUNT
    acknowledges: bool = False
    state: str = ClaimState.CONFIRMED
    modality: str = Modality.REPORTED
    count_as_written: str = ""
    low: int | None = None
    value: int | None = None
    high: int | None = None
    high_open: bool = True
    said_on: date | None = None
    gloss: Texts = field(default_factory=dict)
    places: tuple[Placed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DenialFacts:
    """What a responsible party denies. ``on`` is an EDTF text, known in part perhaps."""

    source: str
    scope: str
    on: str = ""
    claim: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """The number that adjudication yields; None is "not stated"."""

    low: int | None = None
    best: int | None = None
    high: int | None = None
    high_open: bool = True
    approximate: bool = False
    agreement: str = CountAgreement.NONE
    rule: str = "no_value"
    alternatives: Alternatives = field(default_factory=Alternatives)
    voices: tuple[Voice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """Least and greatest number of one event, for subtracting parts from a whole."""

    low: int | None
    high: int | None
    high_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeAndParts:
    """A whole with all its public parts; the event at hand is one of them or the whole."""

    whole: Bounds
    parts: tuple[Bounds, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFacts:
    """One event with everything that decides whether and how it may be public.

    ``slug`` is its public address. ``outcome_published`` says that a published event is linked to
    it as its outcome. ``held_until`` is a day that people set, beside the rules.
    ``adjudication_current`` is false when a claim changed since.
    """

    id: str
    slug: str
    type: str
    volition: str | None = None
    destination: str | None = None
    occurrence: str = Occurrence.OCCURRED
    granularity: str = Granularity.INCIDENT
    edtf: str = ""
    date_start: date | None = None
    date_end: date | None = None
    date_precision: str = DatePrecision.UNKNOWN
    places: tuple[Placed, ...] = ()
    number: Number = field(default_factory=Number)
    status: str = ""
    status_because: str = ""
    title: Texts = field(default_factory=dict)
    summary: Texts = field(default_factory=dict)
    sensitivity: str = Sensitivity.HIGH
    people_still_inside: bool = True
    outcome_public_on: date | None = None
    outcome_published: bool = False
    held_until: date | None = None
    held_because: str = ""
    claims: tuple[ClaimFacts, ...] = ()
    denials: tuple[DenialFacts, ...] = ()
    families: tuple[WholeAndParts, ...] = ()
    version: int = 1
    adjudication_current: bool = True
    override_without_reason: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewFacts:
    """What people answered about one version of an event.

    ``answers`` holds each question of the harm checklist with True when the answer is safe.
    ``confirmed`` are (field, place code or word) pairs that the reviewer found harmless.
    """

    author: int | None = None
    approver: int | None = None
    second_reviewer: int | None = None
    answered_version: int | None = None
    answers: Mapping[str, bool] = field(default_factory=dict)
    accepts_refutation: bool = False
    confirmed: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetySettings:
    """What an installation decides: whose return is recorded, and where floors are stricter.

    ``origin`` and ``country_only`` are ISO 3166-1 codes, ``border_provinces`` codes of places.
    """

    origin: str = "KP"
    border_provinces: frozenset[str] = frozenset({"cn-jl", "cn-ln"})
    country_only: frozenset[str] = frozenset({"VN", "LA", "TH", "MM", "KH", "ID", "MY", "PH", "SG"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One thing still missing before publication.

    ``field`` says where to mend it: "title.en", "claim <code>.gloss.en", "places", "review" …
    """

    code: str
    sentence: str
    field: str
