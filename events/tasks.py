"""Celery's way in: each task makes one call."""

from importlib import import_module

from celery import shared_task
from django.conf import settings
from django.utils import timezone

from events import operations
from events.operations import accounts, work
from events.operations.retention import ask_for_retention


@shared_task(ignore_result=True)
def recompute_totals() -> None:
    """Bring stale cells up to date; nudged by every publication and swept by beat."""
    operations.recompute_stale_totals(at=timezone.now())


@shared_task(ignore_result=True)
def check_all_totals() -> None:
    """Recompute everything beside the stored totals, compare and repair."""
    operations.check_totals(at=timezone.now(), repair=True)


@shared_task(ignore_result=True)
def publish_due() -> None:
    """Publish what has waited for its embargo."""
    operations.publish_due(at=timezone.now())


@shared_task(ignore_result=True)
def run_jobs() -> None:
    """Do the jobs that wait; nudged when one is asked for and swept by beat."""
    work.run_jobs(at=timezone.now())


@shared_task(ignore_result=True)
def apply_retention() -> None:
    """Leave the job that erases what is kept no longer."""
    ask_for_retention(at=timezone.now())


@shared_task(ignore_result=True)
def tidy_accounts() -> None:
    """Forget old sign-ins and sessions that ended by themselves."""
    accounts.forget_sign_ins(at=timezone.now())
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()


@shared_task(ignore_result=True)
def check_links() -> None:
    """Leave a job that checks some addresses of articles, if that is switched on."""
    operations.ask_to_check_links(at=timezone.now())
