"""The queue, the page of one version, and what is said and signed there."""

from typing import Any
from urllib.parse import urlsplit

import pytest
from django.urls import reverse

from events import operations
from events.models import DeskPerson, Event, Notice, ReviewComment
from tests import factories
from tests.events.admin.asking import HARM, errors_of, page, take
from tests.events.admin.conftest import THEN
from tests.factories import NOON

pytestmark = pytest.mark.django_db
QUEUE = "/admin/review/"


def review(made: Event) -> str:
    return reverse("admin:review_event", args=[made.pk])


@pytest.fixture
def waiting(people, event) -> Event:
    operations.submit_event(event=event, by=people["editor"], at=THEN)
    event.refresh_from_db()
    return event


def waits(client: Any) -> int:
    menu = client.get("/admin/").context["menu"]
    return next(entry["waiting"] for entry in menu if entry["url"] == QUEUE)


def test_a_reviewer_sees_what_waits_and_an_editor_that_reviewers_sign(reviewer, editor, waiting):
    mine, others = reviewer.get(QUEUE), editor.get(QUEUE)

    assert [row["one"].why_not for row in mine.context["rows"]] == [""]
    assert [row["one"].why_not for row in others.context["rows"]] == ["Reviewers sign."]
    assert (waits(reviewer), waits(editor)) == (1, 0)


def test_what_one_wrote_is_shown_with_the_reason_and_not_counted(people, reviewer, event):
    operations.submit_event(event=event, by=people["reviewer"], at=THEN)

    rows = reviewer.get(QUEUE).context["rows"]

    assert [row["one"].why_not for row in rows] == ["You submitted it."]
    assert waits(reviewer) == 0
    assert not reviewer.get(QUEUE, {"whose": "me"}).context["rows"]
    assert len(reviewer.get(QUEUE, {"whose": "mine"}).context["rows"]) == 1


def test_a_second_signature_waits_for_a_third_person(signed_in, people, reviewer, waiting):
    Event.objects.filter(pk=waiting.pk).update(needs_second_reviewer=True, agreement="divergent")
    take(reviewer, waiting, "approve", **HARM)

    first = reviewer.get(QUEUE, {"second": "on"}).context["rows"]
    second = signed_in("second").get(QUEUE).context["rows"]

    assert [row["one"].why_not for row in first] == ["You signed as the first reviewer."]
    assert [row["one"].waits_for for row in second] == ["a second reviewer"]
    assert (waits(reviewer), waits(signed_in("second"))) == (0, 1)


def test_a_published_event_that_was_changed_stands_in_the_queue_as_such(reviewer, people):
    made = factories.published()
    operations.edit_event(
        event=made, title_en="Other", because="Misread.", by=people["editor"], at=NOON
    )
    operations.submit_event(event=made, by=people["editor"], at=NOON)

    rows = reviewer.get(QUEUE, {"kind": "correction"}).context["rows"]
    text = reviewer.get(page("event", "changelist")).content.decode()

    assert [row["one"].kind for row in rows] == ["correction"]
    assert not reviewer.get(QUEUE, {"kind": "new"}).context["rows"]
    assert 'standing-changed">Published, changed since' in text
    body = reviewer.get(review(made)).content.decode()
    assert "<del>People are sent back</del>" in body
    assert "Misread." in body


def test_a_withdrawn_event_waits_again_once_it_is_submitted(reviewer, people):
    made = factories.published()
    operations.withdraw_event(event=made, note="Doubtful.", by=people["reviewer"], at=NOON)
    assert not reviewer.get(QUEUE).context["rows"]
    assert reviewer.get(review(made)).context["waits_for"] == ""

    operations.submit_event(event=made, by=people["editor"], at=NOON)

    assert [row["one"].kind for row in reviewer.get(QUEUE).context["rows"]] == ["returning"]


def test_the_page_shows_what_readers_will_see_beside_the_desk(reviewer, people):
    tumen = factories.placed("cn-jl-tumen")
    made = factories.event(places=[tumen], claims=[factories.claim(places=[tumen])])
    operations.submit_event(event=made, by=made.author, at=NOON)

    context = reviewer.get(review(made)).context
    rows = {row.field: row for group in context["groups"] for row in group.rows}

    assert (rows["place"].shown, rows["place"].desk) == ("Jilin, China", "Tumen, Jilin, China")
    assert rows["place"].compared.is_withheld
    assert not rows["title.en"].compared.is_withheld
    assert rows["sentence.ko"].shown


def test_who_signs_signs_what_was_on_the_page(reviewer, people, waiting):
    shown = reviewer.get(review(waiting)).context["event"].version
    operations.edit_event(event=waiting, title_en="Other", by=people["editor"], at=THEN)
    operations.submit_event(event=waiting, by=people["editor"], at=THEN)

    response = take(reviewer, waiting, "approve", **HARM, version=shown)

    waiting.refresh_from_db()
    assert "It was changed while you read it" in response.content.decode()
    assert waiting.state == "in_review"


def test_a_step_leads_back_to_the_page_it_was_taken_on_and_nowhere_else(reviewer, waiting):
    step = page("event", "step", waiting.pk, "return")
    back = reviewer.post(f"{step}?back={review(waiting)}", {"comment": "Say less."})
    for elsewhere in ("https://evil.example/", "//evil.example/admin/", "/admin//evil.example"):
        response = reviewer.post(f"{step}?back={elsewhere}", {"comment": "Say less."})
        assert urlsplit(response.url).netloc == ""

    assert back.url == review(waiting)


def say(client: Any, made: Event, what: str, **sent: Any) -> Any:
    return client.post(
        reverse("admin:review_talk", args=[made.pk]), {"what": what, **sent}, follow=True
    )


def test_a_field_is_commented_on_answered_and_settled(reviewer, editor, waiting):
    say(reviewer, waiting, "comment", field="title.en", text="Say less of the place.")
    remark = ReviewComment.objects.get()
    say(editor, waiting, "answer", comment=remark.pk, text="Reworded.")
    text = reviewer.get(review(waiting)).content.decode()
    say(reviewer, waiting, "resolve", comment=remark.pk)

    remark.refresh_from_db()
    assert "Say less of the place." in text
    assert "Reworded." in text
    assert remark.resolved_at is not None
    assert reviewer.get(QUEUE).context["rows"][0]["one"].review.remarks == 0


def test_an_empty_comment_is_refused_with_a_sentence(reviewer, waiting):
    response = say(reviewer, waiting, "comment", field="title.en", text=" ")

    assert "Write what is to be said." in response.content.decode()
    assert not ReviewComment.objects.exists()


def test_a_reader_reads_and_neither_signs_nor_speaks(signed_in, waiting):
    reader = signed_in("reader")

    response = reader.get(review(waiting))

    assert response.status_code == 200
    assert not response.context["signing"]
    assert say(reader, waiting, "comment", field="title.en", text="Hm.").status_code == 403


@pytest.mark.parametrize("path", [QUEUE, "/admin/notices/", "/admin/preferences/"])
def test_a_stranger_is_sent_to_sign_in(client, db, path):
    assert "/login/" in client.get(path).url


def test_what_is_not_there_is_not_found(reviewer):
    made = Event(pk="00000000-0000-4000-8000-000000000000")

    assert reviewer.get(review(made)).status_code == 404
    assert say(reviewer, made, "comment").status_code == 404


def test_the_number_of_queries_of_the_queue_does_not_grow(
    reviewer, people, waiting, django_assert_max_num_queries
):
    reviewer.get(QUEUE)
    with django_assert_max_num_queries(40) as before:
        reviewer.get(QUEUE)
    for _more in range(5):
        made = factories.event(title_en="More", claims=[factories.claim(), factories.claim()])
        operations.submit_event(event=made, by=made.author, at=NOON)

    with django_assert_max_num_queries(len(before.captured_queries)):
        assert len(reviewer.get(QUEUE).context["rows"]) == 6


def test_sealing_takes_two_sessions(reviewer, signed_in, people):
    made = factories.published()
    take(reviewer, made, "propose_sealing", note="Somebody could be found.")
    made.refresh_from_db()
    alone = take(reviewer, made, "confirm_sealing")
    offered = {one.step.name for one in reviewer.get(review(made)).context["harm"]}

    take(signed_in("second"), made, "confirm_sealing")

    assert made.state == "withdrawn"
    assert "two people" in alone.content.decode()
    assert "confirm_sealing" not in offered
    assert made.harm_proposals.get().decision == "sealed"
    assert "Two reviewers agreed" in reviewer.get("/admin/notices/").content.decode()


def test_a_merge_is_shown_before_it_is_done(reviewer, people):
    made, survivor = factories.published(), factories.published()
    asked = {"survivor": survivor.pk, "note": "Entered twice."}

    seen = take(reviewer, made, "merge", **asked)
    made.refresh_from_db()
    assert made.state == "published"
    assert f"/events/{made.code}/ leads to /events/{survivor.code}/" in seen.content.decode()

    take(reviewer, made, "merge", **asked, seen="1")
    made.refresh_from_db()
    assert made.merged_into == survivor


def test_an_event_is_split_on_its_page(editor, people):
    made = factories.event(claims=[factories.claim(), factories.claim()])
    claim, place = made.evidence.order_by("pk")[0].claim, made.places.get()
    asked = {"claims": [claim.pk], "because": "Two groups.", "title_en": "A second group"}

    take(editor, made, "split", **asked, **{f"place_{place.pk}": "both"})

    other = Event.objects.exclude(pk=made.pk).get()
    assert (other.title_en, other.evidence.get().claim) == ("A second group", claim)


def test_it_waits_longer_and_no_longer(reviewer, editor, people):
    made = factories.event()
    past = take(editor, made, "hold", until="2020-01-01", because="Relatives asked.")
    take(editor, made, "hold", until="2099-01-01", because="Relatives asked.")
    made.refresh_from_db()
    assert "until" in errors_of(past)
    assert str(made.held_until) == "2099-01-01"
    assert "Held by the desk: Relatives asked." in reviewer.get(review(made)).content.decode()

    assert take(editor, made, "release", because="They agreed.").status_code == 403
    take(reviewer, made, "release", because="They agreed.")
    made.refresh_from_db()
    assert made.held_until is None


def test_an_old_translation_is_marked_and_confirmed(editor, people):
    made = factories.event(title_ko="제목")
    operations.edit_event(event=made, title_en="Another", by=made.author, at=NOON)
    listed = page("event", "changelist")

    text = editor.get(page("event", "change", made.pk)).content.decode()
    assert "Older than their original: Title, Korean." in text
    assert editor.get(listed, {"translations": "old"}).context["cl"].result_count == 1

    take(editor, made, "still_right", name="title.ko")
    assert editor.get(listed, {"translations": "old"}).context["cl"].result_count == 0


def test_the_bell_counts_and_a_notice_leads_to_its_event(people, editor, waiting):
    operations.return_event(event=waiting, comment="Mend it.", by=people["reviewer"], at=THEN)
    notice = Notice.objects.get(person=people["editor"])

    assert "desk-bell" in editor.get("/admin/").content.decode()
    assert editor.get("/admin/").context["unread"] == 1
    assert editor.get(f"/admin/notices/{notice.pk}/").url == review(waiting)
    assert editor.get("/admin/").context["unread"] == 0


def test_nobody_reads_the_notices_of_others(people, reviewer, editor, waiting):
    notice = Notice.objects.get(person=people["reviewer"])

    assert editor.get(f"/admin/notices/{notice.pk}/").status_code == 404
    editor.post("/admin/notices/", {"notice": notice.pk})
    assert Notice.objects.unread().filter(pk=notice.pk).exists()
    reviewer.post("/admin/notices/")
    assert not Notice.objects.unread().filter(pk=notice.pk).exists()


def test_the_desk_is_read_in_ones_own_language(people, editor):
    assert editor.get("/admin/").headers["Content-Language"] == "en"
    assert editor.get("/admin/", HTTP_ACCEPT_LANGUAGE="ko").headers["Content-Language"] == "ko"

    editor.post("/admin/preferences/", {"language": "zh-hans", "mailed": ["returned"]})

    held = DeskPerson.objects.get()
    assert (held.language, held.mailed) == ("zh-hans", ["returned"])
    answer = editor.get("/admin/", HTTP_ACCEPT_LANGUAGE="ko")
    assert answer.headers["Content-Language"] == "zh-hans"


def test_odd_preferences_are_refused(people, editor):
    response = editor.post("/admin/preferences/", {"language": "fr", "mailed": ["gossip"]})

    assert set(response.context["form"].errors) == {"language", "mailed"}
    assert not DeskPerson.objects.exists()
