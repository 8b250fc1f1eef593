"""The numbers of the quality board, in the order in which they are shown."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, QuerySet
from django.utils.translation import gettext as _now, gettext_lazy as _

from events.admin.quality import events as found
from events.admin.quality.measure import Measure
from events.choices import ClaimState, JobKind, JobState, Reliability
from events.models import Article, Claim, Event, Job, Report, Source
from events.operations.matching.twins import events_with_twins

MOST_CLAIMS_OF_F = 5


def failed_jobs(at: datetime) -> QuerySet[Job]:
    """Failed, and not done since by a later job of the same kind and subject."""
    return Job.objects.failed()


def differing_totals(at: datetime) -> QuerySet[Job]:
    """The comparisons of the last month that found a difference."""
    month = at - timedelta(days=30)
    checks = Job.objects.filter(kind=JobKind.CHECK_TOTALS, state=JobState.DONE, made_at__gt=month)
    return checks.exclude(result__differences=[])


def unjudged_sources(at: datetime) -> QuerySet[Source]:
    counted = Source.objects.filter(reliability=Reliability.F).annotate(claims_made=Count("claims"))
    return counted.filter(claims_made__gt=MOST_CLAIMS_OF_F)


def unused_claims(at: datetime) -> QuerySet[Claim]:
    return Claim.objects.filter(state=ClaimState.CONFIRMED, measure="flow", uses=None)


def unread_articles(at: datetime) -> QuerySet[Article]:
    return Article.objects.to_read().filter(added_at__lt=at - timedelta(days=14))


def waiting_reports(at: datetime) -> QuerySet[Report]:
    return Report.objects.undecided().filter(received_at__lt=at - timedelta(days=3))


def claims_told(source: Any) -> str:
    return _now("%(number)s claims.") % {"number": source.claims_made}


MEASURES: Sequence[Measure] = (
    Measure(
        name="without-number",
        label=_("Events without a chosen number"),
        remedy=_("Attach a claim that states one, or leave it: no number is an answer too."),
        rows=found.without_number,
    ),
    Measure(
        name="several-numbers",
        label=_("Events on whose number voices diverge"),
        remedy=_("Look whether two voices tell of two events; if not, the range is the answer."),
        rows=found.with_several_numbers,
        told=found.span_told,
    ),
    Measure(
        name="twins",
        label=_("Events that look like another one"),
        remedy=_("Compare the two: say how they relate, or that they are not the same."),
        rows=lambda at: events_with_twins(),
    ),
    Measure(
        name="parts-above-whole",
        label=_("Wholes whose parts add up to more"),
        remedy=_("Look whether a part is counted twice, or the whole means something narrower."),
        rows=found.parts_above_whole,
        told=found.above,
    ),
    Measure(
        name="plans",
        label=_("Plans without an outcome after 180 days"),
        remedy=_("Record what came of it as an event of its own, and link it as the outcome."),
        rows=found.plans_without_outcome,
        told=found.changed_told,
    ),
    Measure(
        name="stale",
        label=_("Adjudications out of date"),
        remedy=_("A claim or a source changed since: adjudicate again."),
        rows=found.stale_adjudications,
    ),
    Measure(
        name="behind",
        label=_("Published, and changed since"),
        remedy=_("Submit the change for review, so that the public sees it."),
        rows=found.changed_since_publication,
        told=found.changed_told,
    ),
    Measure(
        name="drafts",
        label=_("Drafts older than two weeks"),
        remedy=_("Finish them, or merge them into the event they belong to."),
        rows=found.old_drafts,
        told=found.changed_told,
    ),
    Measure(
        name="reviews",
        label=_("In review for more than a week"),
        remedy=_("Review them, or return them with what to mend."),
        rows=found.old_reviews,
    ),
    Measure(
        name="unused-claims",
        label=_("Confirmed claims on no event"),
        remedy=_("Attach each to an event, or make one of it."),
        rows=unused_claims,
    ),
    Measure(
        name="translations",
        label=_("Translations older than their original"),
        remedy=_("Translate anew, or say that the translation is still right."),
        rows=lambda at: Event.objects.with_old_translations(),
    ),
    Measure(
        name="unread",
        label=_("Articles that nobody has read for two weeks"),
        remedy=_("Read them, or set them aside with a reason."),
        rows=unread_articles,
        permission="events.view_article",
    ),
    Measure(
        name="dead-links",
        label=_("Addresses that do not answer any more"),
        remedy=_("Give the address of an archived copy, and publish the events anew."),
        rows=lambda at: Article.objects.with_dead_link(),
        told=lambda article: article.url or "",
        permission="events.view_article",
    ),
    Measure(
        name="unjudged-sources",
        label=_("Sources rated F with more than five claims"),
        remedy=_("Judge their reliability, and say on what that rests."),
        rows=unjudged_sources,
        told=claims_told,
    ),
    Measure(
        name="jobs",
        label=_("Failed jobs"),
        remedy=_("See why each failed, mend that, and let it be tried again."),
        rows=failed_jobs,
        told=lambda job: job.error,
        permission="events.view_job",
        retried=True,
    ),
    Measure(
        name="totals",
        label=_("Comparisons that found a total wrong"),
        remedy=_("What differed was repaired; the rows say which cells. It should never happen."),
        rows=differing_totals,
        told=lambda job: "; ".join(job.result.get("differences", [])[:5]),
        permission="events.view_job",
    ),
    Measure(
        name="reports",
        label=_("Reports from outside, undecided for more than three days"),
        remedy=_("Take them in hand. Danger first."),
        rows=waiting_reports,
        permission="events.view_report",
    ),
)
