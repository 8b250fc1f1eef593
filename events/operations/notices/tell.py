"""Leaving a notice, and asking for the mail that goes with it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User

from events.choices import JobKind, NoticeKind
from events.models import Event, Notice
from events.operations.jobs import ask_for


def tell(
    people: Iterable[int],
    kind: NoticeKind,
    *,
    event: Event,
    by: User | None,
    at: datetime,
    once: bool = False,
    **words: Any,
) -> None:
    """Tell these people, but for who did it and who left.

    Part of the operation that did it: if that is undone, nobody was told. What a system account does,
    such as loading a record, is told to nobody.

    :param once: do not repeat what was told before, in the same words.
    :param words: what the sentence of the kind needs beside the event; never a title or a name of a
        place, because a mail is made of it.
    """
    if by is not None and not by.is_active:
        return
    wanted = set(people) - {by.pk if by else None}
    if once:
        told = Notice.objects.filter(event=event, kind=kind, words=words)
        wanted -= set(told.values_list("person", flat=True))
    if not wanted:
        return
    persons = User.objects.filter(pk__in=wanted, is_active=True).select_related("desk")
    notices = Notice.objects.bulk_create(
        Notice(person=one, kind=kind, event=event, caused_by=by, words=words, made_at=at)
        for one in persons
    )
    for notice in notices:
        if wants_mail(notice.person, kind):
            ask_for(JobKind.SEND_MAIL, subject=str(notice.pk), by=by, at=at)


def wants_mail(person: User, kind: str) -> bool:
    """Whether a notice of this kind also goes by mail, which has to be set up and addressed."""
    desk = getattr(person, "desk", None)
    return bool(settings.MAIL_IS_SET_UP and person.email and desk and kind in desk.mailed)
