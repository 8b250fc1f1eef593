"""How a person works on the desk."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from events.choices import Language, NoticeKind
from events.models.constraints import one_of


class DeskPerson(models.Model):
    """The preferences of one person: the language of the desk, and which notices also go by mail.

    Who has no row, or no language, reads the desk in the language of the browser.
    """

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="desk"
    )
    language = models.CharField(
        _("language"), max_length=7, choices=Language, null=True, blank=True
    )
    mailed = ArrayField(
        models.CharField(max_length=15, choices=NoticeKind),
        verbose_name=_("notices that also go by mail"),
        default=list,
        blank=True,
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=one_of("language", Language.values),
                name="events_deskperson_language_known",
            ),
            models.CheckConstraint(
                condition=models.Q(mailed__contained_by=NoticeKind.values),
                name="events_deskperson_mailed_known",
            ),
        ]

    def __str__(self) -> str:
        return str(self.user)
