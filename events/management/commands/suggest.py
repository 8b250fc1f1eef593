"""`manage.py suggest FILE…`: print what texts state, without storing anything."""

import json
from argparse import ArgumentParser
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from events.management.text_files import ArticleFile, BadFile, read_article_file
from events.operations.known_names import known_names
from events.rules.extraction import Suggestion, suggest_claims


class Command(BaseCommand):
    help = "Print suggested claims for text files: url, title, published, language, then the text."
    # Reading needs no database: without one the shipped names are used.
    requires_system_checks: list[str] | tuple[str, ...] = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE")
        parser.add_argument("--format", choices=["text", "json"], default="text")

    def handle(self, *args: Any, **options: Any) -> None:
        gazetteer, refused, read = known_names(), 0, []
        for path in options["files"]:
            try:
                file = read_article_file(path)
            except BadFile as error:
                refused += 1
                self.stderr.write(str(error))
                continue
            read.append((file, suggest_claims(file.article, gazetteer)))
        self.stdout.write(_json(read) if options["format"] == "json" else _text(read))
        if refused:
            raise CommandError(f"{refused} of {len(options['files'])} files could not be read.")


def _json(read: list[tuple[ArticleFile, list[Suggestion]]]) -> str:
    files = [{"file": file.path, "claims": [_row(one) for one in found]} for file, found in read]
    return json.dumps(files, ensure_ascii=False, indent=1, default=str)


def _row(suggestion: Suggestion) -> dict[str, Any]:
    row = asdict(suggestion)
    row["place_details"] = row["places"]
    row["places"] = [place.as_written for place in suggestion.places]
    return row


def _text(read: list[tuple[ArticleFile, list[Suggestion]]]) -> str:
    lines = []
    for file, found in read:
        lines.append(f"{file.path}: {len(found)} found")
        for one in found:
            lines += [f"  “{' '.join(one.quote.split())}”", f"    {_line(one)}"]
    return "\n".join(lines)


def _line(one: Suggestion) -> str:
    """One line of what was read, leaving out what the words do not say."""
    places = ", ".join(place.as_written for place in one.places)
    said = [
        f"{one.measure} {one.event_type or ''} {f'to {one.destination}' if one.destination else ''}",
        one.modality,
        f"{one.quantifier} {_numbers(one)}"
        + (f" “{one.count_as_written}”" * bool(one.count_as_written)),
        one.edtf,
        places,
        one.speaker_as_written and f"says {one.speaker_as_written}",
    ]
    return " · ".join(" ".join(piece.split()) for piece in said if piece)


def _numbers(one: Suggestion) -> str:
    numbers = (one.low, one.value, one.high)
    return "/".join("–" if number is None else str(number) for number in numbers)
