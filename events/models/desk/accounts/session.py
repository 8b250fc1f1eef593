"""Browsers in which somebody is signed in."""

from importlib import import_module
from typing import Any

from django.conf import settings
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.utils import timezone


class DeskSession(AbstractBaseSession):
    """One browser's session: whose it is, since when, and when it was last seen.

    To delete the row is to end the session.
    """

    # What the session's own data calls the browser.
    BROWSER = "browser"

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="desk_sessions"
    )
    browser = models.CharField(max_length=60, blank=True)
    started_at = models.DateTimeField(default=timezone.now)
    seen_at = models.DateTimeField(default=timezone.now)

    class Meta(AbstractBaseSession.Meta):
        abstract = False

    @classmethod
    def get_session_store_class(cls) -> Any:
        return import_module(settings.SESSION_ENGINE).SessionStore

    def save(self, *, force_update: bool = False, **options: Any) -> None:
        """Store it; when it began is written once."""
        if force_update:
            changing = ("session_data", "expire_date", "person", "browser", "seen_at")
            options["update_fields"] = changing
        super().save(force_update=force_update, **options)
