"""The act itself, as the desk sees it."""

from uuid import uuid4

from django.conf import settings
from django.contrib.postgres.fields import DateRangeField
from django.contrib.postgres.indexes import GistIndex
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import MD5
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from events.choices import (
    TYPES_WITH_VOLITION,
    CountAgreement,
    EventType,
    Granularity,
    Language,
    Occurrence,
    PlacePrecision,
    PlaceRole,
    Sensitivity,
    Status,
    Volition,
    WorkflowState,
)
from events.models.audit import audited
from events.models.constraints import (
    dates_fit_their_precision,
    figures_in_order,
    in_order,
    one_of,
)
from events.models.desk.place import Place
from events.models.fields import Dated, code_field, country_field
from events.models.triggers import returns_go_to_the_origin

# The days on which an event may have happened, as the database compares them; an empty end is open.
POSSIBLE_DAYS = Func(
    F("date_start"),
    F("date_end"),
    Value("[]"),
    function="daterange",
    output_field=DateRangeField(),
)
TRANSLATED = [(noun, language) for noun in ("title", "summary") for language in Language.values]
CHANGED = "changed"
SIGNED_STATES = [WorkflowState.APPROVED.value, WorkflowState.PUBLISHED.value]


def older_translations() -> Q:
    """The condition that a translation is older than its original.

    See :func:`events.rules.texts.translations.older_than_original`, which says it in Python.
    """
    older = Q(pk__in=[])
    for noun, language in TRANSLATED:
        column, known = f"{noun}_{language.replace('-', '_')}", f"{noun}.{language}"
        for original in Language.values:
            if original != language:
                source = f"{noun}_{original.replace('-', '_')}"
                older |= (
                    Q(original_language=original)
                    & ~Q(**{column: ""})
                    & Q(translates__has_key=known)
                    & ~Q(Exact(KeyTextTransform(known, "translates"), MD5(source)))
                )
    return older


class EventQuerySet(models.QuerySet["Event"]):
    def published(self) -> "EventQuerySet":
        return self.filter(state=WorkflowState.PUBLISHED)

    def with_old_translations(self) -> "EventQuerySet":
        """A title or summary was changed in its original language after it was translated."""
        return self.exclude(state=WorkflowState.MERGED).filter(older_translations())

    def waiting_for_embargo(self) -> "EventQuerySet":
        return self.filter(state=WorkflowState.APPROVED)

    def changed_since_publication(self) -> "EventQuerySet":
        """Published, and edited since: the public does not see the edits yet."""
        return self.published().exclude(version=F("published_version"))


@audited
class Event(Dated):
    """One act of one type at one stated set of places in one bounded time, concerning one set of people."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    code = code_field(help_text=_("Its public address. Carries no number of people."))
    type = models.CharField(max_length=17, choices=EventType)
    volition = models.CharField(max_length=16, choices=Volition, null=True, blank=True)
    destination = country_field()
    occurrence = models.CharField(max_length=13, choices=Occurrence, default=Occurrence.OCCURRED)
    granularity = models.CharField(max_length=8, choices=Granularity, default=Granularity.INCIDENT)
    title_en = models.CharField(_("title"), max_length=300, blank=True)
    title_ko = models.CharField(_("title in Korean"), max_length=300, blank=True)
    title_zh_hans = models.CharField(_("title in simplified Chinese"), max_length=300, blank=True)
    summary_en = models.TextField(_("summary"), blank=True)
    summary_ko = models.TextField(_("summary in Korean"), blank=True)
    summary_zh_hans = models.TextField(_("summary in simplified Chinese"), blank=True)
    original_language = models.CharField(
        _("original language"),
        max_length=7,
        choices=Language,
        default=Language.EN,
        help_text=_("The language in which title and summary are written first."),
    )
    # For each translated text, the MD5 of the original that it was last seen to say.
    translates = models.JSONField(default=dict, blank=True, editable=False)
    sensitivity = models.CharField(max_length=8, choices=Sensitivity, default=Sensitivity.HIGH)
    people_still_inside = models.BooleanField(
        default=True, help_text=_("Somebody of the group is still inside the diplomatic site.")
    )
    outcome_public_on = models.DateField(
        null=True, blank=True, help_text=_("The day on which the outcome became public.")
    )
    # Set by people, and only ever later than the rules.
    held_until = models.DateField(_("held until"), null=True, blank=True, editable=False)
    held_because = models.TextField(_("held because"), blank=True, editable=False)

    # What adjudication made of the claims.
    low = models.PositiveIntegerField(null=True, blank=True, editable=False)
    best = models.PositiveIntegerField(null=True, blank=True, editable=False)
    high = models.PositiveIntegerField(null=True, blank=True, editable=False)
    high_open = models.BooleanField(default=True, editable=False)
    approximate = models.BooleanField(default=False, editable=False)
    agreement = models.CharField(
        max_length=10, choices=CountAgreement, default=CountAgreement.NONE, editable=False
    )
    count_rule = models.CharField(max_length=40, blank=True, editable=False)
    alternatives = models.JSONField(default=dict, blank=True, editable=False)
    status = models.CharField(max_length=12, choices=Status, default=Status.ALLEGED, editable=False)
    status_because = models.CharField(max_length=200, blank=True, editable=False)
    adjudicated_inputs = models.CharField(max_length=64, blank=True, editable=False)
    adjudicated_at = models.DateTimeField(null=True, blank=True, editable=False)
    needs_second_reviewer = models.BooleanField(default=False, editable=False)

    override_low = models.PositiveIntegerField(null=True, blank=True)
    override_best = models.PositiveIntegerField(null=True, blank=True)
    override_high = models.PositiveIntegerField(null=True, blank=True)
    override_reason = models.TextField(blank=True)
    status_override = models.CharField(max_length=12, choices=Status, null=True, blank=True)
    status_override_reason = models.TextField(blank=True)

    state = models.CharField(
        max_length=9, choices=WorkflowState, default=WorkflowState.DRAFT, editable=False
    )
    version = models.PositiveIntegerField(default=1, editable=False)
    published_version = models.PositiveIntegerField(null=True, blank=True, editable=False)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False
    )
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False
    )
    approved_at = models.DateTimeField(null=True, editable=False)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="merged", editable=False
    )
    made_at = models.DateTimeField(editable=False)
    changed_at = models.DateTimeField(editable=False)
    changed_because = models.TextField(_("why it was changed"), blank=True, editable=False)
    note = models.TextField(blank=True, help_text=_("Internal."))

    objects = EventQuerySet.as_manager()

    class Meta:
        permissions = [
            ("submit_event", "Can submit an event for review"),
            ("publish_event", "Can approve, publish, correct, withdraw and merge events"),
        ]
        constraints = [
            models.CheckConstraint(condition=figures_in_order(), name="events_event_low_best_high"),
            models.CheckConstraint(
                condition=Q(best__isnull=True) | Q(low__isnull=False),
                name="events_event_best_has_a_low",
            ),
            models.CheckConstraint(
                condition=Q(high__isnull=False) | Q(high_open=True),
                name="events_event_no_high_is_open",
            ),
            models.CheckConstraint(
                condition=in_order("override_low", "override_best")
                & in_order("override_best", "override_high")
                & in_order("override_low", "override_high"),
                name="events_event_override_in_order",
            ),
            models.CheckConstraint(
                condition=Q(
                    override_low__isnull=True,
                    override_best__isnull=True,
                    override_high__isnull=True,
                )
                | ~Q(override_reason=""),
                name="events_event_override_has_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(status_override__isnull=True) | ~Q(status_override_reason=""),
                name="events_event_status_override_has_a_reason",
            ),
            models.CheckConstraint(
                condition=in_order("date_start", "date_end"), name="events_event_dates_in_order"
            ),
            models.CheckConstraint(
                condition=dates_fit_their_precision(), name="events_event_dates_fit_precision"
            ),
            models.CheckConstraint(
                condition=Q(type__in=sorted(TYPES_WITH_VOLITION), volition__isnull=False)
                | (~Q(type__in=sorted(TYPES_WITH_VOLITION)) & Q(volition__isnull=True)),
                name="events_event_volition_only_of_returns",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=SIGNED_STATES)
                | (Q(approved_by__isnull=False) & ~Q(approved_by=F("author"))),
                name="events_event_approved_by_another",
            ),
            models.CheckConstraint(
                condition=~Q(state=WorkflowState.PUBLISHED) | Q(published_version__isnull=False),
                name="events_event_published_version_known",
            ),
            models.CheckConstraint(
                condition=Q(state=WorkflowState.MERGED, merged_into__isnull=False)
                | (~Q(state=WorkflowState.MERGED) & Q(merged_into__isnull=True)),
                name="events_event_merged_into_something",
            ),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("id")),
                name="events_event_not_merged_into_itself",
            ),
            models.CheckConstraint(
                condition=Q(held_until__isnull=True) | ~Q(held_because=""),
                name="events_event_held_for_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(state=WorkflowState.PUBLISHED)
                | Q(version=F("published_version"))
                | ~Q(changed_because=""),
                name="events_event_public_is_changed_for_a_reason",
            ),
            *(
                models.CheckConstraint(
                    condition=one_of(field, words), name=f"events_event_{field}_known"
                )
                for field, words in {
                    "type": EventType.values,
                    "volition": Volition.values,
                    "occurrence": Occurrence.values,
                    "granularity": Granularity.values,
                    "sensitivity": Sensitivity.values,
                    "status": Status.values,
                    "agreement": CountAgreement.values,
                    "state": WorkflowState.values,
                    "original_language": Language.values,
                }.items()
            ),
        ]
        indexes = [
            GistIndex(POSSIBLE_DAYS, name="events_event_days"),
            models.Index(fields=["date_start", "type"], name="events_event_same_day"),
        ]
        triggers = [returns_go_to_the_origin(name="events_event_return_goes_to_origin")]

    def __str__(self) -> str:
        return self.title_en or self.code

    @property
    def is_changed_since_publication(self) -> bool:
        """Readers do not see the desk's edits yet."""
        is_public = self.state == WorkflowState.PUBLISHED
        return is_public and self.version != self.published_version

    @property
    def standing(self) -> str:
        """Its state, with "changed" for what is public and was edited since."""
        return CHANGED if self.is_changed_since_publication else self.state

    @property
    def standing_label(self) -> str:
        """The same in words."""
        changed = self.is_changed_since_publication
        return str(_("Published, changed since") if changed else self.get_state_display())


@audited
class EventPlace(models.Model):
    """One place of an event, with its role, as finely as the desk knows it."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="places")
    place = models.ForeignKey(Place, models.PROTECT, related_name="+")
    role = models.CharField(max_length=11, choices=PlaceRole)
    precision = models.PositiveSmallIntegerField(
        choices=[(int(value), label) for value, label in PlacePrecision.choices], default=6
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["event", "place", "role"], name="events_eventplace_once"
            ),
            models.CheckConstraint(
                condition=one_of("role", PlaceRole.values), name="events_eventplace_role_known"
            ),
            models.CheckConstraint(
                condition=Q(precision__range=(1, 7)), name="events_eventplace_precision_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.place} ({self.role})"
