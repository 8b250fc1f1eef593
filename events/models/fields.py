"""Fields that several nouns share."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from events.choices import DatePrecision

code_validator = RegexValidator(
    r"^[a-z0-9]+(?:-[a-z0-9]+)*$",
    _("Use lower-case letters a–z, digits and single hyphens, such as “2024-04-26-jilin”."),
)
country_validator = RegexValidator(
    r"^[A-Z]{2}$", _("Use the two capital letters of ISO 3166-1, such as “CN”.")
)


def code_field(**options: object) -> models.CharField[str, str]:
    """A stable, readable address; never a number that may change."""
    return models.CharField(
        max_length=100,
        unique=True,
        validators=[code_validator],
        **options,  # type: ignore[arg-type]
    )


def country_field(**options: object) -> models.CharField[str | None, str | None]:
    """An ISO 3166-1 alpha-2 code."""
    return models.CharField(
        max_length=2,
        null=True,
        blank=True,
        validators=[country_validator],
        **options,  # type: ignore[arg-type]
    )


class Dated(models.Model):
    """When, as known: EDTF level 1, and its bounds.

    An empty bound is open; both are empty when nothing is known.
    """

    edtf = models.CharField(_("date (EDTF)"), max_length=60, blank=True)
    date_start = models.DateField(_("earliest"), null=True, blank=True)
    date_end = models.DateField(_("latest"), null=True, blank=True)
    date_precision = models.CharField(
        max_length=9, choices=DatePrecision, default=DatePrecision.UNKNOWN
    )

    class Meta:
        abstract = True
