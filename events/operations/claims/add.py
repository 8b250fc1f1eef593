"""Making a claim of a passage."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from events.models import Article, Claim, Source
from events.operations.checking import checked
from events.operations.claims.fields import (
    completed,
    find_quote,
    fingerprint_of,
    refuse_unwritten,
)
from events.operations.codes import free_code
from events.operations.errors import Problem, refuse_if_any, told
from events.operations.placing import Placing, problems_of, set_places


@transaction.atomic
def add_claim(
    *,
    article: Article,
    speaker: Source,
    by: User,
    at: datetime,
    places: Sequence[Placing] = (),
    quote: str = "",
    quote_at: int | None = None,
    code: str | None = None,
    **fields: Any,
) -> Claim:
    """Record what one passage of an article says; somebody has to confirm it before it counts.

    Recording the same statement of the same article again is harmless: the first claim is returned,
    also when the article prints its text twice.

    :param quote_at: where the quote was selected, where its words stand in the text more than once.
    :param fields: columns of the claim. Date bounds follow from ``edtf``, numbers from ``quantifier``.
    :raises Refused: naming each field that is wrong.
    """
    refuse_unwritten(fields)
    problems: list[Problem] = problems_of(places)
    claim = Claim(
        article=article,
        speaker=speaker,
        quote=quote,
        made_by=by,
        made_at=at,
        **completed(fields, problems),
    )
    find_quote(claim, problems, at=quote_at)
    refuse_if_any(problems)
    claim.fingerprint = fingerprint_of(claim, places)
    if same := Claim.objects.filter(article=article, fingerprint=claim.fingerprint).first():
        return same
    claim.code = code or free_code(Claim, article.code, always_lettered=True)
    with told():
        checked(claim)
        claim.save(force_insert=True)
        set_places(claim, places)
    return claim
