from typing import Any

from django.apps import AppConfig
from django.db.models import Model
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy, gettext_lazy as _


class EventsConfig(AppConfig):
    name = "events"
    verbose_name = _("Desk and record")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # Permissions exist only after this signal's own receiver has made them.
        post_migrate.connect(ensure_ground, sender=self)
        for model in self.get_models():
            name_in_every_language(model)


def name_in_every_language(model: type[Model]) -> None:
    """Let the names that follow from those of classes and attributes be translated like all words."""
    options = model._meta
    options.verbose_name = gettext_lazy(str(options.verbose_name))
    options.verbose_name_plural = gettext_lazy(str(options.verbose_name_plural))
    for field in options.local_fields + options.local_many_to_many:
        if isinstance(field.verbose_name, str):
            field.verbose_name = gettext_lazy(field.verbose_name)


def ensure_ground(*, plan: list[tuple[Any, bool]] | None = None, **rest: Any) -> None:
    """Keep the groups of the desk, and the rows that stand before all others."""
    if any(backwards for _migration, backwards in plan or ()):
        return
    from events.operations import ground, roles

    roles.ensure_roles()
    ground.lay_ground()
