"""What a machine can tell of accessibility: names, roles, contrast, order of headings."""

from typing import Any

import pytest
from pytest_django.live_server_helper import LiveServer

from tests.events.views.record import publish

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_known_fault(chromium: Any, live_server: LiveServer, scheme: str) -> None:
    publish("jilin")
    publish("held", type="arrest")
    page = chromium.new_page(color_scheme=scheme, viewport={"width": 390, "height": 844})

    faults = {}
    for path in (
        "/",
        "/timeline/?q=title",
        "/events/jilin/",
        "/totals/",
        "/methodology/",
        "/ko/x/",
    ):
        page.goto(f"{live_server.url}{path}")
        found = axe.Axe().run(page).response["violations"]
        faults[path] = [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]

    page.close()
    assert {path: found for path, found in faults.items() if found} == {}
