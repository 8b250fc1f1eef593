"""Who publishes, and who speaks."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.choices import Reliability, SourceKind
from events.models.audit import audited
from events.models.constraints import one_of
from events.models.fields import code_field, country_field
from events.models.triggers import no_cycle


@audited
class Source(models.Model):
    """One organisation that publishes or says something, or one unnamed speaker of one case."""

    code = code_field()
    name_en = models.CharField(_("name in English"), max_length=200)
    name_ko = models.CharField(_("name in Korean"), max_length=200, blank=True)
    name_zh = models.CharField(_("name in Chinese"), max_length=200, blank=True)
    aliases = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    kind = models.CharField(max_length=16, choices=SourceKind)
    country = country_field()
    reliability = models.CharField(max_length=1, choices=Reliability, default=Reliability.F)
    reliability_basis = models.CharField(
        max_length=500, blank=True, help_text=_("The basis of the rating, in a sentence.")
    )
    is_responsible_party = models.BooleanField(
        default=False, help_text=_("Carried out or answers for the acts recorded here.")
    )
    confidential = models.BooleanField(
        default=False, help_text=_("Never named in public; its claims are context only.")
    )
    same_voice_as = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="other_names"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=one_of("kind", SourceKind.values), name="events_source_kind_known"
            ),
            models.CheckConstraint(
                condition=one_of("reliability", Reliability.values),
                name="events_source_reliability_known",
            ),
            models.CheckConstraint(
                condition=Q(same_voice_as__isnull=True) | ~Q(same_voice_as=F("id")),
                name="events_source_not_its_own_voice",
            ),
        ]
        triggers = [
            no_cycle(
                name="events_source_no_cycle",
                table="events_source",
                child="id",
                parent="same_voice_as_id",
            )
        ]

    def __str__(self) -> str:
        return self.name_en
