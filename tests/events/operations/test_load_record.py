"""A record from files, loaded as an editor would enter it."""

import json
import shutil
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

from events import operations
from events.models import Article, Claim, Edition, Event, Place
from tests.factories import NOON

pytestmark = pytest.mark.django_db
JILIN = "2024-04-26-jilin"


@pytest.fixture
def folder(tmp_path) -> Path:
    """A copy of the seeds, free to be changed."""
    return Path(shutil.copytree(Path(settings.BASE_DIR) / "data" / "seeds", tmp_path / "record"))


def load(folder: Path) -> operations.Loaded:
    return operations.load_record(folder=folder, at=NOON)


def rewrite(folder: Path, kind: str, code: str, /, **fields: object) -> None:
    file = folder / f"{kind}.json"
    rows = json.loads(file.read_text())
    (row,) = (row for row in rows if row["code"] == code)
    row.update(fields)
    file.write_text(json.dumps(rows))


def first(folder: Path, kind: str) -> str:
    return json.loads((folder / f"{kind}.json").read_text())[0]["code"]


def test_two_accounts_that_nobody_can_use_sign_it(folder):
    load(folder)

    author, reviewer = (
        User.objects.get(username=name) for name in ("record-author", "record-reviewer")
    )
    event = Event.objects.get(code=JILIN)
    assert (event.author, event.approved_by) == (author, reviewer)
    for account in (author, reviewer):
        assert not account.has_usable_password()
        assert not account.is_staff
        assert not account.is_active


def test_a_changed_event_is_corrected_and_reported(folder):
    load(folder)
    rewrite(folder, "events", JILIN, title="Return from the north-east")

    loaded = load(folder)

    assert dict(loaded.changed) == {"events": 1}
    assert not loaded.added
    edition = Edition.objects.current().get(slug=JILIN)
    assert (edition.change, edition.number) == ("corrected", 2)
    assert "Return from the north-east" in (edition.document or "")


def test_a_changed_source_is_stored_and_reported(folder):
    load(folder)
    code = first(folder, "sources")
    rewrite(folder, "sources", code, reliability_basis="C: rated anew")

    assert dict(load(folder).changed) == {"sources": 1}


def test_an_override_that_the_file_drops_is_taken_back(folder):
    reason = {"status": "alleged", "rationale": "One voice is not enough here."}
    rewrite(folder, "events", JILIN, status_override=reason)
    load(folder)
    overridden = Event.objects.get(code=JILIN).status
    rewrite(folder, "events", JILIN, status_override=None)

    load(folder)

    event = Event.objects.get(code=JILIN)
    assert (overridden, event.status, event.status_override) == ("alleged", "reported", None)


def test_a_claim_that_the_file_drops_is_taken_off(folder):
    load(folder)
    event = Event.objects.get(code=JILIN)
    rows = json.loads((folder / "events.json").read_text())
    (row,) = (row for row in rows if row["code"] == JILIN)
    before = event.evidence.count()
    rewrite(folder, "events", JILIN, claims=row["claims"] + [])
    rewrite(folder, "events", JILIN, claims=row["claims"][:1], note="checked")

    load(folder)

    assert before >= event.evidence.count() == 1


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        ("places", "parent", "atlantis"),
        ("sources", "same_voice_as", "atlantis"),
        ("articles", "publisher", "atlantis"),
        ("articles", "syndicated_from", "atlantis"),
        ("claims", "article", "atlantis"),
        ("claims", "speaker", "atlantis"),
        ("claims", "places", [{"place": "atlantis", "role": "departure", "precision": 4}]),
        ("events", "claims", [{"claim": "atlantis", "relation": "context", "acknowledges": False}]),
        ("links", "to", "atlantis"),
        ("reference_figures", "place", "atlantis"),
        ("reference_figures", "claims", ["atlantis"]),
    ],
)
def test_a_missing_reference_names_file_code_and_field_and_stores_nothing(
    folder, kind, field, value
):
    code = first(folder, kind)
    rewrite(folder, kind, code, **{field: value})

    with pytest.raises(operations.Refused) as refused:
        load(folder)

    problem = refused.value.problems[-1]
    assert problem.field == f"{kind}.{code}.{field}"
    assert all(part in problem.sentence for part in (f"{kind}.json", code, field, "atlantis"))
    assert not Place.objects.exists()


@pytest.mark.parametrize(
    ("kind", "fields", "told"),
    [
        ("articles", {"language": "English"}, "language"),
        ("articles", {"url": "ftp://nowhere"}, "https"),
        ("claims", {"edtf": "last summer"}, "last summer"),
        ("claims", {"destination": "XX"}, "XX"),
        ("events", {"destination": "KP"}, "country of origin"),
        ("events", {"places": None}, "format of data/"),
        ("links", {"kind": "friend_of"}, "friend_of"),
        ("sources", {"reliability": "G"}, "G"),
        ("places", {"lat": 99.0, "lon": 0.0}, "90"),
    ],
)
def test_a_row_that_an_editor_could_not_enter_stores_nothing(folder, kind, fields, told):
    rewrite(folder, kind, first(folder, kind), **fields)

    with pytest.raises(operations.Refused) as refused:
        load(folder)

    assert told in str(refused.value)
    assert first(folder, kind) in str(refused.value)
    assert not Article.objects.exists()


def test_a_row_without_a_field_names_it(folder):
    file = folder / "claims.json"
    rows = json.loads(file.read_text())
    del rows[0]["quantifier"]
    file.write_text(json.dumps(rows))

    with pytest.raises(operations.Refused, match="quantifier"):
        load(folder)

    assert not Claim.objects.exists()


@pytest.mark.parametrize("text", ["{", "{}", "[1]", '[{"name": "x"}]', "\x00"])
def test_a_file_that_is_no_list_of_rows_is_refused(folder, text):
    (folder / "events.json").write_text(text)

    with pytest.raises(operations.Refused, match="events.json"):
        load(folder)


def test_the_command_says_what_was_done(folder, capsys):
    call_command("load_record", folder)
    first_time = capsys.readouterr().out
    call_command("load_record", folder)
    second_time = capsys.readouterr().out

    assert "events: 8 added, 0 changed, 0 as before" in first_time
    assert "waiting: 2012-04-planned-beijing" in first_time
    assert "events: 0 added, 0 changed, 8 as before" in second_time
    assert "0 editions published" in second_time


def test_the_command_ends_with_an_error_that_says_what_is_wrong(tmp_path):
    with pytest.raises(CommandError, match="Nothing was loaded"):
        call_command("load_record", tmp_path / "nowhere")
