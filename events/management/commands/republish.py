"""`manage.py republish`: one reviewed batch of new editions."""

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from events import operations
from events.choices import ChangeReason
from events.models import Event


class Command(BaseCommand):
    help = "Adjudicate and publish public events anew, after a change of method or of a source."

    def add_arguments(self, parser: ArgumentParser) -> None:
        reasons = [ChangeReason.METHOD_CHANGE.value, ChangeReason.CORRECTION.value]
        parser.add_argument("--reason", required=True, choices=reasons)
        parser.add_argument("--note", required=True, help="what changed, in English, for readers")
        parser.add_argument("--by", required=True, help="user name of the reviewer who signs")
        parser.add_argument("events", nargs="*", help="codes of events; all public ones by default")

    def handle(self, *args: Any, **options: Any) -> None:
        outcome = operations.republish(
            events=_events(options["events"]),
            reason=options["reason"],
            note={"en": options["note"]},
            by=_reviewer(options["by"]),
            at=timezone.now(),
        )
        for event, refusal in outcome.refused:
            self.stderr.write(f"{event.code}: {refusal}")
        self.stdout.write(f"{len(outcome.editions)} new editions, {len(outcome.refused)} refused.")


def _events(codes: list[str]) -> list[Event]:
    public = Event.objects.published().order_by("code")
    if not codes:
        return list(public)
    found = {event.code: event for event in public.filter(code__in=codes)}
    if unknown := [code for code in codes if code not in found]:
        raise CommandError(f"No public event has the code {', '.join(unknown)}.")
    return [found[code] for code in codes]


def _reviewer(name: str) -> User:
    user = User.objects.filter(username=name, is_active=True).first()
    if user is None or not user.has_perm("events.publish_event"):
        raise CommandError(f"“{name}” is no user who may publish events.")
    return user
