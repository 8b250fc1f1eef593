"""The rules as readers find them."""

from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from events.choices import Basis, EventType, Status, Volition
from events.views.wording.labels import RULES

pytestmark = pytest.mark.django_db
TEXT = (Path(settings.BASE_DIR) / "docs" / "methodology.md").read_text()


@pytest.mark.parametrize("prefix", ["", "/ko", "/zh-hans"])
@pytest.mark.parametrize("anchor", ["adj-1", "agg-1", "status", "floors", "embargo", "example"])
def test_every_rule_has_its_place_in_every_language(
    client: Client, prefix: str, anchor: str
) -> None:
    assert f'id="{anchor}"' in client.get(f"{prefix}/methodology/").content.decode()


def test_tables_come_from_the_vocabularies(client: Client) -> None:
    body = client.get("/methodology/").content.decode()

    assert all(f"<code>{value}</code>" in body for value in (*EventType.values, *Basis.values))


@pytest.mark.parametrize(
    "word", [*EventType.values, *Volition.values, *Status.values, *Basis.values, *RULES]
)
def test_the_document_knows_every_value(word: str) -> None:
    assert f"`{word}`" in TEXT


def test_the_first_page_leads_on(client: Client) -> None:
    body = client.get("/").content.decode()

    assert all(
        f'href="{address}"' in body for address in ("/timeline/", "/totals/", "/methodology/")
    )
