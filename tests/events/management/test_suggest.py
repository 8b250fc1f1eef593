"""`manage.py suggest` reads files, and says what is wrong with one."""

import json
import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

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
