"""Loading a record in the format of `data/`."""

from datetime import datetime
from pathlib import Path

from django.db import connection, transaction

from events.models import Article, Claim, ClaimPlace, Event, EventClaim, EventPlace
from events.operations.imports.acts import load_events, load_figures, load_links
from events.operations.imports.folder import read_folder
from events.operations.imports.ground import load_places, load_sources
from events.operations.imports.people import signatories
from events.operations.imports.progress import Loaded, Memory, Progress
from events.operations.imports.publish import publish_figures, publish_loaded, relink_loaded
from events.operations.imports.texts import load_articles, load_claims
from events.operations.totals import recompute_stale_totals

FILLED = (Article, Claim, ClaimPlace, Event, EventClaim, EventPlace)


def silent(what: str, done: int, total: int) -> None:
    """Tell nobody."""


def tell_the_planner() -> None:
    """Let the database know how full its tables are now; it may remember them empty."""
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {', '.join(model._meta.db_table for model in FILLED)}")


@transaction.atomic
def load_record(*, folder: Path, at: datetime, progress: Progress = silent) -> Loaded:
    """Load a record through the same operations and gates as an editor's work.

    Everything is one transaction: a file that is wrong leaves nothing behind. Loading the same files
    again changes nothing. An event that a gate refuses stays on the desk and is reported.

    :raises Refused: naming file, code and field of what is wrong.
    """
    files = read_folder(folder)
    loaded, people = Loaded(), signatories()
    memory = Memory(loaded, at)
    steps = (load_places, load_sources, load_articles, load_claims)
    for done, step in enumerate(steps, start=1):
        step(files, memory, people)
        progress("reading the record", done, len(steps) + 1)
    events = load_events(files, memory, people)
    linked = load_links(files, memory, people)
    figures = load_figures(files, memory, people)
    progress("reading the record", len(steps) + 1, len(steps) + 1)
    tell_the_planner()
    publish_loaded(events, people, loaded, progress, at=at)
    relink_loaded(linked, people, at=at)
    publish_figures(figures, people, loaded, at=at)
    memory.store()
    recompute_stale_totals(at=at)
    return loaded
