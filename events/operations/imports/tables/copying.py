"""Writing many new rows of a table in one stroke. Constraints and audit see each of them."""

import json
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from io import StringIO
from typing import Any

from django.db import connection
from django.db.models import Field, JSONField, Model

NULL = "\\N"
ESCAPED = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def copy_rows(model: type[Model], rows: Sequence[Model]) -> None:
    """Insert rows that have not been stored; a key that the database gives stays unknown here.

    Several times faster than ``bulk_create`` where a table has many columns. It knows texts,
    lists of them, numbers, truths, dates, keys and JSON, and no other kinds of column.
    """
    if not rows:
        return
    fields = [one for one in model._meta.concrete_fields if not _is_given_by_the_database(one)]
    quote = connection.ops.quote_name
    columns = ", ".join(quote(field.column or field.name) for field in fields)
    lines = StringIO("".join(_lines(fields, rows)))
    with connection.wrap_database_errors, connection.cursor() as cursor:
        cursor.copy_expert(f"COPY {quote(model._meta.db_table)} ({columns}) FROM STDIN", lines)


def _is_given_by_the_database(field: Field[Any, Any]) -> bool:
    return field.primary_key and field.get_internal_type() == "BigAutoField"


def _lines(fields: Sequence[Field[Any, Any]], rows: Sequence[Model]) -> Iterator[str]:
    named = [(field.attname, isinstance(field, JSONField)) for field in fields]
    for row in rows:
        values = row.__dict__
        yield "\t".join([_written(values[name], is_json) for name, is_json in named]) + "\n"


def _written(value: Any, is_json: bool) -> str:
    if value is None:
        return NULL
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    if is_json:
        return json.dumps(value).translate(ESCAPED)
    text = _listed(value) if isinstance(value, list) else str(value)
    return text.translate(ESCAPED)


def _listed(values: Sequence[str]) -> str:
    """Texts as an array of the database."""
    quoted = (value.replace("\\", "\\\\").replace('"', '\\"') for value in values)
    return "{" + ",".join(f'"{value}"' for value in quoted) + "}"
