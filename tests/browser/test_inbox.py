"""An editor adds and takes articles in a real browser, by mouse and by keyboard alone."""

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from pytest_django.live_server_helper import LiveServer

from events import operations
from events.models import Article
from events.operations.roles import Role, ensure_roles, give_role
from tests import factories

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TEXT = "\n\n".join(
    f"Paragraph {number} says what happened in the north that day, and who said so."
    for number in range(8)
)
PASTED = f"Nine people sent back\n7 May 2024\n{TEXT}"
# A folder to keep pictures in, where somebody wants to look at the pages.
PICTURES = os.environ.get("PICTURES", "")


@pytest.fixture
def editor(db: None) -> User:
    ensure_roles()
    person = User.objects.create_user("edda", password="a pass phrase")
    give_role(user=person, role=Role.EDITOR)
    now = timezone.now()
    north, south = factories.source("north-daily"), factories.source("south-wire")
    held = [
        factories.article(publisher=north, title="Returns in April", body=TEXT, at=now),
        factories.article(
            publisher=south,
            title="국경에서 아홉 명 송환",
            body="본문이다.",
            language="ko",
            at=now - timedelta(days=9),
        ),
        factories.article(publisher=south, title="", at=now - timedelta(hours=3)),
    ]
    factories.suggestion(article=held[0])
    operations.take_article(article=held[1], by=person, at=now)
    return person


@pytest.fixture(params=[(1280, "light", "en"), (390, "dark", "ko")], ids=["1280", "390"])
def desk(request: Any, chromium: Any, live_server: LiveServer, editor: User) -> Iterator[Any]:
    width, scheme, language = request.param
    client = Client()
    client.force_login(editor)
    context = chromium.new_context(
        viewport={"width": width, "height": 844},
        color_scheme=scheme,
        base_url=live_server.url,
        locale=language,
    )
    cookies = {"sessionid": client.cookies["sessionid"].value, "django_language": language}
    context.add_cookies(
        [{"name": name, "value": value, "url": live_server.url} for name, value in cookies.items()]
    )
    page = context.new_page()
    page.complaints, page.name = [], f"{width}-{language}"
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    yield page
    context.close()


def assert_sound(page: Any, name: str) -> None:
    """Nothing complained of, nothing wider than the window, nothing serious for those who do not see."""
    if PICTURES:
        path = Path(PICTURES) / f"{name}-{page.name}.png"
        page.screenshot(path=path, full_page=True)
    wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    faults = axe.Axe().run(page).response["violations"]
    grave = [
        f"{one['id']}: {one['nodes'][0]['html'][:200]}"
        for one in faults
        if one["impact"] in {"serious", "critical"}
    ]
    assert (page.complaints, grave, page.evaluate(wider)) == ([], [], 0)


def test_a_text_is_pasted_looked_at_and_kept_without_the_address_bar(desk: Any) -> None:
    desk.goto("/admin/inbox/")
    assert desk.locator(".inbox-article").count() == 3
    assert_sound(desk, "inbox")

    desk.locator(".inbox-bar a.button").click()
    desk.locator("textarea[name=content]").fill(PASTED)
    assert_sound(desk, "add")
    desk.locator(".inbox-submit button").click()

    assert desk.locator("input[name=title]").input_value() == "Nine people sent back"
    assert desk.locator(".inbox-beside").count() == 1
    assert_sound(desk, "look")
    desk.locator("input[name=copy][value=own]").check()
    desk.locator("input[name=new_publisher]").fill("Another Daily")
    desk.locator(".inbox-submit button").nth(1).click()

    made = Article.objects.get(publisher__name_en="Another Daily")
    assert (made.body, made.reading_state) == (PASTED.replace("\r\n", "\n"), "waiting")


def test_an_article_is_taken_and_ended_with_the_keyboard_alone(desk: Any) -> None:
    desk.goto("/admin/inbox/?order=newest")
    first = desk.locator(".inbox-article").first
    first.locator("button[formaction$='/take/']").focus()
    with desk.expect_navigation():
        desk.keyboard.press("Enter")

    assert Article.objects.get(title="Returns in April").reading_state == "reading"
    desk.locator(".inbox-article").first.locator("button[formaction$='/nothing/']").focus()
    with desk.expect_navigation():
        desk.keyboard.press("Enter")

    assert Article.objects.get(title="Returns in April").reading_state == "read"
    assert desk.locator(".inbox-article").count() == 2


def test_a_text_too_long_is_said_before_it_is_sent(desk: Any) -> None:
    desk.goto("/admin/inbox/add/")
    area = desk.locator("textarea[name=content]")
    area.evaluate("area => { area.value = 'x'.repeat(1000001); }")

    desk.locator(".inbox-submit button").click()

    assert desk.locator(".inbox-too-long").inner_text()
    assert area.evaluate("area => area.value.length") == 1_000_001


@pytest.mark.parametrize("way", ["html", "addresses"])
def test_every_other_way_in_is_sound(desk: Any, way: str) -> None:
    desk.goto(f"/admin/inbox/add/?by={way}")
    assert_sound(desk, way)
    if way == "addresses":
        desk.locator("textarea").fill("https://a.example/1\nhttps://a.example/1\nnonsense")
        desk.locator(".inbox-submit button").click()
        assert desk.locator(".inbox-taken tbody tr").count() == 3
        assert_sound(desk, "taken")


def test_giving_a_text_and_dead_links_are_sound(desk: Any) -> None:
    article = Article.objects.get(title="")
    desk.goto(f"/admin/inbox/{article.pk}/text/")
    assert_sound(desk, "text")
    Article.objects.filter(pk=article.pk).update(
        link_failures=4,
        link_failing_since=timezone.now(),
        link_dead_since=timezone.now(),
        link_checked_at=timezone.now(),
        link_status=404,
    )
    desk.goto("/admin/inbox/links/")
    assert_sound(desk, "links")
