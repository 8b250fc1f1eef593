"""A reviewer imports somebody else's table in a real browser, by mouse and by keyboard alone."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from pytest_django.live_server_helper import LiveServer

from events import operations
from events.models import Event, TableImport
from events.operations import work
from events.operations.roles import Role, ensure_roles, give_role
from tests import factories
from tests.ged import MAPPING, faulty, write_csv

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def reviewer(db: None) -> User:
    ensure_roles()
    person = User.objects.create_user("rita", password="a pass phrase")
    give_role(user=person, role=Role.REVIEWER)
    for code in ("cn-jl", "cn-ln"):
        factories.place(code)
    operations.save_mapping(name="Made up", text=MAPPING, by=person, at=timezone.now())
    return person


@pytest.fixture(params=[(1280, "light"), (390, "dark")], ids=["1280-light", "390-dark"])
def desk(request: Any, chromium: Any, live_server: LiveServer, reviewer: User) -> Iterator[Any]:
    width, scheme = request.param
    client = Client()
    client.force_login(reviewer)
    context = chromium.new_context(
        viewport={"width": width, "height": 844}, color_scheme=scheme, base_url=live_server.url
    )
    cookie = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    yield page
    context.close()


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = io.StringIO()
    write_csv(file, faulty(80, every=10))
    path = tmp_path / "made-up.csv"
    path.write_text(file.getvalue())
    return path


def work_is_done(page: Any) -> None:
    """What the worker does; the page sees it by itself."""
    page.locator("[data-progress]").wait_for()
    work.run_jobs(at=timezone.now())
    page.locator("[data-progress]").wait_for(state="detached", timeout=20_000)


def assert_sound(page: Any) -> None:
    width = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    found = axe.Axe().run(page).response["violations"]
    assert [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found] == []
    assert page.evaluate(width) == 0
    assert page.complaints == []


def test_a_table_is_uploaded_mapped_checked_imported_and_taken_back(desk: Any, table: Path) -> None:
    desk.goto("/admin/imports/")
    assert_sound(desk)
    desk.get_by_label("Table").set_input_files(table)
    desk.get_by_role("button", name="Upload and check").click()
    work_is_done(desk)

    assert_sound(desk)
    desk.get_by_label("Name of the table").fill("made-up")
    desk.get_by_label("type: from the column").select_option("type_of_violence")
    desk.get_by_label("type: their word").fill("1 = return_to_origin\n2 = arrest")
    desk.get_by_label("date_prec: their word").fill("1 = day")
    desk.get_by_label("Bad rows").select_option("skip")
    desk.get_by_role("button", name="Check the table", exact=True).click()
    work_is_done(desk)

    assert_sound(desk)
    desk.get_by_role("link", name="See every row").click()
    assert_sound(desk)
    desk.go_back()
    desk.get_by_role("button", name="good rows").click()
    work_is_done(desk)
    assert Event.objects.count() == TableImport.objects.get().stored["added"] > 60

    assert_sound(desk)
    desk.get_by_text("Take this import back").click()
    desk.get_by_role("button", name="Take it back").click()
    work_is_done(desk)
    assert not Event.objects.exists()
    assert_sound(desk)


def test_everything_is_reached_with_the_keyboard_alone(desk: Any, table: Path) -> None:
    desk.goto("/admin/imports/")
    desk.get_by_label("Table").set_input_files(table)
    desk.get_by_label("Table").focus()
    press_until(desk, "Mapping")
    desk.keyboard.press("ArrowDown")
    press_until(desk, "Upload and check")
    desk.keyboard.press("Enter")
    work_is_done(desk)

    desk.locator("body").press("Home")
    press_until(desk, "good rows")
    desk.keyboard.press("Enter")
    work_is_done(desk)

    assert TableImport.objects.get().state == "stored"


def press_until(page: Any, name: str) -> None:
    """Tab until what has the focus bears this name."""
    called = (
        "[document.activeElement.innerText, ...(document.activeElement.labels || [])]"
        ".map(one => one?.innerText ?? one).join(' ')"
    )
    for _ in range(120):
        page.keyboard.press("Tab")
        if name in page.evaluate(called):
            return
    raise AssertionError(f"The keyboard does not reach “{name}”.")
