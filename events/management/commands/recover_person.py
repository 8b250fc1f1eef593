"""Let somebody back in who lost everything: for when no administrator can do it on a page."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.urls import reverse
from django.utils import timezone

from events.operations import Refused, accounts


class Command(BaseCommand):
    help = "Take password, second factors and sessions of a person, and print a one-time link."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="the name they sign in with")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            handed = accounts.recover_at_console(name=options["name"], at=timezone.now())
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(reverse("desk_new_password", args=[handed.secret]))
        self.stderr.write("Open this address of your site once, within seven days.")
