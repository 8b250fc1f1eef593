"""Whom the desk lets in."""

from typing import Any

from django.contrib.auth.backends import ModelBackend


class DeskBackend(ModelBackend):
    """Names and passwords of those who work on the desk.

    Whoever left, or never was of the desk, is answered like a name that nobody has, and a session
    that is still about ends with the next request.
    """

    def user_can_authenticate(self, user: Any) -> bool:
        return bool(super().user_can_authenticate(user) and user.is_staff)
