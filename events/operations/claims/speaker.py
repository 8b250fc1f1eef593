"""Who speaks, also where nobody has entered them yet."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User

from events.choices import Reliability, SourceKind
from events.models import Article, Source
from events.operations.codes import free_code
from events.operations.errors import Problem, Refused
from events.operations.gazetteer import save_source
from events.rules.extraction import Suggestion
from events.rules.sentence import Sentence

BASIS = "F: entered while reading; not judged yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSpeaker:
    """A speaker the desk does not know: the name in English, and what kind of source it is.

    An unnamed one is a source of one case, so that two of them never merge into one voice.
    """

    name: str
    kind: str = SourceKind.ANONYMOUS


def speaker_for(given: Source | NewSpeaker, *, article: Article, by: User, at: datetime) -> Source:
    """The source, made on the spot and rated F where it is new.

    :raises Refused: naming each field that is wrong.
    """
    if isinstance(given, Source):
        return given
    name = given.name.strip()
    if not name:
        raise Refused.because("speaker", "Write who speaks, such as “an activist”.")
    unnamed = given.kind == SourceKind.ANONYMOUS
    row = Source(
        code=free_code(Source, f"{article.code}-{name}" if unnamed else _latin(name)),
        name_en=f"{name} ({article.code})" if unnamed else name,
        kind=given.kind,
        reliability=Reliability.F,
        reliability_basis=BASIS,
    )
    try:
        return save_source(source=row, by=by, at=at)
    except Refused as refused:
        raise Refused(
            [Problem(field="speaker", sentence=one.sentence) for one in refused.problems]
        ) from refused


def suggested_speaker(article: Article, suggestion: Suggestion) -> Source:
    """Who speaks, as suggested: the source named, or the publisher where the text names nobody.

    :raises Refused: when it names somebody the desk does not know.
    """
    if not suggestion.speaker_as_written and not suggestion.speaker_code:
        return article.publisher
    known = Source.objects.filter(code=suggestion.speaker_code or "").first()
    if known is None:
        sentence = Sentence(
            "No source is called “{name}”: choose who speaks, or make a source of it.",
            name=suggestion.speaker_as_written,
        )
        raise Refused.because("speaker", sentence)
    return known


def _latin(name: str) -> str:
    """A base for the code, also for names that have no Latin letters."""
    return name if any(letter.isascii() and letter.isalpha() for letter in name) else "speaker"
