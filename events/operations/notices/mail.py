"""Sending a notice by mail. Nothing of an event is in it but that it waits."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils.translation import gettext as _, override

from events.models import Job, Notice
from events.operations.jobs import GiveUp


def mail_notice(*, job: Job, at: datetime) -> Mapping[str, Any]:
    """Send the notice of a job, unless it was read on the desk or sent before.

    :raises GiveUp: when mail is not set up, or the person has no address or left.
    """
    rows = Notice.objects.select_related("person__desk")
    notice = rows.filter(pk=int(job.subject)).first()
    if notice is None or notice.read_at or notice.mailed_at:
        return {"sent": False}
    if not settings.MAIL_IS_SET_UP:
        raise GiveUp("No mail is set up: see docs/operations.md, under EMAIL_URL.")
    if not (notice.person.is_active and notice.person.email):
        raise GiveUp("This person left, or has no address.")
    with override(_language(notice)):
        _message(notice).send()
    Notice.objects.filter(pk=notice.pk).update(mailed_at=at)
    return {"sent": True}


def _language(notice: Notice) -> str:
    desk = getattr(notice.person, "desk", None)
    return (desk and desk.language) or settings.LANGUAGE_CODE


def _message(notice: Notice) -> EmailMessage:
    """A mail can be read by others on its way, so it says neither title nor place nor name."""
    address = f"{settings.SITE_URL}{reverse('admin:notice', args=[notice.pk])}"
    what = notice.get_kind_display()
    lines = [
        _("%(what)s.") % {"what": what},
        _("An event waits for you on the desk:"),
        address,
        _("This mail says nothing more on purpose. Choose on the desk which mails you get."),
    ]
    return EmailMessage(
        subject=_("The desk: %(what)s") % {"what": what},
        body="\n\n".join(lines) + "\n",
        to=[notice.person.email],
    )
