"""Reading somebody else's table, and what its rows say: no database, no guess."""

import io
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from events.rules.tables import (
    BadMapping,
    Interpreter,
    PlaceEntry,
    PlaceIndex,
    TableRow,
    UnreadableTable,
    open_table,
    read_mapping,
)
from events.rules.tables.counts import Disorder, counted
from events.rules.tables.days import NotADay, read_day, written_in_edtf
from events.rules.tables.mapping import FIELDS, write_mapping
from events.rules.tables.mapping.reading import KEYS
from events.rules.tables.numbers import NotANumber, read_count
from tests.ged import FAULTS, HARMLESS, HEADER, MAPPING, rows, write_csv

PLACES = PlaceIndex.of(
    [
        PlaceEntry(code="world", level="world", parent=None, names=("World",)),
        PlaceEntry(code="cn", level="country", parent="world", names=("China", "中国", "CN")),
        PlaceEntry(code="kr", level="country", parent="world", names=("South Korea", "KR")),
        PlaceEntry(code="cn-jl", level="admin1", parent="cn", names=("Jilin", "吉林", "CN-JL")),
        PlaceEntry(code="cn-ln", level="admin1", parent="cn", names=("Liaoning",)),
        PlaceEntry(
            code="cn-jl-hill", level="city", parent="cn-jl", names=("Hill",), lat=43.0, lon=129.0
        ),
        PlaceEntry(
            code="cn-ln-hill", level="city", parent="cn-ln", names=("Hill",), lat=40.0, lon=124.0
        ),
    ]
)
AT_MIDNIGHT = datetime.fromisoformat("2024-04-26")
SMALL = """\
dataset = "small"
[fields]
external_id = "id"
type = { constant = "arrest" }
country = { constant = "cn" }
date_start = "day"
best = "people"
publisher = { constant = "Border Post" }
"""


def lines(raw: bytes, **written: str) -> list[TableRow]:
    return list(open_table(io.BytesIO(raw), written).rows)


def cells(raw: bytes, **written: str) -> list[tuple[object, ...]]:
    return [row.cells for row in lines(raw, **written)]


def workbook(*table: list[object], epoch: Any = None) -> bytes:
    book = Workbook()
    if epoch:
        book.epoch = epoch
    sheet: Any = book.active
    sheet.title = "Sheet1"
    for row in table:
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def read(changes: dict[str, str], mapping: str = MAPPING) -> tuple[Any, list[str]]:
    """What the first made-up row says with these changes: the draft, and the columns at fault."""
    row = next(rows(1)) | changes
    reader = Interpreter(
        mapping=read_mapping(mapping),
        header=HEADER,
        index=PLACES,
        origin="KP",
        today=date(2026, 1, 5),
    )
    draft, faults = reader.read(TableRow(number=2, cells=tuple(row.values())))
    return draft, [f"{fault.column}: {fault.sentence}" for fault in faults]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_encoding_delimiter_and_line_ends_are_found_out(encoding, delimiter, ending):
    raw = f"a{delimiter}b{ending}1{delimiter}둘{ending}".encode(encoding)

    table = open_table(io.BytesIO(raw))

    assert table.header == ("a", "b")
    assert [row.cells for row in table.rows] == [("1", "둘")]


@pytest.mark.parametrize(("encoding", "text"), [("cp949", "지린"), ("gb18030", "吉林")])
def test_another_encoding_is_named_by_the_mapping_and_else_refused_with_line_and_byte(
    encoding, text
):
    raw = f"a,b\n1,2\n3,{text}\n".encode(encoding)

    assert cells(raw, encoding=encoding)[1] == ("3", text)
    with pytest.raises(UnreadableTable, match="Line 3: the byte 0x.* cp949"):
        lines(raw)


def test_utf_16_without_its_mark_is_recognised_and_refused():
    with pytest.raises(UnreadableTable, match="UTF-16"):
        lines("a,b\n1,2\n".encode("utf-16-le"))


def test_a_row_bears_the_number_of_the_line_on_which_it_begins():
    raw = b'a,b\n"one\ntwo\nthree",1\n\nx,2\n'

    assert [(row.number, row.cells) for row in lines(raw) if not row.is_empty] == [
        (2, ("one\ntwo\nthree", "1")),
        (6, ("x", "2")),
    ]


def test_wrong_quotation_marks_are_a_fault_of_their_row_alone():
    found = lines(b'a,b\n"x"y,1\n2,3\n')

    assert [(row.number, bool(row.fault), row.cells) for row in found] == [
        (2, True, ()),
        (3, False, ("2", "3")),
    ]


def test_a_quotation_mark_that_never_closes_is_refused_with_its_line():
    with pytest.raises(UnreadableTable, match="Line 2: a field is longer"):
        lines(b'a,b\n"x,1\n' + b"long,line\n" * 50_000)


def test_a_quotation_mark_open_at_the_end_is_a_fault_of_its_row():
    assert lines(b'a,b\n1,2\n"x,1\n')[-1].fault


@pytest.mark.parametrize(
    "raw", [b"", b"\n\n", b"one column\n1\n", b"\xd0\xcf\x11\xe0old", b"PK\x03\x04no"]
)
def test_what_is_no_table_is_refused_in_words(raw):
    with pytest.raises(UnreadableTable):
        lines(raw)


def test_a_sheet_gives_dates_numbers_and_the_numbers_of_its_rows():
    raw = workbook(["id", "day", "n"], [1, AT_MIDNIGHT, 5.0], [], [2, "26.4.2024", None])

    table = open_table(io.BytesIO(raw))

    assert table.sheet == "Sheet1"
    assert [(row.number, row.cells) for row in table.rows if not row.is_empty] == [
        (2, (1, AT_MIDNIGHT, 5)),
        (4, (2, "26.4.2024", "")),
    ]


@pytest.mark.parametrize("epoch", [None, CALENDAR_MAC_1904])
def test_a_day_is_the_same_whichever_year_the_workbook_counts_from(epoch):
    days = (date(2024, 4, 26) - date(1904, 1, 1)).days if epoch else 45408
    raw = workbook(["id", "shown", "number"], [1, AT_MIDNIGHT, days], epoch=epoch)

    (row,) = open_table(io.BytesIO(raw)).rows

    assert [read_day(cell, ["%Y-%m-%d"]) for cell in row.cells[1:]] == [date(2024, 4, 26)] * 2


def test_an_unknown_sheet_is_named_with_those_there_are():
    with pytest.raises(UnreadableTable, match="Facts.* there are: Sheet1"):
        open_table(io.BytesIO(workbook(["a"])), {"sheet": "Facts"})


def test_a_workbook_packed_too_tightly_is_not_unpacked():
    file = io.BytesIO(workbook(["a", "b"], [1, 2]))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/media/huge.bin", b"0" * 30_000_000)

    with pytest.raises(UnreadableTable, match="tightly"):
        open_table(io.BytesIO(file.getvalue()))


def test_a_workbook_that_declares_entities_is_refused():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("xl/workbook.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')

    with pytest.raises(UnreadableTable, match="declarations"):
        open_table(io.BytesIO(file.getvalue()))


@pytest.mark.parametrize(
    ("cell", "style", "number"),
    [
        ("", "plain", None),
        ("12", "plain", 12),
        ("１２", "plain", 12),
        (12.0, "plain", 12),
        ("12,000", "1,234.5", 12000),
        ("12.000", "1.234,5", 12000),
        ("1 234 567", "1 234,5", 1234567),
    ],
)
def test_a_number_of_people_is_read_as_the_mapping_says(cell, style, number):
    assert read_count(cell, style) == number


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("12,000", "two ways"),
        ("12.000", "two ways"),
        ("1e5", "exponent"),
        ("-3", "from 0"),
        (-3.0, "from 0"),
        (2.5, "whole number"),
        (float("nan"), "whole number"),
        (1e300, "more than there are"),
        ("99999999999", "more than there are"),
        ("about 12", "digits only"),
    ],
)
def test_a_number_that_could_mean_something_else_is_refused(cell, told):
    with pytest.raises(NotANumber, match=told):
        read_count(cell, "plain")


@pytest.mark.parametrize(
    ("numbers", "shape"),
    [
        ((None, None, None), ("none_given", None, None, None)),
        ((5, 5, 5), ("exact", 5, 5, 5)),
        ((None, 5, None), ("exact", 5, 5, 5)),
        ((5, 7, 9), ("range", 5, 5, 9)),
        ((5, None, 9), ("range", 5, 5, 9)),
        ((5, None, None), ("at_least", 5, 5, None)),
        ((5, 7, None), ("at_least", 5, 5, None)),
        ((None, None, 9), ("up_to", None, None, 9)),
        ((None, 7, 9), ("range", 7, 7, 9)),
    ],
)
def test_low_best_and_high_take_the_shape_of_a_claim(numbers, shape):
    count = counted(*numbers)

    assert (count.quantifier, count.low, count.value, count.high) == shape
    assert len(count.written.split()) <= 6


@pytest.mark.parametrize("numbers", [(9, 7, None), (None, 9, 7), (9, None, 7)])
def test_numbers_out_of_order_are_refused(numbers):
    with pytest.raises(Disorder):
        counted(*numbers)


@pytest.mark.parametrize(
    ("start", "end", "precision", "edtf", "kept"),
    [
        ("2024-04-26", "2024-04-26", None, "2024-04-26", "day"),
        ("2024-04-26", "2024-04-28", None, "2024-04-26/2024-04-28", "multi_day"),
        ("2024-04-01", "2024-04-30", "month", "2024-04", "month"),
        ("2024-01-01", "2024-12-31", "year", "2024", "year"),
        ("2024-04-26", "2024-05-02", "week", "2024-04-26/2024-05-02", "week"),
        ("2024-04-26", "2024-05-12", "week", "2024-04-26/2024-05-12", "interval"),
        ("2024-04-26", "2024-05-12", "month", "2024-04-26/2024-05-12", "interval"),
    ],
)
def test_days_and_a_precision_make_one_date(start, end, precision, edtf, kept):
    days = date.fromisoformat(start), date.fromisoformat(end)

    assert written_in_edtf(*days, precision) == (edtf, kept)


@pytest.mark.parametrize(
    ("start", "end", "precision"),
    [
        ("2024-04-27", "2024-04-26", None),
        ("2024-04-26", "2024-04-27", "day"),
        ("2024-04-26", "2024-04-26", "week"),
    ],
)
def test_days_that_contradict_their_precision_are_refused(start, end, precision):
    with pytest.raises(NotADay):
        written_in_edtf(date.fromisoformat(start), date.fromisoformat(end), precision)


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_of_the_made_up_table_is_found_with_its_column(name):
    draft, faults = read(FAULTS[name])

    assert draft is None
    assert [fault.partition(":")[0] for fault in faults] == [next(iter(FAULTS[name]))]


@pytest.mark.parametrize("name", HARMLESS)
def test_what_is_strange_but_right_is_read(name):
    assert read(HARMLESS[name])[1] == []


def test_the_country_comes_from_the_words_and_never_from_the_coordinates():
    draft, faults = read({"latitude": "37.5", "longitude": "127.0"})

    assert faults == []
    assert draft.place.startswith("cn-")
    assert draft.note == "Coordinates in the table: 37.5, 127."


def test_coordinates_choose_among_places_of_one_name():
    mapping = MAPPING.replace('adm_1 = "adm_1"', 'place = "adm_1"')

    near, _ = read({"adm_1": "Hill", "latitude": "43.1", "longitude": "129.1"}, mapping)
    _, far = read({"adm_1": "Hill", "latitude": "30", "longitude": "100"}, mapping)

    assert near.place == "cn-jl-hill"
    assert "cn-jl-hill, cn-ln-hill" in far[0]


def test_an_unknown_place_is_refused_or_kept_coarser_as_the_mapping_says():
    _, faults = read({"adm_1": "Nowhere"})
    draft, none = read(
        {"adm_1": "Nowhere"}, MAPPING.replace("[fields]", 'unknown_places = "coarser"\n[fields]', 1)
    )

    assert "No such place in China" in faults[0]
    assert none == []
    assert (draft.place, draft.place_precision) == ("cn", 6)
    assert "Nowhere" in draft.note


def test_a_precision_of_the_place_is_never_finer_than_the_place():
    draft, _ = read({"where_prec": "1"})

    assert draft.place_precision == 4


def test_a_ragged_row_says_how_many_cells_it_has():
    reader = Interpreter(
        mapping=read_mapping(SMALL),
        header=["id", "day", "people"],
        index=PLACES,
        origin="KP",
        today=date(2026, 1, 5),
    )

    assert (
        "2 cells and the header has 3"
        in reader.read(TableRow(number=2, cells=("1", "2")))[1][0].sentence
    )


@pytest.mark.parametrize(
    ("change", "line", "told"),
    [
        (('dataset = "small"', "dataset = small"), 1, "no TOML"),
        (('dataset = "small"', 'dataset = ""'), 1, "Name the table"),
        (('dataset = "small"', 'dataset = "small"\nclaim = "x"'), 2, "did you mean claims"),
        (('dataset = "small"', 'dataset = "small"\nclaims = "x"'), 2, "suggested, confirmed"),
        (('dataset = "small"', 'dataset = "small"\nencoding = "klingon"'), 2, "encoding"),
        (
            ('dataset = "small"', 'dataset = "small"\ndates = ["%d/%m/%Y", "%m/%d/%Y"]'),
            2,
            "two days",
        ),
        (('"arrest"', '"arrrest"'), 4, "none of return_to_origin"),
        (('date_start = "day"', ""), 2, "date is missing"),
        (('best = "people"', "best = 3"), 7, "Name a column"),
        (('best = "people"', 'besd = "people"'), 7, "did you mean best"),
        (('best = "people"', 'best = { column = "a", constant = "b" }'), 7, "either"),
        (('best = "people"', 'best = { column = "a", map = { a = 1 } }'), 7, "is a text"),
        (('external_id = "id"', ""), 2, "external_id is missing"),
        (
            ('publisher = { constant = "Border Post" }', '[fields.publisher]\ncolumn = ""'),
            8,
            "either",
        ),
    ],
)
def test_a_wrong_mapping_names_line_and_remedy(change, line, told):
    with pytest.raises(BadMapping) as wrong:
        read_mapping(SMALL.replace(*change))

    assert any(one.line == line and told in one.sentence for one in wrong.value.mistakes), str(
        wrong.value
    )


def test_a_mapping_put_together_reads_back_as_the_same():
    fields: dict[str, Any] = {
        "external_id": "id",
        "type": {"column": "kind", "map": {"a b": "arrest", '"': "pushback"}},
        "country": {"constant": "cn"},
        "date_start": "day",
        "publisher": {"column": "who", "first_of": ";"},
    }

    mapping = read_mapping(write_mapping({"dataset": "x", "dates": ["%d/%m/%Y"]}, fields))

    assert mapping.fields["type"].map == {"a b": "arrest", '"': "pushback"}
    assert mapping.fields["external_id"].column == "id"
    assert mapping.dates == ("%d/%m/%Y",)


def test_the_made_up_table_is_one():
    file = io.StringIO()
    write_csv(file, rows(3), delimiter=";")

    assert open_table(io.BytesIO(file.getvalue().encode())).header == tuple(HEADER)


def test_the_mapping_of_the_manual_can_be_used_and_every_field_is_in_it():
    manual = (Path(settings.BASE_DIR) / "docs" / "importing.md").read_text()
    shipped = Path(settings.BASE_DIR) / "docs" / "mappings" / "ucdp-ged.toml"

    assert read_mapping(shipped.read_text()).dataset == "ucdp-ged"
    assert {name for name in FIELDS if f"`{name}`" not in manual} == set()
    assert {key for key in KEYS if f"`{key}`" not in manual} == {"fields"}
