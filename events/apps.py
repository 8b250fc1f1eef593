from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class EventsConfig(AppConfig):
    name = "events"
    verbose_name = "Desk and record"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # Permissions exist only after this signal's own receiver has made them.
        post_migrate.connect(ensure_roles, sender=self)


def ensure_roles(**_: Any) -> None:
    """Keep the groups of the desk as this version of the software knows them."""
    from events.operations import roles

    roles.ensure_roles()
