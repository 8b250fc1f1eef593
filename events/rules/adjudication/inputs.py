"""Telling whether an adjudication still rests on the statements it was made from."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import fields

from events.choices import Relation
from events.rules.adjudication.result import Adjudication
from events.rules.adjudication.statement import Statement

RULE = "ADJ-1"
NAMES = tuple(field.name for field in fields(Statement))


def inputs_hash(statements: Iterable[Statement]) -> str:
    """Return the SHA-256 of everything that number and status rest on, in any order.

    Statements that are context only decide nothing and are left out.
    """
    decisive = (one for one in statements if one.relation != Relation.CONTEXT)
    rows = sorted(json.dumps(_plain(one), sort_keys=True, default=str) for one in decisive)
    return hashlib.sha256("\n".join([RULE, *rows]).encode()).hexdigest()


def _plain(statement: Statement) -> dict[str, object]:
    """Its fields, which are plain values: nothing has to be copied as ``asdict`` does."""
    return {name: getattr(statement, name) for name in NAMES}


def is_current(adjudication: Adjudication, statements: Iterable[Statement]) -> bool:
    """Tell whether the statements are still those that were adjudicated."""
    return adjudication.inputs_hash == inputs_hash(statements)
