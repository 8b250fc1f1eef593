"""An editor and a reviewer, from a pasted article to the timeline, by what the pages offer alone.

With ``SCREENS=docs/screens/editing`` it also takes the pictures of docs/editing.md.
"""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.utils import timezone
from pytest_django.live_server_helper import LiveServer

from events import operations
from events.models import EventLink, Suggestion
from events.models.record import Total
from events.operations import work
from events.operations.roles import Role, ensure_roles, give_role
from tests import factories
from tests.browser.test_reading_desk import settle
from tests.browser.test_smoke import Watched

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASS_PHRASE = "a pass phrase of a person"
TEXT = """Two hundred returned, a group says

The Border Watch Union said on Thursday that about 200 North Koreans were forcibly sent back to \
North Korea from Jilin in the northeast of China on April 26.

Radio Frontier reported that up to 60 North Koreans were forcibly sent back from Tumen and Hunchun \
to North Korea on the same day.

The Border Watch Union said that roughly 2,000 North Koreans are being detained in China.

In October 2023, up to 600 North Koreans were returned from China, the Border Watch Union said.

An activist said that nine North Koreans were arrested in Dandong on April 20.

The trip takes three hours and costs 5,000 yuan, and a guard of 38 years spoke of 40 kilometres.
"""


class Person:
    """Somebody at a browser, who only reads what is there and presses it."""

    def __init__(self, chromium: Any, base: str, name: str, role: Role) -> None:
        user = User.objects.create_user(name, password=PASS_PHRASE)
        give_role(user=user, role=role)
        self.context = chromium.new_context(viewport={"width": 1280, "height": 900})
        self.watched = Watched(self.context.new_page(), base)
        self.page = self.watched.page
        self.page.set_default_timeout(20_000)
        # The only address that is typed; from here on everybody follows what is on the page.
        self.watched.open("/admin/")
        self.page.fill("input[name=login]", name)
        self.page.fill("input[type=password]", PASS_PHRASE)
        self.page.press("input[type=password]", "Enter")
        self.page.get_by_role("heading", name="The desk").wait_for()

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name).first.click()

    def follow(self, name: str) -> None:
        self.page.get_by_role("link", name=name).first.click()

    def shot(self, name: str) -> None:
        """Keep pictures of the page, in English and Korean, where ``SCREENS`` names a folder."""
        folder = os.environ.get("SCREENS")
        if folder is None:
            return
        self.page.screenshot(path=f"{folder}/{name}-1280-en.png")
        korean = self.context.browser.new_context(
            viewport={"width": 1280, "height": 900},
            locale="ko",
            storage_state=self.context.storage_state(),
        )
        page = korean.new_page()
        page.goto(self.page.url.replace("/timeline/", "/ko/timeline/"))
        page.wait_for_timeout(1000)
        page.screenshot(path=f"{folder}/{name}-1280-ko.png")
        korean.close()

    def sees(self, words: str) -> None:
        self.page.get_by_text(words).first.wait_for()

    def tally(self, words: str) -> None:
        self.page.locator(".rd-tally", has_text=words).wait_for()


@pytest.fixture
def editor(chromium: Any, live_server: LiveServer) -> Iterator[Person]:
    ensure_roles()
    for code in ("cn-jl", "cn-jl-tumen", "cn-jl-hunchun", "kr"):
        factories.place(code)
    factories.source("border-watch-union", kind="ngo")
    factories.source("radio-frontier", kind="specialist_media")
    yield Person(chromium, live_server.url, "writer", Role.EDITOR)
    for context in chromium.contexts:
        context.close()
    settle()


def paste(editor: Person) -> None:
    editor.shot("1-desk")
    editor.follow("Add articles")
    editor.page.get_by_label("Text", exact=True).fill(TEXT)
    editor.press("Look at it")
    assert editor.page.get_by_label("Title", exact=True).input_value() == TEXT.partition("\n")[0]
    editor.page.get_by_label("or a new one, by name").fill("Frontier Daily")
    editor.page.get_by_label("Published on").fill("2024-05-07")
    editor.page.get_by_label("as known to the").select_option("day")
    editor.press("Keep and read it")
    editor.sees("Statements")


def decide(editor: Person) -> None:
    """Three accepted, one corrected, one rejected, with the keyboard alone."""
    work.run_jobs(at=timezone.now())
    keys = editor.page.keyboard
    editor.tally("5 to decide")
    editor.shot("2-read")
    keys.press("a")
    editor.tally("1 claim")
    keys.press("e")
    editor.page.get_by_label("How it is said").wait_for()
    editor.page.get_by_label("How it is said").select_option("alleged")
    keys.press("Control+Enter")
    editor.tally("2 claims")
    keys.press("a")
    editor.tally("3 claims")
    keys.press("a")
    editor.tally("4 claims")
    keys.press("x")
    keys.press("Enter")
    editor.tally("0 to decide")


def ask_which_event(editor: Person, words: str) -> None:
    card = editor.page.locator(".rd-card", has_text=words).first
    card.get_by_role("link", name="Which event is it?").click()
    editor.sees("The claim")


def create_event(editor: Person) -> None:
    ask_which_event(editor, "about 200")
    editor.shot("3-which-event")
    editor.sees("No event is alike enough to be proposed.")
    editor.press("Create the event")
    editor.page.locator("summary", has_text="Submit for review").wait_for()


def relate_second_event(editor: Person) -> str:
    """Make an event of the sixty, as possibly a part of the first; return what the page foretold."""
    editor.follow("Inbox")
    editor.follow("Two hundred returned")
    ask_which_event(editor, "up to 60")
    editor.sees("same day")
    editor.follow("A new event, related to it")
    editor.sees("How does it relate to")
    editor.page.get_by_role("radio", name="probably").first.check()
    answer = editor.page.locator("#relating tr", has=editor.page.locator("input:checked"))
    told: str = answer.inner_text()
    editor.page.locator("#relating").scroll_into_view_if_needed()
    editor.shot("4-related")
    editor.press("Create the event and relate it")
    return told


def submit(editor: Person) -> None:
    editor.page.locator("summary", has_text="Submit for review").click()
    editor.page.locator("details[open]").get_by_role("button", name="Submit for review").click()
    editor.sees("In review")


def sign(reviewer: Person) -> None:
    """Answer the checklist of what has waited longest, and approve it."""
    reviewer.follow("Review")
    reviewer.page.locator("#content a[href*='/admin/review/']").first.click()
    reviewer.sees("What readers will see")
    reviewer.shot("6-review")
    reviewer.page.locator("summary", has_text="Approve and publish").click()
    box = reviewer.page.locator("details[open]", has_text="Approve and publish")
    for question in box.get_by_role("checkbox").all():
        question.check()
    box.get_by_role("button", name="Approve and publish").click()
    reviewer.sees("Published")


def year_of(region: str) -> tuple[int | None, ...]:
    cell = Total.objects.get(
        region=region, period="year", basis="standard", type="return_to_origin", volition="forced"
    )
    return cell.low, cell.best, cell.high


def test_an_article_becomes_two_events_that_readers_see(
    editor: Person, chromium: Any, live_server: LiveServer
) -> None:
    paste(editor)
    decide(editor)
    states = Suggestion.objects.order_by("start").values_list("state", flat=True)
    assert list(states) == ["accepted", "corrected", "accepted", "accepted", "rejected"]
    create_event(editor)
    submit(editor)
    foretold = relate_second_event(editor)
    editor.shot("5-event")
    submit(editor)

    reviewer = Person(chromium, live_server.url, "signer", Role.REVIEWER)
    sign(reviewer)
    sign(reviewer)
    reviewer.follow("View site")
    reviewer.follow("Timeline")
    reviewer.page.locator(".entry").first.wait_for()
    reviewer.shot("7-timeline")

    assert reviewer.page.locator(".entry").count() == 2
    assert EventLink.objects.get().kind == "possibly_part_of"
    operations.recompute_stale_totals(at=timezone.now())
    assert "200 (200–260)" in foretold
    assert year_of("cn-jl") == (200, 200, 260)
    editor.watched.assert_quiet()
    reviewer.watched.assert_quiet()
