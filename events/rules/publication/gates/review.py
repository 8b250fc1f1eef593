"""Gates that people answer: the harm checklist and who signs."""

from collections.abc import Iterator

from events.choices import CountAgreement, Status
from events.rules.publication.facts import EventFacts, Gap, ReviewFacts
from events.rules.sentence import Sentence

# Each question is put so that "yes" is the safe answer.
HARM_QUESTIONS: dict[str, str] = {
    "no_person": "Nothing here names, ages, pictures or describes a person concerned.",
    "no_route": "Nothing here tells a route, a shelter or a way of crossing.",
    "no_one_inside": "Nobody can be harmed by this because they are still inside or on the way.",
    "no_family": "Nothing here lets relatives of the people concerned be found.",
    "sources_safe": "No source is exposed by what is said here or by how it is combined.",
}


def unanswered(facts: EventFacts, review: ReviewFacts) -> Iterator[Gap]:
    """The harm checklist, answered for this very version."""
    if review.answered_version != facts.version:
        yield Gap(
            code="checklist_not_answered",
            sentence="Answer the harm checklist for this version.",
            field="review",
        )
        return
    for question, sentence in HARM_QUESTIONS.items():
        if review.answers.get(question) is not True:
            yield Gap(
                code=f"harm_{question}",
                sentence=Sentence("Not answered with yes: {question}", question=Sentence(sentence)),
                field="review",
            )


def unsigned(review: ReviewFacts) -> Iterator[Gap]:
    """A second person approves."""
    if review.approver is None:
        yield Gap(code="not_approved", sentence="A reviewer has to approve it.", field="review")
    elif review.approver == review.author:
        yield Gap(
            code="approver_is_author",
            sentence="Somebody other than its author has to approve it.",
            field="review",
        )


def unsigned_again(facts: EventFacts, review: ReviewFacts) -> Iterator[Gap]:
    """A count on which voices diverge is signed by a third person."""
    signed = {review.author, review.approver, None}
    if facts.number.agreement == CountAgreement.DIVERGENT and review.second_reviewer in signed:
        yield Gap(
            code="second_reviewer_missing",
            sentence="The voices diverge on the number: a second reviewer, neither author nor"
            " approver, has to agree.",
            field="review",
        )


def unaccepted(facts: EventFacts, review: ReviewFacts) -> Iterator[Gap]:
    """A refutation counts once a reviewer accepts it."""
    if facts.status == Status.REFUTED and not review.accepts_refutation:
        yield Gap(
            code="refutation_not_accepted",
            sentence="A reviewer has to accept that it did not happen.",
            field="review",
        )
