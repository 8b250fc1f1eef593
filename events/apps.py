from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class EventsConfig(AppConfig):
    name = "events"
    verbose_name = "Desk and record"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # Permissions exist only after this signal's own receiver has made them.
        post_migrate.connect(ensure_ground, sender=self)


def ensure_ground(*, plan: list[tuple[Any, bool]] | None = None, **_: Any) -> None:
    """Keep the groups of the desk, and the rows that stand before all others."""
    if any(backwards for _migration, backwards in plan or ()):
        return
    from events.operations import ground, roles

    roles.ensure_roles()
    ground.lay_ground()
