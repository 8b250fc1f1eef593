"""The pages on which a table is uploaded, mapped, checked, imported and taken back."""

import csv
import io
from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from events import operations
from events.admin.imports.problems import harmless
from events.models import Event, ImportMapping, ImportProblem, TableImport
from events.operations import work
from tests import factories
from tests.events.admin.asking import page
from tests.ged import MAPPING, faulty, rows, write_csv

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 1, 5, 12, tzinfo=UTC)
CHOSEN = {
    "dataset": "made-up",
    "dates": "%Y-%m-%d",
    "numbers": "plain",
    "claims": "suggested",
    "on_bad": "skip",
    "unknown_places": "refuse",
    "withhold": "on",
    "external_id.column": "id",
    "type.column": "type_of_violence",
    "type.words": "1 = return_to_origin\n2 = arrest",
    "date_start.column": "date_start",
    "low.column": "low",
    "best.column": "best",
    "high.column": "high",
    "country.column": "country",
    "adm_1.column": "adm_1",
    "publisher.column": "source_office",
    "headline.column": "source_headline",
}


@pytest.fixture(autouse=True)
def _gazetteer(people) -> None:
    for code in ("cn-jl", "cn-ln"):
        factories.place(code)


def upload(client, table, **fields):
    file = io.StringIO()
    write_csv(file, table)
    sent = SimpleUploadedFile("ged.csv", file.getvalue().encode())
    return client.post(reverse("admin:imports"), {"file": sent, **fields}, follow=True)


def at(name: str, *args: object) -> str:
    key = TableImport.objects.latest("pk").pk
    return reverse(f"admin:{name}", args=[key, *args])


def see(client) -> str:
    return client.get(at("imports_table")).content.decode()


def worked() -> TableImport:
    work.run_jobs(at=NOW)
    return TableImport.objects.latest("pk")


@pytest.fixture
def mapping(people) -> ImportMapping:
    return operations.save_mapping(name="ged", text=MAPPING, by=people["reviewer"], at=NOW)


def test_a_table_is_uploaded_mapped_checked_and_imported(reviewer):
    upload(reviewer, faulty(60, every=20))
    assert worked().state == "unmapped"
    assert "source_office" in see(reviewer)

    reviewer.post(at("imports_step", "map"), {**CHOSEN, "save_as": "mine"})
    table = worked()
    assert table.state == "checked", table.trouble
    assert table.mapping_name == "mine"
    text = see(reviewer)
    assert f"Import {table.counts['new']} good rows" in text
    assert "See every row that is bad" in text
    assert not Event.objects.exists()

    reviewer.post(at("imports_step", "confirm"))
    table = worked()
    assert table.state == "stored"
    assert Event.objects.count() == table.counts["new"]
    assert table.confirmed_by == factories.user("reviewer")

    reviewer.post(at("imports_step", "undo"))
    assert worked().state == "undone"
    assert not Event.objects.exists()


def test_with_a_saved_mapping_the_table_is_checked_at_once(reviewer, mapping):
    upload(reviewer, rows(3), mapping=mapping.pk)

    assert worked().state == "checked"


def test_a_wrong_mapping_comes_back_with_line_and_remedy_and_what_was_written(reviewer):
    upload(reviewer, rows(3))
    worked()

    answer = reviewer.post(at("imports_step", "map"), {"text": 'dataset = ""\n'})

    assert "line 1, dataset" in answer.content.decode()
    assert TableImport.objects.get().state == "unmapped"


def test_a_chosen_mapping_that_lacks_something_comes_back_as_it_was_chosen(reviewer):
    upload(reviewer, rows(3))
    worked()

    answer = reviewer.post(
        at("imports_step", "map"), {**CHOSEN, "type.column": "", "type.words": ""}
    )

    assert "type is missing" in answer.content.decode()
    assert answer.context["builder"]["publisher.column"].value() == "source_office"


@pytest.mark.parametrize(
    ("raw", "told"), [(b"just words", "one column"), ("a,b\n지,린".encode("cp949"), "cp949")]
)
def test_what_cannot_be_read_is_refused_in_words_on_its_page(reviewer, raw, told):
    reviewer.post(reverse("admin:imports"), {"file": SimpleUploadedFile("x.csv", raw)})

    assert worked().state == "refused"
    assert told in see(reviewer)


def test_a_file_that_is_too_large_is_refused_beside_its_field(reviewer, settings):
    settings.IMPORT_MAX_MEGABYTES = 1
    large = SimpleUploadedFile("x.csv", b"a,b\n" * 300_000)

    answer = reviewer.post(reverse("admin:imports"), {"file": large})

    assert "larger than 1 MB" in str(answer.context["form"].errors["file"])
    assert not TableImport.objects.exists()


def test_the_problems_are_paged_and_downloaded_without_formulas(reviewer, mapping):
    upload(reviewer, rows(2), mapping=mapping.pk)
    table = worked()
    ImportProblem.objects.bulk_create(
        ImportProblem(table=table, number=number, value="=1+1", sentence="Mend it.")
        for number in range(250)
    )

    assert "Page 2 of 3" in reviewer.get(at("imports_problems"), {"page": 2}).content.decode()
    file = b"".join(reviewer.get(at("imports_problems_file")).streaming_content).decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(file)))
    assert len(lines) == 251
    assert {line[3] for line in lines[1:]} == {"'=1+1"}


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@x", "\tx"])
def test_no_cell_is_a_formula(cell):
    assert harmless(cell).startswith("'")


def test_a_refused_step_says_why(reviewer, mapping):
    upload(reviewer, rows(2), mapping=mapping.pk)

    answer = reviewer.post(at("imports_step", "confirm"), follow=True)

    assert "Only a table that was checked" in answer.content.decode()


def test_the_progress_is_told(reviewer, mapping):
    upload(reviewer, rows(2), mapping=mapping.pk)

    before = reviewer.get(at("imports_progress")).json()
    worked()

    assert before == {"state": "checking", "moving": True, "done": 0, "total": None}
    assert reviewer.get(at("imports_progress")).json()["moving"] is False


@pytest.mark.parametrize("role", ["reader", "editor"])
def test_readers_and_editors_may_not(signed_in, reviewer, mapping, role):
    upload(reviewer, rows(2), mapping=mapping.pk)
    client = signed_in(role)

    for name in ("table", "progress", "problems", "problems_file"):
        assert client.get(at(f"imports_{name}")).status_code == 403
    assert client.post(at("imports_step", "confirm")).status_code == 403
    assert client.get(reverse("admin:imports")).status_code == 403
    assert client.get(page("importmapping", "changelist")).status_code == 403
    assert reverse("admin:imports") not in client.get("/admin/").content.decode()


@pytest.mark.parametrize("role", ["reviewer", "administrator"])
def test_reviewers_and_administrators_may(signed_in, role):
    client = signed_in(role)

    assert client.get(reverse("admin:imports")).status_code == 200
    assert reverse("admin:imports") in client.get("/admin/").content.decode()


def test_a_step_is_never_taken_by_a_link(reviewer, mapping):
    upload(reviewer, rows(2), mapping=mapping.pk)

    assert reviewer.get(at("imports_step", "confirm")).status_code == 405
    assert reviewer.post(at("imports_step", "fly")).status_code == 404


def test_a_saved_mapping_is_edited_and_its_history_kept(reviewer, mapping):
    sent = {"name": "ged", "text": MAPPING.replace("skip", "stop")}
    reviewer.post(page("importmapping", "change", mapping.pk), sent)
    wrong = reviewer.post(page("importmapping", "change", mapping.pk), {"name": "ged", "text": "x"})

    mapping.refresh_from_db()
    assert 'on_bad = "stop"' in mapping.text
    assert "no TOML" in wrong.content.decode()
    assert "reviewer" in reviewer.get(page("importmapping", "history", mapping.pk)).content.decode()


def test_the_list_costs_as_many_queries_however_many_imports(
    reviewer, mapping, django_assert_max_num_queries
):
    for number in range(12):
        upload(reviewer, rows(1, seed=number), mapping=mapping.pk)

    with django_assert_max_num_queries(14):
        reviewer.get(reverse("admin:imports"))
