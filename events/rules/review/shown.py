"""A public document as lines."""

from collections.abc import Mapping
from typing import Any

from events.rules.publication import Atlas
from events.rules.review.words import (
    Lines,
    date_words,
    number_words,
    place_words,
    places_words,
    texts_lines,
)

PLAIN = ("slug", "type", "volition", "occurrence", "granularity", "destination")


def shown_lines(document: Mapping[str, Any], *, atlas: Atlas, codes: Mapping[str, str]) -> Lines:
    """Everything that a document tells a reader.

    :param codes: the codes of claims by their ids; a claim that the desk does not know is named by its id.
    """
    lines: Lines = {name: str(document[name] or "") for name in PLAIN}
    count, date, status = document["count"], document["date"], document["status"]
    lines["edtf"] = date_words(date["edtf"], date["start"], date["end"], date["precision"])
    lines["place"] = place_words(document["place"]["code"], atlas)
    lines["places"] = places_words(_placed(document["places"]), atlas)
    lines["number"] = number_words(count["low"], count["best"], count["high"], count["high_open"])
    lines["approximate"] = "yes" if count["approximate"] else ""
    lines["agreement"] = count["agreement"]
    lines["status"] = f"{status['value']}: {status['because']}"
    for name in ("title", "sentence", "summary"):
        lines |= texts_lines(name, document[name])
    lines["denials"] = "\n".join(sorted(_denial(one) for one in document["denials"]))
    for voice in document["voices"]:
        for claim in voice["claims"]:
            lines |= _claim(claim, voice, atlas, codes)
    return {field: text for field, text in lines.items() if text}


def _placed(places: list[Mapping[str, Any]]) -> list[tuple[str, str, int]]:
    return [(one["code"], one["role"], one["precision"]) for one in places]


def _denial(denial: Mapping[str, Any]) -> str:
    on = f", {denial['on']}" if denial["on"] else ""
    return f"{_name(denial['source'])}: {denial['scope']}{on}"


def _name(source: Mapping[str, Any]) -> str:
    return str(source["name"].get("en") or source["code"])


def _claim(
    claim: Mapping[str, Any], voice: Mapping[str, Any], atlas: Atlas, codes: Mapping[str, str]
) -> Lines:
    name = f"claim {codes.get(claim['id'], claim['id'])}"
    speakers = {one["code"]: one for one in (voice["speaker"], *voice["taken_together_with"])}
    article = claim["article"]
    return {
        f"{name}.speaker": f"{_name(speakers[claim['speaker']])} ({claim['speaker_certainty']})",
        f"{name}.publisher": _name(article["publisher"]),
        f"{name}.published_on": article["published_on"] or "",
        f"{name}.headline": article["title"] or "",
        f"{name}.url": article["url"] or "",
        f"{name}.archive_url": article["archive_url"] or "",
        f"{name}.count_as_written": claim["count_as_written"] or "",
        f"{name}.relation": claim["relation"] + (", acknowledges" if claim["acknowledges"] else ""),
        f"{name}.modality": claim["modality"],
        f"{name}.places": places_words(_placed(claim["places"]), atlas),
        **texts_lines(f"{name}.gloss", claim["gloss"]),
    }
