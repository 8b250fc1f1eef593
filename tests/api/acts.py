"""What editors and reviewers do, so that there is something to read. Valid without arguments."""

from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from django.contrib.auth.models import User

from events import operations
from events.models import Article, Claim, Event, Place, Source
from events.rules.publication import HARM_QUESTIONS

EARLIER = datetime(2024, 5, 20, 9, tzinfo=UTC)
YES = dict.fromkeys(HARM_QUESTIONS, True)
PLACES = {
    "world": ("world", None, "World", None),
    "cn": ("country", "world", "China", "CN"),
    "cn-jl": ("admin1", "cn", "Jilin", None),
}
numbers = count(1)


def make_user(name: str = "") -> User:
    name = name or f"person-{next(numbers)}"
    return User.objects.get_or_create(username=name)[0]


def make_place(code: str = "cn-jl") -> Place:
    """A place with all that it lies in."""
    if held := Place.objects.filter(code=code).first():
        return held
    level, parent, name, country = PLACES[code]
    place = Place(code=code, level=level, name_en=name, iso3166_1=country, public_level=level)
    place.parent = make_place(parent) if parent else None
    return operations.save_place(place=place, by=make_user("gazetteer"), at=EARLIER)


def make_source(**fields: Any) -> Source:
    """A newspaper, rated C."""
    code = fields.get("code", f"paper-{next(numbers)}")
    given = {"code": code, "name_en": code.title(), "kind": "national_media", "reliability": "C"}
    source = Source(**(given | fields))
    return operations.save_source(source=source, by=make_user("gazetteer"), at=EARLIER)


def make_article(**fields: Any) -> Article:
    """A news text of its own publisher."""
    number = next(numbers)
    given: dict[str, Any] = {
        "publisher": make_source(),
        "language": "en",
        "url": f"https://example.org/{number}",
        "title": f"Report {number}",
        "body": f"Report {number}. About 200 people were sent back on 26 April.",
        "published_on": date(2024, 5, 7),
    }
    reader = make_user("reader")
    return operations.add_article(**(given | fields), by=reader, at=EARLIER).article


def make_claim(**fields: Any) -> Claim:
    """Somebody says that about 200 people were returned from Jilin on 26 April 2024."""
    article = fields.pop("article", None) or make_article()
    given: dict[str, Any] = {
        "speaker": article.publisher,
        "event_type": "return_to_origin",
        "volition": "forced",
        "destination": "KP",
        "modality": "asserted",
        "count_as_written": "about 200",
        "quantifier": "approximately",
        "value": 200,
        "edtf": "2024-04-26",
        "places": [(make_place(), "departure", 4)],
        "gloss_en": "It says that about 200 people were returned.",
        "credibility": 3,
    }
    reader = make_user("reader")
    claim = operations.add_claim(article=article, **(given | fields), by=reader, at=EARLIER)
    return operations.confirm_claim(claim=claim, by=reader, at=EARLIER)


def make_event(*, claims: list[Claim] | None = None, **fields: Any) -> Event:
    """A draft of a return from Jilin on 26 April 2024, resting on one claim, adjudicated."""
    given: dict[str, Any] = {
        "type": "return_to_origin",
        "volition": "forced",
        "destination": "KP",
        "edtf": "2024-04-26",
        "title_en": "People are returned",
        "people_still_inside": False,
        "places": [(make_place(), "departure", 4)],
        "by": make_user("author"),
        "at": EARLIER,
    }
    event = operations.create_event(**(given | fields))
    for claim in [make_claim()] if claims is None else claims:
        operations.attach_claim(
            event=event, claim=claim, relation="supports_count", by=event.author, at=EARLIER
        )
    return operations.adjudicate_event(event=event, by=event.author, at=EARLIER)


def published(*, at: datetime, **fields: Any) -> Event:
    """An event that the public sees."""
    event = make_event(**fields)
    event.refresh_from_db()
    operations.submit_event(event=event, by=event.author, at=at)
    reviewer = make_user("reviewer")
    edition = operations.approve_event(event=event, harm_answers=YES, by=reviewer, at=at)
    assert edition is not None
    event.refresh_from_db()
    return event
