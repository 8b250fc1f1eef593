"""A desk with a small gazetteer, two voices and one person in each role."""

from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import User
from django.test import Client

from events import operations
from events.models import Article, Claim, Event, Place, Source
from events.operations.roles import Role, ensure_roles, give_role

THEN = datetime(2024, 5, 8, 9, tzinfo=UTC)
TEXT = (
    "Activists said on Tuesday that about 200 people were sent back in late April.\n\n"
    "The ministry in Beijing said it knew nothing of the matter."
)


@pytest.fixture
def people(db: None) -> dict[str, User]:
    ensure_roles()
    found = {}
    for name, role in {
        "reader": Role.READER,
        "editor": Role.EDITOR,
        "reviewer": Role.REVIEWER,
        "second": Role.REVIEWER,
        "administrator": Role.ADMINISTRATOR,
    }.items():
        found[name] = User.objects.create_user(name, password="a pass phrase")
        give_role(user=found[name], role=role)
    return found


@pytest.fixture
def signed_in(people):
    def sign_in(name: str) -> Client:
        client = Client()
        client.force_login(people[name])
        return client

    return sign_in


@pytest.fixture
def editor(signed_in) -> Client:
    return signed_in("editor")


@pytest.fixture
def reviewer(signed_in) -> Client:
    return signed_in("reviewer")


def _place(code: str, level: str, parent: Place | None, name: str, country: str | None) -> Place:
    return Place.objects.create(
        code=code, level=level, parent=parent, name_en=name, iso3166_1=country, public_level="city"
    )


@pytest.fixture
def places(db: None) -> dict[str, Place]:
    world = _place("world", "world", None, "World", None)
    china = _place("cn", "country", world, "China", "CN")
    korea = _place("kp", "country", world, "North Korea", "KP")
    jilin = _place("cn-jl", "admin1", china, "Jilin", "CN")
    return {"world": world, "cn": china, "kp": korea, "cn-jl": jilin}


@pytest.fixture
def paper(db: None) -> Source:
    return Source.objects.create(
        code="border-daily", name_en="Border Daily", kind="national_media", reliability="B"
    )


@pytest.fixture
def group(db: None) -> Source:
    return Source.objects.create(
        code="watch-group", name_en="Watch Group", kind="ngo", reliability="B"
    )


@pytest.fixture
def article(people, paper) -> Article:
    return operations.add_article(
        publisher=paper,
        language="en",
        title="Returns in April",
        body=TEXT,
        url="https://border.example/returns",
        published_on=datetime(2024, 5, 7, tzinfo=UTC).date(),
        by=people["editor"],
        at=THEN,
    ).article


@pytest.fixture
def claim(people, article, group, places) -> Claim:
    made = operations.add_claim(
        article=article,
        speaker=group,
        quote="about 200 people were sent back",
        event_type="return_to_origin",
        volition="forced",
        destination="KP",
        count_as_written="about 200",
        quantifier="approximately",
        value=200,
        edtf="2024-04-26",
        gloss_en="A group says that about 200 people were returned.",
        places=[(places["cn-jl"], "departure", 4)],
        by=people["editor"],
        at=THEN,
    )
    return operations.confirm_claim(claim=made, by=people["editor"], at=THEN)


@pytest.fixture
def event(people, claim, places) -> Event:
    made = operations.create_event(
        type="return_to_origin",
        volition="forced",
        destination="KP",
        edtf="2024-04-26",
        title_en="Return from Jilin",
        sensitivity="moderate",
        places=[(places["cn-jl"], "departure", 4)],
        by=people["editor"],
        at=THEN,
    )
    operations.attach_claim(
        event=made, claim=claim, relation="supports_count", by=people["editor"], at=THEN
    )
    return operations.adjudicate_event(event=made, by=people["editor"], at=THEN)
