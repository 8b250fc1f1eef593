"""One text for one document, so that its hash can be repeated by anybody."""

import hashlib
import json
import unicodedata
from collections.abc import Mapping

Json = object


def canonical_json(document: Mapping[str, Json]) -> str:
    """JSON with sorted keys, no spaces, no escapes beyond need, in Unicode form NFC.

    :raises ValueError: for a number that JSON has not (NaN, infinity).
    """
    return json.dumps(
        _normal(document),
        sort_keys=True,
        ensure_ascii=False,
        separators=(",", ":"),
        allow_nan=False,
    )


def _normal(value: Json) -> Json:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", str(value))
    if isinstance(value, Mapping):
        return {_normal(str(key)): _normal(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_normal(inner) for inner in value]
    return value


def sha256_of(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()
