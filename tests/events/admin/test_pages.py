"""What holds for every page of the desk."""

import re

import pytest
from django.test import Client

from events.models import EventLink, Place, Source
from tests.events.admin.asking import errors_of, page, take

pytestmark = pytest.mark.django_db
INLINE = re.compile(r"<style|\sstyle=|\son[a-z]+=\"|<script(?![^>]*\ssrc=)[^>]*>", re.IGNORECASE)


def pages(event) -> list[str]:
    claim = event.evidence.get().claim
    return [
        "/admin/",
        page("event", "changelist"),
        page("event", "add"),
        page("event", "change", event.pk),
        page("event", "history", event.pk),
        page("event", "step", event.pk, "approve"),
        page("claim", "changelist"),
        page("claim", "add"),
        page("claim", "change", claim.pk),
        page("article", "add"),
        page("article", "change", claim.article_id),
        page("place", "add"),
        page("source", "add"),
        page("referencefigure", "add"),
        page("eventlink", "add"),
    ]


def test_no_page_carries_script_or_style_of_its_own(reviewer, event):
    for address in pages(event):
        response = reviewer.get(address)

        assert response.status_code == 200, address
        # A block of data is not a script.
        text = response.content.decode().replace('type="application/json"', "src=")
        assert INLINE.findall(text) == [], address
        assert "default-src 'none'" in response.headers["Content-Security-Policy"]


def test_the_history_says_who_changed_what_from_what_to_what(editor, event):
    take(editor, event, "override_count", best=200, reason="Read in the report itself.")

    text = editor.get(page("event", "history", event.pk)).content.decode()

    assert "<td>editor</td>" in text
    assert "<ins>Read in the report itself.</ins>" in text
    assert "<del>only_voice</del> → <ins>override</ins>" in text
    assert "Event claim added" in text


def test_a_place_that_lies_in_itself_is_refused_on_its_field(editor, places):
    jilin = places["cn-jl"]
    sent = {"name_en": "Jilin", "code": "cn-jl", "level": "admin1", "public_level": "city"}

    response = editor.post(page("place", "change", jilin.pk), {**sent, "parent": jilin.pk})

    assert "parent" in errors_of(response)
    assert Place.objects.get(pk=jilin.pk).parent == places["cn"]


def test_a_place_without_parent_is_refused_on_its_field(editor, places):
    sent = {"name_en": "Nowhere", "code": "nowhere", "level": "city", "public_level": "city"}

    response = editor.post(page("place", "add"), sent)

    assert "parent" in errors_of(response)


def test_sources_cannot_be_each_others_voice(editor, paper, group):
    Source.objects.filter(pk=group.pk).update(same_voice_as=paper)
    sent = {"name_en": "Border Daily", "code": "border-daily", "kind": "national_media"}

    response = editor.post(
        page("source", "change", paper.pk), {**sent, "reliability": "B", "same_voice_as": group.pk}
    )

    assert "same_voice_as" in errors_of(response)


def test_an_unknown_country_is_refused_on_its_field(editor):
    sent = {"name_en": "A", "code": "a", "kind": "ngo", "reliability": "F", "country": "Korea"}

    response = editor.post(page("source", "add"), sent)

    assert "country" in errors_of(response)
    assert not Source.objects.exists()


def test_a_claim_is_offered_in_words(editor, claim):
    asked = {"app_label": "events", "model_name": "eventclaim", "field_name": "claim"}

    response = editor.get("/admin/autocomplete/", {**asked, "term": "returned"})

    assert "Watch Group, 2024-04-26" in response.json()["results"][0]["text"]


def test_a_link_is_taken_back_through_its_page(editor, event, places, people):
    from events import operations
    from tests.events.admin.conftest import THEN

    by = {"by": people["editor"], "at": THEN}
    other = operations.create_event(
        type="arrest", edtf="2024-04", places=[(places["cn"], "arrest", 6)], **by
    )
    link = operations.link_events(from_event=other, to_event=event, kind="continues", **by)

    editor.post(page("eventlink", "delete", link.pk), {"post": "yes"})

    assert not EventLink.objects.exists()


def test_the_number_of_queries_of_the_list_does_not_grow(
    editor: Client, event, people, places, django_assert_max_num_queries
):
    from events import operations
    from tests.events.admin.conftest import THEN

    for _ in range(12):
        operations.create_event(
            type="arrest",
            edtf="2024-04",
            places=[(places["cn"], "arrest", 6)],
            by=people["editor"],
            at=THEN,
        )

    with django_assert_max_num_queries(15):
        editor.get(page("event", "changelist"))
