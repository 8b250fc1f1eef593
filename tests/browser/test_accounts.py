"""Signing in as people do it: with an app, a passkey, a recovery code, by keyboard, in two languages."""

import base64
import hmac
import re
import struct
import time
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.utils import timezone
from pytest_django.live_server_helper import LiveServer

from events.operations import accounts
from events.operations.roles import Role, ensure_roles, give_role

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASSWORD = "twelve green bottles"
# What a machine can find and nobody can work around.
GRAVE = ("serious", "critical")


def code_of(secret: str) -> str:
    """The six digits of RFC 6238 for this half minute."""
    digest = hmac.new(base64.b32decode(secret), struct.pack(">Q", int(time.time()) // 30), "sha1")
    start = digest.digest()[-1] & 15
    number = struct.unpack(">I", digest.digest()[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"


class Visit:
    """One browser with what it complained of."""

    def __init__(self, page: Any, base: str) -> None:
        # A passkey belongs to a name, and the server of the tests may be told by its number.
        self.page, self.base = page, base.replace("127.0.0.1", "localhost")
        self.complaints: list[str] = []
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def open(self, path: str) -> None:
        self.page.goto(f"{self.base}{path}")

    def press(self, name: str, role: str = "button") -> None:
        self.page.get_by_role(role, name=name, exact=True).click()

    def sign_in(self, name: str = "mina", password: str = PASSWORD) -> None:
        self.open("/admin/")
        self.page.get_by_label("Username").fill(name)
        self.page.get_by_label("Password").fill(password)
        self.press("Sign in")

    def sign_out(self) -> None:
        self.press("Log out")

    def check(self) -> None:
        """The page fits, nothing was refused by the policy, and axe finds nothing grave."""
        assert self.complaints == [], self.page.url
        found = axe.Axe().run(self.page).response["violations"]
        grave = [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in GRAVE]
        wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

        assert grave == [], self.page.url
        assert self.page.evaluate(wide) <= 0, self.page.url
        # What axe itself tries, the policy refuses.
        self.complaints.clear()


@pytest.fixture
def mina() -> User:
    ensure_roles()
    cache.clear()
    person = User.objects.create_user("mina", password=PASSWORD)
    give_role(user=person, role=Role.ADMINISTRATOR)
    return person


@pytest.fixture(params=[1280, 390])
def visit(request: Any, chromium: Any, live_server: LiveServer) -> Iterator[Visit]:
    context = chromium.new_context(viewport={"width": request.param, "height": 844})
    yield Visit(context.new_page(), live_server.url)
    context.close()


def with_authenticator(visit: Visit) -> None:
    """Plug in a device that keeps passkeys and says yes."""
    session = visit.page.context.new_cdp_session(visit.page)
    session.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True}
    options |= {"hasUserVerification": True, "isUserVerified": True}
    options |= {"automaticPresenceSimulation": True}
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def test_from_an_invitation_through_the_app_to_the_desk(
    visit: Visit, mina: User, settings: Any
) -> None:
    settings.REQUIRE_SECOND_FACTOR = True
    handed = accounts.invite_person(name="newcomer", role="editor", by=mina, at=timezone.now())
    page = visit.page

    visit.open(f"/admin/login/join/{handed.secret}/")
    visit.check()
    page.get_by_label("Password:", exact=True).fill("short")
    page.get_by_label("The password again").fill("short")
    visit.press("Continue")
    assert "at least 12 characters" in page.locator(".errorlist").inner_text()
    page.get_by_label("Password:", exact=True).fill(PASSWORD)
    page.get_by_label("The password again").fill(PASSWORD)
    visit.press("Continue")

    assert "/account/factor/" in page.url
    visit.open("/admin/events/event/")
    assert "/account/factor/" in page.url
    visit.check()
    visit.press("Set up an app", "link")
    assert page.locator(".account-qr svg path").count() == 1
    visit.check()
    secret = page.get_by_label("The key as text").input_value()
    page.get_by_label("Authenticator code").fill(code_of(secret))
    visit.press("Switch on")

    codes = page.get_by_label("Your recovery codes").input_value().split()
    assert len(codes) == 10
    visit.check()
    with page.expect_download() as download:
        visit.press("Download as text")
    assert all(code in download.value.path().read_text() for code in codes)
    page.get_by_role("link", name=re.compile("to the desk")).click()
    assert page.url == f"{visit.base}/admin/"

    visit.sign_out()
    visit.sign_in("newcomer")
    assert "/login/code/" in page.url
    visit.check()
    page.get_by_label("Code").fill(codes[0])
    page.keyboard.press("Enter")
    page.wait_for_url(f"{visit.base}/admin/")


def test_a_passkey_as_second_factor_and_alone(visit: Visit, mina: User) -> None:
    with_authenticator(visit)
    page = visit.page
    visit.sign_in()
    visit.open("/admin/account/passkeys/add/")
    visit.check()
    page.get_by_role("textbox", name="Name").fill("Laptop")
    page.get_by_label("I also want to sign in with it alone").check()
    visit.press("Add")
    page.wait_for_url("**/account/codes/")
    visit.open("/admin/account/")
    assert "Laptop" in page.locator("main").inner_text()
    visit.check()

    visit.sign_out()
    visit.sign_in()
    assert "/login/code/" in page.url
    visit.press("Use a passkey")
    page.wait_for_url(f"{visit.base}/admin/")

    visit.sign_out()
    visit.press("Sign in with a passkey")
    page.wait_for_url(f"{visit.base}/admin/")
    assert visit.complaints == []


def test_without_a_passkey_the_page_says_so(visit: Visit, mina: User) -> None:
    visit.open("/admin/login/")
    declined = "Promise.reject(new DOMException('', 'NotAllowedError'))"
    visit.page.evaluate(f"() => {{ navigator.credentials.get = () => {declined} }}")

    visit.press("Sign in with a passkey")

    alert = visit.page.get_by_role("alert")
    alert.wait_for()
    assert "was not given a passkey" in alert.inner_text()


def test_signing_in_by_keyboard_alone(visit: Visit, mina: User) -> None:
    page = visit.page
    visit.open("/admin/login/")
    visit.check()
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "login":
            break
    page.keyboard.type("mina")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")

    page.wait_for_url(f"{visit.base}/admin/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_about_people_are_in_order(
    chromium: Any, live_server: LiveServer, mina: User, scheme: str
) -> None:
    now = timezone.now()
    other = User.objects.create_user("other", password=PASSWORD)
    give_role(user=other, role=Role.ADMINISTRATOR)
    accounts.invite_person(name="newcomer", role="reader", by=mina, at=now)
    accounts.ask_recovery(person=mina, reason="The telephone is lost.", by=other, at=now)
    context = chromium.new_context(viewport={"width": 390, "height": 844}, color_scheme=scheme)
    visit = Visit(context.new_page(), live_server.url)
    visit.open("/admin/login/")
    visit.page.locator("[name=login]").fill("mina")
    visit.page.locator("[name=password]").fill(PASSWORD)
    visit.page.locator("[name=password]").press("Enter")
    visit.page.wait_for_url(f"{visit.base}/admin/")

    for path in (
        "/admin/people/",
        f"/admin/people/{other.pk}/",
        f"/admin/people/{other.pk}/leave/",
        f"/admin/people/{other.pk}/role/",
        "/admin/account/",
        "/admin/password_change/",
        "/admin/account/factor/",
    ):
        visit.open(path)
        visit.check()
    context.close()
