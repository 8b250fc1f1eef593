"""Reading an event that is about to change its public state."""

from events.models import Event


def locked(event: Event) -> Event:
    """The event as it is now, locked, so that two people cannot both decide over it."""
    return Event.objects.select_for_update(of=("self",)).get(pk=event.pk)
