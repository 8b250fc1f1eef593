"""What was published elsewhere and read here."""

from uuid import uuid4

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.choices import DatePrecision, Genre, ReadingState
from events.models.audit import audited_beside
from events.models.constraints import one_of
from events.models.desk.source import Source
from events.models.fields import code_field
from events.models.sketches import SmallestRuns
from events.models.triggers import no_cycle


class ArticleQuerySet(models.QuerySet["Article"]):
    def originals(self) -> "ArticleQuerySet":
        """Texts that are nobody's copy."""
        return self.filter(duplicate_of=None, syndicated_from=None)

    def to_read(self) -> "ArticleQuerySet":
        """Waiting for a reader, or in the hands of one."""
        return self.filter(reading_state__in=[ReadingState.WAITING, ReadingState.READING])

    def with_dead_link(self) -> "ArticleQuerySet":
        """Those whose address has not answered for days."""
        return self.exclude(link_dead_since=None)

    def without_text(self) -> "ArticleQuerySet":
        """Those whose text is still to come."""
        return self.filter(body="", body_erased_at=None)


# What the check of links notes each time it asks; that a link died or came back is history.
CHECKED = (
    *("link_checked_at", "link_status", "link_problem"),
    *("link_due_at", "link_failures", "link_failing_since"),
)


@audited_beside(*CHECKED)
class Article(models.Model):
    """One published text. Its body stays on the desk."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    code = code_field()
    publisher = models.ForeignKey(Source, models.PROTECT, related_name="articles")
    url = models.URLField(
        _("address"), max_length=1000, null=True, blank=True, help_text=_("In its canonical form.")
    )
    title = models.CharField(max_length=500, blank=True)
    language = models.CharField(max_length=20, help_text=_("BCP 47, such as en, ko or zh-Hans."))
    genre = models.CharField(max_length=10, choices=Genre, default=Genre.NEWS)
    published_on = models.DateField(null=True, blank=True)
    published_precision = models.CharField(
        max_length=9, choices=DatePrecision, default=DatePrecision.DAY
    )
    retrieved_at = models.DateTimeField(null=True, blank=True)
    body = models.TextField(blank=True, help_text=_("Internal. Never published."))
    body_sha256 = models.CharField(
        _("SHA-256 of the text as received"), max_length=64, blank=True, editable=False
    )
    fingerprint = models.CharField(max_length=64, blank=True, editable=False)
    signature = models.CharField(max_length=4096, blank=True, editable=False)
    body_erased_at = models.DateTimeField(null=True, blank=True, editable=False)
    duplicate_of = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="duplicates"
    )
    syndicated_from = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="copies"
    )
    original_publisher = models.ForeignKey(
        Source,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="originals_held_as_copies",
        help_text=_("Of a copy whose original is not held."),
    )
    headline_withheld = models.BooleanField(
        default=False, help_text=_("It names, ages or identifies a person.")
    )
    url_withheld = models.BooleanField(
        _("address withheld"),
        default=False,
        help_text=_("It names or ages a person: publisher and day are shown instead."),
    )
    archive_url = models.URLField(_("archived copy"), max_length=1000, blank=True)
    link_checked_at = models.DateTimeField(null=True, blank=True, editable=False)
    link_status = models.PositiveSmallIntegerField(null=True, blank=True, editable=False)
    link_problem = models.CharField(max_length=20, blank=True, editable=False)
    link_due_at = models.DateTimeField(null=True, blank=True, editable=False)
    link_failures = models.PositiveSmallIntegerField(default=0, editable=False)
    link_failing_since = models.DateTimeField(null=True, blank=True, editable=False)
    link_turned_at = models.DateTimeField(null=True, blank=True, editable=False)
    link_dead_since = models.DateTimeField(null=True, blank=True, editable=False)
    reading_state = models.CharField(
        max_length=9, choices=ReadingState, default=ReadingState.WAITING, editable=False
    )
    reader = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="articles_read",
        editable=False,
    )
    reading_since = models.DateTimeField(null=True, blank=True, editable=False)
    set_aside_because = models.CharField(max_length=300, blank=True, editable=False)
    note = models.TextField(blank=True, help_text=_("Internal."))
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )
    added_at = models.DateTimeField(editable=False)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["url"], name="events_article_address_once"),
            models.UniqueConstraint(
                fields=["fingerprint"],
                condition=~Q(fingerprint="")
                & Q(duplicate_of__isnull=True, syndicated_from__isnull=True),
                name="events_article_text_once",
            ),
            models.CheckConstraint(
                condition=one_of("genre", Genre.values), name="events_article_genre_known"
            ),
            models.CheckConstraint(
                condition=one_of("published_precision", DatePrecision.values),
                name="events_article_precision_known",
            ),
            models.CheckConstraint(
                condition=Q(published_on__isnull=False)
                | Q(published_precision=DatePrecision.UNKNOWN),
                name="events_article_day_unless_unknown",
            ),
            models.CheckConstraint(
                condition=(Q(duplicate_of__isnull=True) | ~Q(duplicate_of=F("id")))
                & (Q(syndicated_from__isnull=True) | ~Q(syndicated_from=F("id"))),
                name="events_article_not_its_own_copy",
            ),
            models.CheckConstraint(
                condition=Q(body_erased_at__isnull=True) | Q(body=""),
                name="events_article_erased_body_is_empty",
            ),
            models.CheckConstraint(
                condition=one_of("reading_state", ReadingState.values),
                name="events_article_reading_state_known",
            ),
            models.CheckConstraint(
                condition=~Q(reading_state=ReadingState.WAITING) | Q(reader=None),
                name="events_article_waits_for_nobody_in_particular",
            ),
            models.CheckConstraint(
                condition=~Q(reading_state=ReadingState.READING) | Q(reader__isnull=False),
                name="events_article_is_read_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(reading_state=ReadingState.SET_ASIDE) & ~Q(set_aside_because="")
                | ~Q(reading_state=ReadingState.SET_ASIDE) & Q(set_aside_because=""),
                name="events_article_set_aside_with_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(link_dead_since=None)
                | Q(link_failing_since__isnull=False, link_failures__gt=0),
                name="events_article_link_dies_of_failures",
            ),
        ]
        indexes = [
            models.Index(
                fields=["reading_state", "added_at", "id"], name="events_article_reading_order"
            ),
            GinIndex(
                SmallestRuns("signature"),
                name="events_article_smallest_runs",
                condition=~Q(signature=""),
            ),
        ]
        triggers = [
            no_cycle(
                name=f"events_article_{field}_no_cycle",
                table="events_article",
                child="id",
                parent=f"{field}_id",
            )
            for field in ("duplicate_of", "syndicated_from")
        ]

    def __str__(self) -> str:
        return self.title or self.code
