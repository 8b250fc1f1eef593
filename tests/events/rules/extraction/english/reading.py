"""Reading one made-up sentence, published on Tuesday, 7 May 2024."""

from datetime import date

from events.rules.extraction import ArticleText, Suggestion, suggest_claims
from tests.events.rules.extraction.gazetteer import GAZETTEER

DAY = date(2024, 5, 7)


def read(text: str, *, title: str = "North Korean refugees") -> list[Suggestion]:
    article = ArticleText(text=text, title=title, language="en", published_on=DAY)
    return suggest_claims(article, GAZETTEER)


def only(text: str) -> Suggestion:
    (found,) = read(text)
    return found
