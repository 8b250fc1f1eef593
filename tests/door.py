"""Events taken through the door, at the moment a test gives."""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import User

from events import operations
from events.models import Claim, Edition, Event
from tests.factories import NOON, YES, attach, make_claim, make_event, make_place, make_user

SAFE = YES
place = make_place
user = make_user


def claim(**fields: Any) -> Claim:
    """Somebody says that about 200 people were returned from Jilin on 26 April 2024."""
    given: dict[str, Any] = {
        "count_as_written": "about 200",
        "quantifier": "approximately",
        "value": 200,
        "edtf": "2024-04-26",
        "gloss_en": "It says that about 200 people were returned.",
    }
    return make_claim(**(given | fields))


def event(*, claims: list[Claim] | None = None, author: User | None = None, **fields: Any) -> Event:
    """A return on 26 April 2024, resting on one claim, adjudicated."""
    by = author or user("author")
    given = {"edtf": "2024-04-26", "title_en": "People are returned", "people_still_inside": False}
    made = make_event(**(given | fields), by=by)
    for one in [claim()] if claims is None else claims:
        attach(made, one)
    return operations.adjudicate_event(event=made, by=by, at=NOON)


def approve(made: Event, *, at: datetime, by: User | None = None) -> Edition | None:
    """Submit the present version and let a reviewer sign it."""
    made.refresh_from_db()
    operations.submit_event(event=made, by=made.changed_by or user("author"), at=at)
    return operations.approve_event(event=made, harm_answers=SAFE, by=by or user("reviewer"), at=at)


def published(*, at: datetime, **fields: Any) -> Event:
    """An event that the public sees."""
    made = event(**fields)
    assert approve(made, at=at) is not None
    made.refresh_from_db()
    return made
