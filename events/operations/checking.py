"""Checking a row before it is written, field by field."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from events.models.fields import country_validator
from events.operations.errors import Problem, refuse_if_any
from events.rules.countries import country_fault
from events.rules.texts import hidden_fault


def checked(row: models.Model) -> None:
    """Check every field of a row as its model declares it, and what no declaration says.

    :raises Refused: naming each field that is wrong.
    """
    problems = [*_hidden(row), *_countries(row)]
    named = {problem.field for problem in problems}
    refuse_if_any(problems + [one for one in _declared(row) if one.field not in named])


def check_fields(row: models.Model, names: Iterable[str]) -> None:
    """Check these fields as :func:`checked` does, for rows of which the rest is known to be right.

    :raises Refused: naming each field that is wrong.
    """
    problems = []
    for name in names:
        field, value = row._meta.get_field(name), getattr(row, name)
        if isinstance(value, str) and (fault := hidden_fault(value)):
            problems.append(Problem(field=name, sentence=fault))
        elif value or not getattr(field, "blank", False):
            problems += _cleaned(field, value, row)
    refuse_if_any(problems)


def _cleaned(field: Any, value: object, row: models.Model) -> Iterator[Problem]:
    try:
        field.clean(value, row)
    except ValidationError as error:
        yield Problem(field=field.name, sentence=" ".join(error.messages))


def _declared(row: models.Model) -> Iterator[Problem]:
    try:
        row.full_clean(
            # A related row was read from the database: asking for it again would cost a query each.
            exclude=[field.name for field in row._meta.fields if field.is_relation],
            validate_unique=False,
            validate_constraints=False,
        )
    except ValidationError as error:
        for field, messages in error.message_dict.items():
            yield Problem(field=field, sentence=" ".join(messages))


def _hidden(row: models.Model) -> Iterator[Problem]:
    for field in row._meta.fields:
        for text in _texts(getattr(row, field.attname)):
            if fault := hidden_fault(text):
                yield Problem(field=field.name, sentence=fault)


def _texts(value: Any) -> list[str]:
    listed = value if isinstance(value, list) else [value]
    return [one for one in listed if isinstance(one, str)]


def _countries(row: models.Model) -> Iterator[Problem]:
    for field in row._meta.fields:
        code = getattr(row, field.attname)
        if country_validator in field.validators and code and (fault := country_fault(code)):
            yield Problem(field=field.name, sentence=fault)
