"""Reading a mapping, and saying on which line it is wrong."""

import codecs
import difflib
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from events.choices import SourceKind
from events.rules.tables.days import EPOCHS, is_ambiguous
from events.rules.tables.mapping.fields import FIELDS
from events.rules.tables.mapping.lines import line_of
from events.rules.tables.mapping.spec import Mapping, Spec
from events.rules.tables.numbers import STYLES

LONGEST = 100_000
CHOICES: dict[str, tuple[str, ...]] = {
    "on_bad": ("stop", "skip"),
    "claims": ("suggested", "confirmed"),
    "unknown_places": ("refuse", "coarser"),
    "new_publishers": tuple(SourceKind.values),
    "numbers": tuple(STYLES),
}
TEXTS = ("dataset", "encoding", "delimiter", "sheet")
KEYS = (*TEXTS, *CHOICES, "withhold", "dates", "fields")
SPEC_KEYS = ("column", "constant", "map", "default", "first_of")
Path = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """One thing that is wrong in a mapping: its line, its key, and the remedy."""

    line: int
    key: str
    sentence: str

    def __str__(self) -> str:
        where = f"line {self.line}, {self.key}" if self.key else f"line {self.line}"
        return f"{where}: {self.sentence}"


class BadMapping(ValueError):
    """The text is no mapping.

    :ivar mistakes: everything that is wrong, in the order of the lines.
    """

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = sorted(mistakes, key=lambda one: one.line)
        super().__init__("\n".join(str(one) for one in self.mistakes))


def read_mapping(text: str) -> Mapping:
    """Read a mapping.

    :raises BadMapping: naming line and key of everything that is wrong.
    """
    given = _parsed(text)
    if found := list(_mistakes(given)):
        raise BadMapping(
            Mistake(line=line_of(text, path), key=".".join(path), sentence=sentence)
            for path, sentence in found
        )
    fields = {name: _spec(value) for name, value in given.pop("fields").items()}
    dates = tuple(given.pop("dates", Mapping.__dataclass_fields__["dates"].default))
    return Mapping(fields=fields, dates=dates, **given)


def _parsed(text: str) -> dict[str, Any]:
    if len(text) > LONGEST:
        sentence = "This is too long for a mapping: keep what says how to read the table."
        raise BadMapping([Mistake(line=1, key="", sentence=sentence)])
    try:
        return tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        line = _line_named_by(str(error)) or text.count("\n") + 1
        raise BadMapping(
            [Mistake(line=line, key="", sentence=f"This is no TOML: {error}.")]
        ) from error
    except RecursionError as error:
        raise BadMapping(
            [Mistake(line=1, key="", sentence="This is nested too deeply.")]
        ) from error


def _line_named_by(message: str) -> int:
    _, _, rest = message.partition("at line ")
    number = rest.partition(",")[0]
    return int(number) if number.isdigit() else 0


def _mistakes(given: dict[str, Any]) -> Iterator[tuple[Path, str]]:
    for key in given.keys() - set(KEYS):
        yield (key,), _unknown(key, KEYS)
    for key in TEXTS:
        if not isinstance(given.get(key, ""), str):
            yield (key,), "Write it as a text in quotation marks."
    yield from _of_the_dataset(given.get("dataset", ""))
    for key, words in CHOICES.items():
        if key in given and given[key] not in words:
            yield (key,), f"Choose one of: {', '.join(words)}."
    if not isinstance(given.get("withhold", True), bool):
        yield ("withhold",), "Write true or false."
    yield from _of_the_file(given)
    yield from _of_the_dates(given.get("dates", ["%Y-%m-%d"]))
    yield from _of_the_fields(given.get("fields"))


def _of_the_dataset(name: Any) -> Iterator[tuple[Path, str]]:
    if not isinstance(name, str) or not name.strip() or len(name) > 60:
        yield (
            ("dataset",),
            "Name the table in at most 60 characters, as ucdp-ged: ids are kept by it.",
        )


def _of_the_file(given: dict[str, Any]) -> Iterator[tuple[Path, str]]:
    encoding, delimiter = given.get("encoding", ""), given.get("delimiter", "")
    if isinstance(encoding, str) and encoding and not _is_text_encoding(encoding):
        yield ("encoding",), "This encoding is not known: write utf-8, cp949, gb18030 or cp1252."
    if isinstance(delimiter, str) and len(delimiter) > 1:
        yield ("delimiter",), r'Write one character, such as ";" or "\t".'


def _is_text_encoding(name: str) -> bool:
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):
        return False
    return bool(getattr(found, "_is_text_encoding", True)) and name.lower() not in (
        "idna",
        "punycode",
    )


def _of_the_dates(formats: Any) -> Iterator[tuple[Path, str]]:
    if not isinstance(formats, list) or not formats or not all(isinstance(f, str) for f in formats):
        yield ("dates",), 'List the forms in which days are written, as ["%Y-%m-%d", "%d/%m/%Y"].'
        return
    for one in formats:
        if one not in EPOCHS and not ({"%d", "%m"} <= _codes(one) or "%j" in one or "%b" in one):
            yield ("dates",), f"“{one}” names no day: use %d, %m and %Y, or excel-1900, excel-1904."
    if pair := is_ambiguous([one for one in formats if one in EPOCHS or "%" in one]):
        yield ("dates",), f"“{pair[0]}” and “{pair[1]}” read the same text as two days: keep one."


def _codes(one: str) -> set[str]:
    return {one[place : place + 2] for place, sign in enumerate(one) if sign == "%"}


def _of_the_fields(fields: Any) -> Iterator[tuple[Path, str]]:
    if not isinstance(fields, dict):
        yield ("fields",), "Say under [fields] from which column each field comes."
        return
    for name, value in fields.items():
        if name not in FIELDS:
            yield ("fields", name), _unknown(name, FIELDS)
        else:
            yield from _of_a_field(name, value)
    for name, rule in FIELDS.items():
        if rule.required and name not in fields:
            yield ("fields",), f"{name} is missing: say from which column it comes ({rule.means})."
    if not {"date_start", "edtf"} & set(fields):
        yield ("fields",), "The date is missing: give date_start, or edtf."
    if "latitude" in fields and "longitude" not in fields:
        yield ("fields", "latitude"), "Give longitude too."


def _of_a_field(name: str, value: Any) -> Iterator[tuple[Path, str]]:
    path = ("fields", name)
    if isinstance(value, str):
        if not value.strip():
            yield path, "Name a column, or leave the field out."
        return
    if not isinstance(value, dict):
        yield path, 'Name a column in quotation marks, or write { constant = "…" }.'
        return
    for key in value.keys() - set(SPEC_KEYS):
        yield (*path, key), _unknown(key, SPEC_KEYS)
    if not _are_texts(value):
        yield path, "Everything in it is a text in quotation marks, also numbers and codes."
        return
    if bool(value.get("column")) == bool(value.get("constant")):
        yield path, "Give either a column or a constant."
    yield from _of_its_words(name, value)


def _are_texts(value: dict[str, Any]) -> bool:
    words = value.get("map", {})
    return (
        isinstance(words, dict)
        and all(isinstance(one, str) for key, one in value.items() if key != "map")
        and all(isinstance(one, str) for one in words.values())
    )


def _of_its_words(name: str, value: dict[str, Any]) -> Iterator[tuple[Path, str]]:
    known = FIELDS[name].words
    given: dict[Path, Any] = {(key,): value.get(key) for key in ("constant", "default")}
    given |= {("map", word): ours for word, ours in value.get("map", {}).items()}
    for path, word in given.items():
        if known and word and word not in known:
            yield ("fields", name, *path), f"“{word}” is none of {', '.join(known)}."


def _unknown(key: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(key, list(known), n=1)
    hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}."
    return f"There is no such key: {hint}"


def _spec(value: Any) -> Spec:
    return Spec(column=value.strip()) if isinstance(value, str) else Spec(**value)
