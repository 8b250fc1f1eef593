"""The pages of places."""

import pytest
from django.test import Client

from tests.events.views.record import publish, withdraw

pytestmark = pytest.mark.django_db


def test_a_place_shows_its_names_what_it_lies_in_and_its_events(client: Client) -> None:
    publish("jilin")

    body = client.get("/places/cn-jl/").content.decode()

    for words in ("吉林省", 'href="/places/cn/"', "/events/jilin/", "?region=cn-jl"):
        assert words in body


def test_a_place_no_public_event_stands_on_is_not_there(client: Client) -> None:
    withdraw(publish("jilin"))

    assert client.get("/places/cn-jl/").status_code == 404
    assert client.get("/places/cn-jl/?as_of=2024-06-01").status_code == 200


@pytest.mark.parametrize(
    ("address", "status"),
    [("/places/atlantis/", 404), ("/sources/nobody/", 404), ("/places/cn/?colour=red", 400)],
)
def test_what_is_not_known_is_not_answered(client: Client, address: str, status: int) -> None:
    publish("jilin")

    assert client.get(address).status_code == status
