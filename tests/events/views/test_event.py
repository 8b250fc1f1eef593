"""One event: the page, its past editions, and what is left when it is gone."""

import pytest
from django.test import Client
from django.utils import timezone

from events.models.record import Address, Edition
from events.models.record.edition import ERASED_BY_SEALING
from tests.events.views.record import claim, link, merge, place_card, publish, voice, withdraw

pytestmark = pytest.mark.django_db


def page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, answer.content.decode()
    return answer.content.decode()


def test_it_shows_sentence_voices_statements_and_the_rule(client: Client) -> None:
    publish("jilin")

    body = page(client, "/events/jilin/")

    for words in (
        "About 200 people were returned, according to one source.",
        "A rights group",
        "The group says that around 200 people were returned.",
        "around 200",
        "The Daily",
        "7 May 2024",
        "https://daily.example/1",
        "Only one independent voice gives a number, and it is taken.",
        "one identifiable voice",
    ):
        assert words in body


def test_a_withheld_address_leaves_publisher_and_day(client: Client) -> None:
    told = claim()
    told["article"] |= {"url": None, "title": None, "url_withheld": True}
    publish("jilin", voices=[voice(claims=[told])])

    body = page(client, "/events/jilin/")

    assert "The address is withheld because it identifies a person." in body
    assert "The Daily" in body


@pytest.mark.parametrize("archived", ["https://archive.example/1", None])
def test_a_dead_address_leads_to_the_archived_copy_where_there_is_one(client, archived) -> None:
    told = claim()
    told["article"] |= {"url_dead": True, "archive_url": archived}
    publish("jilin", voices=[voice(claims=[told])])

    body = page(client, "/events/jilin/")

    assert f'href="{archived or "https://daily.example/1"}"' in body
    assert "The address no longer answers" in body


def test_denials_stand_beside(client: Client) -> None:
    ministry = {"code": "ministry", "name": {"en": "A ministry"}, "kind": "government"}
    denial = {"source": ministry, "scope": "characterisation", "on": "2024-05-03", "claim": None}
    publish("jilin", denials=[denial])

    body = page(client, "/events/jilin/")

    assert "Official denials" in body
    assert "A ministry" in body


def test_related_events_from_either_end_while_both_are_public(client: Client) -> None:
    part, whole = publish("part"), publish("whole")
    link(part, whole, "part_of")

    assert "Part of" in page(client, "/events/part/")
    assert "Contains" in page(client, "/events/whole/")

    withdraw(whole)
    assert "Title of whole" not in page(client, "/events/part/")


def test_a_correction_adds_an_edition_and_the_earlier_says_what_changed(client: Client) -> None:
    first = publish("jilin")
    publish("jilin", subject=first.subject_id, title={"en": "A better title"})

    assert "A better title" in page(client, "/events/jilin/")
    earlier = page(client, "/events/jilin/?edition=1")
    assert "Title of jilin" in earlier
    assert "Changed since: title" in earlier
    assert "Title of jilin" in page(client, "/events/jilin/?as_of=2024-06-01")


def test_a_day_before_its_first_edition_says_when_it_entered(client: Client) -> None:
    publish("jilin")

    answer = client.get("/events/jilin/?as_of=2020-01-01")

    assert answer.status_code == 404
    assert "1 June 2024" in answer.content.decode()


@pytest.mark.parametrize(
    "query",
    [
        "?as_of=2999-01-01",
        "?as_of=soon",
        "?edition=x",
        "?colour=red",
        "?edition=1&as_of=2024-06-01",
    ],
)
def test_what_cannot_be_asked_is_refused(client: Client, query: str) -> None:
    publish("jilin")

    assert client.get(f"/events/jilin/{query}").status_code == 400


def test_withdrawn_says_id_day_and_position_only(client: Client) -> None:
    edition = publish("jilin")
    tombstone = withdraw(edition)

    answer = client.get("/events/jilin/")

    body = answer.content.decode()
    assert answer.status_code == 410
    assert str(edition.subject_id) in body
    assert f'<dd class="number">{tombstone.position}</dd>' in body
    assert "Title of jilin" not in body


def test_a_sealed_edition_is_gone_for_every_question(client: Client) -> None:
    first = publish("jilin")
    publish("jilin", subject=first.subject_id, title={"en": "Reworded"})
    erased = dict.fromkeys(ERASED_BY_SEALING)
    Edition.objects.filter(pk=first.pk).update(sealed_at=timezone.now(), **erased)

    assert client.get("/events/jilin/?edition=1").status_code == 410
    assert client.get("/events/jilin/?as_of=2024-06-01").status_code == 410
    assert "erased after a review of possible harm" in page(client, "/events/jilin/")


def test_a_retired_address_answers_410(client: Client) -> None:
    publish("jilin")
    Address.objects.filter(slug="jilin").update(retired_at=timezone.now())

    assert client.get("/events/jilin/").status_code == 410


def test_merged_leads_to_the_survivor_for_good(client: Client) -> None:
    survivor = publish("survivor")
    merge(publish("copy"), survivor)

    answer = client.get("/events/copy/")

    assert (answer.status_code, answer["Location"]) == (308, "/events/survivor/")


def test_what_never_was_is_404_in_the_readers_language(client: Client) -> None:
    assert client.get("/events/never/").status_code == 404
    assert "이 주소에는 아무것도 없습니다" in client.get("/ko/events/never/").content.decode()


def test_a_title_in_another_language_says_so(client: Client) -> None:
    publish("jilin", place=place_card("cn"))

    assert '<span lang="en">Title of jilin</span>' in page(client, "/ko/events/jilin/")


def test_the_page_holds_no_inline_style_or_script(client: Client) -> None:
    publish("jilin")

    body = page(client, "/events/jilin/")

    assert "<script" not in body
    assert "style=" not in body
