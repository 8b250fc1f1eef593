"""Reading Korean."""

import re

from events.rules.extraction.article import ArticleText
from events.rules.extraction.cjk import Language, read_span, suggestions
from events.rules.extraction.naming import Names
from events.rules.extraction.suggestion import Suggestion

from .acts import acts
from .counts import counts
from .dates import dates
from .direction import CONCERNED, PEOPLE
from .places import places
from .sentences import clauses, sentences
from .voices import voice

__all__ = ["KOREAN", "passage", "statements"]

KOREAN = Language(
    code="ko",
    sentences=sentences,
    clauses=clauses,
    places=places,
    acts=acts,
    counts=counts,
    dates=dates,
    voice=voice,
    people=PEOPLE,
    about=re.compile(rf"{CONCERNED.pattern}|꽃제비|국군\s?포로|납북|북한|평양|월북|북측|이북|[北]"),
    evidence=re.compile(
        r"알려졌|전해졌|전해진|알려진|것으로\s?(?:보인|보이|파악|추정|전망|관측)|보도됐|라는\s?소식"
    ),
    allegation=re.compile(r"주장|의혹|소문|설이\s"),
    part=re.compile(r"\s?(?:중|가운데)\s?(?:[가-힣]+\s){0,2}"),
    some=re.compile(r"\s?(?:중|가운데)(?:에서|에는|에)?\s"),
    including=re.compile(
        r"\s?(?:을|를)?\s?(?:포함한|포함해|비롯한|비롯해|등)\s?(?:[가-힣]+\s){0,3}"
    ),
    also=re.compile(r"\s?(?:과|와|,|및|·)\s?(?:[가-힣]{1,6}\s){0,2}"),
    together=re.compile(r"(?:이들|그들)(?:은|이|\s|도)|전원|모두\s"),
    counted=re.compile(
        r"(?:(?:이들|그들|일행|인원|규모|숫자)(?:은|는|의\s수는)\s)?(?:현재\s|다\s합쳐\s)?(?:모두|총|전부|도합)?\s?#\s?"
        r"(?:이다|이며|이고|인데|으로|이라|입니다|이었|였|에\s달|에\s이르|정도[다로])"
    ),
    cumulative=re.compile(
        r"누적|집계|그동안|지금까지|현재까지|연간|해마다|매년|총\s?\d|이후|이래|통계|년간|모두"
    ),
)


def statements(article: ArticleText, names: Names) -> list[Suggestion]:
    """Every statement of a Korean article that the grammar can read."""
    return suggestions(article, names, KOREAN)


def passage(article: ArticleText, start: int, end: int, names: Names) -> Suggestion:
    """Read the words an editor selected as one statement."""
    return read_span(article, start, end, names, KOREAN)
