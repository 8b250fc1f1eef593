"""Everything the page of one article shows, read with a fixed number of queries."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from django.contrib.auth.models import User
from django.db.models import Count, Max, Q

from events.admin.read.names import Names, read_names
from events.choices import JobKind, JobState, ReadingState, SuggestionState
from events.models import Article, Claim, Job, ReadingDraft, Suggestion
from events.operations.suggestions.presence import other_readers
from events.rules.extraction.reading import LANGUAGES


@dataclass(kw_only=True)
class Desk:
    """One article with its suggestions, claims and drafts, as one editor sees it."""

    article: Article
    user: User
    at: datetime
    suggestions: Sequence[Suggestion] = field(default_factory=list)
    claims: Sequence[Claim] = field(default_factory=list)
    drafts: dict[str, ReadingDraft] = field(default_factory=dict)

    @cached_property
    def names(self) -> Names:
        return read_names()

    @property
    def is_read(self) -> bool:
        """Whether there are rules for its language."""
        return self.article.language.replace("_", "-").split("-")[0].lower() in LANGUAGES

    @cached_property
    def job(self) -> Job | None:
        """The last reading of it by the rules."""
        return (
            Job.objects.filter(kind=JobKind.SUGGEST_CLAIMS, subject=str(self.article.pk))
            .order_by("-pk")
            .first()
        )

    @property
    def is_to_be_read(self) -> bool:
        return self.article.reading_state in (ReadingState.WAITING, ReadingState.READING)

    @property
    def reader(self) -> str:
        """Who has taken it, if that is somebody else."""
        one = self.article.reader
        return called(one) if one is not None and one != self.user and self.is_to_be_read else ""

    @property
    def is_being_read(self) -> bool:
        return self.job is not None and self.job.state in (JobState.WAITING, JobState.RUNNING)

    @cached_property
    def others(self) -> list[str]:
        """Who else has it open."""
        return [called(one) for one in other_readers(self.article, than=self.user, at=self.at)]

    @cached_property
    def next_article(self) -> Article | None:
        """The article whose suggestions have waited longest."""
        waiting = Suggestion.objects.waiting().values("article")
        free = Q(reader=None) | Q(reader=self.user)
        others = Article.objects.to_read().filter(free, pk__in=waiting)
        others = others.exclude(pk=self.article.pk)
        return others.order_by("added_at", "pk").first()


def read_desk(article: Article, *, user: User, at: datetime) -> Desk:
    claims = article.claims.select_related("speaker", "confirmed_by")
    suggestions = article.suggestions.select_related("decided_by")
    drafts = ReadingDraft.objects.filter(article=article, editor=user)
    return Desk(
        article=article,
        user=user,
        at=at,
        suggestions=list(suggestions.order_by("start", "end", "pk")),
        claims=list(
            claims.prefetch_related("places__place", "uses__event").order_by("made_at", "pk")
        ),
        drafts={draft.card: draft for draft in drafts.order_by("saved_at", "pk")},
    )


def stamp_of(article: Article) -> str:
    """What has happened to the claims and suggestions of an article, to tell whether a page is old."""
    suggestions = article.suggestions.aggregate(
        Count("pk"), Count("decided_by"), made=Max("made_at"), decided=Max("decided_at")
    )
    claims = article.claims.aggregate(Count("pk"), made=Max("made_at"), judged=Max("confirmed_at"))
    return "|".join(str(value) for value in (*suggestions.values(), *claims.values()))


def called(user: User) -> str:
    """A colleague as colleagues call them."""
    return user.get_full_name() or user.get_username()


TAKEN = (SuggestionState.ACCEPTED, SuggestionState.CORRECTED)
