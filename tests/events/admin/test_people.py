"""The page about people, and the pages that their links open."""

import re
from io import StringIO
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from events.models import AccountChange, DeskSession, RecoveryRequest
from events.operations import accounts
from events.operations.roles import Role, give_role
from tests.factories import NOON

pytestmark = pytest.mark.django_db
PASSWORD = "twelve green bottles"


@pytest.fixture(autouse=True)
def _nothing_counted() -> None:
    cache.clear()


@pytest.fixture
def bosses(people) -> list[User]:
    found = []
    for name in ("anna", "boris"):
        person = User.objects.create_user(name, password=PASSWORD)
        give_role(user=person, role=Role.ADMINISTRATOR)
        found.append(person)
    return found


def entered(name: str) -> Client:
    """The browser of somebody who has just signed in."""
    client = Client()
    client.post("/admin/login/", {"login": name, "password": PASSWORD})
    assert client.get("/admin/").status_code == 200
    return client


@pytest.fixture
def first(bosses) -> Client:
    return entered("anna")


def link_of(response: Any) -> str:
    """The path of the link that a page shows."""
    found = re.search(r"http://testserver(/admin/login/\w+/[\w-]+/)", response.content.decode())
    assert found is not None
    return found[1]


def step(person: User, name: str) -> str:
    return reverse("admin:person_step", args=[person.pk, name])


def told(response: Any) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def test_an_invitation_is_shown_once_and_leads_to_the_desk(first, settings):
    settings.REQUIRE_SECOND_FACTOR = False
    shown = first.post(reverse("admin:people_invite"), {"name": "newcomer", "role": "editor"})
    path = link_of(shown)
    assert "no-store" in shown["Cache-Control"]
    assert path not in first.get(reverse("admin:people")).content.decode()

    newcomer = Client()
    assert "newcomer" in told(newcomer.get(path))
    # Looking at it, as the previews of messengers do, uses nothing up.
    assert newcomer.get(path).status_code == 200
    done: Any = newcomer.post(path, {"password": PASSWORD, "again": PASSWORD})

    assert done.url == reverse("mfa_first_factor")
    assert newcomer.get("/admin/").status_code == 200
    assert Client().get(path).status_code == 410
    # Just joined: nothing has to be confirmed before the second factor is set.
    assert newcomer.get(reverse("mfa_activate_totp")).status_code == 200


def test_two_passwords_that_differ_are_told(first):
    path = link_of(first.post(reverse("admin:people_invite"), {"name": "n", "role": "editor"}))

    answer = Client().post(path, {"password": PASSWORD, "again": "something else"})

    assert "The two passwords differ." in told(answer)
    assert not User.objects.filter(username="n").exists()


@pytest.mark.parametrize("name", ["", "a b", "anna", "<script>alert(1)</script>", "null\0byte"])
def test_a_name_that_cannot_be_is_told_beside_it(first, name):
    answer = first.post(reverse("admin:people_invite"), {"name": name, "role": "editor"})

    assert answer.status_code == 200
    assert answer.context["form"].errors["name"]
    assert "<script>alert" not in answer.content.decode()


def test_an_invitation_is_taken_back(first, bosses):
    path = link_of(first.post(reverse("admin:people_invite"), {"name": "n", "role": "editor"}))
    page = first.get(reverse("admin:people"))

    first.post(reverse("admin:people_revoke", args=[page.context["links"][0].pk]))

    assert Client().get(path).status_code == 410


def test_what_is_grave_is_confirmed_and_then_done(bosses, people):
    client = Client()
    client.force_login(bosses[0])
    given = {"role": "reviewer", "reason": "More work"}

    asked: Any = client.post(step(people["editor"], "role"), given)
    assert asked.url.startswith(reverse("account_reauthenticate"))
    assert accounts.role_of(people["editor"]) == "editor"
    client.post(asked.url, {"password": PASSWORD})

    assert accounts.role_of(people["editor"]) == "reviewer"


def test_a_role_is_changed_with_a_reason_and_told_in_the_history(first, people):
    editor = people["editor"]
    assert first.get(step(editor, "role")).context["form"]["role"].value() == "editor"
    assert first.post(step(editor, "role"), {"role": "reviewer"}).context["form"].errors

    first.post(step(editor, "role"), {"role": "reviewer", "reason": "She reviews now"})

    page = first.get(reverse("admin:person", args=[editor.pk]))
    assert "She reviews now" in told(page)
    assert "<del>editor</del> → <ins>reviewer</ins>" in page.content.decode()


def test_who_leaves_is_signed_out_with_the_next_page(first, people):
    editor = Client()
    editor.force_login(people["editor"])
    assert editor.get("/admin/").status_code == 200

    first.post(step(people["editor"], "leave"), {"reason": "Contract ended"})

    assert editor.get("/admin/").status_code == 302
    assert "left" in told(first.get(reverse("admin:people")))


def test_who_comes_back_gets_a_link(first, people):
    editor = people["editor"]
    first.post(step(editor, "leave"), {"reason": "Leave"})

    path = link_of(first.post(step(editor, "return"), {"role": "reader", "reason": "Back"}))
    done: Any = Client().post(path, {"password": PASSWORD, "again": PASSWORD})

    assert done.url == "/admin/login/"
    entered("editor")


def test_a_forgotten_password_does_not_open_the_second_factor(first, people):
    editor = people["editor"]
    Authenticator.objects.create(user=editor, type="totp", data={"secret": "x"})
    path = link_of(first.post(step(editor, "password"), {}))
    Client().post(path, {"password": PASSWORD, "again": PASSWORD})

    answer: Any = Client().post("/admin/login/", {"login": "editor", "password": PASSWORD})

    assert answer.url == "/admin/login/code/"


def test_a_lost_factor_takes_two_administrators_and_the_password(first, bosses, settings):
    settings.REQUIRE_SECOND_FACTOR = False
    mina = User.objects.create_user("mina", password=PASSWORD)
    give_role(user=mina, role=Role.EDITOR)
    her = entered("mina")
    Authenticator.objects.create(user=mina, type="totp", data={"secret": "x"})
    first.post(step(mina, "recovery"), {"reason": "Her bag was stolen."})
    request = RecoveryRequest.objects.get()
    approve = reverse("admin:people_recovery", args=[request.pk, "approve"])

    assert "Consent" not in told(first.get(reverse("admin:people")))
    assert "another administrator" in told(first.post(approve, follow=True))
    second = entered("boris")
    assert "Consent" in told(second.get(reverse("admin:people")))
    path = link_of(second.post(approve))

    # The password alone lets nobody in meanwhile, and her sessions have ended.
    assert her.get("/admin/").status_code == 302
    alone = Client().post("/admin/login/", {"login": "mina", "password": PASSWORD})
    assert "use the link" in told(alone)
    assert "The password is wrong." in told(Client().post(path, {"password": "not hers"}))
    done: Any = her.post(path, {"password": PASSWORD})
    assert done.url == reverse("mfa_first_factor")
    assert her.get(reverse("mfa_activate_totp")).status_code == 200
    assert Client().get(path).status_code == 410
    history = told(second.get(reverse("admin:person", args=[mina.pk])))
    assert "Her bag was stolen." in history


def test_the_password_of_a_recovery_is_not_guessed(first, bosses, people):
    request = accounts.ask_recovery(person=people["editor"], reason="Lost", by=bosses[0], at=NOON)
    path = link_of(
        entered("boris").post(reverse("admin:people_recovery", args=[request.pk, "approve"]))
    )
    for _ in range(5):
        Client().post(path, {"password": "wrong"})

    assert "Too many failed attempts" in told(Client().post(path, {"password": "a pass phrase"}))


@pytest.mark.parametrize("kind", ["join", "password", "factor"])
@pytest.mark.parametrize("secret", ["x", "%00", "%F0%9F%98%80", "y" * 3000])
def test_a_link_that_is_none_says_what_to_do(client, people, kind, secret):
    answer = client.get(f"/admin/login/{kind}/{secret}/")

    assert answer.status_code == 410
    assert "ask an administrator" in told(answer)


def test_nobody_does_to_themselves_what_takes_another(first, bosses):
    for name in ("role", "password", "recovery", "unlock"):
        assert first.get(step(bosses[0], name)).status_code == 404, name


def test_an_administrator_does_nothing_to_a_superuser(first):
    root = User.objects.create_superuser("root", password=PASSWORD)

    assert first.get(reverse("admin:person", args=[root.pk])).context["steps"] == []
    assert first.post(step(root, "leave"), {"reason": "Out"}).status_code == 404


def test_not_even_a_superuser_sets_passwords_or_secrets_by_hand(client, people):
    root = User.objects.create_superuser("root", password=PASSWORD)
    client.force_login(root)
    editor = people["editor"]

    for path in ("password/", "change/"):
        assert (
            client.post(f"/admin/auth/user/{editor.pk}/{path}", {"is_superuser": "on"}).status_code
            == 403
        )
    assert client.get("/admin/auth/user/add/").status_code == 403
    assert client.get("/admin/mfa/authenticator/").status_code == 404
    assert client.get("/admin/account/emailaddress/").status_code == 404


def test_sessions_of_somebody_are_ended_and_a_lock_lifted(first, people):
    editor = Client()
    editor.force_login(people["editor"])
    for _ in range(5):
        Client().post("/admin/login/", {"login": "editor", "password": "wrong"})
    assert "locked until" in told(first.get(reverse("admin:people")))

    first.post(step(people["editor"], "sessions"))
    first.post(step(people["editor"], "unlock"))

    assert editor.get("/admin/").status_code == 302
    assert "locked until" not in told(first.get(reverse("admin:people")))
    assert set(AccountChange.objects.values_list("deed", flat=True)) == {
        "sessions_ended",
        "unlocked",
    }


def test_the_number_of_queries_of_the_list_does_not_grow(
    first, people, django_assert_max_num_queries
):
    for number in range(15):
        person = User.objects.create_user(f"more-{number}")
        give_role(user=person, role=Role.READER)
        DeskSession.objects.create(
            session_key=f"k{number}", session_data="", expire_date=NOON, person=person
        )

    with django_assert_max_num_queries(20):
        first.get(reverse("admin:people"))


def run(*words: str) -> str:
    out = StringIO()
    call_command(*words, stdout=out, stderr=StringIO())
    return out.getvalue().strip()


def test_the_first_administrator_is_invited_at_the_console(client, people):
    path = run("invite_person", "founder")

    client.post(path, {"password": PASSWORD, "again": PASSWORD})

    assert accounts.role_of(User.objects.get(username="founder")) == "administrator"
    with pytest.raises(CommandError, match="has this name already"):
        run("invite_person", "founder")


def test_the_only_administrator_is_let_back_in_at_the_console(client, bosses):
    Authenticator.objects.create(user=bosses[0], type="totp", data={"secret": "x"})

    path = run("recover_person", "anna")
    client.post(path, {"password": PASSWORD, "again": PASSWORD})

    assert entered("anna")
    with pytest.raises(CommandError, match="Nobody on the desk is called 'nobody'"):
        run("recover_person", "nobody")
