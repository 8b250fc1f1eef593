"""A made-up table in the shape of UCDP GED, as large as wanted and with faults where wanted.

``python -m tests.ged 100000 > table.csv`` writes one.
"""

import csv
import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TextIO

HEADER = [
    *("id", "type_of_violence", "country", "adm_1", "latitude", "longitude", "where_prec"),
    *("date_start", "date_end", "date_prec", "low", "best", "high"),
    *("source_office", "source_date", "source_headline", "source_article"),
]
PROVINCES = {"Jilin province": (43.8, 126.5), "Liaoning": (41.8, 123.4)}
OFFICES = ("River Daily", "Border Post", "Northern Wire", "Hanok Times", "Bureau of Records")
MAPPING = """\
dataset = "made-up-ged"
claims = "suggested"
on_bad = "skip"
dates = ["%Y-%m-%d", "%Y-%m-%d %H:%M:%S.%f"]

[fields]
external_id = "id"
country = "country"
adm_1 = "adm_1"
latitude = "latitude"
longitude = "longitude"
where_prec = "where_prec"
date_start = "date_start"
date_end = "date_end"
low = "low"
best = "best"
high = "high"
publisher = "source_office"
source_date = "source_date"
headline = "source_headline"
source_article = "source_article"

[fields.type]
column = "type_of_violence"
map = { "1" = "return_to_origin", "2" = "arrest" }

[fields.date_prec]
column = "date_prec"
map = { "1" = "day", "2" = "multi_day", "3" = "week", "4" = "month", "5" = "interval" }
"""
# Each makes one row wrong, or strange but right.
FAULTS: dict[str, dict[str, str]] = {
    "low above best": {"low": "90", "best": "7", "high": "95"},
    "unknown country": {"country": "Freedonia"},
    "another form of date": {"date_start": "26.04.2024"},
    "a future date": {"date_start": "2999-01-01", "date_end": "2999-01-01"},
    "a negative number": {"low": "-3"},
    "an exponent": {"high": "1e5"},
    "a comma in a number": {"high": "12,000"},
    "a point in a number": {"high": "12.000"},
    "an error of Excel": {"best": "#REF!"},
    "a null byte": {"source_headline": "A head\x00line"},
    "no id": {"id": ""},
}
HARMLESS: dict[str, dict[str, str]] = {
    "an embedded line break": {"source_headline": "A headline\nof two lines"},
    "quotation marks": {"source_headline": 'The "river" case'},
    "another script": {"source_headline": "강 건너 소식; 消息"},
}


def rows(count: int, *, seed: int = 1) -> Iterator[dict[str, str]]:
    """Rows without a fault: three share an article, most have numbers."""
    chance = random.Random(seed)
    for number in range(1, count + 1):
        day = date(1999, 1, 1) + timedelta(days=chance.randrange(9000))
        province = chance.choice(list(PROVINCES))
        low = chance.randrange(2, 60)
        printed = date(2024, 1, 1) + timedelta(days=number // 3 % 700)
        yield {
            "id": str(number),
            "type_of_violence": chance.choice("12"),
            "country": chance.choice(["China", "CN", "中国"]),
            "adm_1": province,
            "latitude": str(PROVINCES[province][0]),
            "longitude": str(PROVINCES[province][1]),
            "where_prec": "4",
            "date_start": day.isoformat(),
            "date_end": day.isoformat(),
            "date_prec": "1",
            "low": str(low),
            "best": str(low + chance.randrange(3)),
            "high": str(low + chance.randrange(3, 9)),
            "source_office": OFFICES[number // 3 % len(OFFICES)],
            "source_date": printed.isoformat(),
            "source_headline": f"Report {number // 3}",
            "source_article": f"Report {number // 3}, {printed:%d %B %Y}",
        }


def faulty(count: int, *, every: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """The same, with one fault or strangeness in turn in every so manyth row."""
    changes = list((FAULTS | HARMLESS).values())
    for number, row in enumerate(rows(count, seed=seed), start=1):
        if number % every == 0:
            row |= changes[number // every % len(changes)]
        yield row


def write_csv(file: TextIO, table: Iterator[dict[str, str]], *, delimiter: str = ",") -> None:
    """Write the table with its header."""
    writer = csv.DictWriter(file, HEADER, delimiter=delimiter, lineterminator="\n")
    writer.writeheader()
    writer.writerows(table)


if __name__ == "__main__":
    write_csv(sys.stdout, rows(int(sys.argv[1])))
