"""The reading desk in a real browser: selecting, deciding with the keyboard alone, two editors at once."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from pytest_django.live_server_helper import LiveServer

from events import operations
from events.models import Article, Claim, Place, ReadingDraft, Suggestion
from events.operations.roles import Role, ensure_roles, give_role
from events.operations.suggestions import find
from events.rules import extraction
from events.rules.extraction import Mark, MarkKind
from tests import factories
from tests.browser.test_smoke import Watched
from tests.factories import NOON

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
# An emoji before the quotes: the browser counts it twice, the desk once.
BODY = (
    "\U0001f600 A headline.\n\n"
    "The Watch Group said that about 200 people were sent back from Jilin. "
    "It added that ten were held in Tumen.\n\n"
    "An activist \U0001f54a spoke of forty others. The ministry knew nothing."
)
FIRST = "The Watch Group said that about 200 people were sent back from Jilin"
SECOND = "ten were held in Tumen"
THIRD = "An activist \U0001f54a spoke of forty others"


def said(quote: str, **fields: Any) -> extraction.Suggestion:
    start = BODY.index(quote)
    columns: dict[str, Any] = {
        "event_type": "arrest",
        "speaker_as_written": "The Watch Group",
        "speaker_code": "watch-group",
        "marks": (Mark(kind=MarkKind.SPEAKER, start=start, end=start + 9),),
    }
    return extraction.Suggestion(
        start=start, end=start + len(quote), quote=quote, **(columns | fields)
    )


FOUND = [
    said(
        FIRST,
        count_as_written="about 200",
        quantifier="approximately",
        low=200,
        value=200,
        high=200,
    ),
    said(SECOND, count_as_written="ten", quantifier="exact", low=10, value=10, high=10),
    said(THIRD, speaker_code=None, speaker_as_written="An activist"),
]


@dataclass
class Editors:
    """Two editors, each in a browser of their own."""

    chromium: Any
    base: str
    article: Article

    def sign_in(self, name: str, *, width: int = 1280, scripts: bool = True) -> Watched:
        user = User.objects.create_user(name.lower(), first_name=name)
        give_role(user=user, role=Role.EDITOR)
        client = Client()
        client.force_login(user)
        context = self.chromium.new_context(
            viewport={"width": width, "height": 844}, java_script_enabled=scripts
        )
        cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value}
        context.add_cookies([cookie | {"url": self.base}])
        watched = Watched(context.new_page(), self.base)
        watched.open(f"/admin/read/{self.article.pk}/")
        return watched


@pytest.fixture
def editors(chromium: Any, live_server: LiveServer, monkeypatch: Any) -> Iterator[Editors]:
    monkeypatch.setattr(find, "suggest_claims", lambda article, names: FOUND)
    ensure_roles()
    factories.place("cn-jl-tumen")
    factories.source("watch-group", kind="ngo")
    article = factories.article(body=BODY)
    operations.suggest_claims_of(article=article, by=None, at=NOON)
    held = Editors(chromium=chromium, base=live_server.url, article=article)
    yield held
    for context in chromium.contexts:
        context.close()
    settle()


def settle() -> None:
    """Let the last words of closed pages be written before the tables are emptied."""
    busy = (
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
        " AND state <> 'idle' AND pid <> pg_backend_pid()"
    )
    for _ in range(50):
        time.sleep(0.2)
        with connection.cursor() as cursor:
            cursor.execute(busy)
            if cursor.fetchone()[0] == 0:
                return


def states(article: Article) -> list[str]:
    return list(article.suggestions.order_by("start").values_list("state", flat=True))


def quiet(watched: Watched) -> None:
    """No policy was violated and nothing failed; a refused form is an answer, not a fault."""
    faults = [one for one in watched.complaints if "422" not in one and "409" not in one]
    assert faults == []


def wait(page: Any, condition: str) -> None:
    """Wait for a condition; the policy forbids the driver's own way, which evaluates a text."""
    for _ in range(200):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"In vain: {condition}")


def tally(page: Any, waiting: int, claims: int) -> None:
    wait(page, f"document.querySelector('.rd-tally').innerText.includes('{waiting} to decide')")
    assert f"{claims} claim" in page.locator(".rd-tally").inner_text()


def test_accepted_corrected_rejected_and_undone_with_the_keyboard_alone(editors: Editors) -> None:
    watched = editors.sign_in("Min-ji")
    page = watched.page
    keys = page.keyboard
    tally(page, 3, 0)

    keys.press("j")
    keys.press("k")
    keys.press("a")
    tally(page, 2, 1)
    keys.press("e")
    page.locator(".rd-form").wait_for()
    page.locator("[name=edtf]").focus()
    keys.type("2024-04-26")
    wait(page, "document.querySelector('[data-follows=date]').textContent.includes('day')")
    keys.press("Control+Enter")
    tally(page, 1, 2)
    keys.press("x")
    keys.type("He speaks of another day.")
    keys.press("Enter")
    tally(page, 0, 2)

    assert states(editors.article) == ["accepted", "corrected", "rejected"]
    assert Suggestion.objects.get(state="rejected").reason == "He speaks of another day."
    keys.press("u")
    tally(page, 1, 2)
    assert states(editors.article)[2] == "waiting"
    quiet(watched)


def test_words_selected_with_the_keys_become_a_claim_at_their_very_place(editors: Editors) -> None:
    watched = editors.sign_in("Min-ji")
    page, keys = watched.page, watched.page.keyboard
    page.locator("#rd-text").focus()

    keys.press("w")
    for _ in range(4):
        keys.press("ArrowDown")
    for _ in range(3):
        keys.press("ArrowRight")
    for _ in range(3):
        keys.press("Shift+ArrowRight")
    chosen = page.evaluate("getSelection().toString()")
    keys.press("Enter")
    page.locator(".rd-form").wait_for()
    assert page.locator("[name=quote]").input_value() == chosen
    page.locator("[name=event_type]").select_option("arrest")
    page.locator("[name=speaker]").fill("An activist")
    page.locator("[name=new_speaker]").select_option("anonymous")
    keys.press("Control+Enter")
    wait(page, "document.querySelector('.rd-tally').innerText.includes('1 claim')")

    claim = Claim.objects.get()
    assert claim.quote == chosen
    assert BODY[claim.quote_start : claim.quote_end] == chosen
    assert claim.speaker.kind == "anonymous"
    quiet(watched)


def test_words_selected_with_the_mouse_after_an_emoji_are_counted_as_the_desk_counts(
    editors: Editors,
) -> None:
    watched = editors.sign_in("Min-ji")
    page = watched.page
    page.evaluate(
        """() => {
          const walker = document.createTreeWalker(document.getElementById("rd-text"), NodeFilter.SHOW_TEXT);
          let node;
          while ((node = walker.nextNode())) {
            const at = node.data.indexOf("The ministry knew nothing");
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at - 1);
            range.setEnd(node, at + 25);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
          }
        }"""
    )

    page.locator("#rd-make").click()
    page.locator(".rd-form").wait_for()

    start = BODY.index("The ministry")
    form = page.locator(".rd-form")
    assert form.get_attribute("data-start") == str(start)
    assert page.locator("[name=quote]").input_value() == "The ministry knew nothing"
    quiet(watched)


def test_what_was_typed_survives_a_reload_and_a_closed_browser(editors: Editors) -> None:
    watched = editors.sign_in("Min-ji")
    page = watched.page
    page.keyboard.press("e")
    page.locator(".rd-form").wait_for()
    page.locator("[name=gloss_en]").fill("Half a sentence")
    wait(page, "document.querySelector('.rd-saved').textContent.includes('saved at')")

    page.reload()

    page.locator(".rd-form").wait_for()
    assert page.locator("[name=gloss_en]").input_value() == "Half a sentence"
    page.get_by_role("button", name="Discard it").click()
    wait(page, "!document.querySelector('[name=gloss_en]')?.value.startsWith('Half')")
    assert not ReadingDraft.objects.exists()
    quiet(watched)


def test_two_editors_see_each_other_and_the_second_overwrites_nothing(editors: Editors) -> None:
    first, second = editors.sign_in("Min-ji"), editors.sign_in("Ada")
    wait(
        second.page, "document.querySelector('#rd-others').innerText.includes('Min-ji is reading')"
    )
    second.page.keyboard.press("e")
    second.page.locator(".rd-form").wait_for()
    second.page.locator("[name=gloss_en]").fill("Ada's words")

    first.page.keyboard.press("a")
    tally(first.page, 2, 1)
    second.page.keyboard.press("Control+Enter")
    second.page.locator(".rd-form .errornote").wait_for()

    told = second.page.locator(".rd-form").inner_text()
    assert "Min-ji has decided this already" in told
    assert second.page.locator("[name=gloss_en]").input_value() == "Ada's words"
    assert Claim.objects.get().gloss_en.startswith("According to")
    quiet(first)
    quiet(second)


def test_everything_works_without_scripts(editors: Editors) -> None:
    page = editors.sign_in("Min-ji", scripts=False).page

    page.locator("button[value=accept]").first.click()
    page.get_by_role("link", name="Correct").first.click()
    page.locator("[name=edtf]").fill("2024-04-26")
    page.locator(".rd-form-end button").click()
    page.locator(".rd-reject summary").click()
    page.locator("button[value=reject]").click()

    assert states(editors.article) == ["accepted", "corrected", "rejected"]
    assert page.get_by_role("link", name="Add a claim").is_visible()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (390, "light")])
def test_the_page_has_no_known_fault_and_fits(editors: Editors, width: int, scheme: str) -> None:
    watched = editors.sign_in("Min-ji", width=width)
    watched.page.emulate_media(color_scheme=scheme)
    first = editors.article.suggestions.order_by("start")[0]
    operations.accept_suggestion(suggestion=first, by=factories.user("editor"), at=NOON)

    faults = {}
    for shown in ("?open=none", f"?open=s-{editors.article.suggestions.order_by('start')[1].pk}"):
        watched.open(f"/admin/read/{editors.article.pk}/{shown}")
        found = axe.Axe().run(watched.page).response["violations"]
        faults[shown] = [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found]
        watched.assert_fits()

    assert {shown: found for shown, found in faults.items() if found} == {}
    quiet(watched)


def test_a_speaker_nobody_knows_is_asked_for_and_made(editors: Editors) -> None:
    watched = editors.sign_in("Min-ji")
    page = watched.page
    page.locator(".rd-card").nth(2).locator(".rd-number").click()

    page.keyboard.press("a")
    page.locator(".rd-form .errornote").wait_for()
    assert "No source is called “An activist”" in page.locator(".rd-form").inner_text()
    page.keyboard.press("Control+Enter")
    tally(page, 2, 1)

    assert Claim.objects.get().speaker.kind == "anonymous"
    quiet(watched)


def test_keys_can_be_switched_off(editors: Editors) -> None:
    watched = editors.sign_in("Min-ji")
    page = watched.page
    page.keyboard.press("?")
    page.locator("#rd-keys-on").uncheck()
    page.locator("#rd-keys button").click()

    page.keyboard.press("a")
    page.wait_for_timeout(500)

    assert states(editors.article) == ["waiting", "waiting", "waiting"]
    assert Place.objects.exists()
    quiet(watched)
