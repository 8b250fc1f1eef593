"""What a reading of a text starts from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleText:
    """A text with what is known of it: ``language`` is BCP 47, ``published_on`` resolves “Tuesday”."""

    text: str
    language: str
    published_on: date | None = None
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPlace:
    """A place of the gazetteer with every spelling of it, in any language."""

    code: str
    level: str
    names: Sequence[str]
    country: str | None = None
    parent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownSource:
    """A source with its names and aliases."""

    code: str
    names: Sequence[str]
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Gazetteer:
    """The names that may be recognised, and the country whose people the record is about.

    It is made once and read often: what is derived from its names is kept with the object.
    """

    origin: str
    places: Sequence[KnownPlace] = ()
    sources: Sequence[KnownSource] = ()
