"""What the description promises is what is served."""

import json
from pathlib import Path
from typing import Any

import pytest

from events.filters import (
    EVENT_PARAMETERS,
    FIGURE_PARAMETERS,
    PLACES_PARAMETERS,
    TOTALS_PARAMETERS,
)

QUESTIONS = {
    "events": EVENT_PARAMETERS,
    "totals": TOTALS_PARAMETERS,
    "places": PLACES_PARAMETERS,
    "reference-figures": FIGURE_PARAMETERS,
}
DOCS = Path(__file__).parents[2] / "docs" / "api.md"


@pytest.fixture
def described(get) -> dict[str, Any]:
    return get("schema/").json


def shape(described: dict[str, Any], part: dict[str, Any]) -> dict[str, Any]:
    """Follow references to the properties of an object."""
    for inner in (part, *part.get("allOf", ()), *part.get("oneOf", ())):
        if "$ref" in inner:
            return described["components"]["schemas"][inner["$ref"].rsplit("/", 1)[1]]
    return part


def unlike(described: dict[str, Any], part: dict[str, Any], value: Any, at: str) -> list[str]:
    """Where a value and its description name different fields."""
    part = shape(described, part)
    if isinstance(value, list):
        items = part.get("items", {})
        return [each for one in value for each in unlike(described, items, one, f"{at}[]")]
    if not isinstance(value, dict) or "properties" not in part:
        return []
    names = {name.replace("zh_hans", "zh-hans") for name in part["properties"]}
    needed = names & set(part.get("required", ()))
    found = [f"{at}.{name}" for name in (set(value) - names) | (needed - set(value))]
    for name in set(value) & names & set(part["properties"]):
        found += unlike(described, part["properties"][name], value[name], f"{at}.{name}")
    return found


@pytest.mark.parametrize(
    ("address", "template"),
    [
        ("events/", "events/"),
        ("events/return-gamma/", "events/{key}/"),
        ("events/return-gamma/history/", "events/{key}/history/"),
        ("totals/?region=cn", "totals/"),
        ("places/", "places/"),
        ("places/cn/", "places/{code}/"),
        ("changes/", "changes/"),
    ],
)
def test_answers_have_the_fields_described(three, get, described, address, template):
    operation = described["paths"][f"/api/v1/{template}"]["get"]
    answered = operation["responses"]["200"]["content"]["application/json"]["schema"]

    value = get(address).json

    assert value
    assert unlike(described, answered, value, "") == []


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_parameter_is_described_and_documented(db, described, name):
    given = {
        parameter["name"]
        for parameter in described["paths"][f"/api/v1/{name}/"]["get"]["parameters"]
    }
    documented = DOCS.read_text()

    for parameter in QUESTIONS[name]:
        assert parameter.name in given
        assert f"`{parameter.name}`" in documented


def test_every_field_of_an_event_is_documented(three, get):
    documented = DOCS.read_text()

    missing = [name for name in get("events/return-gamma/").json if f"`{name}`" not in documented]
    assert missing == []


def test_the_description_is_json(db, get):
    assert json.dumps(get("schema/").json).startswith('{"openapi": "3.')
