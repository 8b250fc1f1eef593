"""Signing in, the second factor, the lock, and one's own account."""

import base64
import hmac
import re
import struct
import time
from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from events.models import AccountChange, DeskSession, SignIn
from events.operations import accounts
from events.operations.roles import Role, give_role
from tests.factories import NOON

pytestmark = pytest.mark.django_db
PASSWORD = "twelve green bottles"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
LOGIN, CODE, INDEX = "/admin/login/", "/admin/login/code/", "/admin/"


@pytest.fixture(autouse=True)
def _nothing_counted() -> None:
    cache.clear()


@pytest.fixture
def mina(people) -> User:
    person = User.objects.create_user("mina", password=PASSWORD)
    give_role(user=person, role=Role.EDITOR)
    return person


def code_at(secret: str, moment: float) -> str:
    """The six digits of RFC 6238 for a key and a moment."""
    key = base64.b32decode(secret)
    digest = hmac.new(key, struct.pack(">Q", int(moment) // 30), "sha1").digest()
    start = digest[-1] & 15
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"


def sign_in(client: Client, name: str = "mina", password: str = PASSWORD, **more: Any) -> Any:
    return client.post(
        LOGIN, {"login": name, "password": password}, headers={"user-agent": FIREFOX}, **more
    )


def set_up_app(client: Client) -> str:
    """Set up an authenticator app as its owner does; return its key."""
    page = client.get(reverse("mfa_activate_totp"))
    secret = page.context["form"].secret
    done: Any = client.post(reverse("mfa_activate_totp"), {"code": code_at(secret, time.time())})
    assert done.url == reverse("mfa_view_recovery_codes")
    return secret


def told(response) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


# The door


def test_name_and_password_lead_to_the_desk_and_are_written_down(client, mina):
    response = sign_in(client)

    assert (response.status_code, response.url) == (302, INDEX)
    assert client.get(INDEX).status_code == 200
    signed = SignIn.objects.get()
    assert (signed.person, signed.outcome, signed.network) == (mina, "entered", "127.0.0.0/24")
    assert signed.browser == "Firefox, Linux"
    assert DeskSession.objects.get().browser == "Firefox, Linux"


def test_one_is_brought_to_the_page_one_asked_for(client, mina):
    asked = client.get("/admin/events/event/")
    assert asked.url == "/admin/login/?next=/admin/events/event/"

    response = client.post(
        asked.url, {"login": "mina", "password": PASSWORD, "next": "/admin/events/event/"}
    )

    assert response.url == "/admin/events/event/"


def test_nobody_is_led_to_another_site(client, mina):
    response = client.post(
        LOGIN, {"login": "mina", "password": PASSWORD, "next": "https://evil.example/"}
    )

    assert response.url == INDEX


def test_the_key_of_the_session_is_another_after_signing_in(client, mina):
    client.get(LOGIN)
    session = client.session
    session["before"] = "yes"
    session.save()
    client.cookies["sessionid"] = session.session_key

    sign_in(client)

    assert client.cookies["sessionid"].value != session.session_key
    assert not DeskSession.objects.filter(session_key=session.session_key).exists()


def test_the_cookie_is_for_the_desk_alone(client, mina):
    cookie = sign_in(client).cookies["sessionid"]

    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == ("/admin/", True, "Lax")


@pytest.mark.parametrize("who", ["nobody", "mina", "gone", "outsider", "record-author"])
def test_every_wrong_sign_in_is_answered_alike(client, mina, who):
    User.objects.create_user("gone", password="right but inactive", is_active=False, is_staff=True)
    User.objects.create_user("outsider", password="right but inactive")
    wrong = "right but inactive"

    response = sign_in(client, who, wrong)

    assert response.status_code == 200
    assert response.context["form"].non_field_errors() == ["Name or password is wrong."]
    assert SignIn.objects.get().outcome == "wrong"


def test_each_wrong_sign_in_hashes_one_password(client, mina, monkeypatch):
    """What takes time is the hashing: it is done once for everybody."""
    from django.contrib.auth.hashers import MD5PasswordHasher

    hashed: list[str] = []
    encode = MD5PasswordHasher.encode

    def counted(self, password, salt):
        hashed.append(password)
        return encode(self, password, salt)

    monkeypatch.setattr(MD5PasswordHasher, "encode", counted)
    User.objects.create_user("gone", password="some other one", is_active=False)
    accounts_with = {}
    for who in ("nobody", "mina", "gone"):
        hashed.clear()
        sign_in(client, who, "wrong password")
        accounts_with[who] = len(hashed)

    assert accounts_with == {"nobody": 1, "mina": 1, "gone": 1}


@pytest.mark.parametrize(
    "login", ["", "x" * 5000, "null\0byte", "<script>alert(1)</script>", "편집자"]
)
def test_nonsense_at_the_door_is_answered_with_the_form(client, mina, login):
    response = sign_in(client, login, "null\0byte")

    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()


def test_five_failures_lock_the_name_even_for_the_right_password(client, mina, people):
    for _ in range(5):
        sign_in(client, password="wrong")

    locked = sign_in(client)
    unknown = [sign_in(client, "nobody", "wrong") for _ in range(6)][-1]

    assert "Too many failed attempts" in told(locked)
    assert "Too many failed attempts" in told(unknown)
    assert SignIn.objects.filter(person=mina).latest("pk").outcome == "locked"

    accounts.unlock_person(
        person=mina, by=people["administrator"], at=SignIn.objects.latest("at").at
    )
    assert sign_in(client).status_code == 302


def test_a_header_of_the_visitors_own_does_not_change_the_address(client, mina, settings):
    for number in range(5):
        sign_in(
            client,
            password="wrong",
            REMOTE_ADDR="192.0.2.1",
            HTTP_X_FORWARDED_FOR=f"10.0.0.{number}",
        )

    assert "Too many" in told(
        sign_in(client, REMOTE_ADDR="192.0.2.1", HTTP_X_FORWARDED_FOR="10.9.9.9")
    )

    settings.TRUSTED_PROXIES = 1
    forwarded = {"REMOTE_ADDR": "192.0.2.1", "HTTP_X_FORWARDED_FOR": "10.0.0.9, 198.51.100.3"}
    assert sign_in(client, **forwarded).status_code == 302
    assert SignIn.objects.latest("pk").network == "198.51.100.0/24"


def test_a_flood_from_one_address_is_stopped_before_it_is_looked_at(client, mina):
    answers = [sign_in(client, f"name-{number}", "wrong") for number in range(31)]

    assert answers[-1].status_code == 429
    assert "Too many attempts" in told(answers[-1])


@pytest.mark.parametrize("path", ["sign-up", "inactive", "set"])
def test_there_is_no_sign_up_and_no_mail(client, mina, path):
    assert client.get(f"/admin/login/{path}/").status_code == 404
    assert "Forgot your password?" not in told(client.get(LOGIN))
    assert client.get("/accounts/email/").status_code == 404
    assert client.get("/accounts/login/").status_code == 404


# The second factor


def test_an_app_is_asked_for_once_it_is_set_up(client, mina):
    sign_in(client)
    secret = set_up_app(client)
    other = Client()

    half = sign_in(other)
    assert half.url == CODE
    assert other.get(INDEX).status_code == 302
    # The code that set it up was not used to sign in yet; the one before it is as good.
    done: Any = other.post(CODE, {"code": code_at(secret, time.time() - 30)})

    assert done.url == INDEX
    assert other.get(INDEX).status_code == 200
    assert [row.outcome for row in SignIn.objects.order_by("pk")] == ["entered", "entered"]


def test_a_code_is_good_once(client, mina):
    sign_in(client)
    secret = set_up_app(client)
    code = code_at(secret, time.time())
    first, second = Client(), Client()
    sign_in(first)
    sign_in(second)

    assert first.post(CODE, {"code": code}).status_code == 302
    # Also after the library has forgotten it, which is before the code has gone stale.
    taken = f"allauth.mfa.totp.used?user={mina.pk}&code={code}"
    assert cache.delete(taken)
    again = second.post(CODE, {"code": code})

    assert again.status_code == 200
    assert "used just now" in told(again)


def test_wrong_codes_are_written_down_and_stopped(client, mina):
    sign_in(client)
    secret = set_up_app(client)
    thief = Client()
    sign_in(thief)
    wrong = "000000" if code_at(secret, time.time()) != "000000" else "111111"

    for _ in range(5):
        thief.post(CODE, {"code": wrong})
    stopped = thief.post(CODE, {"code": code_at(secret, time.time() - 30)})

    assert stopped.status_code == 200
    assert "Too many failed attempts" in told(stopped)
    assert SignIn.objects.filter(outcome="wrong_code").count() == 5


def test_codes_are_stopped_and_taken_once_with_the_cache_in_the_database_too(
    client, mina, settings
):
    """The cache of the zero-install stack, which all its processes share."""
    database = "django.core.cache.backends.db.DatabaseCache"
    settings.CACHES = {"default": {"BACKEND": database, "LOCATION": "cache_of_a_test"}}
    call_command("createcachetable", verbosity=0)
    sign_in(client)
    secret = set_up_app(client)
    code = code_at(secret, time.time() - 30)
    first, second, third = Client(), Client(), Client()
    for one in (first, second, third):
        sign_in(one)

    assert first.post(CODE, {"code": code}).status_code == 302
    assert second.post(CODE, {"code": code}).status_code == 200
    for _ in range(5):
        third.post(CODE, {"code": "not a code"})
    stopped = third.post(CODE, {"code": code_at(secret, time.time())})
    assert "Too many failed attempts" in told(stopped)


@pytest.mark.parametrize("code", ["", "abc", "１２３４５６", "null\0byte", "9" * 4000, "<b>"])
def test_nonsense_as_a_code_is_answered_with_the_form(client, mina, code):
    sign_in(client)
    set_up_app(client)
    other = Client()
    sign_in(other)

    assert other.post(CODE, {"code": code}).status_code == 200


def test_recovery_codes_are_shown_once_and_each_lets_in_once(client, mina):
    sign_in(client)
    set_up_app(client)
    codes = client.get(reverse("mfa_view_recovery_codes")).context["unused_codes"]
    again = client.get(reverse("mfa_view_recovery_codes"))

    assert len(set(codes)) == 10
    assert not any(code in again.content.decode() for code in codes)
    first, second = Client(), Client()
    sign_in(first)
    assert first.post(CODE, {"code": codes[3]}).status_code == 302
    sign_in(second)
    assert second.post(CODE, {"code": codes[3]}).status_code == 200


def test_recovery_codes_are_downloaded_from_the_page_that_shows_them(client, mina):
    sign_in(client)
    set_up_app(client)
    codes = client.get(reverse("mfa_view_recovery_codes")).context["unused_codes"]

    file = client.post(reverse("desk_download_codes"), {"codes": "\n".join(codes) + "<script>"})

    assert file["Content-Disposition"] == 'attachment; filename="recovery-codes.txt"'
    assert file["Content-Type"].startswith("text/plain")
    assert file.content.decode().split("\n")[2:12] == codes
    assert b"<script>" not in file.content


def test_what_a_backup_holds_opens_nothing(client, mina, settings):
    sign_in(client)
    secret = set_up_app(client)

    stored = Authenticator.objects.get(type="totp").data["secret"]

    assert secret not in stored
    settings.SECRET_KEY = "another key, as if the old one were lost"
    other = Client()
    sign_in(other)
    assert other.post(CODE, {"code": code_at(secret, time.time() - 30)}).status_code == 200


def test_a_retired_key_still_reads_what_it_wrote(client, mina, settings):
    sign_in(client)
    secret = set_up_app(client)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "a new key"
    other = Client()
    sign_in(other)

    assert other.post(CODE, {"code": code_at(secret, time.time() - 30)}).status_code == 302


def test_the_square_is_drawn_without_style_or_data_address(client, mina):
    sign_in(client)

    text = client.get(reverse("mfa_activate_totp")).content.decode()

    assert "<svg" in text
    assert "data:image" not in text
    assert " style=" not in text


# Required


def test_where_it_is_required_one_is_led_to_it_and_nowhere_else(client, mina, settings):
    settings.REQUIRE_SECOND_FACTOR = True
    sign_in(client)

    for path in (INDEX, "/admin/events/event/", "/admin/account/", "/admin/password_change/"):
        assert client.get(path).url == reverse("mfa_first_factor"), path
        assert client.post(path).url == reverse("mfa_first_factor"), path
    assert client.get(reverse("mfa_first_factor")).status_code == 200

    set_up_app(client)
    assert client.get(INDEX).status_code == 200


def test_where_it_is_required_the_last_one_stays(client, mina, settings):
    settings.REQUIRE_SECOND_FACTOR = True
    sign_in(client)
    set_up_app(client)

    client.post(reverse("mfa_deactivate_totp"))

    assert accounts.has_second_factor(mina)
    settings.REQUIRE_SECOND_FACTOR = False
    client.post(reverse("mfa_deactivate_totp"))
    assert not Authenticator.objects.exists()


def test_recovery_codes_alone_are_no_second_factor(client, mina, settings):
    settings.REQUIRE_SECOND_FACTOR = True
    Authenticator.objects.create(
        user=mina, type="recovery_codes", data={"seed": "x", "used_mask": 0}
    )
    sign_in(client)

    assert client.get(INDEX).url == reverse("mfa_first_factor")


# Confirming


def test_a_change_of_factors_is_confirmed_when_the_sign_in_is_long_ago(client, mina):
    client.force_login(mina)

    asked = client.get(reverse("mfa_activate_totp"))
    assert asked.url.startswith(reverse("account_reauthenticate"))
    wrong = client.post(asked.url, {"password": "wrong"})
    assert wrong.status_code == 200
    right = client.post(asked.url, {"password": PASSWORD})

    assert right.url == reverse("mfa_activate_totp")
    assert client.get(right.url).status_code == 200
    assert [row.outcome for row in SignIn.objects.order_by("pk")] == ["wrong", "confirmed"]


def test_confirming_is_locked_like_signing_in(client, mina):
    client.force_login(mina)
    address = reverse("account_reauthenticate")
    for _ in range(5):
        client.post(address, {"password": "wrong"})

    assert "Too many failed attempts" in told(client.post(address, {"password": PASSWORD}))


# One's own account


def test_one_sees_ones_sessions_and_ends_another(client, mina):
    sign_in(client)
    other = Client()
    sign_in(other)

    page = client.get(reverse("mfa_index"))
    assert told(page).count("Firefox, Linux") >= 2
    assert client.session.session_key not in page.content.decode()
    (ended,) = [one for one in page.context["sessions"] if not one["is_this"]]
    client.post(reverse("desk_end_sessions"), {"session": ended["name"]})

    assert other.get(INDEX).status_code == 302
    assert client.get(INDEX).status_code == 200


def test_one_ends_all_other_sessions_at_once(client, mina):
    sign_in(client)
    others = [Client(), Client()]
    for other in others:
        sign_in(other)

    client.post(reverse("desk_end_sessions"))

    assert [other.get(INDEX).status_code for other in others] == [302, 302]
    assert client.get(INDEX).status_code == 200


def test_a_new_password_ends_the_other_sessions(client, mina):
    sign_in(client)
    other = Client()
    sign_in(other)
    new = "another long one"

    response = client.post(
        reverse("account_change_password"),
        {"oldpassword": PASSWORD, "password1": new, "password2": new},
    )

    assert response.status_code == 302
    assert other.get(INDEX).status_code == 302
    assert client.get(INDEX).status_code == 200
    assert AccountChange.objects.get().deed == "password_changed"


def test_a_new_factor_ends_the_other_sessions_and_is_written_down(
    client, mina, django_capture_on_commit_callbacks
):
    sign_in(client)
    other = Client()
    sign_in(other)

    with django_capture_on_commit_callbacks(execute=True):
        set_up_app(client)

    assert other.get(INDEX).status_code == 302
    assert set(AccountChange.objects.values_list("deed", "after")) >= {("factor_added", "totp")}


def test_a_session_is_seen_and_ends_when_nobody_works(client, mina, settings):
    sign_in(client)
    row = DeskSession.objects.get()
    long_ago = row.seen_at - timedelta(hours=2)
    DeskSession.objects.update(seen_at=long_ago, started_at=long_ago)

    client.get(INDEX)

    seen = DeskSession.objects.get()
    assert seen.seen_at >= row.seen_at
    assert seen.started_at == long_ago
    assert seen.expire_date - seen.seen_at == pytest.approx(
        timedelta(seconds=settings.SESSION_COOKIE_AGE), abs=timedelta(seconds=2)
    )
    DeskSession.objects.update(expire_date=long_ago)
    assert client.get(INDEX).status_code == 302


def test_old_sessions_and_sign_ins_are_swept(client, mina):
    from events.tasks import tidy_accounts

    sign_in(client)
    DeskSession.objects.update(expire_date=NOON)
    SignIn.objects.update(at=NOON)

    tidy_accounts()

    assert not DeskSession.objects.exists()
    assert not SignIn.objects.exists()


@pytest.mark.parametrize(
    "path", ["/", "/timeline/", "/ko/", "/api/v1/events/", "/healthz", "/methodology/"]
)
def test_a_reader_gets_no_cookie_and_a_signed_in_one_the_same_page(client, mina, path):
    plain = Client().get(path)
    sign_in(client)
    sessions = DeskSession.objects.values_list("session_key", "seen_at").get()

    signed = client.get(path)

    assert not plain.cookies
    assert not signed.cookies
    assert signed.content == plain.content
    assert DeskSession.objects.values_list("session_key", "seen_at").get() == sessions


def test_the_hash_of_a_secret_is_what_rfc_6238_says():
    """The test's own reckoning, checked with the example of the standard."""
    secret = base64.b32encode(b"12345678901234567890").decode()

    assert code_at(secret, 59) == "287082"
