"""What people answered about one version of an event."""

from events.models import Event, Review
from events.rules.publication import ReviewFacts


def review_of(event: Event) -> Review | None:
    """The review of the event's present version, if it was submitted."""
    return event.reviews.filter(version=event.version).first()


def review_facts(event: Event) -> ReviewFacts:
    """Nobody has answered anything about a version that was not submitted."""
    review = review_of(event)
    if review is None:
        return ReviewFacts(author=event.author_id)
    return ReviewFacts(
        author=review.submitted_by_id,
        approver=review.approved_by_id,
        second_reviewer=review.second_reviewer_id,
        answered_version=review.version if review.harm_answers else None,
        answers=review.harm_answers,
        accepts_refutation=review.accepts_refutation,
        confirmed=frozenset((field, name) for field, name in review.confirmed_names),
    )
