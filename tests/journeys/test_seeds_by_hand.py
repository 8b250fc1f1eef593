"""Editors enter the two seed articles by hand, form by form, and the totals are the same."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from events import operations
from events.models import Article, Claim, Event, Place, Source
from events.operations.imports.folder import Folder, read_folder
from events.operations.imports.ground import load_places, load_sources
from events.operations.imports.people import signatories
from events.operations.imports.progress import Loaded, Memory
from events.operations.roles import Role, ensure_roles, give_role
from tests.events.admin.asking import HARM, page, place_rows, take

pytestmark = pytest.mark.django_db
SEEDS = Path(settings.BASE_DIR) / "data" / "seeds"
CLAIM_FIELDS = [
    "speaker_as_written",
    "speaker_certainty",
    "measure",
    "modality",
    "event_type",
    "volition",
    "destination",
    "unit",
    "count_as_written",
    "quantifier",
    "date_as_written",
    "edtf",
    "date_precision",
    "date_basis",
    "credibility",
]
EVENT_FIELDS = [
    "code",
    "type",
    "volition",
    "destination",
    "occurrence",
    "granularity",
    "edtf",
    "date_precision",
    "sensitivity",
]


@pytest.fixture
def seeds() -> Folder:
    """The gazetteer and the sources are there; everything else is still to be entered."""
    folder, people = read_folder(SEEDS), signatories()
    memory = Memory(Loaded(), timezone.now())
    load_places(folder, memory, people)
    load_sources(folder, memory, people)
    return folder


@pytest.fixture
def editor() -> Client:
    return signed_in("editor", Role.EDITOR)


@pytest.fixture
def reviewer() -> Client:
    return signed_in("reviewer", Role.REVIEWER)


def signed_in(name: str, role: Role) -> Client:
    ensure_roles()
    user = User.objects.create_user(name, password="a pass phrase")
    give_role(user=user, role=role)
    client = Client()
    client.force_login(user)
    return client


def body_of(article: dict[str, Any], claims: list[Any]) -> str:
    """The texts belong to others, so our own words for what they say stand for them."""
    own = [claim["gloss"] for claim in claims if claim["article"] == article["code"]]
    return "\n\n".join([article["title"], *own])


def given(row: Any, names: list[str]) -> dict[str, Any]:
    return {name: row[name] for name in names if row[name] not in (None, "")}


def placed(row: Any) -> dict[str, Any]:
    places = Place.objects.in_bulk(field_name="code")
    return place_rows(*((places[p["place"]], p["role"], p["precision"]) for p in row["places"]))


def paste(editor: Client, article: Any, claims: list[Any]) -> None:
    names = ["title", "language", "genre", "published_on", "published_precision", "code", "url"]
    sent = given(article, names) | {"body": body_of(article, claims)}
    sent["publisher"] = Source.objects.get(code=article["publisher"]).pk
    if article["original_publisher"]:
        sent["original_publisher"] = Source.objects.get(code=article["original_publisher"]).pk
    sent_back = editor.post(page("article", "add"), sent)
    assert sent_back.status_code == 302, sent_back.context["adminform"].form.errors


def claim(editor: Client, row: Any) -> None:
    article = Article.objects.get(code=row["article"])
    number = {"number": row["high"] if row["low"] is None else row["low"]}
    sent = given(row, CLAIM_FIELDS) | placed(row) | (number if number["number"] else {})
    sent |= {
        "article": article.pk,
        "code": row["code"],
        "speaker": Source.objects.get(code=row["speaker"]).pk,
        "quote": row["gloss"] if row["gloss"] in article.body else "",
        "gloss_en": row["gloss"],
    }
    sent_back = editor.post(page("claim", "add"), sent)
    assert sent_back.status_code == 302, sent_back.context["adminform"].form.errors
    made = Claim.objects.get(code=row["code"])
    assert (made.low, made.value, made.high) == (row["low"], row["value"], row["high"])
    take(editor, made, "confirm")


def enter(editor: Client, row: Any) -> None:
    sent = given(row, EVENT_FIELDS) | placed(row)
    sent |= {"title_en": row["title"], "summary_en": row["summary"] or ""}
    sent_back = editor.post(page("event", "add"), sent)
    assert sent_back.status_code == 302, sent_back.context["adminform"].form.errors
    event = Event.objects.get(code=row["code"])
    for use in row["claims"]:
        made = Claim.objects.get(code=use["claim"])
        take(editor, event, "attach", claim=made.pk, relation=use["relation"])
    take(editor, event, "adjudicate")


def through_the_door(editor: Client, reviewer: Client, row: Any) -> None:
    """The reviewer confirms by hand the one name that does not locate its event."""
    event = Event.objects.get(code=row["code"])
    take(editor, event, "submit")
    asked = reviewer.get(page("event", "step", event.pk, "approve"))
    names = asked.context["form"].fields.get("confirmed")
    confirmed = {"confirmed": [value for value, _label in names.choices]} if names else {}
    take(reviewer, event, "approve", **HARM, **confirmed)


def test_the_totals_are_those_of_the_loaded_record(editor, reviewer, seeds):
    for article in seeds["articles"]:
        paste(editor, article, seeds["claims"])
    for row in seeds["claims"]:
        claim(editor, row)
    for row in seeds["events"]:
        enter(editor, row)
    for row in seeds["links"]:
        ends = Event.objects.in_bulk([row["from"], row["to"]], field_name="code")
        fields = {name: row[name] for name in ("kind", "working", "rationale")}
        take(editor, ends[row["from"]], "link", to_event=ends[row["to"]].pk, **fields)
    for row in seeds["events"]:
        through_the_door(editor, reviewer, row)
    operations.recompute_stale_totals(at=timezone.now())

    waiting = Event.objects.waiting_for_embargo().values_list("code", flat=True)
    assert sorted(waiting) == ["2012-04-planned-beijing", "2012-04-planned-consulates"]
    assert Event.objects.published().count() == 6
    for expected in json.loads((SEEDS / "expected_totals.json").read_text()):
        del expected["why"]
        assert answered(expected) == expected


def answered(expected: dict[str, Any]) -> dict[str, Any]:
    """The cell as a partner gets it, under the names that were expected."""
    names = ("region", "period", "type", "volition", "basis")
    question = {name: expected[name] for name in names if expected[name]}
    cells = Client().get("/api/v1/totals/", question).json()["cells"]
    (cell,) = [one for one in cells if one["label"] == expected["label"]]
    return {name: cell[name] for name in expected}
