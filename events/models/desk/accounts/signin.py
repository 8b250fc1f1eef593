"""Who signed in, or tried to."""

from datetime import datetime

from django.conf import settings
from django.db import models

from events.choices import SignInOutcome
from events.models.constraints import one_of

FAILED = [SignInOutcome.WRONG.value, SignInOutcome.WRONG_CODE.value]


class SignInQuerySet(models.QuerySet["SignIn"]):
    def failed(self) -> "SignInQuerySet":
        return self.filter(outcome__in=FAILED)

    def after(self, moment: datetime) -> "SignInQuerySet":
        return self.filter(at__gt=moment)


class SignIn(models.Model):
    """One attempt to sign in, kept for the days of ``KEEP_SIGN_INS_DAYS``.

    Name and address are kept as salted digests, which serve for counting: what is typed as a name
    may be a password. ``network`` is the neighbourhood of the address.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="sign_ins"
    )
    name_mark = models.CharField(max_length=32)
    address_mark = models.CharField(max_length=32)
    network = models.CharField(max_length=50, blank=True)
    browser = models.CharField(max_length=60, blank=True)
    outcome = models.CharField(max_length=10, choices=SignInOutcome)
    at = models.DateTimeField()

    objects = SignInQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["name_mark", "at"], name="events_signin_name"),
            models.Index(fields=["address_mark", "at"], name="events_signin_address"),
            models.Index(fields=["at"], name="events_signin_at"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=one_of("outcome", SignInOutcome.values),
                name="events_signin_outcome_known",
            )
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.get_outcome_display()}"
