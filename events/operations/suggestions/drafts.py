"""What an editor has entered and not stored, kept on the server."""

import json
import re
from collections.abc import Mapping
from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.models import Article, ReadingDraft
from events.operations.errors import Refused

CARD = re.compile(r"[sc]-[0-9a-f-]{36}|p-\d{1,9}-\d{1,9}")
LONGEST = 60_000


@transaction.atomic
def save_draft(
    *, article: Article, card: str, entered: Mapping[str, str], seen: str, by: User, at: datetime
) -> ReadingDraft:
    """Keep what a form holds. Keeping it again replaces what was kept before.

    :param card: the form: ``s-`` a suggestion, ``c-`` a claim, ``p-`` a passage.
    :raises Refused: when there is no such form, or it holds more than a claim can.
    """
    if not CARD.fullmatch(card):
        raise Refused.because("card", "There is no such form on this page: open it again.")
    clean = {name: value.replace("\x00", "") for name, value in entered.items()}
    if len(json.dumps(clean)) > LONGEST:
        raise Refused.because("card", "This is too much for one claim: shorten it.")
    draft, _made = ReadingDraft.objects.update_or_create(
        article=article,
        editor=by,
        card=card,
        defaults={"entered": clean, "seen": seen[:64], "saved_at": at},
    )
    return draft


@transaction.atomic
def discard_draft(*, article: Article, card: str, by: User, at: datetime) -> None:
    """Forget what was kept. Forgetting twice is harmless."""
    forget_drafts(article, card, by=by)


def forget_drafts(article: Article, card: str, *, by: User) -> None:
    """What was entered is stored, or given up."""
    ReadingDraft.objects.filter(article=article, editor=by, card=card).delete()
