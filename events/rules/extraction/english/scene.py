"""One sentence with everything found in it, and what the text has said before."""

import re
from dataclasses import dataclass, field

from events.rules.extraction.naming import Names
from events.rules.extraction.sentences import Sentence

from .acts import Act, acts
from .people import Group, groups
from .speakers import Speaker, speakers
from .spots import Spot, spots, with_countries
from .times import Told, When, dates
from .words import countries_in, lands_in

_PEOPLE = re.compile(
    (
        r"\s+(?:defector|refugee|embassy|consulate|police|authorit|school|national|"
        r"citizen|government|official)"
    ),
    re.I,
)
SAFETY = {"KP": "KR"}


@dataclass(slots=True, kw_only=True)
class Scene:
    """A folded sentence read into its pieces; offsets count in the sentence.

    ``nk`` says that the text is about people of the country of origin, ``about`` that it is about
    people who fled or were sent somewhere at all.
    """

    sentence: Sentence
    text: str
    origin: str
    nk: bool
    told: Told
    names: Names
    about: bool = False
    last_type: str | None = None
    acts: list[Act] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    dates: list[When] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)
    speakers: list[Speaker] = field(default_factory=list)
    countries: list[tuple[int, int, str]] = field(default_factory=list)

    def read(self) -> "Scene":
        self.acts = acts(self.text)
        if not self.acts and not re.search(r"\d|detention|custody|camp", self.text):
            return self
        return self.read_whole()

    def read_whole(self) -> "Scene":
        self.groups = groups(self.text, self.origin)
        self.dates = dates(self.text, self.told)
        self.spots = spots(self.text, self.names, self.origin)
        self.speakers = speakers(self.text, self.names)
        known = {*with_countries(self.spots), *_nouns(self.text, self.origin)}
        # A place that no gazetteer knows still leads somewhere.
        known |= {
            (one.start, one.end, "?") for one in self.spots if one.country is None and not one.site
        }
        self.countries = sorted(known)
        return self

    @property
    def safety(self) -> str | None:
        return SAFETY.get(self.origin)

    def nation(self, group: Group | None) -> str | None:
        """The country that the words for a group name, if they name one."""
        if group is None:
            return None
        found = countries_in(self.text[group.start : group.end], self.origin)
        return found[0][2] if found else None

    def ours(self, group: Group | None) -> bool:
        """Tell whether a group is, or may be, of the country of origin."""
        return self.nk and self.nation(group) in (None, self.origin)

    def country_near(self, start: int, words: str) -> str | None:
        """The country of the place that follows closely."""
        for begin, _, code in self.countries:
            if start <= begin <= start + 45:
                between = self.text[start:begin]
                if not re.search(r"[;:]|\b(?:from|who|that|via|through|after|before)\b", between):
                    return code
        return None

    def hosted_by_safety(self, act: Act, group: Group | None) -> bool:
        """Tell whether the people are guests of the country they want to go to."""
        near = self.text[act.start :]
        safe = re.search(
            r"(?i)\b(?:our|South Korea\w*(?:'s)?)\s+(?:\w+\s+){0,2}(?:embass|consul|mission)", near
        )
        wish = re.search(
            (
                r"(?i)\b(?:desire|wish|want\w*|hope\w*|ask\w*) to (?:come|go|defect|be "
                r"sent) to (?:the )?South"
            ),
            near,
        )
        return bool(safe or wish)

    def places_named(self, word: str) -> bool:
        return any(word in spot.as_written for spot in self.spots)


def _nouns(text: str, origin: str) -> list[tuple[int, int, str]]:
    """Countries named as places; who is called by one leads nowhere."""
    return [one for one in lands_in(text, origin) if not _PEOPLE.match(text, one[1])]
