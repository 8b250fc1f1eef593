"""What reviewers say of single fields, and what authors answer."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.models.audit import audited
from events.models.desk.event import Event


class ReviewCommentQuerySet(models.QuerySet["ReviewComment"]):
    def unresolved(self) -> "ReviewCommentQuerySet":
        """First words that nobody has called settled; answers belong to them."""
        return self.filter(answers=None, resolved_at=None)


@audited
class ReviewComment(models.Model):
    """One remark on one field of one version of an event, or one answer to a remark.

    ``field`` is named as gates name it: "title.en", "claim <code>.gloss.ko", "places", "review" …
    An unresolved remark is shown and blocks nothing.
    """

    event = models.ForeignKey(Event, models.CASCADE, related_name="comments")
    version = models.PositiveIntegerField()
    field = models.CharField(max_length=200)
    text = models.TextField(_("comment"))
    answers = models.ForeignKey(
        "self", models.CASCADE, null=True, related_name="answered_by", editable=False
    )
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    resolved_at = models.DateTimeField(null=True)

    objects = ReviewCommentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(text=""), name="events_reviewcomment_says_something"
            ),
            models.CheckConstraint(
                condition=Q(resolved_by__isnull=True, resolved_at__isnull=True)
                | Q(resolved_by__isnull=False, resolved_at__isnull=False),
                name="events_reviewcomment_resolved_by_someone",
            ),
            models.CheckConstraint(
                condition=Q(answers__isnull=True) | Q(resolved_at__isnull=True),
                name="events_reviewcomment_answers_are_not_resolved",
            ),
            models.CheckConstraint(
                condition=Q(answers__isnull=True) | ~Q(answers=F("id")),
                name="events_reviewcomment_does_not_answer_itself",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.field}: {self.text[:60]}"
