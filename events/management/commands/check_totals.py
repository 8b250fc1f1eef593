"""`manage.py check_totals`: compare the stored totals with recomputed ones."""

import sys
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from events import operations


class Command(BaseCommand):
    help = "Compare the stored totals with recomputed ones. Ends with 1 on a difference."

    def handle(self, *args: Any, **options: Any) -> None:
        outcome = operations.check_totals(at=timezone.now(), repair=False)
        for difference in outcome.differences:
            self.stderr.write(str(difference))
        self.stdout.write(f"{outcome.cells} cells, {len(outcome.differences)} differences.")
        if outcome.differences:
            sys.exit(1)
