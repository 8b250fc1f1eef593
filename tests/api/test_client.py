"""The client that the documentation shows copies the record and keeps up with it."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.api.acts import published
from tests.api.conftest import START, withdraw

DOCS = Path(__file__).parents[2] / "docs" / "api.md"


@pytest.fixture
def shown(get):
    """The functions of the documentation, asking the test client."""
    code = re.findall(r"```python\n(.*?)```", DOCS.read_text(), re.DOTALL)[0]
    names: dict[str, Any] = {}
    exec(code, names)  # the documentation is part of this repository
    site = names["SITE"]
    names["ask"] = lambda address: get(address.removeprefix(site)).json
    return names


def test_the_documented_client_copies_the_record(three, shown):
    copied: dict[str, Any] = {}
    followed: dict[str, Any] = {}

    shown["copy_everything"](copied)
    position = shown["keep_up"](followed, 0)

    assert sorted(event["slug"] for event in copied.values()) == [event.code for event in three]
    assert (followed, position) == (copied, 3)


def test_the_documented_client_keeps_up(three, shown):
    store: dict[str, Any] = {}
    position = shown["keep_up"](store, 0)
    withdraw(three[0])
    published(at=START.replace(month=8), code="return-delta")

    position = shown["keep_up"](store, position)

    slugs = sorted(event["slug"] for event in store.values())
    assert (slugs, position) == (["return-beta", "return-delta", "return-gamma"], 5)
