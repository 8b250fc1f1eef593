"""Every page of the desk in a real browser: none breaks the policy, fails, or asks another host."""

from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client
from pytest_django.live_server_helper import LiveServer

from tests.browser.test_reading_desk import settle
from tests.browser.test_smoke import Watched
from tests.events.admin.test_every_address import (  # noqa: F401 # fixtures, asked for by name
    Asked,
    addresses,
    everything,
    people,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
# What is no page to look at.
NO_PAGES = {"admin:jsi18n", "admin:autocomplete", "desk_download_codes"}


def test_no_page_of_the_desk_breaks_the_policy(
    chromium: Any,
    live_server: LiveServer,
    people: dict[str, Any],  # noqa: F811
    addresses: list[Asked],  # noqa: F811
) -> None:
    client = Client()
    client.force_login(people["administrator"])
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value}
    context.add_cookies([cookie | {"url": live_server.url}])
    watched = Watched(context.new_page(), live_server.url)
    opened, found = 0, {}
    for asked in addresses:
        if asked.name in NO_PAGES or client.get(asked.path).status_code != 200:
            continue
        watched.open(asked.path)
        opened += 1
        if watched.complaints:
            found[asked.name] = list(watched.complaints)
            watched.complaints.clear()
    context.close()
    settle()

    assert found == {}
    assert watched.hosts == {urlsplit(live_server.url).netloc}
    assert opened > 90
