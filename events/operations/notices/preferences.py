"""How a person wants to work."""

from collections.abc import Iterable
from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import Language, NoticeKind
from events.models import DeskPerson
from events.operations.errors import Problem, refuse_if_any


@transaction.atomic
def save_preferences(
    *, person: User, language: str | None, mailed: Iterable[str], by: User, at: datetime
) -> DeskPerson:
    """Keep the language of a person's desk, and which notices also go by mail. Twice is harmless.

    :raises Refused: for a language or a kind that is not known, or by somebody else.
    """
    kinds = sorted(set(mailed))
    problems = []
    if by.pk != person.pk:
        problems.append(Problem(field="", sentence="Everybody sets their own preferences."))
    if language and language not in Language.values:
        problems.append(Problem(field="language", sentence="Choose a language of the list."))
    if not set(kinds) <= set(NoticeKind.values):
        problems.append(Problem(field="mailed", sentence="Choose notices of the list."))
    refuse_if_any(problems)
    desk, _made = DeskPerson.objects.update_or_create(
        user=person, defaults={"language": language or None, "mailed": kinds}
    )
    return desk
