"""Remarks of reviewers and answers of authors."""

from typing import Any

import pytest

from events import operations
from events.models import ReviewComment
from tests import factories
from tests.events.operations.people import told
from tests.factories import NOON

pytestmark = pytest.mark.django_db


def remark(made: Any, text: str = "Say less of the place.", who: str = "lena") -> ReviewComment:
    return operations.comment_on_field(
        event=made, field="title.en", text=text, by=factories.user(who), at=NOON
    )


def answer(comment: ReviewComment, text: str = "Done.", who: str = "author") -> ReviewComment:
    return operations.answer_comment(comment=comment, text=text, by=factories.user(who), at=NOON)


def test_a_remark_is_kept_with_its_version_and_told_once():
    made = factories.submitted()
    comment = remark(made)
    again = remark(made)
    version = made.version
    operations.edit_event(event=made, title_en="Reworded", by=made.author, at=NOON)

    assert again == comment
    assert (comment.version, comment.field) == (version, "title.en")
    assert told(made) == [("author", "commented")]


def test_an_answer_is_told_to_who_remarked():
    made = factories.submitted()
    comment = remark(made)

    assert answer(comment) == answer(comment)
    answer(comment, "Thank you.", who="lena")

    assert told(made) == [("author", "commented"), ("lena", "answered"), ("author", "answered")]
    assert list(ReviewComment.objects.unresolved()) == [comment]


def test_an_unresolved_remark_blocks_nothing():
    made = factories.submitted()
    remark(made)

    edition = operations.approve_event(
        event=made, harm_answers=factories.SAFE, by=factories.user("lena"), at=NOON
    )

    assert edition is not None


def test_a_remark_is_settled_and_taken_up_again():
    comment = remark(factories.submitted())
    lena: dict[str, Any] = {"by": factories.user("lena"), "at": NOON}
    other: dict[str, Any] = {"by": factories.user("other"), "at": NOON}

    operations.resolve_comment(comment=comment, **lena)
    settled = operations.resolve_comment(comment=comment, **other)
    assert settled.resolved_by == factories.user("lena")

    operations.reopen_comment(comment=comment, **other)
    assert operations.reopen_comment(comment=comment, **other).resolved_at is None


@pytest.mark.parametrize("text", ["", "   ", "null \x00 byte"])
def test_words_are_needed_and_checked(text):
    with pytest.raises(operations.Refused) as refused:
        remark(factories.submitted(), text)

    assert refused.value.problems[0].field == "text"
    assert not ReviewComment.objects.exists()


def test_an_answer_is_neither_answered_nor_settled():
    reply = answer(remark(factories.submitted()))

    with pytest.raises(operations.Refused):
        answer(reply)
    with pytest.raises(operations.Refused):
        operations.resolve_comment(comment=reply, by=factories.user("lena"), at=NOON)
