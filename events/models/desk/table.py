"""Somebody else's tables: how they are read, what was found in them, and what became of each row."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.choices import TableState
from events.models.audit import audited
from events.models.constraints import one_of
from events.models.desk.claim import Claim
from events.models.desk.event import Event

# What has gone beyond looking needs somebody who wanted it.
CONFIRMED_STATES = [
    TableState.STORING.value,
    TableState.STORED.value,
    TableState.STOPPED.value,
    TableState.UNDOING.value,
    TableState.UNDONE.value,
]


@audited
class ImportMapping(models.Model):
    """How one kind of table is read, in TOML, under a name."""

    name = models.CharField(_("name"), max_length=100, unique=True)
    text = models.TextField(
        _("mapping"), help_text=_("TOML: which column becomes which field. See docs/importing.md.")
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )
    made_at = models.DateTimeField(editable=False)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )
    changed_at = models.DateTimeField(editable=False)

    def __str__(self) -> str:
        return self.name


class TableImport(models.Model):
    """One file that somebody gave, from its upload to what was made of it.

    ``position`` is the number of the last row that was stored: a batch and its position are written
    together. ``counts``, ``preview`` and ``sample`` are what the page shows.
    """

    file_name = models.CharField(max_length=255)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    mapping_name = models.CharField(max_length=100, blank=True)
    mapping_text = models.TextField(blank=True)
    dataset = models.CharField(max_length=60, blank=True)
    state = models.CharField(max_length=8, choices=TableState, default=TableState.LOOKING)
    trouble = models.TextField(blank=True)
    sheet = models.CharField(max_length=100, blank=True)
    written = models.JSONField(default=dict)
    sample = models.JSONField(default=dict)
    counts = models.JSONField(default=dict)
    preview = models.JSONField(default=list)
    position = models.PositiveIntegerField(default=0)
    stored = models.JSONField(default=dict)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    checked_at = models.DateTimeField(null=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    confirmed_at = models.DateTimeField(null=True)
    stop_asked_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    undone_at = models.DateTimeField(null=True)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        permissions = [("import_table", "Can import somebody else's tables")]
        constraints = [
            models.CheckConstraint(
                condition=one_of("state", TableState.values), name="events_tableimport_state_known"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=CONFIRMED_STATES)
                | Q(confirmed_by__isnull=False, confirmed_at__isnull=False),
                name="events_tableimport_confirmed_by_someone",
            ),
        ]

    def __str__(self) -> str:
        return self.file_name


class TableChunk(models.Model):
    """One piece of an uploaded file, kept for the worker and removed after a while."""

    table = models.ForeignKey(TableImport, models.CASCADE, related_name="chunks")
    number = models.PositiveIntegerField()
    content = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["table", "number"], name="events_tablechunk_once")
        ]

    def __str__(self) -> str:
        return f"{self.table} {self.number}"


class ImportProblem(models.Model):
    """One thing about one row of a table: why it cannot be imported, or what is to be looked at."""

    table = models.ForeignKey(TableImport, models.CASCADE, related_name="problems")
    number = models.PositiveIntegerField()
    column = models.CharField(max_length=300, blank=True)
    value = models.CharField(max_length=300, blank=True)
    sentence = models.CharField(max_length=1000)
    is_bad = models.BooleanField(default=True)

    class Meta:
        indexes = [models.Index(fields=["table", "number", "id"], name="events_importproblem_rows")]

    def __str__(self) -> str:
        return f"{self.number}: {self.sentence}"


class ImportedEvent(models.Model):
    """What became of one row of a dataset, so that the same row is never imported twice.

    ``version`` is that of the event as the import left it: another one means that somebody edited it.
    """

    dataset = models.CharField(max_length=60)
    external_id = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)
    event = models.OneToOneField(Event, models.PROTECT, related_name="imported")
    claim = models.OneToOneField(Claim, models.PROTECT, related_name="imported")
    version = models.PositiveIntegerField()
    number = models.PositiveIntegerField()
    first_table = models.ForeignKey(TableImport, models.PROTECT, related_name="made")
    last_table = models.ForeignKey(TableImport, models.PROTECT, related_name="told")
    imported_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dataset", "external_id"], name="events_importedevent_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.dataset} {self.external_id}"
