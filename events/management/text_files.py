"""An article in a file: four lines of heading (url, title, published, language), then the text."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from events.rules.extraction import ArticleText

HEADING = ("url", "title", "published", "language")


class BadFile(ValueError):
    """The file cannot be read; the message names file, line and remedy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleFile:
    """Where the article is, and what it says; ``path`` is as it was given."""

    path: str
    article: ArticleText


def read_article_file(path: str) -> ArticleFile:
    """Read one file.

    :raises BadFile: naming the file and, where one is to blame, the line.
    """
    lines = _text(path).split("\n", 4)
    heading = [_value(lines, number, path) for number in range(len(HEADING))]
    return ArticleFile(
        path=path,
        article=ArticleText(
            text=lines[4] if len(lines) > len(HEADING) else "",
            title=heading[1],
            published_on=_published(heading[2], path),
            language=_language(heading[3], path),
        ),
    )


def _text(path: str) -> str:
    try:
        raw = Path(path).read_bytes()
    except OSError as error:
        raise BadFile(f"{path}: it cannot be opened ({error.strerror}).") from error
    except ValueError as error:
        raise BadFile(f"{path!r}: this is no name of a file.") from error
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise BadFile(f"{path}: line {line} is not UTF-8; save the file as UTF-8.") from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\x00" in text:
        line = text[: text.index("\x00")].count("\n") + 1
        raise BadFile(f"{path}: line {line} holds a null character; save the file as plain text.")
    return text


def _value(lines: list[str], number: int, path: str) -> str:
    name = HEADING[number]
    if number >= len(lines) or (number == len(HEADING) - 1 and not lines[number].strip()):
        wanted = ", ".join(HEADING)
        raise BadFile(
            f"{path}: line {number + 1} should give the {name}; a file begins with {wanted}."
        )
    return re.sub(rf"^{name}\s*:\s*", "", lines[number].strip(), flags=re.IGNORECASE)


def _published(written: str, path: str) -> date | None:
    """A day; a month or a year alone does not resolve “Tuesday”, so it counts as not known."""
    if not written or re.fullmatch(r"\d{4}(?:-\d{2})?", written):
        return None
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise BadFile(
            f"{path}: line 3: “{written[:40]}” is no day; write it as 2024-04-26, or leave it empty."
        ) from error


def _language(written: str, path: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*", written):
        raise BadFile(
            f"{path}: line 4: “{written[:40]}” is no language; write en, ko, zh-Hans or zh-Hant."
        )
    return written
