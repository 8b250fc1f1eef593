"""Asking now and then whether the addresses of articles still answer."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import F, Func, Q, TextField, Value

from events.choices import JobKind
from events.models import Article, Job
from events.operations.fetching import Limits, Unfetched, fetch
from events.operations.jobs.ask import ask_for
from events.operations.jobs.progress import GiveUp, report_progress
from events.rules.link_life import LinkLife, after, sign_of

# At most so many hosts at once, one address of each, and then none of that host for a while.
BATCH = 30
PAUSE = timedelta(minutes=4)
LIMITS = Limits(seconds=15, largest=4_096)
# What some servers answer to HEAD only.
ONLY_TO_HEAD = frozenset({400, 403, 404, 405, 406, 500, 501, 503})


def ask_to_check_links(*, at: datetime) -> Job | None:
    """Leave a job for the worker, if links are checked here and one is due."""
    if not settings.CHECK_LINKS or not _due(at).exists():
        return None
    return ask_for(JobKind.CHECK_LINKS, subject="", by=None, at=at)


def check_links(*, job: Job, at: datetime) -> Mapping[str, Any]:
    """Do the job: ask for one address of each of some hosts, those asked longest ago first.

    :raises GiveUp: when the check is switched off.
    """
    if not settings.CHECK_LINKS:
        raise GiveUp("The check of links is switched off (CHECK_LINKS).")
    chosen = links_due(at)
    turned = []
    for number, article in enumerate(chosen, start=1):
        status, problem = _answer(article.url or "")
        if note_answer(article=article, status=status, problem=problem, at=at):
            turned.append(article.code)
        report_progress(job, done=number, total=len(chosen))
    return {"checked": len(chosen), "turned": turned}


def links_due(at: datetime) -> list[Article]:
    """One article of each host that is due and was left in peace for a while."""
    asked = Article.objects.filter(link_checked_at__gt=at - PAUSE).annotate(host=_host())
    due = _due(at).annotate(host=_host()).exclude(host__in=asked.values("host"))
    oldest = F("link_checked_at").asc(nulls_first=True)
    one_each = due.defer("body", "signature").order_by("host", oldest, "pk").distinct("host")
    return sorted(one_each, key=lambda one: (str(one.link_checked_at or ""), str(one.pk)))[:BATCH]


@transaction.atomic
def note_answer(*, article: Article, status: int | None, problem: str, at: datetime) -> bool:
    """Keep what an address answered; return whether the link died of it, or came back to life."""
    rows = Article.objects.defer("body", "signature").select_for_update(of=("self",))
    article = rows.get(pk=article.pk)
    before = LinkLife(
        failures=article.link_failures,
        failing_since=article.link_failing_since,
        dead_since=article.link_dead_since,
    )
    now = after(before, sign_of(status, problem), at=at)
    turned = (before.dead_since is None) != (now.dead_since is None)
    Article.objects.filter(pk=article.pk).update(
        link_turned_at=at if turned else F("link_turned_at"),
        link_checked_at=at,
        link_status=status,
        link_problem=problem[:20],
        link_due_at=now.due_at,
        link_failures=min(now.failures, 30_000),
        link_failing_since=now.failing_since,
        link_dead_since=now.dead_since,
    )
    return turned


def _due(at: datetime) -> Any:
    """Addresses that readers may follow and that are to be asked by now."""
    shown = Article.objects.filter(url__isnull=False, url_withheld=False)
    return shown.filter(Q(link_due_at=None) | Q(link_due_at__lte=at))


def _host() -> Func:
    return Func(F("url"), Value("/"), Value(3), function="split_part", output_field=TextField())


def _answer(url: str) -> tuple[int | None, str]:
    """The status an address answers with, or what kind of problem there was."""
    status, problem = _asked(url, "HEAD")
    if status in ONLY_TO_HEAD or problem == "broken":
        status, problem = _asked(url, "GET")
    return status, problem


def _asked(url: str, method: str) -> tuple[int | None, str]:
    try:
        return fetch(url, limits=LIMITS, method=method, cut=True).answer.status, ""
    except Unfetched as error:
        return None, error.kind
