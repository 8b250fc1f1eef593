"""`manage.py suggest` reads files, and says what is wrong with one."""

import json
import re
import time
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from events.models import Place
from events.operations.known_names import known_names, shipped_names
from tests.factories import place

HEADING = "url: https://paper.example/1\ntitle: T\npublished: 2024-05-07\nlanguage: {}\n"


@pytest.fixture
def article(tmp_path):
    def write(text, *, language="en", name="one.txt"):
        path = tmp_path / name
        path.write_text(HEADING.format(language) + text, encoding="utf-8")
        return str(path)

    return write


def suggest(*paths, form="json"):
    out, err = StringIO(), StringIO()
    call_command("suggest", *paths, format=form, stdout=out, stderr=err)
    return json.loads(out.getvalue()) if form == "json" else out.getvalue()


@pytest.mark.django_db
def test_a_language_that_is_not_read_gives_no_claims(article):
    path = article("Zwei Menschen wurden zurückgeschickt.", language="de")

    assert suggest(path) == [{"file": path, "claims": []}]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "line 2 should give the title"),
        (b"url\ntitle\n2024-05-07\n", "line 4 should give the language"),
        (b"url\ntitle\n7 May\nen\ntext", "line 3: .7 May. is no day"),
        (b"url\ntitle\n2024-05-07\nEnglish!\ntext", "line 4: .English!. is no language"),
        (b"url\ntitle\n2024-05-07\nen\nfine\nbro\x00ken", "line 6 holds a null character"),
        (b"url\ntitle\n2024-05-07\nen\nfine\n\xff\xfe", "line 6 is not UTF-8"),
    ],
)
def test_a_bad_file_is_named_with_its_line_and_the_others_are_read(
    article, tmp_path, content, said
):
    good, bad = article("Nothing."), tmp_path / "bad.txt"
    bad.write_bytes(content)
    out, err = StringIO(), StringIO()

    with pytest.raises(CommandError, match="1 of 2 files could not be read"):
        call_command("suggest", str(bad), good, format="json", stdout=out, stderr=err)

    assert [one["file"] for one in json.loads(out.getvalue())] == [good]
    assert str(bad) in err.getvalue()
    assert re.search(said, err.getvalue())


@pytest.mark.django_db
def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(CommandError):
        call_command("suggest", str(tmp_path / "none.txt"), stderr=StringIO(), stdout=StringIO())


@pytest.mark.django_db
def test_what_an_article_states_is_printed_with_its_quote_and_places(article):
    path = article("China deported 12 North Koreans from Tumen on 26 April.")

    ((claim,),) = [one["claims"] for one in suggest(path)]

    assert claim["event_type"] == "return_to_origin"
    assert (claim["low"], claim["value"], claim["high"]) == (12, 12, 12)
    assert (claim["date_start"], claim["date_precision"]) == ("2024-04-26", "day")
    assert claim["places"] == ["China", "Tumen"]
    assert claim["quote"] == "China deported 12 North Koreans from Tumen on 26 April."


@pytest.mark.django_db
def test_the_same_can_be_read_by_people(article):
    path = article("China deported 12 North Koreans on 26 April.")

    printed = suggest(path, form="text")

    assert "1 found" in printed
    assert "return_to_origin to KP · asserted · exact 12/12/12 “12” · 2024-04-26" in printed


@pytest.mark.django_db
def test_a_very_long_article_is_read_in_a_few_seconds(article):
    filler = "The minister spoke about 300 boats, two camps and 1,200 dollars in the year 2019. "
    path = article(filler * 3_500 + "China deported 12 North Koreans on 26 April.")

    begun = time.monotonic()
    ((claim,),) = [one["claims"] for one in suggest(path)]

    assert claim["value"] == 12
    assert time.monotonic() - begun < 30


def test_without_a_database_the_shipped_names_are_used():
    # Any query here fails, for the test has no mark that opens the database.
    with pytest.raises(RuntimeError):
        Place.objects.exists()

    assert any(one.code == "cn" for one in shipped_names().places)


@pytest.mark.django_db
def test_an_empty_database_gives_the_shipped_names_and_a_filled_one_its_own():
    assert len(known_names().places) == len(shipped_names().places)

    place(code="cn", level="country", name_en="Nowhere in particular")

    assert any("Nowhere in particular" in one.names for one in known_names().places)
