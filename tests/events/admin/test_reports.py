"""The queue of reports, reachable by reviewers only."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from events import operations
from tests.events.admin.asking import page, take

pytestmark = pytest.mark.django_db


@pytest.fixture
def report(people):
    return operations.receive_report(
        key=uuid4(),
        kind="error",
        about="//evil.example/",
        text="<script>alert(1)</script> is wrong",
        contact="",
        language="en",
        at=datetime(2024, 6, 1, tzinfo=UTC),
    )


@pytest.mark.parametrize("role", ["reader", "editor"])
def test_nobody_below_a_reviewer_sees_or_changes_a_report(signed_in, report, role):
    client = signed_in(role)

    assert client.get(page("report", "changelist")).status_code == 403
    assert client.get(page("report", "change", report.pk)).status_code == 403
    assert client.get(page("report", "history", report.pk)).status_code == 403
    assert client.get("/admin/reports/").status_code == 403
    assert take(client, report, "take").status_code == 403
    assert "Reports" not in client.get("/admin/").content.decode()


def test_the_menu_tells_a_reviewer_how_many_wait(reviewer, report):
    answer = reviewer.get("/admin/reports/", follow=True)

    assert report.receipt in answer.content.decode()
    assert 'Reports <span class="desk-waiting">1</span>' in answer.content.decode()


def test_a_reviewer_takes_notes_decides_and_erases(reviewer, report):
    take(reviewer, report, "take")
    take(reviewer, report, "note", note="Asked the paper.")
    take(reviewer, report, "decide", outcome="unchanged", decision="The paper stands by it.")
    report.refresh_from_db()
    assert (report.state, report.outcome) == ("decided", "unchanged")

    take(reviewer, report, "forget")

    report.refresh_from_db()
    assert report.text == ""


def test_a_refused_decision_says_why_beside_the_field(reviewer, report):
    answer = take(reviewer, report, "decide", outcome="unchanged", decision=" ")

    assert "This field is required" in answer.content.decode()
    report.refresh_from_db()
    assert report.state == "received"


def test_what_a_stranger_wrote_neither_runs_nor_leads_elsewhere(reviewer, report):
    answer = reviewer.get(page("report", "change", report.pk)).content.decode()

    assert "&lt;script&gt;alert(1)&lt;/script&gt; is wrong" in answer
    assert 'href="//evil.example/"' not in answer


def test_nobody_types_into_a_report(reviewer, report):
    reviewer.post(
        page("report", "change", report.pk), {"text": "something else", "state": "decided"}
    )

    report.refresh_from_db()
    assert (report.state, report.text) == ("received", "<script>alert(1)</script> is wrong")
