"""The first page of the desk."""

import pytest

from events import operations
from tests import factories
from tests.factories import NOON

pytestmark = pytest.mark.django_db


def numbers(client) -> dict[str, int]:
    page = client.get("/admin/")
    return {
        str(row["label"]): row["number"] for group in page.context["waits"] for row in group["rows"]
    }


def test_it_counts_what_waits_for_whom_is_asking(people, editor, reviewer):
    factories.event(author=people["editor"])
    factories.submitted(author=people["editor"])
    factories.claim()
    factories.claim(confirmed=False)

    mine, theirs = numbers(editor), numbers(reviewer)

    assert (mine["My drafts"], mine["My events before a reviewer"]) == (1, 1)
    assert (theirs["My drafts"], theirs["My events before a reviewer"]) == (0, 0)
    assert mine["Confirmed claims on no event"] == mine["Claims to confirm or reject"] == 1
    assert mine["Events before a reviewer"] == 1


def test_each_number_is_the_length_of_the_list_it_opens(people, editor):
    factories.event(author=people["editor"])
    factories.event()
    factories.claim()
    public = factories.published()
    operations.edit_event(
        event=public, title_en="Another", by=people["editor"], at=NOON, because="A clearer title."
    )

    for group in editor.get("/admin/").context["waits"]:
        for row in group["rows"]:
            listed = editor.get(row["url"])
            assert listed.status_code == 200, row
            if "cl" in listed.context:
                assert listed.context["cl"].result_count == row["number"], row


@pytest.mark.parametrize("role", ["reader", "editor", "reviewer", "administrator"])
def test_every_role_has_a_first_page(signed_in, role):
    page = signed_in(role).get("/admin/")

    assert page.status_code == 200
    assert ("Add articles" in page.content.decode()) == (role != "reader")


def test_it_asks_as_much_of_many_events_as_of_one(editor, django_assert_max_num_queries):
    factories.event()
    with django_assert_max_num_queries(60) as few:
        editor.get("/admin/")
    for _ in range(4):
        factories.event()

    with django_assert_max_num_queries(len(few)):
        editor.get("/admin/")
