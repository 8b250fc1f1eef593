"""Reviewing in a real browser: read, commented on, signed, and sealed in good time, by keyboard too."""

import os
from collections.abc import Callable, Iterator
from time import monotonic
from typing import Any

import pytest
from django.test import Client
from pytest_django.live_server_helper import LiveServer

from events import operations
from events.models import Edition, Event, HarmProposal, ReviewComment
from tests import factories
from tests.browser.test_smoke import Watched
from tests.events.operations.people import reviewer
from tests.factories import NOON

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SignIn = Callable[..., Watched]
# A folder in which the pages are left as pictures, to be looked at.
PICTURES = os.environ.get("PICTURES", "")


@pytest.fixture
def sign_in(chromium: Any, live_server: LiveServer) -> Iterator[SignIn]:
    contexts = []

    def signed_in(name: str, *, width: int = 1280, **options: Any) -> Watched:
        person = reviewer(name)
        person.set_password("a long pass phrase")
        person.save()
        client = Client()
        client.force_login(person)
        context = chromium.new_context(viewport={"width": width, "height": 844}, **options)
        cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value}
        context.add_cookies([cookie | {"url": live_server.url}])
        contexts.append(context)
        return Watched(context.new_page(), live_server.url)

    yield signed_in
    for context in contexts:
        context.close()


@pytest.fixture
def changed() -> Event:
    """A public event of Tumen, with another title and a comment, before its reviewer."""
    tumen = factories.placed("cn-jl-tumen")
    made = factories.published(places=[tumen], claims=[factories.claim(places=[tumen])])
    operations.edit_event(
        event=made, title_en="A group is sent back", because="Misread.", by=made.author, at=NOON
    )
    operations.submit_event(event=made, by=made.author, at=NOON)
    operations.comment_on_field(
        event=made, field="title.en", text="Say how.", by=factories.user("omar"), at=NOON
    )
    made.refresh_from_db()
    return made


def picture(desk: Watched, name: str) -> None:
    if PICTURES:
        desk.page.screenshot(path=f"{PICTURES}/{name}.png", full_page=True)


def faults(desk: Watched) -> list[str]:
    found = axe.Axe().run(desk.page).response["violations"]
    serious = [one for one in found if one["impact"] in ("serious", "critical")]
    return [f"{one['id']}: {one['nodes'][0]['html'][:300]}" for one in serious]


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (390, "light")])
def test_every_page_is_quiet_fits_and_has_no_known_fault(
    sign_in: SignIn, changed: Event, width: int, scheme: str
) -> None:
    desk = sign_in("lena", width=width, color_scheme=scheme)
    submitted = factories.event(title_en="People are taken back")
    operations.submit_event(event=submitted, by=submitted.author, at=NOON)
    sealed = factories.published()
    operations.propose_sealing(event=sealed, note="Hm.", by=reviewer("omar"), at=NOON)

    found = {}
    for name, path in {
        "queue": "/admin/review/",
        "review": f"/admin/review/{changed.pk}/",
        "sealing": f"/admin/review/{sealed.pk}/",
        "notices": "/admin/notices/",
        "preferences": "/admin/preferences/",
        "event": f"/admin/events/event/{changed.pk}/change/",
        "merge": f"/admin/events/event/{changed.pk}/step/merge/",
    }.items():
        desk.open(path)
        picture(desk, f"{name}-{width}-{scheme}")
        if name not in ("event", "merge"):
            desk.assert_fits()
            desk.assert_quiet()
            found[name] = faults(desk)
            # The instrument leaves traces of its own.
            desk.complaints.clear()
    assert {name: told for name, told in found.items() if told} == {}


def test_from_the_menu_to_the_signature_without_a_mouse(sign_in: SignIn, changed: Event) -> None:
    desk = sign_in("lena")
    page = desk.page
    desk.open("/admin/")
    page.get_by_role("link", name="Review 1").focus()
    page.keyboard.press("Enter")
    page.get_by_role("link", name="A group is sent back").focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="What readers will see").wait_for()

    page.keyboard.press("n")
    first = page.evaluate("document.activeElement.id")
    page.keyboard.press("n")
    page.keyboard.press("p")
    assert page.evaluate("document.activeElement.id") == first != ""

    page.locator("#field-title-en summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Better so.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_text("Your comment is kept.").wait_for()
    assert ReviewComment.objects.filter(text="Better so.").exists()

    page.locator("summary", has_text="Approve and publish").focus()
    page.keyboard.press("Enter")
    for box in page.locator("[id^=id_approve_harm]").all():
        box.focus()
        page.keyboard.press("Space")
    page.locator("[id^=id_approve_harm]").last.press("Enter")
    page.get_by_text("Approved. Publish it as a correction").wait_for()
    page.locator("summary", has_text="Publish as a correction").focus()
    page.keyboard.press("Enter")
    page.locator("#id_correct_reason").select_option("correction")
    page.locator("#id_correct_note_en").fill("The title was reworded.")
    page.locator("#id_correct_note_ko").press("Enter")
    page.get_by_text("readers see edition 2").wait_for()

    assert Edition.objects.current().get().number == 2
    desk.assert_quiet()


def test_sealing_by_two_on_one_page_takes_less_than_a_minute(
    sign_in: SignIn, changed: Event
) -> None:
    desk = sign_in("lena")
    sign_in("omar")
    page = desk.page
    desk.open("/admin/events/event/")

    begun = monotonic()
    page.get_by_role("link", name="Harm").click()
    page.locator("summary", has_text="Withdraw for harm, both here").click()
    page.locator("#id_withdraw_for_harm_note").type("Somebody could be found by it.", delay=60)
    page.locator("#id_withdraw_for_harm_second_name").type("omar", delay=60)
    page.locator("#id_withdraw_for_harm_second_password").type("a long pass phrase", delay=60)
    page.locator("#id_withdraw_for_harm_second_password").press("Enter")
    page.get_by_text("Withdrawn and sealed").wait_for()
    took = monotonic() - begun

    assert took < 60
    assert Edition.objects.filter(sealed_at=None).get().change == "withdrawn"
    desk.assert_quiet()
    print(f"sealed in {took:.1f} s")  # noqa: T201 # the stopwatch


def test_sealing_by_two_sessions(sign_in: SignIn, changed: Event) -> None:
    lena, omar = sign_in("lena"), sign_in("omar", width=390)
    lena.open(f"/admin/review/{changed.pk}/#harm")
    lena.page.locator("summary", has_text="ask another reviewer").click()
    lena.page.locator("#id_propose_sealing_note").fill("Somebody could be found by it.")
    lena.page.get_by_role("button", name="Withdraw for harm, and ask another reviewer").click()
    lena.page.get_by_text("Withdrawn at once.").wait_for()
    assert not Edition.objects.current().exists()

    omar.open("/admin/review/")
    omar.page.get_by_role("link", name="A group is sent back").first.click()
    omar.page.locator("summary", has_text="Agree, and erase for good").click()
    omar.page.get_by_role("button", name="Agree, and erase for good").click()
    omar.page.get_by_text("Sealed: what its editions said is erased.").wait_for()

    assert HarmProposal.objects.get().decision == "sealed"
    lena.assert_quiet()
    omar.assert_quiet()
