"""`manage.py rebuild_totals`: compute every total anew."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from events import operations


class Command(BaseCommand):
    help = "Compute every total anew from the editions valid now."

    def handle(self, *args: Any, **options: Any) -> None:
        cells = operations.rebuild_totals(at=timezone.now())
        self.stdout.write(f"{cells} cells.")
