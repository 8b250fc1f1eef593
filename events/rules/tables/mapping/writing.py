"""Writing a mapping that was put together on a page."""

import json
from collections.abc import Mapping as Words
from typing import Any

KEY = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")


def write_mapping(settings: Words[str, Any], fields: Words[str, str | Words[str, Any]]) -> str:
    """The TOML of a mapping, which reads back as the same.

    :param settings: everything but the fields; empty ones are left out.
    """
    lines = [f"{key} = {_value(value)}" for key, value in settings.items() if value != ""]
    lines += ["", "[fields]"]
    lines += [
        f"{name} = {_value(value)}" for name, value in fields.items() if isinstance(value, str)
    ]
    for name, value in fields.items():
        if not isinstance(value, str):
            lines.append(f"{name} = {_inline(value)}")
    return "\n".join(lines) + "\n"


def _inline(value: Words[str, Any]) -> str:
    pairs = (
        f"{_key(key)} = {_inline(one) if isinstance(one, dict) else _value(one)}"
        for key, one in value.items()
        if one not in ("", {})
    )
    return "{ " + ", ".join(pairs) + " }"


def _key(key: str) -> str:
    return key if key and set(key) <= KEY else _value(key)


def _value(value: Any) -> str:
    """JSON writes texts, lists and truths as TOML does, but for one character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
