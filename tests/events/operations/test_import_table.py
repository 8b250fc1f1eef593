"""Somebody else's table: checked whole, confirmed, stored in batches, never twice."""

import io
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events import operations
from events.models import (
    Article,
    Claim,
    Edition,
    Event,
    ImportedEvent,
    ImportMapping,
    ImportProblem,
    Job,
    Source,
    TableImport,
)
from events.operations import work
from events.operations.imports.tables import batches, forget_tables, passes
from events.operations.imports.tables.upload import kept_file
from tests import factories
from tests.ged import MAPPING, faulty, rows, write_csv

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 1, 5, 12, tzinfo=UTC)
CONFIRMED = MAPPING.replace('"suggested"', '"confirmed"')


@pytest.fixture(autouse=True)
def _gazetteer() -> None:
    for code in ("cn-jl", "cn-ln"):
        factories.place(code)


def content(table: Iterator[dict[str, str]], **options: Any) -> bytes:
    file = io.StringIO()
    write_csv(file, table, **options)
    return file.getvalue().encode()


def taken(raw: bytes, mapping: str = MAPPING) -> TableImport:
    """The file as checked by the worker."""
    by: dict[str, Any] = {"by": factories.user("reviewer"), "at": NOW}
    kept = operations.save_mapping(name="ged", text=mapping, **by)
    table = operations.take_table(file_name="ged.csv", pieces=[raw], mapping=kept, **by)
    return worked(table)


def worked(table: TableImport) -> TableImport:
    work.run_jobs(at=NOW)
    table.refresh_from_db()
    assert list(Job.objects.failed().values_list("error", flat=True)) == []
    return table


def imported(raw: bytes, mapping: str = MAPPING) -> TableImport:
    table = taken(raw, mapping)
    operations.confirm_import(table=table, by=factories.user("reviewer"), at=NOW)
    return worked(table)


def test_a_row_becomes_article_claim_and_draft():
    table = imported(content(rows(3)))

    assert table.state == "stored", table.trouble
    assert table.stored == {"added": 3, "changed": 0, "same": 0, "edited": 0, "refused": 0}
    event = ImportedEvent.objects.get(external_id="1").event
    claim = event.evidence.get().claim
    assert (event.state, event.author.username) == ("draft", "reviewer")
    assert claim.article.headline_withheld
    assert claim.state == "suggested"
    assert claim.speaker.reliability == "F"
    assert operations.adjudicate_event(event=event, by=event.author, at=NOW).version == 1


def changed(table: list[dict[str, str]], number: int, **columns: str) -> list[dict[str, str]]:
    """The table with one row that says something else."""
    return [row | columns if place == number else row for place, row in enumerate(table)]


def counted_rows() -> dict[str, int]:
    """How many rows every table of the database holds."""
    tables = set(connection.introspection.table_names())
    return {
        model._meta.label: model._base_manager.count()
        for model in apps.get_models()
        if model._meta.db_table in tables
    }


def test_number_and_status_are_those_that_adjudication_gives():
    imported(content(rows(20)), CONFIRMED)

    columns = ["low", "best", "high", "high_open", "status", "count_rule", "adjudicated_inputs"]
    for event in Event.objects.all():
        before = {name: getattr(event, name) for name in columns}
        after = operations.adjudicate_event(event=event, by=event.author, at=NOW)
        assert {name: getattr(after, name) for name in columns} == before
        assert after.status == "reported"
        assert after.low is not None


def test_claims_are_confirmed_only_by_the_person_who_confirms_an_import_that_says_so():
    imported(content(rows(2)), CONFIRMED)

    people = Claim.objects.values_list("confirmed_by__username", flat=True)
    assert set(people) == {"reviewer"}


def test_rows_of_one_article_share_it_and_a_source_that_is_known_is_used():
    paper = factories.source("river-daily", name_en="River Daily", reliability="B")

    imported(content(rows(9)))

    assert Article.objects.count() == 4
    assert Article.objects.filter(publisher=paper).exists()
    assert not Source.objects.filter(name_en="River Daily").exclude(pk=paper.pk).exists()


def test_nothing_becomes_public():
    imported(content(rows(5)))

    assert not Edition.objects.exists()
    assert set(Event.objects.values_list("state", flat=True)) == {"draft"}


def test_the_same_file_again_changes_nothing():
    raw = content(rows(30))
    imported(raw)
    before = counted_rows()

    table = taken(raw)

    assert (table.counts["same"], table.counts["new"], table.counts["bad"]) == (30, 0, 0)
    with pytest.raises(operations.Refused, match="nothing to import"):
        operations.confirm_import(table=table, by=factories.user("reviewer"), at=NOW)
    after = counted_rows()
    moved = {name for name, number in after.items() if number != before[name]}
    assert moved == {"events.TableImport", "events.TableChunk", "events.Job"}


def test_a_changed_row_brings_its_draft_up_to_date():
    table = list(rows(5))
    imported(content(iter(table)))
    event = ImportedEvent.objects.get(external_id="3").event

    later = imported(
        content(iter(changed(table, 2, low="70", best="70", high="80", adm_1="Liaoning")))
    )

    event.refresh_from_db()
    claim = event.evidence.get().claim
    assert later.stored["changed"] == 1
    assert later.stored["same"] == 4
    assert (claim.low, claim.value, claim.high) == (70, 70, 80)
    assert event.places.get().place.code == claim.places.get().place.code == "cn-ln"
    assert (event.version, event.state) == (2, "draft")
    assert operations.adjudicate_event(event=event, by=event.author, at=NOW).version == 2
    assert imported_again_is_the_same(
        changed(table, 2, low="70", best="70", high="80", adm_1="Liaoning")
    )


def imported_again_is_the_same(table: list[dict[str, str]]) -> bool:
    return taken(content(iter(table))).counts["same"] == len(table)


@pytest.mark.parametrize("touch", ["edit", "submit", "publish"])
def test_what_was_edited_or_published_since_is_told_and_never_overwritten(touch):
    table = list(rows(3))
    imported(content(iter(table)), CONFIRMED)
    event = ImportedEvent.objects.get(external_id="2").event
    if touch == "edit":
        operations.edit_event(event=event, title_en="Ours", by=factories.user("editor"), at=NOW)
    else:
        operations.submit_event(event=event, by=event.author, at=NOW)
    if touch == "publish":
        Event.objects.filter(pk=event.pk).update(
            state="published", approved_by=factories.user("second"), published_version=1
        )
    before = Event.objects.filter(pk=event.pk).values().get()

    later = imported(content(iter(changed(changed(table, 1, low="9"), 0, low="8"))), CONFIRMED)

    assert later.counts["edited"] == 1
    assert later.stored["changed"] == 1
    told = ImportProblem.objects.get(table=later, is_bad=False)
    assert told.number == 3
    assert event.code in told.sentence
    assert Event.objects.filter(pk=event.pk).values().get() == before


def test_every_bad_row_is_listed_with_line_column_value_and_remedy():
    raw = content(faulty(300, every=20))

    table = taken(raw)

    wrong = {one.column: one for one in table.problems.all()}
    assert table.counts["rows"] == 300
    assert table.counts["bad"] == table.problems.values("number").distinct().count() == 12
    assert wrong["country"].value == "Freedonia"
    assert wrong["low"].sentence
    assert {"date_start", "high", "best", "id", "source_headline"} <= set(wrong)
    lines = raw.decode().split("\n")
    assert "Freedonia" in lines[wrong["country"].number - 1]


def test_bad_rows_are_left_out_or_stop_the_import_as_the_mapping_says():
    raw = content(faulty(60, every=20))

    held_up = taken(raw, MAPPING.replace('"skip"', '"stop"'))
    with pytest.raises(operations.Refused, match="bad rows stop the import"):
        operations.confirm_import(table=held_up, by=factories.user("reviewer"), at=NOW)
    assert not Event.objects.exists()

    table = imported(raw)
    assert table.stored["added"] == 60 - table.counts["bad"] == Event.objects.count()


def test_an_id_that_stands_twice_and_a_row_that_says_the_same_are_bad():
    first, second = rows(2)
    table = taken(content(iter([first, second | {"id": "1"}, first | {"id": "7"}])))

    assert (table.counts["bad"], table.counts["twice"], table.counts["new"]) == (2, 2, 1)
    assert "Row 2 has this id" in table.problems.get(number=3).sentence
    assert "Row 2 says the same" in table.problems.get(number=4).sentence


def test_a_row_that_a_claim_of_the_article_says_already_is_bad():
    raw = content(rows(2))
    imported(raw)

    other = taken(raw, MAPPING.replace("made-up-ged", "another"))

    assert other.counts["bad"] == 2
    assert "says this already" in other.problems.all()[0].sentence


def test_a_headline_that_another_article_has_is_to_be_looked_at():
    factories.article(title="Report 1")

    table = taken(content(rows(4)))

    assert table.counts["near"] == 1
    assert not table.problems.get().is_bad


def test_a_confidential_speaker_or_a_name_of_two_sources_is_bad():
    factories.source("hidden", name_en="River Daily", confidential=True)
    factories.source("one", name_en="Border Post")
    factories.source("two", name_en="Other", aliases=["Border Post"])

    table = taken(content(rows(5)))

    sentences = " ".join(table.problems.values_list("sentence", flat=True))
    assert "confidential" in sentences
    assert "Several sources" in sentences


def test_a_table_without_the_columns_of_the_mapping_is_refused():
    table = taken(b"id,country\n1,China\n")

    assert table.state == "refused"
    assert "adm_1" in table.trouble


def test_without_a_mapping_a_table_is_opened_and_waits_for_one():
    by: dict[str, Any] = {"by": factories.user("reviewer"), "at": NOW}
    table = worked(operations.take_table(file_name="a.csv", pieces=[content(rows(9))], **by))

    assert table.state == "unmapped"
    assert len(table.sample["rows"]) == 5

    operations.map_table(table=table, name="", text=MAPPING, **by)
    assert worked(table).state == "checked"


@pytest.mark.parametrize("pieces", [[], [b""]])
def test_an_empty_file_is_refused(pieces):
    with pytest.raises(operations.Refused, match="empty"):
        operations.take_table(file_name="a", pieces=pieces, by=factories.user(), at=NOW)
    assert not TableImport.objects.exists()


def test_a_file_that_is_too_large_is_refused(settings):
    settings.IMPORT_MAX_MEGABYTES = 1

    with pytest.raises(operations.Refused, match="larger than 1 MB"):
        operations.take_table(
            file_name="a", pieces=[b"x" * 600_000] * 2, by=factories.user(), at=NOW
        )


def test_a_wrong_mapping_is_not_kept():
    with pytest.raises(operations.Refused, match="line 1, dataset"):
        operations.save_mapping(name="x", text='dataset = ""', by=factories.user(), at=NOW)
    assert not ImportMapping.objects.exists()


def test_a_name_of_another_mapping_is_refused():
    by: dict[str, Any] = {"by": factories.user(), "at": NOW}
    one = operations.save_mapping(name="one", text=MAPPING, **by)
    operations.save_mapping(name="two", text=MAPPING, **by)

    with pytest.raises(operations.Refused, match="this name"):
        operations.save_mapping(name="two", text=MAPPING, mapping=one, **by)


@pytest.fixture
def _small_batches(monkeypatch) -> None:
    monkeypatch.setattr(passes, "AT_ONCE", 7)


@pytest.mark.usefixtures("_small_batches")
def test_an_import_killed_at_any_batch_goes_on_where_it_was(monkeypatch):
    table = taken(content(faulty(60, every=9)))
    operations.confirm_import(table=table, by=factories.user("reviewer"), at=NOW)
    last = random.Random().randrange(1, 8)
    whole, begun = ImportProblem.objects.bulk_create, []

    def dies(*args: Any, **options: Any) -> Any:
        begun.append(1)
        if len(begun) == last:
            raise KeyboardInterrupt
        return whole(*args, **options)

    monkeypatch.setattr(ImportProblem.objects, "bulk_create", dies)
    with pytest.raises(KeyboardInterrupt):
        work.run_jobs(at=NOW)
    table.refresh_from_db()
    # The batch that was interrupted left neither rows nor a position.
    assert sum(table.stored.values()) == Event.objects.count()
    worked(table)

    assert table.state == "stored"
    assert Event.objects.count() == ImportedEvent.objects.count() == 60 - table.counts["bad"]


@pytest.mark.usefixtures("_small_batches")
def test_an_import_is_stopped_between_two_batches_and_goes_on_when_confirmed_again(monkeypatch):
    table = taken(content(rows(30)))
    person = factories.user("reviewer")
    operations.confirm_import(table=table, by=person, at=NOW)
    store = batches.store_batch

    def stop(given: Any, batch: Any) -> Any:
        done = store(given, batch)
        operations.stop_import(table=table, by=person, at=NOW)
        return done

    monkeypatch.setattr(passes, "store_batch", stop)
    worked(table)
    assert (table.state, Event.objects.count()) == ("stopped", 7)

    monkeypatch.setattr(passes, "store_batch", store)
    operations.confirm_import(table=table, by=person, at=NOW)
    assert worked(table).state == "stored"
    assert Event.objects.count() == 30


def test_an_import_of_untouched_drafts_is_taken_back_whole():
    before = counted_rows()
    table = imported(content(rows(9)))

    operations.undo_import(table=table, by=factories.user("reviewer"), at=NOW)
    operations.undo_import(table=table, by=factories.user("reviewer"), at=NOW)

    assert worked(table).state == "undone"
    after = counted_rows()
    for noun in ("Article", "Claim", "ClaimPlace", "Event", "EventPlace", "EventClaim"):
        assert after[f"events.{noun}"] == before[f"events.{noun}"], noun
    assert not ImportedEvent.objects.exists()


@pytest.mark.parametrize("touch", ["edit", "link", "attach"])
def test_an_import_on_which_somebody_has_built_is_not_taken_back(touch):
    table = imported(content(rows(3)))
    event = ImportedEvent.objects.get(external_id="2").event
    other = factories.event()
    if touch == "edit":
        operations.edit_event(event=event, title_en="Ours", by=event.author, at=NOW)
    elif touch == "link":
        factories.link(from_event=event, to_event=other, kind="continues")
    else:
        factories.attach(other, event.evidence.get().claim, "context")

    with pytest.raises(operations.Refused, match=event.code):
        operations.undo_import(table=table, by=factories.user("reviewer"), at=NOW)
    assert Event.objects.filter(pk=event.pk).exists()


def test_the_number_of_queries_does_not_grow_with_the_rows():
    small = taken(content(rows(10)))
    with CaptureQueriesContext(connection) as few:
        operations.confirm_import(table=small, by=factories.user("reviewer"), at=NOW)
        worked(small)
    large = taken(content(rows(400, seed=2)), MAPPING.replace("made-up-ged", "larger"))
    with CaptureQueriesContext(connection) as many:
        operations.confirm_import(table=large, by=factories.user("reviewer"), at=NOW)
        worked(large)

    # Asking for what is here already costs a query where the first import had nothing to ask for.
    assert len(many) <= len(few) + 10


def test_an_uploaded_file_and_what_was_found_in_it_are_removed_after_a_while():
    table = imported(content(faulty(60, every=20)))

    assert forget_tables(before=NOW, at=NOW) == 0
    assert forget_tables(before=NOW + timedelta(days=1), at=NOW) == 1

    table.refresh_from_db()
    assert not table.chunks.exists()
    assert not table.problems.exists()
    assert table.confirmed_by == factories.user("reviewer")
    with pytest.raises(operations.Refused, match="no longer"):
        operations.map_table(
            table=table_like(table), name="", text=MAPPING, by=table.asked_by, at=NOW
        )


def table_like(table: TableImport) -> TableImport:
    """The same, not begun."""
    TableImport.objects.filter(pk=table.pk).update(
        state="checked", confirmed_by=None, confirmed_at=None
    )
    return table


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    table, mapping = tmp_path / "ged.csv", tmp_path / "map.toml"
    table.write_bytes(content(faulty(60, every=20)))
    mapping.write_text(MAPPING)
    return table, mapping


def test_a_dry_run_reports_everything_and_leaves_nothing(files, capsys):
    before = counted_rows()

    with pytest.raises(CommandError, match="bad rows"):
        call_command("import_events", files[0], mapping=files[1], dry_run=True)

    told = capsys.readouterr().out
    assert counted_rows() == before
    assert "bad: line " in told
    assert "checked: 60 rows" in told
    assert "nothing was stored" in told


def test_the_command_imports_what_is_good_and_ends_with_an_error_that_counts_the_rest(
    files, capsys
):
    with pytest.raises(CommandError, match="bad rows were left out"):
        call_command("import_events", files[0], mapping=files[1], yes=True)

    bad = TableImport.objects.get().counts["bad"]
    assert (
        f"imported: {60 - bad} added, 0 changed, 0 same, 0 edited, 0 refused"
        in capsys.readouterr().out
    )
    assert set(Event.objects.values_list("author__username", flat=True)) == {"table-importer"}


def test_the_command_names_what_is_wrong_with_the_mapping(files):
    files[1].write_text('dataset = "x"')

    with pytest.raises(CommandError, match="line 1, fields"):
        call_command("import_events", files[0], mapping=files[1])


def test_nobody_imports_under_the_name_of_somebody_who_may_not(files):
    factories.user("reader")

    with pytest.raises(CommandError, match="nobody who may"):
        call_command("import_events", files[0], mapping=files[1], by="reader")


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_small_batches")
def test_two_workers_at_once_store_every_row_once():
    table = taken(content(rows(50)))
    operations.confirm_import(table=table, by=factories.user("reviewer"), at=NOW)

    def store() -> None:
        with kept_file(table) as file:
            passes.store_table(TableImport.objects.get(pk=table.pk), file, None)
        connection.close()

    workers = [Thread(target=store) for _ in range(2)]
    for one in workers:
        one.start()
    for one in workers:
        one.join()

    table.refresh_from_db()
    assert Event.objects.count() == ImportedEvent.objects.count() == 50
    assert table.stored["added"] == 50
