"""`manage.py up`: the zero-install stack."""

import os
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from tracker import environment
from tracker.embedded.errors import CannotStart
from tracker.embedded.places import Home
from tracker.embedded.supervisor import Stack


class Command(BaseCommand):
    help = "Run everything: database, web, worker and clock, from TRACKER_HOME on PORT."
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.ZERO_INSTALL:
            raise CommandError(
                "DATABASE_URL is set, and `up` brings its own database. Unset it, or run web, "
                "worker and beat by hand as docs/operations.md says."
            )
        stack = Stack(
            Home(settings.TRACKER_HOME), environment.port("PORT", 8000), record(), self.say
        )
        try:
            stack.run()
        except CannotStart as error:
            raise CommandError(str(error)) from error

    def say(self, sentence: str) -> None:
        self.stdout.write(sentence)
        self.stdout.flush()


def record() -> Path | None:
    """The folder ``RECORD`` names, from the project's own; nothing if it is given empty."""
    name = os.environ.get("RECORD", "data").strip()
    return (Path(settings.BASE_DIR) / name).resolve() if name else None
