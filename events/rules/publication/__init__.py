"""Gates, safety floors and embargo: what must hold before anything is public."""

from .atlas import Atlas
from .embargo import Embargo, embargo, embargo_parts, first_article_day, ruled_parts
from .facts import (
    LANGUAGES,
    ArticleFacts,
    Bounds,
    ClaimFacts,
    DenialFacts,
    EventFacts,
    Gap,
    Number,
    Placed,
    PlaceFacts,
    ReviewFacts,
    SafetySettings,
    SourceFacts,
    Texts,
    WholeAndParts,
)
from .floors import Floors, published_place
from .gates import (
    HARM_QUESTIONS,
    missing_for_publication,
    missing_in_content,
    missing_in_review,
    missing_in_texts,
)
from .naming import AllowedPlaces, Naming, find_names, named_below
from .places import published_places
from .publishers import original_publisher, original_publishers
from .small_groups import is_too_small, leaves_one
from .words import Wording, telling_words, tells_age

__all__ = [
    "HARM_QUESTIONS",
    "LANGUAGES",
    "AllowedPlaces",
    "ArticleFacts",
    "Atlas",
    "Bounds",
    "ClaimFacts",
    "DenialFacts",
    "Embargo",
    "EventFacts",
    "Floors",
    "Gap",
    "Naming",
    "Number",
    "PlaceFacts",
    "Placed",
    "ReviewFacts",
    "SafetySettings",
    "SourceFacts",
    "Texts",
    "WholeAndParts",
    "Wording",
    "embargo",
    "embargo_parts",
    "find_names",
    "first_article_day",
    "is_too_small",
    "leaves_one",
    "missing_for_publication",
    "missing_in_content",
    "missing_in_review",
    "missing_in_texts",
    "named_below",
    "original_publisher",
    "original_publishers",
    "published_place",
    "published_places",
    "ruled_parts",
    "telling_words",
    "tells_age",
]
