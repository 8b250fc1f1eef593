"""Sessions that know whose they are, so that they can be listed and ended."""

from datetime import datetime
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as RowStore


class SessionStore(RowStore):
    """Django's sessions in the database, with a column for the person.

    :ivar seen_at: when the session was last written, if it has been read.
    """

    seen_at: datetime | None = None

    @classmethod
    def get_model_class(cls) -> Any:
        from events.models import DeskSession

        return DeskSession

    def _get_session_from_db(self) -> Any:
        row: Any = super()._get_session_from_db()  # type: ignore[misc]  # Django has it; its stubs do not.
        self.seen_at = row.seen_at if row else None
        return row

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        row: Any = super().create_model_instance(data)
        row.person_id = data.get(SESSION_KEY)
        row.browser = data.get(row.BROWSER, "")
        return row
