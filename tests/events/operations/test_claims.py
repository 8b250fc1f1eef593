"""Making claims of passages, and deciding over them."""

import pytest

from events import operations
from events.choices import ClaimState
from events.models import Claim
from tests import factories
from tests.factories import NOON

pytestmark = pytest.mark.django_db

BODY = "Officials said ten people were sent back.\nThe rest stayed."


def article_twice():
    return factories.article(body=f"{BODY}\n{BODY}")


def test_a_claim_finds_its_quote_in_the_text():
    claim = factories.claim(article=factories.article(body=BODY), quote="ten people were sent back")

    start, end = claim.quote_start, claim.quote_end

    assert claim.article.body[start:end] == claim.quote


def test_the_bounds_of_date_and_number_follow_from_what_is_written():
    claim = factories.claim(
        edtf="2023-10", quantifier="at_least", value=50, count_as_written="over 49"
    )

    assert (claim.low, claim.value, claim.high, claim.high_open) == (50, 50, None, True)
    assert (str(claim.date_start), str(claim.date_end)) == ("2023-10-01", "2023-10-31")
    assert claim.date_precision == "month"


def test_the_second_printing_of_a_passage_is_the_same_claim():
    article = article_twice()
    first = factories.claim(article=article, quote="ten people were sent back", confirmed=False)

    again = factories.claim(article=article, quote="ten people were sent back", confirmed=False)

    assert again == first
    assert Claim.objects.count() == 1


def test_two_statements_of_one_article_get_letters():
    article = factories.article()

    codes = [factories.claim(article=article, value=number).code for number in (10, 11)]

    assert codes == [f"{article.code}-a", f"{article.code}-b"]


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"quote": "nobody wrote this"}, "quote"),
        ({"quote": "ten\x00people"}, "quote"),
        ({"edtf": "last summer"}, "edtf"),
        ({"edtf": "2023-02-30"}, "edtf"),
        ({"edtf": "2023-10", "date_precision": "day"}, "date_precision"),
        ({"quantifier": "range", "low": 60, "value": 60, "high": 50}, "low"),
        ({"quantifier": "some", "value": 3}, "quantifier"),
        ({"value": -1}, "value"),
        ({"value": 10**12}, "value"),
        ({"destination": "XX"}, "destination"),
        ({"destination": "kp"}, "destination"),
        ({"measure": "flood"}, "measure"),
        ({"credibility": 9}, "credibility"),
        ({"places": None}, "places"),
        ({"gloss_en": "in our \u202ewords"}, "gloss_en"),
        ({"state": "confirmed"}, "state"),
        ({"date_start": "2023-01-01"}, "date_start"),
    ],
)
def test_what_a_claim_cannot_say_is_refused_by_its_field(fields, field):
    if fields == {"places": None}:
        fields = {"places": [(factories.placed("cn-jl")[0], "hideout", 4)]}
    article = factories.article(body=BODY)

    with pytest.raises(operations.Refused) as refused:
        factories.claim(article=article, **fields)

    assert field in [problem.field for problem in refused.value.problems]
    assert not Claim.objects.exists()


def test_confirming_twice_is_harmless():
    claim, editor = factories.claim(confirmed=False), factories.user()

    first = operations.confirm_claim(claim=claim, by=editor, at=NOON)
    second = operations.confirm_claim(claim=claim, by=factories.user(), at=NOON)

    assert first.state == second.state == ClaimState.CONFIRMED
    assert second.confirmed_by == editor


@pytest.mark.parametrize(
    ("decide", "confirmed"),
    [(operations.reject_claim, True), (operations.retract_claim, False)],
)
def test_a_decision_that_does_not_fit_is_loudly_impossible(decide, confirmed):
    claim = factories.claim(confirmed=confirmed)

    with pytest.raises(operations.Refused, match="cannot become"):
        decide(claim=claim, by=factories.user(), at=NOON)


def test_a_retracted_claim_puts_its_event_out_of_date():
    event = factories.event(claims=[factories.claim(), factories.claim()])
    claim = event.evidence.order_by("pk")[0].claim

    operations.retract_claim(claim=claim, by=factories.user(), at=NOON)

    event.refresh_from_db()
    redone = operations.adjudicate_event(event=event, by=factories.user(), at=NOON)
    assert event.adjudicated_inputs != redone.adjudicated_inputs
    assert redone.agreement == "single"


def test_an_edited_claim_makes_a_new_version_of_its_event():
    claim = factories.claim()
    event = factories.event(claims=[claim])
    version = event.version

    operations.edit_claim(claim=claim, value=12, by=factories.user(), at=NOON)

    event.refresh_from_db()
    claim.refresh_from_db()
    assert event.version == version + 1
    assert (claim.low, claim.value, claim.high) == (12, 12, 12)


def test_editing_nothing_changes_nothing():
    claim = factories.claim()
    event = factories.event(claims=[claim])
    version, fingerprint = event.version, claim.fingerprint

    claim = operations.edit_claim(claim=claim, value=200, by=factories.user(), at=NOON)

    event.refresh_from_db()
    assert (event.version, claim.fingerprint) == (version, fingerprint)


def test_an_edit_that_makes_two_claims_the_same_is_refused():
    article = factories.article()
    factories.claim(article=article, value=10)
    other = factories.claim(article=article, value=11)

    with pytest.raises(operations.Refused, match="says the same"):
        operations.edit_claim(claim=other, value=10, by=factories.user(), at=NOON)


def test_a_voice_may_say_what_another_says_in_the_same_article():
    article = factories.article()

    claims = [factories.claim(article=article, speaker=factories.source()) for _ in range(2)]

    assert claims[0] != claims[1]
