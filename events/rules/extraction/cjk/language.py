"""What one language contributes to reading a sentence."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from events.rules.extraction.naming import Names

from .found import Act, FoundCount, FoundDate, FoundPlace, Span, Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The grammar of one language. Every function but the first is given one sentence.

    ``dates`` also gets the day of publication and the last day spoken of before; ``acts`` the
    places found and the code of the country of origin, empty in an article that is not about it.
    Patterns: ``people`` the people concerned; ``about`` what shows that an article is about the
    country of origin; ``evidence`` that a text only knows from others; ``part`` between a whole
    and its part (“of 34, 6”); ``some`` behind a whole of which an uncounted part is told;
    ``including`` between a part and its whole (“with 3 children, 10”); ``also`` between two
    numbers to be added; ``cumulative`` words for a total; ``together`` pronouns for the people of
    the sentence before; ``counted`` a sentence that begins with how many they are, the number
    written as “#”.
    """

    code: str
    sentences: Callable[[str], Sequence[Span]]
    clauses: Callable[[str], Sequence[Span]]
    places: Callable[[str, Names], Sequence[FoundPlace]]
    acts: Callable[[str, Sequence[FoundPlace], str], Sequence[Act]]
    counts: Callable[[str], Sequence[FoundCount]]
    dates: Callable[[str, date | None, date | None], Sequence[FoundDate]]
    voice: Callable[[str], Voice | None]
    people: re.Pattern[str]
    about: re.Pattern[str]
    evidence: re.Pattern[str]
    allegation: re.Pattern[str]
    part: re.Pattern[str]
    some: re.Pattern[str]
    including: re.Pattern[str]
    also: re.Pattern[str]
    cumulative: re.Pattern[str]
    together: re.Pattern[str]
    counted: re.Pattern[str]
    verb_before_object: bool = False
