"""What came from a file, so that loading it again changes nothing."""

from django.db import models


class ImportedRow(models.Model):
    """One row of a file that was loaded, by its kind and code, and the hash of what it said."""

    kind = models.CharField(max_length=20)
    code = models.CharField(max_length=100)
    digest = models.CharField(max_length=64)
    loaded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "code"], name="events_importedrow_once")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.code}"
