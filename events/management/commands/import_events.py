"""`manage.py import_events FILE --mapping MAP.toml [--dry-run]`: import somebody else's table."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from events import operations
from events.operations.imports.tables.checking import Checked, Finding

CHECKED = ("rows", "new", "changed", "same", "edited", "bad", "twice", "near", "empty")
STORED = ("added", "changed", "same", "edited", "refused")


class Command(BaseCommand):
    help = (
        "Import a table (CSV or XLSX) as articles, claims and drafts; nothing becomes public. The"
        " same file again changes nothing. Ends with 1 when a row is bad."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--mapping", type=Path, required=True, metavar="MAP.toml")
        parser.add_argument("--dry-run", action="store_true", help="only check: store nothing")
        parser.add_argument(
            "--by", metavar="NAME", help="who imports; else an account of the system"
        )
        parser.add_argument("--yes", action="store_true", help="do not ask before storing")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            bad = self._import(options)
        except operations.Refused as error:
            lines = "\n".join(f"  {problem.sentence}" for problem in error.problems)
            raise CommandError(f"Nothing was imported.\n{lines}") from error
        if bad:
            raise CommandError(f"{bad} bad rows were left out: see above.")

    def _import(self, options: dict[str, Any]) -> int:
        at = timezone.now()
        file = operations.TableFile(path=options["file"], mapping=_text(options["mapping"]))
        person, findings = _person(options["by"]), []

        def told(one: Finding) -> None:
            findings.append(one)
            self._tell(one)

        checked = operations.check_file(file=file, told=told, at=at)
        self._count("checked", CHECKED, checked.counts)
        if options["dry_run"] or not self._wanted(checked, options):
            self.stdout.write("nothing was stored")
            return checked.counts["bad"]
        table = operations.import_file(
            file=file, checked=checked, findings=findings, by=person, at=at
        )
        self._count("imported", STORED, table.stored)
        return checked.counts["bad"]

    def _tell(self, one: Finding) -> None:
        kind = "bad" if one.is_bad else "look"
        column = f", {one.fault.column}" if one.fault.column else ""
        value = f" {one.fault.value!r}" if one.fault.value else ""
        self.stdout.write(f"{kind}: line {one.number}{column}:{value} {one.fault.sentence}")

    def _count(self, what: str, names: tuple[str, ...], counts: dict[str, int]) -> None:
        self.stdout.write(f"{what}: {', '.join(f'{counts.get(n, 0)} {n}' for n in names)}")

    def _wanted(self, checked: Checked, options: dict[str, Any]) -> bool:
        """Somebody at a terminal is asked; whatever runs by itself has asked for it."""
        if not checked.good:
            return False
        if options["yes"] or not sys.stdin.isatty():
            return True
        return input(f"Import {checked.good} rows as drafts? [y/N] ").strip().lower() == "y"


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"The mapping {path} cannot be read: {error}.") from error


def _person(name: str | None) -> User | None:
    if name is None:
        return None
    person = User.objects.filter(username=name, is_active=True).first()
    if person is None or not person.has_perm("events.import_table"):
        raise CommandError(f"{name} is nobody who may import tables.")
    return person
