"""The gazetteer."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.choices import PlaceLevel
from events.models.audit import audited
from events.models.constraints import one_of
from events.models.fields import code_field, country_field
from events.models.triggers import no_cycle


@audited
class Place(models.Model):
    """One node of the gazetteer, from the world down to a site."""

    code = code_field()
    level = models.CharField(max_length=8, choices=PlaceLevel)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children"
    )
    name_en = models.CharField(_("name in English"), max_length=200)
    name_ko = models.CharField(_("name in Korean"), max_length=200, blank=True)
    name_zh_hans = models.CharField(_("name in simplified Chinese"), max_length=200, blank=True)
    name_zh_hant = models.CharField(_("name in traditional Chinese"), max_length=200, blank=True)
    aliases = ArrayField(
        models.CharField(max_length=200),
        default=list,
        blank=True,
        help_text=_("Other names and spellings, separated by commas."),
    )
    iso3166_1 = country_field(verbose_name=_("ISO 3166-1 country"))
    iso3166_2 = models.CharField(_("ISO 3166-2 division"), max_length=6, null=True, blank=True)
    geonames_id = models.PositiveIntegerField(_("GeoNames id"), null=True, blank=True)
    lat = models.FloatField(_("latitude"), null=True, blank=True)
    lon = models.FloatField(_("longitude"), null=True, blank=True)
    coord_basis = models.CharField(_("basis of the coordinates"), max_length=200, blank=True)
    public_level = models.CharField(
        max_length=8,
        choices=PlaceLevel,
        help_text=_("The finest level at which an event here may be published."),
    )
    officially_public = models.BooleanField(
        null=True,
        blank=True,
        help_text=_("For a diplomatic site: its use as a refuge has been made public officially."),
    )
    pairs_with = models.ManyToManyField(
        "self", blank=True, help_text=_("For a crossing: the place on the other bank.")
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=one_of("level", PlaceLevel.values), name="events_place_level_known"
            ),
            models.CheckConstraint(
                condition=one_of("public_level", PlaceLevel.values),
                name="events_place_public_level_known",
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
                name="events_place_not_in_itself",
            ),
            models.CheckConstraint(
                condition=Q(level=PlaceLevel.WORLD, parent__isnull=True)
                | (~Q(level=PlaceLevel.WORLD) & Q(parent__isnull=False)),
                name="events_place_only_the_world_has_no_parent",
            ),
            models.CheckConstraint(
                condition=Q(lat__isnull=True, lon__isnull=True)
                | Q(
                    lat__isnull=False,
                    lon__isnull=False,
                    lat__range=(-90, 90),
                    lon__range=(-180, 180),
                ),
                name="events_place_point_on_earth",
            ),
        ]
        triggers = [
            no_cycle(
                name="events_place_no_cycle",
                table="events_place",
                child="id",
                parent="parent_id",
            )
        ]

    def __str__(self) -> str:
        return self.name_en
