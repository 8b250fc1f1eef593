"""Reading Chinese, simplified and traditional."""

import re

from events.rules.extraction.article import ArticleText
from events.rules.extraction.cjk import Language, read_span, suggestions
from events.rules.extraction.naming import Names
from events.rules.extraction.suggestion import Suggestion

from .acts import acts
from .counts import counts
from .dates import dates
from .direction import ABOUT, PEOPLE
from .places import places
from .sentences import clauses, sentences
from .voices import voice

__all__ = ["CHINESE", "passage", "statements"]

CHINESE = Language(
    code="zh",
    sentences=sentences,
    clauses=clauses,
    places=places,
    acts=acts,
    counts=counts,
    dates=dates,
    voice=voice,
    people=PEOPLE,
    about=ABOUT,
    evidence=re.compile(r"据报|據報|据悉|據悉|据传|據傳|据说|據說|消息|报道|報道|報導|看来|看來"),
    allegation=re.compile(r"据称|據稱|指控|传闻|傳聞|网传|網傳"),
    part=re.compile(r"(?:[\u3400-\u9fff]{0,6})(?:中的|当中|當中|其中(?:有)?|中有|中)"),
    some=re.compile(r"(?:当中|當中|之中|中)(?:的?(?:一些|部分|大部分|大多|唯一|多数|多數))"),
    including=re.compile(r"[\u3400-\u9fff]{0,6}(?:在内|在內|等)(?:的|共|总共|總共)?"),
    also=re.compile(r"[\u3400-\u9fff]{0,4}(?:和|与|與|及|、)"),
    together=re.compile(r"他们|他們|她们|她們|这些人|這些人|上述"),
    counted=re.compile(
        r"(?:他们|他們|她们|她們|一行|人数|人數)?(?:一共|总共|總共|共|合计|合計)?[有为為]?#(?:[，。；,;]|$)"
    ),
    cumulative=re.compile(
        r"累计|累計|总共|總共|合计|合計|以来|以來|至今|迄今|自(?:从|從)?\d{4}年|历年|歷年|每年|全年"
    ),
    verb_before_object=True,
)


def statements(article: ArticleText, names: Names) -> list[Suggestion]:
    """Every statement of a Chinese article that the grammar can read."""
    return suggestions(article, names, CHINESE)


def passage(article: ArticleText, start: int, end: int, names: Names) -> Suggestion:
    """Read the words an editor selected as one statement."""
    return read_span(article, start, end, names, CHINESE)
