"""Finding texts that are almost the same among 100,000, against reading every signature."""

import random
import sys
import time

import pytest
from django.db import connection

from events.models import Article
from events.operations.articles.known import near_to_each
from events.rules.texts import similarity
from tests import factories
from tests.factories import NOON

pytestmark = [pytest.mark.bench, pytest.mark.django_db(transaction=True)]
HELD = 100_000
FOOTER = [f"{number:08x}" for number in random.Random(0).sample(range(2**32), 12)]


def sketch(seed: int) -> str:
    """As of a text of some 400 runs: its 128 smallest hashes, with those of one paper's footer."""
    own = (f"{number:08x}" for number in random.Random(seed).sample(range(2**32), 388))
    return "".join(sorted([*own, *FOOTER])[:128])


def bench_near_texts() -> None:
    paper, person = factories.source(), factories.user()
    rows = (
        Article(
            code=f"held-{number}",
            publisher=paper,
            language="en",
            published_on=NOON.date(),
            signature=sketch(number),
            added_by=person,
            added_at=NOON,
        )
        for number in range(HELD)
    )
    start = time.perf_counter()
    Article.objects.bulk_create(rows, batch_size=1000)
    filled = time.perf_counter() - start
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE events_article")

    asked = [sketch(number) for number in [*range(0, HELD, HELD // 50), *range(HELD, HELD + 50)]]
    start = time.perf_counter()
    one_by_one = [near_to_each([one])[0] for one in asked]
    alone = (time.perf_counter() - start) / len(asked)
    start = time.perf_counter()
    together = near_to_each(asked)
    batch = (time.perf_counter() - start) / len(asked)
    start = time.perf_counter()
    held = Article.objects.values_list("pk", "signature")
    assert sum(similarity(asked[0], other) > 0.5 for _key, other in held.iterator()) == 1
    whole = time.perf_counter() - start

    assert [len(near) for near in one_by_one] == [1] * 50 + [0] * 50
    assert together == one_by_one
    sys.stdout.write(
        f"\nnear: alone {alone * 1000:.1f} ms, in a batch {batch * 1000:.1f} ms, "
        f"filling {filled:.0f} s, every signature {whole:.2f} s ({whole / alone:.0f} times)\n"
    )
