"""`manage.py verify_history`: check the chain of editions."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from events import operations


class Command(BaseCommand):
    help = "Check the chain of editions. Ends with 1 when it is broken."

    def handle(self, *args: Any, **options: Any) -> None:
        verdict = operations.verify_history()
        for found in verdict.breaks:
            self.stderr.write(f"position {found.position}: {found.sentence}")
        held = "The history holds" if verdict.holds else "The history is broken"
        self.stdout.write(f"{held}: {verdict.editions} editions, {verdict.sealed} of them sealed.")
        if not verdict.holds:
            sys.exit(1)
