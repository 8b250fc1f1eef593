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


def brief(one: Suggestion) -> str:
    """A statement in one line: measure unless it is a flow, type, number, date, planned or denied."""
    happened = "" if one.modality not in ("planned", "denied") else one.modality
    measure = "" if one.measure == "flow" else one.measure
    said = (measure, one.event_type or "people", _numbers(one), one.edtf, happened)
    return " ".join(word for word in said if word)


def _numbers(one: Suggestion) -> str:
    if one.quantifier == "none_given":
        return ""
    low = "" if one.low is None else str(one.low)
    high = "+" if one.high is None else "" if one.high == one.low else f"–{one.high}"
    return low + high
