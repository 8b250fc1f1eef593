import json
import unicodedata
from datetime import UTC, date, datetime
from typing import Any

import pytest

from events.rules.document import (
    EditionHeader,
    FigureFacts,
    canonical_json,
    document_claims,
    document_places,
    figure_document,
    merged_document,
    public_document,
    search_text,
    sha256_of,
    withdrawn_document,
)
from events.rules.publication import DenialFacts, Placed
from tests.events.rules.publication import record
from tests.events.rules.publication.build import SOURCES, article, atlas, claim, event

HEADER = EditionHeader(
    number=2,
    position=1207,
    valid_from=datetime(2024, 5, 9, 3, 12, 44, 1, tzinfo=UTC),
    change="corrected",
    reason="new_source",
    note={"en": "Another outlet repeats it."},
)


def document_of(facts, sources=SOURCES):
    return public_document(facts, sources=sources, atlas=atlas(), header=HEADER, nonce="n")


def test_the_document_has_the_agreed_shape():
    document = document_of(event())

    assert list(document) == [
        "id", "slug", "edition", "type", "family", "volition", "occurrence", "granularity",
        "destination", "status", "date", "place", "places", "count", "title", "sentence",
        "summary", "voices", "denials", "licence", "cite", "links", "nonce",
    ]  # fmt: skip
    assert document["edition"]["valid_from"] == "2024-05-09T03:12:44.000001Z"


def test_what_is_withheld_never_appears():
    hidden = claim(
        "wire",
        id="MARKER-claim",
        speaker="hidden",
        relation="context",
        gloss={"en": "MARKER gloss"},
    )
    withheld = claim(
        "paper",
        code="MARKER-code",
        count_as_written="MARKER in more words than six may be",
        places=(Placed(code="cn-ln-dandong", role="departure"),),
        article=article(
            title="MARKER headline",
            headline_withheld=True,
            url="https://example.org/MARKER",
            archive_url="https://archive.example/MARKER",
            url_withheld=True,
        ),
    )
    suggested = claim("sister", id="MARKER-suggested", state="suggested", gloss={"en": "MARKER"})
    facts = event(
        ("cn-ln-dandong", "departure"),
        claims=(hidden, withheld, suggested),
        denials=(DenialFacts(source="hidden", scope="occurrence", on="2024-05"),),
        title={"en": "A return", "fr": "MARKER"},
    )

    document = document_of(facts)
    text = canonical_json(document) + search_text(document, atlas())

    for secret in ("MARKER", "marker", "dandong", "Dandong", "丹东", "단둥"):
        assert secret not in text


def test_an_address_that_tells_an_age_is_withheld_and_the_day_shown():
    told = claim(article=article(url="https://example.org/17-year-old-returned"))

    [row] = document_claims(document_of(event(claims=(told,))))

    assert row.document["article"]["url"] is None
    assert row.document["article"]["url_withheld"] is True
    assert row.document["article"]["published_on"] == "2024-05-02"


def test_geometry_is_the_point_of_the_allowed_place():
    document = document_of(event(("cn-ln-dandong", "departure")))
    province = atlas()["cn-ln"]

    assert document["place"]["code"] == "cn-ln"
    assert document["place"]["point"] == [province.lon, province.lat]


def test_claims_of_one_voice_stand_together():
    facts = event(claims=(claim("paper", speaker="paper"), claim("sister", speaker="sister")))

    [voice] = document_of(facts)["voices"]

    assert voice["speaker"]["code"] == "paper"
    assert [card["code"] for card in voice["taken_together_with"]] == ["sister"]


def test_a_denial_known_to_the_month_is_shown_beside_the_event():
    facts = event(denials=(DenialFacts(source="ministry", scope="occurrence", on="2021-08"),))

    document = document_of(facts)

    assert document["denials"][0]["on"] == "2021-08"
    assert document["sentence"]["ko"].endswith("외무성은 이 일이 있었다는 것을 부인한다.")


def test_rows_are_read_off_the_document():
    facts = event(("cn-jl-tumen", "arrest"))
    document = json.loads(canonical_json(document_of(facts)))

    [place] = document_places(document)
    [row] = document_claims(document)

    assert place.path == ("world", "cn", "cn-jl", "cn-jl-yanbian", "cn-jl-tumen")
    assert (row.speaker, row.voice, row.publisher) == ("ngo", "ngo", "paper")


def test_search_finds_places_and_sources_in_every_language():
    text = search_text(document_of(event(title={"en": "A Return!"})), atlas())

    for word in ("a return", "an organisation", "吉林省", "지린성", "kirin", "강제 송환되었다"):
        assert word in text


def test_a_withdrawn_event_leaves_id_day_and_position():
    assert withdrawn_document(id="x", header=HEADER, nonce="n") == {
        "id": "x", "withdrawn_on": "2024-05-09", "position": 1207, "nonce": "n",
    }  # fmt: skip


def test_a_merged_event_names_its_survivor():
    document = merged_document(id="x", header=HEADER, survivor_id="y", survivor_slug="s", nonce="n")

    assert document["survivor"] == {"id": "y", "slug": "s"}
    assert document_places(document) == ()
    assert document_claims(document) == ()


def test_a_figure_has_its_document():
    facts = FigureFacts(
        id="f",
        slug="stock",
        source="ngo",
        place="cn-sh-rok-consulate",
        date_start=date(2023, 1, 1),
        title={"en": "Detained"},
        claims=(claim(), claim("wire", speaker="hidden")),
    )

    document: Any = figure_document(facts, sources=SOURCES, atlas=atlas(), header=HEADER, nonce="n")

    assert document["place"]["code"] == "cn-sh"
    assert len(document["claims"]) == 1


@pytest.mark.parametrize("folder", ["", "seeds"])
def test_every_shipped_event_becomes_a_document(folder):
    for facts in record.events(folder).values():
        document = document_of(facts, record.sources())

        assert json.loads(canonical_json(document)) == document
        assert all(document["sentence"].values())


def test_canonical_json_is_sorted_compact_and_composed():
    decomposed = unicodedata.normalize("NFD", "é단")

    text = canonical_json({"b": [1, None], "a": decomposed})

    assert text == '{"a":"é단","b":[1,null]}'
    assert sha256_of(text) == sha256_of(canonical_json({"a": "é단", "b": [1, None]}))


def test_what_is_no_number_is_refused():
    with pytest.raises(ValueError, match="JSON"):
        canonical_json({"a": float("nan")})
