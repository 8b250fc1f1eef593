"""A reader goes from the timeline to the statement behind a number, in a real browser."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.utils import timezone
from pytest_django.live_server_helper import LiveServer

from events.models.record import Total
from tests.events.views.record import publish, voice

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


class Watched:
    """A page of the browser with what it complained of and whom it asked."""

    def __init__(self, page: Any, base: str) -> None:
        self.page = page
        self.base = base
        self.complaints: list[str] = []
        self.hosts: set[str] = set()
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.hosts.add(urlsplit(request.url).netloc))

    def open(self, path: str) -> None:
        self.page.goto(f"{self.base}{path}")

    def assert_quiet(self) -> None:
        assert self.complaints == []
        assert self.hosts == {urlsplit(self.base).netloc}

    def assert_fits(self) -> None:
        width = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert self.page.evaluate(width) == 0


@pytest.fixture(params=[1280, 390])
def reader(request: Any, chromium: Any, live_server: LiveServer) -> Iterator[Watched]:
    context = chromium.new_context(viewport={"width": request.param, "height": 844})
    yield Watched(context.new_page(), live_server.url)
    context.close()


@pytest.fixture
def _record() -> None:
    publish("jilin")
    publish("held", type="arrest", voices=[voice(chosen=False)])
    Total.objects.create(
        region="world",
        period="year",
        period_start="2024-01-01",
        type="return_to_origin",
        volition="forced",
        basis="standard",
        n_events=1,
        n_without_best=0,
        low=200,
        best=200,
        high=200,
        high_open=False,
        events=["jilin"],
        rules="AGG-1",
        computed_at=timezone.now(),
    )


@pytest.mark.usefixtures("_record")
def test_from_the_timeline_by_a_link_to_the_event(reader: Watched) -> None:
    reader.open("/timeline/")
    assert reader.page.locator(".entry").count() == 2

    reader.page.get_by_role("link", name="Repatriation", exact=True).click()
    assert reader.page.locator(".entry").count() == 1
    assert "family=repatriation" in reader.page.url

    reader.page.get_by_role("link", name="Title of jilin").click()
    assert reader.page.locator(".sentence").inner_text().startswith("About 200 people")
    statement = reader.page.locator(".claim a").first
    assert statement.get_attribute("href") == "https://daily.example/1"
    reader.assert_fits()
    reader.assert_quiet()


@pytest.mark.usefixtures("_record")
def test_from_a_total_in_two_clicks_to_the_statement(reader: Watched) -> None:
    reader.open("/totals/")

    reader.assert_fits()
    reader.page.locator(".counted a").first.click()

    assert reader.page.locator(".claim a").first.is_visible()
    reader.assert_quiet()


@pytest.mark.usefixtures("_record")
def test_the_form_asks_without_any_script(reader: Watched) -> None:
    reader.open("/timeline/")

    reader.page.locator("summary").click()
    reader.page.get_by_label("Type").select_option("arrest")
    reader.page.get_by_role("button", name="Show").click()

    assert "type=arrest" in reader.page.url
    assert reader.page.locator(".entry").count() == 1
    reader.assert_quiet()


@pytest.mark.usefixtures("_record")
def test_the_same_page_in_another_language(reader: Watched) -> None:
    reader.open("/events/jilin/")

    reader.page.get_by_role("link", name="한국어").click()

    assert reader.page.locator("html").get_attribute("lang") == "ko"
    assert "약 200명이 송환되었다." in reader.page.locator(".sentence").inner_text()
    reader.assert_fits()
    reader.assert_quiet()


@pytest.mark.parametrize("path", ["/", "/methodology/", "/ko/methodology/", "/zh-hans/totals/"])
def test_every_other_page_is_quiet_and_fits(reader: Watched, path: str) -> None:
    reader.open(path)

    reader.assert_fits()
    reader.assert_quiet()
