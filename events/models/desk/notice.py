"""What a person is told of what others did."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.choices import NoticeKind
from events.models.constraints import one_of
from events.models.desk.event import Event


class NoticeQuerySet(models.QuerySet["Notice"]):
    def unread(self) -> "NoticeQuerySet":
        return self.filter(read_at=None)


class Notice(models.Model):
    """One thing that one person is told, about one event, on the desk and perhaps by mail.

    ``words`` holds what the sentence of its kind needs beside the event: a version, a name, an edition.
    Titles are not kept here: they are read from the event when the notice is shown.
    """

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notices")
    kind = models.CharField(_("what happened"), max_length=15, choices=NoticeKind)
    event = models.ForeignKey(Event, models.CASCADE, null=True, related_name="+")
    caused_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    words = models.JSONField(default=dict)
    made_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField(null=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=one_of("kind", NoticeKind.values), name="events_notice_kind_known"
            ),
        ]
        indexes = [
            models.Index(
                fields=["person"], condition=Q(read_at__isnull=True), name="events_notice_unread"
            ),
            models.Index(fields=["person", "-made_at"], name="events_notice_latest"),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.kind}"
