"""Taking in what somebody outside writes."""

import secrets
from datetime import datetime
from uuid import UUID

from django.db import transaction

from events.choices import ReportKind
from events.models import Report
from events.operations.errors import Refused
from events.rules.sentence import Sentence

# Without the letters and digits that are taken for one another when read aloud or copied.
LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LONGEST = 10_000


@transaction.atomic
def receive_report(
    *, key: UUID, kind: str, about: str, text: str, contact: str, language: str, at: datetime
) -> Report:
    """Keep a report and give it a receipt number.

    :param key: made with the form, so that a form sent twice is one report.
    :raises Refused: without a message, or with one that is too long.
    """
    text = text.strip()
    if kind not in ReportKind.values:
        raise Refused.because("kind", "Say what it is about.")
    if not text:
        raise Refused.because("text", "Say what is wrong, or what should be removed.")
    if len(text) > LONGEST:
        raise Refused.because(
            "text", Sentence("Say it in at most {most} characters.", most=LONGEST)
        )
    report, _made = Report.objects.get_or_create(
        pk=key,
        defaults={
            "receipt": _receipt(),
            "kind": kind,
            "about": about[:500],
            "text": text,
            "contact": contact.strip()[:300],
            "language": language,
            "received_at": at,
        },
    )
    return report


def _receipt() -> str:
    """Eight letters in two halves: it cannot be guessed, and says nothing of how many there are."""
    drawn = "".join(secrets.choice(LETTERS) for _ in range(8))
    return f"{drawn[:4]}-{drawn[4:]}"
