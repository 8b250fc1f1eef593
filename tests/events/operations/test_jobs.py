"""Jobs: the row is the work."""

from datetime import timedelta
from threading import Thread

import pytest
from django.db import connection
from django.db.models import F

from events import operations
from events.choices import JobKind, JobState
from events.models import Job
from events.operations import Refused, work
from events.operations.jobs import GiveUp, ask_for, report_progress
from events.operations.jobs.take import take_job
from tests.factories import user


@pytest.fixture
def worked(monkeypatch):
    """The subjects of the jobs done; a subject that is an exception's name raises it."""
    done: list[str] = []

    def do(*, job: Job, at):
        done.append(job.subject)
        report_progress(job, done=1, total=2)
        if job.subject == "broken":
            raise ConnectionError("nobody answers")
        if job.subject == "hopeless":
            raise GiveUp("There is nothing at this address.")
        return {"subject": job.subject}

    monkeypatch.setitem(work.WORK, JobKind.FETCH_ARTICLE, do)
    return done


def ask(subject: str, at, **fields) -> Job:
    return ask_for(JobKind.FETCH_ARTICLE, subject=subject, by=user("editor"), at=at, **fields)


@pytest.mark.django_db
def test_a_job_is_done_once_and_keeps_its_result(worked, noon):
    job = ask("one", noon)

    assert work.run_jobs(at=noon) == 1
    assert work.run_jobs(at=noon) == 0
    job.refresh_from_db()
    assert worked == ["one"]
    assert (job.state, job.result, job.done, job.total) == ("done", {"subject": "one"}, 1, 2)


@pytest.mark.django_db
def test_asking_twice_leaves_one_open_job(worked, noon):
    assert ask("one", noon) == ask("one", noon)
    work.run_jobs(at=noon)

    assert ask("one", noon).state == JobState.WAITING
    assert Job.objects.count() == 2


@pytest.mark.django_db
def test_what_fails_is_tried_three_times_with_pauses_and_holds_up_nothing(worked, noon):
    job = ask("broken", noon)
    ask("other", noon)

    for minutes in (0, 0, 1, 1, 11):
        work.run_jobs(at=noon + timedelta(minutes=minutes))

    job.refresh_from_db()
    assert worked == ["broken", "other", "broken", "broken"]
    assert (job.state, job.error) == ("failed", "ConnectionError: nobody answers")


@pytest.mark.django_db
def test_what_cannot_be_done_is_given_up_at_once_in_words(worked, noon):
    job = ask("hopeless", noon)

    work.run_jobs(at=noon)

    job.refresh_from_db()
    assert (job.state, job.error) == ("failed", "There is nothing at this address.")
    assert work.run_jobs(at=noon + timedelta(days=1)) == 0


@pytest.mark.django_db
def test_a_failed_job_is_tried_anew_when_somebody_asks(worked, noon):
    job = ask("hopeless", noon)
    work.run_jobs(at=noon)

    operations.retry_job(job=job, by=user("editor"), at=noon)
    operations.retry_job(job=job, by=user("editor"), at=noon)

    assert work.run_jobs(at=noon) == 1


@pytest.mark.django_db
def test_a_job_that_is_done_is_not_tried_again(worked, noon):
    job = ask("one", noon)
    work.run_jobs(at=noon)

    with pytest.raises(Refused, match="is done"):
        operations.retry_job(job=job, by=user("editor"), at=noon)


@pytest.mark.django_db
def test_a_job_waits_for_its_moment(worked, noon):
    ask("later", noon, due_at=noon + timedelta(hours=1))

    assert work.run_jobs(at=noon) == 0
    assert work.run_jobs(at=noon + timedelta(hours=1)) == 1


@pytest.mark.django_db
def test_a_job_left_by_a_worker_that_died_is_taken_again(worked, noon):
    job = ask("one", noon)
    Job.objects.filter(pk=job.pk).update(state=JobState.RUNNING, attempts=F("attempts") + 1)

    assert work.run_jobs(at=noon) == 1
    assert worked == ["one"]


@pytest.mark.django_db(transaction=True)
def test_two_workers_never_take_the_same_job(worked, noon):
    ask("one", noon)
    ask("two", noon)
    taken = [take_job(at=noon)]

    def other_worker() -> None:
        taken.append(take_job(at=noon))
        connection.close()

    worker = Thread(target=other_worker)
    worker.start()
    worker.join()

    assert [job and job.subject for job in taken] == ["one", "two"]
