"""Whom a change of an event concerns."""

from django.contrib.auth.models import User

from events.models import Event
from events.operations.facts.review import review_of

SIGNS = "events.publish_event"
ROLES = "django.contrib.auth.backends.ModelBackend"


def reviewers() -> set[int]:
    """Everybody who may sign: reviewers and administrators who work on the desk."""
    people = User.objects.with_perm(SIGNS, backend=ROLES).filter(is_staff=True)
    return set(people.values_list("pk", flat=True))


def authors_of(event: Event) -> set[int]:
    """Who wrote the event, who changed it last and who submitted its present version."""
    review = review_of(event)
    submitted_by = review.submitted_by_id if review else None
    people = {event.author_id, event.changed_by_id, submitted_by}
    return {person for person in people if person is not None}
