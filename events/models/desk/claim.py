"""What one article says."""

from uuid import uuid4

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.choices import (
    ClaimState,
    Credibility,
    DateBasis,
    EventType,
    Measure,
    Modality,
    PlacePrecision,
    PlaceRole,
    Quantifier,
    SpeakerCertainty,
    Unit,
    Volition,
)
from events.models.audit import audited
from events.models.constraints import (
    count_has_the_shape_of_its_quantifier,
    dates_fit_their_precision,
    in_order,
    one_of,
)
from events.models.desk.article import Article
from events.models.desk.place import Place
from events.models.desk.source import Source
from events.models.fields import Dated, code_field, country_field


@audited
class Claim(Dated):
    """What one article says, from one speaker, about one thing."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    code = code_field()
    article = models.ForeignKey(Article, models.PROTECT, related_name="claims")
    speaker = models.ForeignKey(Source, models.PROTECT, related_name="claims")
    speaker_as_written = models.CharField(max_length=300, blank=True)
    speaker_certainty = models.CharField(
        max_length=8, choices=SpeakerCertainty, default=SpeakerCertainty.STATED
    )
    measure = models.CharField(max_length=12, choices=Measure, default=Measure.FLOW)
    modality = models.CharField(max_length=10, choices=Modality, default=Modality.REPORTED)
    event_type = models.CharField(max_length=17, choices=EventType, null=True, blank=True)
    volition = models.CharField(max_length=16, choices=Volition, null=True, blank=True)
    destination = country_field()
    count_as_written = models.CharField(max_length=200, blank=True)
    quantifier = models.CharField(max_length=13, choices=Quantifier, default=Quantifier.NONE_GIVEN)
    unit = models.CharField(max_length=9, choices=Unit, default=Unit.PERSON)
    low = models.PositiveIntegerField(null=True, blank=True)
    value = models.PositiveIntegerField(null=True, blank=True)
    high = models.PositiveIntegerField(null=True, blank=True)
    high_open = models.BooleanField(default=True)
    date_as_written = models.CharField(max_length=300, blank=True)
    date_basis = models.CharField(max_length=8, choices=DateBasis, default=DateBasis.STATED)
    places_as_written = ArrayField(
        models.CharField(max_length=200),
        default=list,
        blank=True,
        help_text=_("Places it names that the gazetteer does not have. Internal."),
    )
    said_on = models.DateField(
        null=True, blank=True, help_text=_("The day the speaker said it, if not the article's.")
    )
    quote = models.TextField(blank=True, help_text=_("Internal. Never published."))
    quote_start = models.PositiveIntegerField(null=True, blank=True, editable=False)
    quote_end = models.PositiveIntegerField(null=True, blank=True, editable=False)
    gloss_en = models.TextField(_("gloss"), blank=True, help_text=_("In our own words. Public."))
    gloss_ko = models.TextField(_("gloss in Korean"), blank=True)
    gloss_zh_hans = models.TextField(_("gloss in simplified Chinese"), blank=True)
    credibility = models.PositiveSmallIntegerField(
        choices=[(int(value), label) for value, label in Credibility.choices], default=6
    )
    state = models.CharField(max_length=9, choices=ClaimState, default=ClaimState.SUGGESTED)
    fingerprint = models.CharField(max_length=64, editable=False)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False
    )
    confirmed_at = models.DateTimeField(null=True, editable=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False
    )
    made_at = models.DateTimeField(editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["article", "fingerprint"], name="events_claim_once_in_an_article"
            ),
            models.CheckConstraint(
                condition=count_has_the_shape_of_its_quantifier(),
                name="events_claim_count_fits_quantifier",
            ),
            models.CheckConstraint(
                condition=in_order("date_start", "date_end"), name="events_claim_dates_in_order"
            ),
            models.CheckConstraint(
                condition=dates_fit_their_precision(), name="events_claim_dates_fit_precision"
            ),
            models.CheckConstraint(
                condition=Q(quote="", quote_start__isnull=True, quote_end__isnull=True)
                | Q(
                    quote_start__isnull=False,
                    quote_end__isnull=False,
                    quote_start__lt=F("quote_end"),
                ),
                name="events_claim_quote_has_a_place",
            ),
            models.CheckConstraint(
                condition=~Q(state=ClaimState.CONFIRMED)
                | Q(confirmed_by__isnull=False, confirmed_at__isnull=False),
                name="events_claim_confirmed_by_someone",
            ),
            models.CheckConstraint(
                condition=Q(credibility__range=(1, 6)), name="events_claim_credibility_known"
            ),
            *(
                models.CheckConstraint(
                    condition=one_of(field, words), name=f"events_claim_{field}_known"
                )
                for field, words in {
                    "measure": Measure.values,
                    "modality": Modality.values,
                    "event_type": EventType.values,
                    "volition": Volition.values,
                    "quantifier": Quantifier.values,
                    "unit": Unit.values,
                    "state": ClaimState.values,
                    "date_basis": DateBasis.values,
                    "speaker_certainty": SpeakerCertainty.values,
                }.items()
            ),
        ]

    def __str__(self) -> str:
        return self.code


@audited
class ClaimPlace(models.Model):
    """One place a claim names, with its role."""

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="places")
    place = models.ForeignKey(Place, models.PROTECT, related_name="+")
    role = models.CharField(max_length=11, choices=PlaceRole)
    precision = models.PositiveSmallIntegerField(
        choices=[(int(value), label) for value, label in PlacePrecision.choices], default=6
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "place", "role"], name="events_claimplace_once"
            ),
            models.CheckConstraint(
                condition=one_of("role", PlaceRole.values), name="events_claimplace_role_known"
            ),
            models.CheckConstraint(
                condition=Q(precision__range=(1, 7)), name="events_claimplace_precision_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.place} ({self.role})"
