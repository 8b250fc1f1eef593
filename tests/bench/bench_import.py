"""A ratio, side by side in one run: an import of a table against a bare COPY of the rows it makes.

``make bench`` runs it. It is no test of the suite: a time is measured, not asserted.
"""

import io
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from events import operations
from events.models import Article, Claim, ClaimPlace, Event, EventClaim, EventPlace, ImportedEvent
from tests import factories
from tests.ged import MAPPING, rows, write_csv

pytestmark = [pytest.mark.bench, pytest.mark.django_db]
ROWS = 5000
MADE: tuple[Any, ...] = (
    *(Article, Claim, ClaimPlace, Event, EventPlace, EventClaim, ImportedEvent),
)


def imported(path: Path) -> float:
    """Seconds for checking and storing the whole table."""
    file, at = operations.TableFile(path=path, mapping=MAPPING), timezone.now()
    begun = perf_counter()
    checked = operations.check_file(file=file, told=lambda finding: None, at=at)
    operations.import_file(file=file, checked=checked, findings=[], by=None, at=at)
    return perf_counter() - begun


def copied() -> float:
    """Seconds for copying the same rows into tables without checks, indexes or audit."""
    spent = 0.0
    with connection.cursor() as cursor:
        for number, model in enumerate(MADE):
            content = io.StringIO()
            cursor.copy_expert(f"COPY {model._meta.db_table} TO STDOUT", content)
            cursor.execute(f"CREATE TEMP TABLE bare_{number} (LIKE {model._meta.db_table})")
            content.seek(0)
            begun = perf_counter()
            cursor.copy_expert(f"COPY bare_{number} FROM STDIN", content)
            spent += perf_counter() - begun
    return spent


def bench_an_import_against_a_bare_copy(tmp_path: Path) -> None:
    for code in ("cn-jl", "cn-ln"):
        factories.place(code)
    path = tmp_path / "ged.csv"
    with path.open("w") as file:
        write_csv(file, rows(ROWS))

    ours, bare = imported(path), copied()

    assert ImportedEvent.objects.count() == ROWS
    print(  # noqa: T201 # the figure is the purpose
        f"\na table of {ROWS} rows, checked and stored with its audit, against a bare COPY of what it"
        f" makes: {ours:.2f} s against {bare:.2f} s, ratio {ours / bare:.0f};"
        f" {ROWS / ours:.0f} rows a second"
    )
