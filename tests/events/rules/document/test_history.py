from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from events.rules.document import GENESIS, ChainedEdition, chain, sha256_of, verify

START = datetime(2024, 5, 9, tzinfo=UTC)


def history(length=4):
    editions, previous = [], GENESIS
    for position in range(1, length + 1):
        document, moment = f"document {position}", START + timedelta(microseconds=position)
        digest = sha256_of(document)
        previous = chain(previous=previous, position=position, valid_from=moment, sha256=digest)
        editions.append(
            ChainedEdition(
                position=position,
                valid_from=moment,
                sha256=digest,
                chain=previous,
                document=document,
            )
        )
    return editions


def test_an_untouched_history_holds():
    assert list(verify(history())) == []


def test_a_sealed_edition_is_intact_without_its_document():
    editions = history()
    editions[1] = replace(editions[1], document=None, sealed=True)

    assert list(verify(editions)) == []


@pytest.mark.parametrize(
    ("change", "broken"),
    [
        ({"document": "another"}, [2]),
        ({"document": None}, [2]),
        ({"sha256": sha256_of("another"), "document": "another"}, [2]),
        ({"valid_from": START}, [2, 2]),
        ({"chain": GENESIS}, [2, 3]),
    ],
)
def test_a_touched_edition_breaks_the_history(change, broken):
    editions = history()
    editions[1] = replace(editions[1], **change)

    assert [one.position for one in verify(editions)] == broken


def test_a_missing_position_breaks_the_history():
    editions = history()
    del editions[1]

    assert [one.position for one in verify(editions)] == [3, 3]
