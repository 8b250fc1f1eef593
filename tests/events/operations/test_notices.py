"""Who is told what, on the desk and by mail."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail

from events import operations
from events.models import DeskPerson, Job, Notice
from events.operations import work
from tests import factories
from tests.events.operations.people import reviewer, told
from tests.factories import NOON

pytestmark = pytest.mark.django_db
SECRET = "Eleven people at the consulate"


def submit(**fields: Any):
    made = factories.event(**fields)
    operations.submit_event(event=made, by=made.author, at=NOON)
    return made


def test_reviewers_are_told_of_a_submission_once_and_nobody_of_their_own():
    reviewer("lena")
    own = reviewer("omar")
    made = factories.event(author=own)

    operations.submit_event(event=made, by=own, at=NOON)
    operations.submit_event(event=made, by=own, at=NOON)

    assert told(made) == [("lena", "submitted")]


def test_who_left_and_who_may_not_sign_is_not_told():
    gone = reviewer("gone")
    gone.is_active = False
    gone.save()
    factories.user("reader", is_staff=True)

    assert told(submit()) == []


def test_what_a_system_account_does_is_told_to_nobody():
    reviewer("lena")

    submitted_by_a_load = submit(author=factories.user("record-author", is_active=False))

    assert told(submitted_by_a_load) == []


def test_the_author_is_told_of_a_return_of_publication_and_of_withdrawal():
    made = submit()
    signs: dict[str, Any] = {"event": made, "by": factories.user("lena"), "at": NOON}

    operations.return_event(**signs, comment="Say less of the place.")
    operations.return_event(**signs, comment="Say less of the place.")
    operations.submit_event(event=made, by=made.author, at=NOON)
    operations.approve_event(**signs, harm_answers=factories.SAFE)
    operations.withdraw_event(**signs, note="The source took it back.")
    operations.withdraw_event(**signs, note="The source took it back.")

    assert told(made) == [("author", kind) for kind in ("returned", "published", "withdrawn")]


def test_a_third_person_is_asked_for_where_voices_diverge():
    reviewer("first"), reviewer("second")
    one, other = factories.claim(), factories.claim(value=60, count_as_written="about 60")
    made = submit(claims=[one, other])
    signs: dict[str, Any] = {"by": reviewer("first"), "at": NOON, "harm_answers": factories.SAFE}

    operations.approve_event(event=made, **signs)
    operations.approve_event(event=made, **signs)

    kinds = [pair for pair in told(made) if pair[1] != "submitted"]
    assert kinds == [("author", "approved"), ("second", "second_wanted")]


def test_the_end_of_an_embargo_is_told_once_whether_it_is_published_or_not():
    soon = NOON.replace(month=4, day=27)
    fine, spoilt = submit(), submit()
    for made in (fine, spoilt):
        operations.approve_event(
            event=made, by=factories.user("lena"), at=soon, harm_answers=factories.SAFE
        )
    type(spoilt).objects.filter(pk=spoilt.pk).update(title_en="")

    for _again in range(3):
        operations.publish_due(at=NOON)

    assert told(fine)[1:] == [("author", "embargo_ended"), ("lena", "embargo_ended")]
    assert told(spoilt)[1:] == [("author", "embargo_refused"), ("lena", "embargo_refused")]


def test_what_is_undone_was_told_to_nobody():
    reviewer("lena")
    made = factories.event()
    type(made).objects.filter(pk=made.pk).update(state="approved", approved_by=reviewer("lena"))

    with pytest.raises(operations.Refused):
        operations.submit_event(event=made, by=made.author, at=NOON)

    assert told(made) == []


def test_one_marks_ones_own_notices_as_read():
    lena, omar = reviewer("lena"), reviewer("omar")
    submit()

    assert operations.read_notices(by=lena, at=NOON) == 1
    assert operations.read_notices(by=lena, at=NOON) == 0
    others = Notice.objects.filter(person=omar).values_list("pk", flat=True)
    assert operations.read_notices(by=lena, at=NOON, notices=others) == 0
    assert Notice.objects.unread().get().person == omar


@pytest.fixture
def by_mail(settings):
    """Mail is set up, and one reviewer wants to be told by mail, in Korean."""
    settings.MAIL_IS_SET_UP, settings.SITE_URL = True, "https://desk.example"
    settings.DEFAULT_FROM_EMAIL = "desk@desk.example"
    lena = reviewer("lena")
    lena.email = "lena@desk.example"
    lena.save()
    operations.save_preferences(person=lena, language="ko", mailed=["submitted"], by=lena, at=NOON)
    return lena


def test_a_mail_says_that_an_event_waits_and_nothing_of_it(by_mail):
    made = submit(title_en=SECRET)

    work.run_jobs(at=NOON)
    work.run_jobs(at=NOON)

    (letter,) = mail.outbox
    assert letter.to == ["lena@desk.example"]
    assert f"https://desk.example/admin/notices/{Notice.objects.get().pk}/" in letter.body
    for told_too_much in (SECRET, "Jilin", made.code, str(made.pk), "2024-04-26"):
        assert told_too_much not in f"{letter.subject}{letter.body}"
    assert Notice.objects.get().mailed_at == NOON


def test_what_was_read_meanwhile_is_not_sent(by_mail):
    submit()
    operations.read_notices(by=by_mail, at=NOON)

    work.run_jobs(at=NOON)

    assert mail.outbox == []
    assert Job.objects.get().state == "done"


def test_a_mail_that_fails_is_tried_again_and_its_failure_is_seen(by_mail, settings):
    settings.EMAIL_BACKEND = "tests.events.operations.test_notices.Broken"
    submit()

    for minutes in (0, 2, 20):
        work.run_jobs(at=NOON + timedelta(minutes=minutes))

    job = Job.objects.get()
    assert (job.state, job.attempts) == ("failed", 3)
    assert "the server is away" in job.error
    assert Notice.objects.get().mailed_at is None


class Broken:
    """A mail server that never answers."""

    def __init__(self, **_options: Any) -> None:
        pass

    def send_messages(self, messages: Any) -> int:
        raise ConnectionError("the server is away")


@pytest.mark.parametrize("spoil", ["address", "left", "setting"])
def test_a_mail_that_cannot_be_sent_is_given_up(by_mail, settings, spoil):
    submit()
    if spoil == "setting":
        settings.MAIL_IS_SET_UP = False
    else:
        by_mail.email, by_mail.is_active = (
            ("", True) if spoil == "address" else ("a@b.example", False)
        )
        by_mail.save()

    work.run_jobs(at=NOON)

    assert Job.objects.get().state == "failed"
    assert mail.outbox == []


def test_no_mail_is_asked_for_unless_it_is_wished_and_set_up(by_mail, settings):
    reviewer("omar")
    submit()
    assert Job.objects.count() == 1

    settings.MAIL_IS_SET_UP = False
    submit()
    assert Job.objects.count() == 1


def test_preferences_are_ones_own_and_of_the_list():
    lena, omar = factories.user("lena"), factories.user("omar")
    given: dict[str, Any] = {"person": lena, "at": NOON}

    with pytest.raises(operations.Refused):
        operations.save_preferences(**given, language="ko", mailed=[], by=omar)
    with pytest.raises(operations.Refused) as refused:
        operations.save_preferences(**given, language="fr", mailed=["gossip"], by=lena)

    assert [problem.field for problem in refused.value.problems] == ["language", "mailed"]
    assert not DeskPerson.objects.exists()
