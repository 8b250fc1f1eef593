"""A claim finds its event by keyboard alone, and the pages are sound for everybody."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from pytest_django.live_server_helper import LiveServer

from events.models import Claim, Event, EventLink
from events.operations.roles import Role, ensure_roles, give_role
from tests import factories
from tests.browser.test_smoke import Watched

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
GRAVE = {"serious", "critical"}


@pytest.fixture
def whole() -> Event:
    claims = [
        factories.claim(),
        factories.claim(quantifier="at_least", value=4, count_as_written="at least four"),
        factories.claim(quantifier="range", low=150, value=None, high=600),
    ]
    return factories.event(title_en="Return from Jilin", claims=claims)


@pytest.fixture
def sixty(whole: Event) -> Claim:
    towns = [factories.placed(code, precision=1) for code in ("cn-jl-tumen", "cn-jl-hunchun")]
    return factories.claim(
        quantifier="up_to",
        value=None,
        high=60,
        count_as_written="up to 60",
        edtf="2024-01-01/2024-05-07",
        places=towns,
    )


@pytest.fixture
def desk(chromium: Any, live_server: LiveServer) -> Any:
    """Opens a page of the desk as a reviewer, in a window of some width."""
    ensure_roles()
    person = User.objects.create_user("person")
    give_role(user=person, role=Role.REVIEWER)
    client = Client()
    client.force_login(person)
    contexts = []

    def opened(width: int = 1280, scheme: str = "light", language: str = "en-GB") -> Watched:
        context = chromium.new_context(
            viewport={"width": width, "height": 844}, color_scheme=scheme, locale=language
        )
        cookie = client.cookies["sessionid"].value
        context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
        contexts.append(context)
        return Watched(context.new_page(), live_server.url)

    yield opened
    for context in contexts:
        context.close()


def pages(whole: Event, sixty: Claim) -> list[str]:
    match = reverse("admin:match_claim", args=[sixty.pk])
    twin = factories.event(title_en="A twin")
    return [
        match,
        f"{match}?with={whole.pk}",
        f"{reverse('admin:match_event', args=[twin.pk])}?with={whole.pk}",
        reverse("admin:events_event_change", args=[whole.pk]),
    ]


@pytest.mark.parametrize(
    ("width", "scheme", "language"),
    [(1280, "light", "en-GB"), (390, "dark", "en-GB"), (390, "light", "ko-KR")],
)
def test_the_pages_have_no_grave_fault_and_break_no_policy(
    desk: Callable[..., Watched],
    whole: Event,
    sixty: Claim,
    width: int,
    scheme: str,
    language: str,
) -> None:
    reader = desk(width, scheme, language)
    faults = {}
    for path in pages(whole, sixty):
        reader.open(path)
        reader.page.wait_for_timeout(100)
        reader.assert_quiet()
        found = axe.Axe().run(reader.page).response["violations"]
        # The checker asks for style sheets in its own way.
        reader.complaints.clear()
        faults[path] = [
            f"{one['id']}: {one['nodes'][0]['html'][:300]}"
            for one in found
            if one["impact"] in GRAVE
        ]
    assert {path: found for path, found in faults.items() if found} == {}


def test_from_the_claim_to_a_related_event_by_keyboard_alone(
    desk: Callable[..., Watched], whole: Event, sixty: Claim
) -> None:
    reader = desk()
    reader.open(reverse("admin:events_claim_change", args=[sixty.pk]))

    press_on(reader, "Is it the same event? Find it, or make one")
    press_on(reader, "A new event, related to it")
    assert reader.page.locator("input[name=relating]:checked").input_value() == (
        "possibly_part_of.contained"
    )
    press_on(reader, "Create the event and relate it")

    link = EventLink.objects.get()
    assert (link.kind, link.to_event) == ("possibly_part_of", whole)
    assert str(link.from_event_id) in reader.page.url
    reader.assert_quiet()


def test_changing_the_date_shows_again_what_the_answers_change(
    desk: Callable[..., Watched], whole: Event, sixty: Claim
) -> None:
    reader = desk()
    reader.open(f"{reverse('admin:match_claim', args=[sixty.pk])}?with={whole.pk}")
    assert reader.page.locator(".match-table").first.locator("th", has_text="2023").count() == 0

    reader.page.get_by_label("Date", exact=False).first.fill("2023-10")
    reader.page.get_by_label("Date", exact=False).first.blur()

    reader.page.locator(".match-table th", has_text="2023-10").first.wait_for()
    assert Event.objects.count() == 1
    reader.assert_quiet()


def press_on(reader: Watched, words: str) -> None:
    """Walk to what bears these words with the tabulator, and press it."""
    for _step in range(200):
        reader.page.keyboard.press("Tab")
        focused = "document.activeElement.innerText || document.activeElement.value || ''"
        if words in reader.page.evaluate(focused):
            with reader.page.expect_navigation():
                reader.page.keyboard.press("Enter")
            return
    raise AssertionError(f"The keyboard does not reach “{words}”.")
