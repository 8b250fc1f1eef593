"""Making a claim of a suggestion, or of words that an editor selected."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import ClaimState, Measure, SuggestionState
from events.models import Article, Claim, Source, Suggestion
from events.operations.claims import add_claim, confirm_claim
from events.operations.claims.speaker import NewSpeaker, speaker_for, suggested_speaker
from events.operations.errors import Problem, Refused, refuse_if_any
from events.operations.placing import Placing
from events.operations.suggestions.decided import refuse_decided
from events.operations.suggestions.drafts import forget_drafts
from events.operations.suggestions.fields import (
    corrected,
    decisions_on,
    suggested_fields,
    suggested_places,
)
from events.operations.suggestions.find import key_of, row_of, text_of
from events.operations.suggestions.gloss import gloss_of, read_atlas
from events.operations.suggestions.names import desk_names
from events.rules.extraction import from_kept, kept_form, read_passage
from events.rules.sentence import Sentence


@transaction.atomic
def accept_suggestion(
    *,
    suggestion: Suggestion,
    by: User,
    at: datetime,
    speaker: Source | NewSpeaker | None = None,
    places: Sequence[Placing] | None = None,
    **changes: Any,
) -> Suggestion:
    """Say that the article says this, as suggested or as changed: a confirmed claim is made of it.

    What was suggested and what was changed are both kept. Accepting what one has accepted is harmless.

    :param changes: columns of the claim that differ from what was suggested, or that it leaves out;
        the gloss is written from the fields where none is given.
    :raises Refused: naming each field that is wrong, or who has decided otherwise meanwhile.
    """
    row = Suggestion.objects.select_for_update(of=("self",)).get(pk=suggestion.pk)
    if row.claim_id and row.decided_by_id == by.pk:
        return row
    refuse_decided(row)
    said = from_kept(row.said)
    fields = suggested_fields(said) | changes
    if "edtf" in changes and "date_precision" not in changes:
        # The precision that was suggested belongs to the date that was suggested.
        fields["date_precision"] = ""
    _refuse_without_act(fields)
    placed = suggested_places(said) if places is None else list(places)
    given = speaker or suggested_speaker(row.article, said)
    if "gloss_en" not in fields:
        fields["gloss_en"] = gloss_of(fields, speaker=given, places=placed, atlas=read_atlas())
    claim = add_claim(
        article=row.article,
        speaker=speaker_for(given, article=row.article, by=by, at=at),
        places=placed,
        quote_at=row.start,
        by=by,
        at=at,
        **fields,
    )
    _refuse_retracted(claim)
    row.claim = confirm_claim(claim=claim, by=by, at=at)
    row.decisions = decisions_on(said, row.claim, placed)
    is_changed = bool(corrected(row.decisions))
    row.state = SuggestionState.CORRECTED if is_changed else SuggestionState.ACCEPTED
    row.decided_by, row.decided_at, row.reason = by, at, ""
    row.save()
    forget_drafts(row.article, f"s-{row.pk}", by=by)
    return row


@transaction.atomic
def claim_passage(
    *,
    article: Article,
    start: int,
    end: int,
    by: User,
    at: datetime,
    speaker: Source | NewSpeaker | None = None,
    places: Sequence[Placing] | None = None,
    **changes: Any,
) -> Suggestion:
    """Make a confirmed claim of the words from ``start`` to ``end`` (characters of the body).

    What the rules read out of the passage is kept beside what the editor entered, as for any other
    suggestion. Making the same claim twice is harmless.

    :raises Refused: naming each field that is wrong.
    """
    article = Article.objects.select_for_update(of=("self",)).get(pk=article.pk)
    if not article.body[start:end].strip():
        raise Refused.because("quote", "Select the words that say it, in the text of the article.")
    said = kept_form(read_passage(text_of(article), start, end, desk_names()))
    row = Suggestion.objects.filter(article=article, key=key_of(said)).first()
    if row is None:
        row = row_of(article, said, at=at)
        row.save(force_insert=True)
    done = accept_suggestion(
        suggestion=row, speaker=speaker, places=places, by=by, at=at, **changes
    )
    forget_drafts(article, f"p-{start}-{end}", by=by)
    return done


def _refuse_without_act(fields: dict[str, Any]) -> None:
    if fields.get("measure") == Measure.FLOW and not fields.get("event_type"):
        sentence = "Say what was done, or choose another measure."
        refuse_if_any([Problem(field="event_type", sentence=sentence)])


def _refuse_retracted(claim: Claim) -> None:
    if claim.state == ClaimState.RETRACTED:
        told = "This very claim was retracted ({code}): what it says has to differ."
        sentence = Sentence(told, code=claim.code)
        raise Refused.because("quote", sentence)
