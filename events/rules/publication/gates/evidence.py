"""Gates on what an event rests on: its claims, its number, its adjudication."""

import re
from collections.abc import Iterator, Mapping

from events.choices import Occurrence, Relation
from events.rules.publication.facts import ClaimFacts, EventFacts, Gap, SourceFacts
from events.rules.publication.publishers import supports_occurrence
from events.rules.publication.small_groups import is_too_small, leaves_one
from events.rules.sentence import Sentence

MOST_WORDS = 6


def is_quotation(words: str) -> bool:
    """Tell whether the words of a number are too many to be published."""
    return len(re.findall(r"\w[\w,.'’-]*", words)) > MOST_WORDS


def unsupported(facts: EventFacts, sources: Mapping[str, SourceFacts]) -> Iterator[Gap]:
    """At least one confirmed claim of a speaker who may be shown says that it happened."""
    supporting = [claim for claim in facts.claims if supports_occurrence(claim, facts)]
    if facts.occurrence == Occurrence.DID_NOT_OCCUR:
        supporting += [
            one for one in facts.claims if one.relation == Relation.CONTRADICTS_OCCURRENCE
        ]
    if not any(not sources[claim.speaker].confidential for claim in supporting):
        yield Gap(
            code="no_supporting_claim",
            sentence="Confirm at least one claim that supports that it happened.",
            field="claims",
        )


def confidential(facts: EventFacts, sources: Mapping[str, SourceFacts]) -> Iterator[Gap]:
    """What no reader may see supports nothing that a reader sees."""
    for claim in facts.claims:
        if sources[claim.speaker].confidential and claim.relation != Relation.CONTEXT:
            yield Gap(
                code="confidential_support",
                sentence=Sentence(
                    "The speaker of {claim} is confidential: make it context only.",
                    claim=claim.code,
                ),
                field=f"claim {claim.code}",
            )


def out_of_date(facts: EventFacts) -> Iterator[Gap]:
    """Number and status rest on the claims as they are now."""
    if not facts.adjudication_current:
        yield Gap(
            code="adjudication_out_of_date",
            sentence="A claim changed since number and status were decided: adjudicate again.",
            field="number",
        )
    if facts.override_without_reason:
        yield Gap(
            code="override_without_reason",
            sentence="Write why number or status is overridden.",
            field="number",
        )


def singled_out(facts: EventFacts) -> Iterator[Gap]:
    """No number singles out one person."""
    if is_too_small(facts.number):
        yield Gap(
            code="group_too_small",
            sentence="It concerns fewer than two people and cannot be published.",
            field="number",
        )
    if any(leaves_one(family) for family in facts.families):
        yield Gap(
            code="parts_leave_one",
            sentence="The whole minus its parts leaves exactly one person: publish it without"
            " this part, or without numbers.",
            field="links",
        )


def wordy(claims: tuple[ClaimFacts, ...]) -> Iterator[Gap]:
    """Six words of a text are a number; more are a quotation."""
    for claim in claims:
        if is_quotation(claim.count_as_written):
            yield Gap(
                code="count_words_too_long",
                sentence=Sentence(
                    "Shorten the words of the number to at most {most}.", most=MOST_WORDS
                ),
                field=f"claim {claim.code}.count_as_written",
            )
