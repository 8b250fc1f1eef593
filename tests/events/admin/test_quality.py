"""The quality board: each number opens the list it counts."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from events import operations
from events.admin.quality.measures import MEASURES
from events.choices import JobKind, JobState
from events.models import Job
from tests import factories
from tests.factories import NOON, user

pytestmark = pytest.mark.django_db
BY_NAME = {measure.name: measure for measure in MEASURES}


def on(name: str, at=NOON) -> set[Any]:
    return set(BY_NAME[name].rows(at))


def test_an_event_whose_claims_state_no_number():
    wordless = factories.claim(quantifier="none_given", count_as_written="", value=None)
    without = factories.event(claims=[wordless])
    factories.event()

    assert on("without-number") == {without}


def test_an_event_on_whose_number_voices_diverge():
    other = factories.claim(value=60, count_as_written="about 60")
    divergent = factories.event(claims=[factories.claim(), other])
    factories.event()

    assert on("several-numbers") == {divergent}
    assert BY_NAME["several-numbers"].told(divergent) == "60 – 60 – 200"


def test_a_whole_whose_parts_add_up_to_more():
    whole, sound, small = factories.event(), factories.event(), factories.event()
    for _ in range(2):
        factories.link(from_event=factories.event(), to_event=whole)
    factories.link(from_event=small, to_event=sound)

    found = list(BY_NAME["parts-above-whole"].rows(NOON))

    assert found == [whole]
    assert BY_NAME["parts-above-whole"].told(found[0]) == "Its parts add up to 400, it states 200."


def test_a_plan_of_which_nothing_came_for_half_a_year():
    plan = factories.event(occurrence="planned")
    planned_for = datetime.combine(date.fromisoformat(plan.edtf), NOON.timetz())
    late = planned_for + timedelta(days=182)

    assert on("plans", planned_for + timedelta(days=180)) == set()
    assert on("plans", late) == {plan}
    outcome = factories.event()
    factories.link(from_event=outcome, to_event=plan, kind="outcome_of")
    assert on("plans", late) == set()


def test_an_adjudication_whose_claim_was_changed():
    factories.event()
    stale = factories.event()
    claim = stale.evidence.get().claim
    assert on("stale") == set()

    operations.edit_claim(claim=claim, value=300, by=user("editor"), at=NOON + timedelta(hours=1))

    assert on("stale") == {stale}
    operations.adjudicate_event(event=stale, by=user("editor"), at=NOON + timedelta(hours=2))
    assert on("stale") == set()


def test_an_adjudication_whose_speaker_was_rated_anew():
    event = factories.event()
    speaker = event.evidence.get().claim.speaker
    speaker.reliability = "A"
    operations.save_source(source=speaker, by=user("editor"), at=NOON)

    assert on("stale") == {event}


def test_a_touched_event_whose_claims_are_the_same_is_not_stale():
    event = factories.event()

    later = NOON + timedelta(hours=1)
    operations.edit_event(event=event, title_en="Another title", by=user("editor"), at=later)

    assert on("stale") == set()


def test_drafts_reviews_and_changes_that_wait():
    draft, waiting = factories.event(), factories.submitted()
    public = factories.published()
    operations.edit_event(
        event=public, title_en="Another title", by=user("editor"), at=NOON, because="A clearer one."
    )
    later = NOON + timedelta(days=15)

    assert on("drafts") == on("reviews") == set()
    assert on("drafts", later) == {draft}
    assert on("reviews", later) == {waiting}
    assert on("behind") == {public}


def test_articles_nobody_reads_dead_links_and_old_translations():
    unread, dead = factories.article(body="A text."), factories.article()
    type(dead).objects.filter(pk=dead.pk).update(
        link_dead_since=NOON, link_failing_since=NOON, link_failures=3, reading_state="read"
    )
    event = factories.event(title_ko="제목")
    operations.edit_event(event=event, title_en="Another", by=user("editor"), at=NOON)

    assert on("unread") == set()
    assert unread in on("unread", NOON + timedelta(days=15))
    assert dead not in on("unread", NOON + timedelta(days=15))
    assert on("dead-links") == {dead}
    assert on("translations") == {event}


def test_a_source_rated_f_that_said_much():
    unjudged = factories.source(reliability="F")
    for _ in range(5):
        factories.claim(speaker=unjudged)
    assert on("unjudged-sources") == set()

    factories.claim(speaker=unjudged)

    assert on("unjudged-sources") == {unjudged}
    assert len(on("unused-claims")) == 6


def job(**fields) -> Job:
    columns = {"kind": JobKind.FETCH_ARTICLE, "state": JobState.FAILED, "made_at": NOON} | fields
    return Job.objects.create(**columns)


def test_the_board_leads_to_each_list_and_each_list_to_its_rows(editor, event):
    job(subject="one", error="Nobody answers.")

    board = editor.get("/admin/quality/")
    listed = editor.get("/admin/quality/jobs/").content.decode()

    assert board.status_code == 200
    assert 'href="/admin/quality/jobs/"' in board.content.decode()
    assert "Nobody answers." in listed
    for measure in MEASURES:
        if measure.permission != "events.view_report":
            assert editor.get(f"/admin/quality/{measure.name}/").status_code == 200


def test_the_number_is_the_length_of_the_list(editor):
    for number in range(3):
        job(subject=str(number))

    shown = {
        one["measure"].name: one["number"]
        for one in editor.get("/admin/quality/").context["wanting"]
    }

    assert shown["jobs"] == len(editor.get("/admin/quality/jobs/").context["rows"]) == 3


def test_an_editor_lets_a_failed_job_be_tried_again(editor):
    failed = job(subject="one")

    editor.post("/admin/quality/jobs/", {"job": failed.pk})

    failed.refresh_from_db()
    assert failed.state == JobState.WAITING


@pytest.mark.parametrize("key", ["", "nonsense", "999999", "1e9"])
def test_a_job_that_is_none_is_not_found(editor, key):
    assert editor.post("/admin/quality/jobs/", {"job": key}).status_code == 404


def test_a_job_that_is_done_is_not_tried_again_and_it_is_said(editor):
    done = job(state=JobState.DONE)

    answer = editor.post("/admin/quality/jobs/", {"job": done.pk}, follow=True)

    assert "there is nothing to try again" in answer.content.decode()


def test_a_reader_looks_and_retries_nothing(signed_in):
    reader, failed = signed_in("reader"), job()

    assert "Try again" not in reader.get("/admin/quality/jobs/").content.decode()
    assert reader.post("/admin/quality/jobs/", {"job": failed.pk}).status_code == 403


def test_reports_are_counted_for_reviewers_only(signed_in, reviewer):
    for client, status in ((signed_in("editor"), 403), (reviewer, 200)):
        assert client.get("/admin/quality/reports/").status_code == status
        assert ("Reports from outside" in client.get("/admin/quality/").content.decode()) == (
            status == 200
        )


def test_a_list_that_is_none_is_not_found(editor):
    assert editor.get("/admin/quality/nonsense/").status_code == 404


def test_the_board_asks_as_much_of_many_events_as_of_one(editor, django_assert_max_num_queries):
    factories.event()
    with django_assert_max_num_queries(60) as few:
        editor.get("/admin/quality/")
    for _ in range(5):
        factories.event()

    with django_assert_max_num_queries(len(few)):
        editor.get("/admin/quality/")


def test_a_total_that_was_found_wrong_is_told_with_its_cells():
    now = timezone.now()
    wrong = job(
        kind=JobKind.CHECK_TOTALS,
        state=JobState.DONE,
        made_at=now,
        result={"differences": ["cn 2024: best 1 → 2"], "repaired": True},
    )
    job(kind=JobKind.CHECK_TOTALS, state=JobState.DONE, made_at=now, result={"differences": []})

    assert on("totals", now) == {wrong}
    assert BY_NAME["totals"].told(wrong) == "cn 2024: best 1 → 2"
