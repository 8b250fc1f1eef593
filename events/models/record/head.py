"""Where the record stands."""

from datetime import UTC, datetime

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.choices import SubjectKind

# The chain starts here.
GENESIS = "0" * 64
BEFORE_EVERYTHING = datetime(1970, 1, 1, tzinfo=UTC)


class RecordHead(models.Model):
    """The one row that publishing locks: the last position, its moment and its link of the chain.

    Whoever holds it to the commit is the only writer, so positions have no gaps that fill later.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    position = models.PositiveBigIntegerField(default=0)
    valid_from = models.DateTimeField(default=BEFORE_EVERYTHING)
    chain = models.CharField(max_length=64, default=GENESIS)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="events_recordhead_only_one")]

    def __str__(self) -> str:
        return str(self.position)


class Address(models.Model):
    """A slug that is, or once was, the public address of something.

    It is never given to anything else. Once retired, because it said more than may be known, it answers
    410 and nothing shows it again.
    """

    slug = models.CharField(_("address"), max_length=100, unique=True)
    subject_kind = models.CharField(max_length=6, choices=SubjectKind)
    subject_id = models.UUIDField(db_index=True)
    retired_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.slug
