"""Who may see and do what."""

import pytest
from django.contrib.auth.models import Group

from events.operations.roles import PERMISSIONS, ensure_roles
from tests.events.admin.asking import HARM, page, take

pytestmark = pytest.mark.django_db
NOUNS = (
    *("place", "source", "article", "claim", "event", "eventlink"),
    *("referencefigure", "review", "job", "edition"),
)


def test_each_role_has_exactly_its_permissions():
    Group.objects.all().delete()

    ensure_roles()
    ensure_roles()

    for role, wanted in PERMISSIONS.items():
        held = Group.objects.get(name=role).permissions.values_list(
            "content_type__app_label", "codename"
        )
        assert {f"{label}.{codename}" for label, codename in held} == wanted


def test_nobody_may_delete_anything_but_a_link():
    deletions = {name for wanted in PERMISSIONS.values() for name in wanted if ".delete_" in name}

    assert deletions == {"events.delete_eventlink"}


@pytest.mark.parametrize("noun", NOUNS)
def test_a_reader_sees_every_list(signed_in, event, noun):
    reader = signed_in("reader")

    assert reader.get(page(noun, "changelist")).status_code == 200
    assert reader.get(page(noun, "changelist"), {"q": "Jilin"}).status_code == 200


@pytest.mark.parametrize("noun", NOUNS)
def test_a_stranger_is_sent_to_sign_in(client, db, noun):
    response = client.get(page(noun, "changelist"))

    assert response.status_code == 302
    assert "/login/" in response.url


def test_a_reader_opens_every_page_and_can_change_nothing(signed_in, event):
    reader = signed_in("reader")
    claim = event.evidence.get().claim
    rows = [event, claim, claim.article, claim.speaker, event.places.get().place]

    for row in rows:
        address = page(row._meta.model_name, "change", row.pk)
        assert reader.get(address).status_code == 200
        assert reader.post(address, {}).status_code == 403
        assert reader.get(page(row._meta.model_name, "history", row.pk)).status_code == 200


@pytest.mark.parametrize("noun", ["place", "source", "article", "claim", "event"])
def test_a_reader_adds_nothing(signed_in, noun):
    assert signed_in("reader").get(page(noun, "add")).status_code == 403


def test_an_editor_does_not_sign(editor, event):
    response = take(editor, event, "approve", **HARM)

    event.refresh_from_db()
    assert response.status_code == 403
    assert event.state == "draft"


def test_a_reader_takes_no_step(signed_in, event):
    assert take(signed_in("reader"), event, "submit").status_code == 403
    assert take(signed_in("reader"), event, "adjudicate").status_code == 403


def test_only_what_one_may_do_is_offered(signed_in, event):
    names = {
        who: {
            offer.step.name
            for offer in signed_in(who).get(page("event", "change", event.pk)).context["offers"]
        }
        for who in ("reader", "editor", "reviewer")
    }

    assert names["reader"] == set()
    assert {"submit", "attach", "link"} <= names["editor"]
    assert "merge" not in names["editor"]
    assert "merge" in names["reviewer"]


def test_an_administrator_cannot_take_over_a_superuser(signed_in, django_user_model):
    root = django_user_model.objects.create_superuser("root")

    response = signed_in("administrator").get(f"/admin/auth/user/{root.pk}/password/")

    assert response.status_code == 403
