"""Print an invitation to the desk: for the first administrator of an installation."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.urls import reverse
from django.utils import timezone

from events.operations import Refused, accounts
from events.operations.roles import Role


class Command(BaseCommand):
    help = "Print a one-time link with which somebody joins the desk."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="the name to sign in with")
        parser.add_argument("--role", choices=Role.values, default=Role.ADMINISTRATOR.value)

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            handed = accounts.invite_person(
                name=options["name"], role=options["role"], by=None, at=timezone.now()
            )
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(reverse("desk_join", args=[handed.secret]))
        self.stderr.write("Open this address of your site once, within seven days.")
