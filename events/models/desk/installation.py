"""What is true of this installation as a whole."""

from django.db import models
from django.db.models import Q

from events.models.fields import country_validator


class Installation(models.Model):
    """The one row that says whose people this installation records.

    Written once by a migration from the setting ``COUNTRY_OF_ORIGIN``: the record cannot change its
    subject half-way.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    country_of_origin = models.CharField(max_length=2, validators=[country_validator])

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(id=1), name="events_installation_only_one")
        ]

    def __str__(self) -> str:
        return self.country_of_origin
