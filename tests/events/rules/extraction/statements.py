"""Reading made-up sentences as if they were articles of one day."""

from datetime import date

from events.rules.extraction import ArticleText, Suggestion, suggest_claims
from tests.events.rules.extraction.gazetteer import GAZETTEER

MONDAY = date(2023, 11, 20)


def stated(text: str, language: str, on: date | None = MONDAY) -> list[Suggestion]:
    """What a text says that was published on a Monday in November."""
    article = ArticleText(text=text, language=language, published_on=on)
    return suggest_claims(article, GAZETTEER)


def only(text: str, language: str, on: date | None = MONDAY) -> Suggestion:
    """The one thing a text says."""
    (statement,) = stated(text, language, on)
    return statement
