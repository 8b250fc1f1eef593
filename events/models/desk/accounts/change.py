"""What was done to whose account."""

import pgtrigger
from django.conf import settings
from django.db import models

from events.choices import AccountDeed
from events.models.constraints import one_of
from events.models.triggers import refuse


class AccountChange(models.Model):
    """One deed concerning one account, kept for ever and never edited.

    Without ``person`` it concerns a name that nobody bears yet; without ``by`` it was done at the
    server's console.
    """

    name = models.CharField(max_length=150)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="account_changes"
    )
    deed = models.CharField(max_length=20, choices=AccountDeed)
    before = models.CharField(max_length=200, blank=True)
    after = models.CharField(max_length=200, blank=True)
    reason = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=one_of("deed", AccountDeed.values), name="events_accountchange_deed_known"
            )
        ]
        triggers = [
            refuse(
                name="events_accountchange_append_only",
                operation=pgtrigger.Update | pgtrigger.Delete,
                sentence="What was done to an account stays written.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.get_deed_display()}"
