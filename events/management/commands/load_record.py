"""`manage.py load_record [DIR]`: load a record in the format of `data/`."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from events import operations
from events.operations.imports.folder import KINDS


class Command(BaseCommand):
    help = "Load a record through the same gates as an editor's work. Twice changes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        shipped = Path(settings.BASE_DIR) / "data"
        parser.add_argument("folder", nargs="?", type=Path, default=shipped, metavar="DIR")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            loaded = operations.load_record(
                folder=options["folder"], at=timezone.now(), progress=self._progress
            )
        except operations.Refused as error:
            lines = "\n".join(f"  {problem.sentence}" for problem in error.problems)
            raise CommandError(f"Nothing was loaded.\n{lines}") from error
        self._report(loaded)

    def _progress(self, what: str, done: int, total: int) -> None:
        if done == total or done % 20 == 0:
            self.stdout.write(f"{what}: {done} of {total}")
            self.stdout.flush()

    def _report(self, loaded: operations.Loaded) -> None:
        for kind in KINDS:
            added, changed = loaded.added[kind], loaded.changed[kind]
            skipped = loaded.skipped[kind]
            self.stdout.write(f"{kind}: {added} added, {changed} changed, {skipped} as before")
        self.stdout.write(f"{loaded.published} editions published")
        for code, reason in loaded.waiting:
            self.stdout.write(f"waiting: {code}: {reason}")
        for code, reason in loaded.refused:
            self.stdout.write(f"refused: {code}: {reason}")
