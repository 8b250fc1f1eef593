"""What was suggested, as the fields of a form show it."""

from collections.abc import Mapping
from typing import Any

from events.admin.read.names import Names, is_unnamed, offered
from events.admin.read.places import row_of
from events.choices import Quantifier, SourceKind
from events.models import Article
from events.operations.suggestions.gloss import gloss_of
from events.rules.extraction import Suggestion

SAME = (
    *("quote", "measure", "event_type", "modality", "volition", "destination"),
    *("count_as_written", "unit", "date_as_written", "edtf", "date_basis", "speaker_as_written"),
)


def suggested_values(said: Suggestion, names: Names) -> dict[str, str]:
    """Each field as suggested, in the text a form holds for it; empty where nothing was suggested."""
    values = {name: getattr(said, name) for name in SAME}
    values["number"] = said.high if said.value is None else said.value
    is_range = said.quantifier == Quantifier.RANGE
    values |= {"quantifier": said.quantifier, "number_to": said.high if is_range else None}
    known = names.source_by_code.get(said.speaker_code or "")
    values["speaker"] = offered(known) if known else said.speaker_as_written
    return {name: "" if value is None else str(value) for name, value in values.items()}


def initial_of(said: Suggestion, article: Article, names: Names) -> dict[str, Any]:
    """What the form of a suggestion opens with: what was suggested, and a sentence made of it."""
    values: dict[str, Any] = suggested_values(said, names)
    if not values["speaker"]:
        values["speaker"] = offered(article.publisher)
    if not names.source(values["speaker"]) and is_unnamed(said.speaker_as_written):
        values["new_speaker"] = SourceKind.ANONYMOUS
    gloss = gloss_offered(said, article, names)
    return values | {"quantifier_given": values["quantifier"], "gloss_en": gloss}


def gloss_offered(said: Suggestion, article: Article, names: Names) -> str:
    """The sentence that becomes the gloss when the suggestion is accepted as it stands."""
    speaker = names.source_by_code.get(said.speaker_code or "")
    if not said.speaker_code and not said.speaker_as_written:
        speaker = article.publisher
    fields = {name: getattr(said, name) for name in (*SAME, "quantifier", "low", "value", "high")}
    known = [
        (names.place_by_code[one.code], one.role, one.precision)
        for one in said.places
        if one.code in names.place_by_code and one.code and one.role
    ]
    return gloss_of(fields, speaker=speaker, places=known, atlas=names.atlas)


def initial_rows(said: Suggestion, names: Names) -> list[dict[str, Any]]:
    """The places named, each as the gazetteer knows it, else as written."""
    rows = []
    for place in said.places:
        known = names.place_by_code.get(place.code or "")
        rows.append(
            row_of((known, place.role or "", place.precision))
            if known
            else {"place": place.as_written}
        )
    return rows


def from_draft(entered: Mapping[str, str], prefix: str) -> tuple[dict[str, Any], list[Any]]:
    """What a draft holds, as the initial values of the form and of its rows of places."""
    fields = {name: value for name, value in entered.items() if not name.startswith(f"{prefix}-")}
    rows: dict[int, dict[str, str]] = {}
    for name, value in entered.items():
        told = name.split("-")
        if len(told) == 3 and told[0] == prefix and told[1].isdigit():
            rows.setdefault(int(told[1]), {})[told[2]] = value
    kept = [rows[number] for number in sorted(rows) if rows[number].get("place")]
    return fields | {"quantifier_given": fields.get("quantifier", "")}, kept
