"""An event's number as it came about, and as it would come about now."""

import pytest

from events import operations
from events.choices import Quantifier
from events.operations.events.changed_since import changed_since_adjudication
from tests import factories
from tests.events.admin.asking import page
from tests.events.admin.test_pages import INLINE
from tests.factories import NOON

pytestmark = pytest.mark.django_db


def by(name="editor"):
    return {"by": factories.user(name), "at": NOON}


def shown(client, event):
    response = client.get(page("event", "change", event.pk))
    return response.context["adjudication"], response.content.decode()


def said(paper, value, **fields):
    columns = {"quantifier": "exact", "value": value, "count_as_written": f"{value} people"}
    article = factories.article(publisher=factories.source(paper))
    return factories.claim(article=article, **(columns | fields))


def test_each_voice_is_a_bar_and_a_row_of_the_table_and_the_result_stands_below(editor):
    event = factories.event(claims=[said("radio-x", 200), said("radio-y", 60)])

    panel, text = shown(editor, event)

    names = [bar.name for bar in panel["chart"].bars]
    assert names == ["Radio X", "Radio Y", "The event"]
    assert [bar.chosen for bar in panel["chart"].bars] == [False, True, False]
    assert "a tie, decided by the lowest of the best-rated" in text
    assert text.count("★") >= 2
    assert '<svg class="voices-chart"' in text
    assert '<th scope="row">Radio X</th>' in text
    assert INLINE.findall(text.replace('type="application/json"', "src=")) == []


def test_numbers_far_apart_get_another_axis_and_it_says_why(editor):
    event = factories.event(claims=[said("radio-x", 4), said("radio-y", 600)])

    panel, text = shown(editor, event)

    assert panel["chart"].is_log
    assert "The axis grows by tens" in text


def test_what_other_rules_would_say_is_marked_where_it_differs(editor):
    event = factories.event(claims=[said("radio-x", 200), said("radio-y", 60)])

    panel, _text = shown(editor, event)

    assert [(one["number"], one["differs"]) for one in panel["alternatives"]] == [
        (60, False),
        (60, False),
        (200, True),
    ]


def test_what_was_taken_into_a_voice_is_named_with_the_reason(editor):
    paper = factories.source("radio-x")
    first = factories.article(publisher=paper)
    copy = factories.article(syndicated_from=first, publisher=factories.source("copier"))
    claims = [
        factories.claim(article=first, speaker=paper),
        factories.claim(article=copy, speaker=paper),
        said("radio-x", 150, said_on="2024-05-01"),
    ]

    panel, text = shown(editor, factories.event(claims=claims))

    (voice,) = panel["voices"]
    assert [use.claim for use in voice.uses] == [claims[0]]
    assert [use.claim for use in voice.copies] == [claims[1]]
    assert [use.claim for use in voice.replaced] == [claims[2]]
    assert "a copy of the same text: it adds no voice" in text
    assert "said earlier: the later statement replaces it" in text


def test_a_claim_that_does_not_count_says_why(editor):
    event = factories.event()
    factories.attach(event, factories.claim(), relation="supports_occurrence")

    panel, text = shown(editor, event)

    assert len(panel["not_counted"]) == 1
    assert "for another reason than its number" in text


@pytest.mark.django_db(transaction=True)
def test_out_of_date_says_which_claim_changed_and_what_would_come_of_it(editor):
    claim, other = said("radio-x", 200), said("radio-y", 200)
    event = factories.event(claims=[claim, other])
    operations.edit_claim(claim=claim, quantifier=Quantifier.EXACT, value=190, **by())
    added = said("radio-z", 190)
    factories.attach(event, added)

    panel, text = shown(editor, event)

    told = {change.claim: (str(change.happened), change.fields) for change in panel["changes"]}
    assert set(told) == {claim, added}
    assert told[claim][0] == "says something else now"
    assert ("value", "200", "190") in told[claim][1]
    assert told[added] == ("was attached", ())
    assert panel["now"].number == "190 (190–200)"
    assert "Adjudicated now it would be <b>190 (190–200)</b> instead of 200" in text
    event.refresh_from_db()
    assert event.best == 200

    operations.adjudicate_event(event=event, **by())
    panel, text = shown(editor, event)
    assert (panel["changes"], panel["now"], panel["is_current"]) == ([], None, True)
    assert "Out of date" not in text


@pytest.mark.django_db(transaction=True)
def test_a_source_judged_anew_is_a_change_too(editor):
    paper = factories.source("radio-x")
    event = factories.event(claims=[said("radio-x", 200)])
    paper.reliability = "B"
    operations.save_source(source=paper, **by())

    (changed,) = changed_since_adjudication(event)

    assert [(one.name, one.before, one.after) for one in changed.fields] == [
        ("reliability", "C", "B")
    ]


@pytest.mark.django_db(transaction=True)
def test_a_claim_taken_off_is_told(editor):
    claim = said("radio-x", 200)
    event = factories.event(claims=[claim, said("radio-y", 60)])

    operations.detach_claim(event=event, claim=claim, **by())

    assert [(one.claim, one.what) for one in changed_since_adjudication(event)] == [
        (claim, "taken_off")
    ]


def test_an_override_that_does_not_fit_any_more_says_so(editor):
    claim = said("radio-x", 200)
    event = factories.event(claims=[claim])
    operations.override_count(event=event, best=200, reason="Read in the report.", **by())
    operations.edit_claim(claim=claim, quantifier="exact", value=100, **by())

    panel, text = shown(editor, event)

    assert panel["now"].refused
    assert "It cannot be adjudicated as it stands" in text


def test_an_event_that_was_never_adjudicated_or_has_no_claims_is_shown(editor):
    bare = operations.create_event(
        type="arrest", edtf="2024-04", places=[factories.placed("cn", "arrest", 6)], **by()
    )

    panel, text = shown(editor, bare)

    assert panel["chart"] is None
    assert "Not adjudicated yet." in text


def test_the_number_of_queries_does_not_grow_with_the_voices(editor, django_assert_max_num_queries):
    event = factories.event(claims=[said("radio-x", 200), said("radio-y", 60)])
    editor.get(page("event", "change", event.pk))
    with django_assert_max_num_queries(150) as few:
        editor.get(page("event", "change", event.pk))
    for number in range(5):
        factories.attach(event, said(f"radio-{number}", 100 + number))
    operations.adjudicate_event(event=event, **by())

    with django_assert_max_num_queries(len(few)):
        editor.get(page("event", "change", event.pk))
