"""What reviewers do with reports from outside, and how long their words are kept."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.apps import apps

from events import operations
from events.choices import JobKind
from events.models import Article, Job, Report
from events.operations import Refused, work
from events.operations.retention import ask_for_retention
from tests.factories import article, claim, user

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _tables_are_kept(settings):
    settings.IMPORT_RETENTION_DAYS = 0


DECISION = {"outcome": "corrected", "decision": "The place was too exact."}


def received(noon, **fields) -> Report:
    columns = {
        "key": uuid4(),
        "kind": "removal",
        "about": "/events/jilin/",
        "text": "It tells where somebody lives.",
        "contact": "somebody@example.org",
        "language": "en",
        "at": noon,
    } | fields
    return operations.receive_report(**columns)


def decided(noon) -> Report:
    return operations.decide_report(report=received(noon), by=user("reviewer"), at=noon, **DECISION)


def test_a_report_goes_from_hand_to_hand_to_a_decision(noon):
    report = received(noon)

    operations.take_report(report=report, by=user("reviewer"), at=noon)
    operations.take_report(report=report, by=user("second"), at=noon)
    operations.note_on_report(report=report, note="Asked the paper.", by=user("second"), at=noon)
    report = operations.decide_report(report=report, by=user("second"), at=noon, **DECISION)

    assert (report.state, report.handler, report.decided_at) == ("decided", user("second"), noon)
    assert "second: Asked the paper." in report.note


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"outcome": ""}, "outcome"),
        ({"outcome": "odd"}, "outcome"),
        ({"decision": " "}, "decision"),
    ],
)
def test_a_decision_has_an_outcome_and_a_reason(noon, given, field):
    with pytest.raises(Refused) as refused:
        operations.decide_report(
            report=received(noon), by=user("reviewer"), at=noon, **(DECISION | given)
        )

    assert [problem.field for problem in refused.value.problems] == [field]


def test_what_is_decided_is_opened_again_before_it_is_decided_anew(noon):
    report = decided(noon)
    with pytest.raises(Refused, match="decided already"):
        operations.decide_report(report=report, by=user("second"), at=noon, **DECISION)
    with pytest.raises(Refused, match="decided already"):
        operations.take_report(report=report, by=user("second"), at=noon)

    report = operations.reopen_report(report=report, by=user("second"), at=noon)

    assert (report.state, report.outcome, report.decided_at) == ("in_hand", None, None)


def test_only_what_is_decided_can_be_forgotten_and_then_not_opened_again(noon):
    with pytest.raises(Refused, match="Decide it first"):
        operations.forget_report(report=received(noon), by=user("reviewer"), at=noon)

    report = operations.forget_report(report=decided(noon), by=user("reviewer"), at=noon)

    assert (report.text, report.contact, report.note, report.decision) == ("", "", "", "")
    assert (report.outcome, report.handler) == ("corrected", user("reviewer"))
    with pytest.raises(Refused, match="is erased"):
        operations.reopen_report(report=report, by=user("reviewer"), at=noon)


def test_the_history_never_holds_the_words_of_a_report(noon):
    report = received(noon)
    operations.note_on_report(report=report, note="Asked the paper.", by=user("second"), at=noon)
    kept = apps.get_model("events", "ReportEvent").objects.filter(pgh_obj_id=report.pk)

    assert kept.exists()
    assert not {"text", "contact", "note", "decision"} & {
        field.name for field in kept.model._meta.get_fields()
    }


def run_retention(at) -> dict[str, int]:
    job = ask_for_retention(at=at)
    work.run_jobs(at=at)
    job.refresh_from_db()
    return job.result


def test_the_words_of_a_decided_report_are_erased_after_the_days_of_the_setting(noon, settings):
    settings.REPORT_RETENTION_DAYS = 30
    report, waiting = decided(noon), received(noon)

    assert run_retention(noon + timedelta(days=29)) == {"report": 0}
    assert run_retention(noon + timedelta(days=31)) == {"report": 1}
    assert run_retention(noon + timedelta(days=32)) == {"report": 0}

    report.refresh_from_db()
    waiting.refresh_from_db()
    assert report.text == ""
    assert waiting.text != ""


def test_an_old_text_is_erased_with_its_history_once_nothing_of_it_waits(noon, settings):
    settings.REPORT_RETENTION_DAYS = 0
    settings.ARTICLE_BODY_RETENTION_DAYS = 100
    read, waiting = (article(body=f"A text of {number} people.") for number in ("two", "three"))
    one = claim(article=read, quote="two people")
    claim(article=waiting, quote="three people", confirmed=False)

    assert run_retention(noon + timedelta(days=101)) == {"article_body": 1}

    held = dict(Article.objects.values_list("pk", "body"))
    assert (held[read.pk], held[waiting.pk]) == ("", "A text of three people.")
    one.refresh_from_db()
    assert one.quote == ""
    rows = apps.get_model("events", "ArticleEvent").objects.filter(pgh_obj_id=read.pk)
    assert set(rows.values_list("body", flat=True)) == {""}


def test_nought_days_keep_for_ever(noon, settings):
    settings.REPORT_RETENTION_DAYS = settings.ARTICLE_BODY_RETENTION_DAYS = 0
    decided(noon)

    assert run_retention(noon + timedelta(days=9999)) == {}
    assert Job.objects.filter(kind=JobKind.APPLY_RETENTION, state="done").count() == 1
