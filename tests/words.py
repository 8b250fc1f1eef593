"""Every word that the site and the desk say, as it stands in the code.

``python -m tests.words ko`` prints those that have no translation yet, ready for the catalogue.
"""

import ast
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import django
from django.apps import apps
from django.utils.translation import gettext, ngettext, override
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
CODE = ("events", "tracker", "api")
MARKING = {"_", "N_", "_now", "gettext", "gettext_lazy", "gettext_noop", "Sentence"}
COUNTING = {"ngettext", "ngettext_lazy", "_n"}
# Where a sentence stands that an operation or a gate says: by name, or as the last argument.
SAYING = {"sentence"}
REFUSING = {"because", "saying", "GiveUp"}
MARKED = re.compile(r"""\b(?:gettext|_)\(u?(['"])(.*?)(?<!\\)\1\)""", re.DOTALL)
MARKED_COUNT = re.compile(
    r"""\bngettext\(u?(['"])(.*?)(?<!\\)\1,\s*u?(['"])(.*?)(?<!\\)\3""", re.DOTALL
)
Words = tuple[str, str | None]


def all_words() -> set[Words]:
    """Each message with its plural, or None."""
    found = (*_of_code(), *_of_templates(), *_of_models(), *_of_tables())
    return {word for word in found if word[0].strip()}


def _of_tables() -> Iterator[Words]:
    """Sentences that rules and operations hold in tables, and say by a key."""
    from events.operations.constraints import MEANINGS
    from events.rules.publication import HARM_QUESTIONS
    from events.rules.status.decision import SENTENCES

    meant = [sentence for _field, sentence in MEANINGS.values()]
    for sentence in (*meant, *HARM_QUESTIONS.values(), *SENTENCES.values()):
        yield sentence, None


def _of_code() -> Iterator[Words]:
    for folder in CODE:
        for path in sorted((ROOT / folder).rglob("*.py")):
            if "migrations" not in path.parts:
                tree = ast.parse(path.read_text())
                yield from (word for node in ast.walk(tree) for word in _of_node(node))


def _of_node(node: ast.AST) -> Iterator[Words]:
    if isinstance(node, ast.Assign) and _target(node) in SAYING:
        yield from _literal(node.value)
    if not isinstance(node, ast.Call):
        return
    name = _called(node)
    if name in MARKING and node.args:
        yield from _literal(node.args[0])
    elif name in COUNTING and len(node.args) > 1:
        for (one, _), (many, _) in zip(
            _literal(node.args[0]), _literal(node.args[1]), strict=False
        ):
            yield one, many
    elif name in REFUSING and node.args:
        yield from _literal(node.args[-1])
    for keyword in node.keywords:
        if keyword.arg in SAYING:
            yield from _literal(keyword.value)


def _target(node: ast.Assign) -> str:
    target = node.targets[0]
    return target.id if isinstance(target, ast.Name) else ""


def _called(node: ast.Call) -> str:
    function = node.func
    if isinstance(function, ast.Name):
        return function.id
    return function.attr if isinstance(function, ast.Attribute) else ""


def _literal(node: ast.expr) -> Iterator[Words]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value, None


def _of_templates() -> Iterator[Words]:
    for path in sorted((ROOT / "templates").rglob("*.html")):
        marked = templatize(path.read_text(), origin=str(path))
        for _quote, text in MARKED.findall(marked):
            yield _plain(text), None
        for _quote, one, _other, many in MARKED_COUNT.findall(marked):
            yield _plain(one), _plain(many)


def _of_models() -> Iterator[Words]:
    """The names of tables and columns; those of the history are the same."""
    with override("en"):
        for model in apps.get_app_config("events").get_models():
            if not hasattr(model, "pgh_id"):
                yield str(model._meta.verbose_name), None
                yield str(model._meta.verbose_name_plural), None
                for field in model._meta.concrete_fields:
                    yield str(field.verbose_name), None


def _plain(text: str) -> str:
    """What a literal of the templates stands for."""
    plain: str = ast.literal_eval(f'"""{text}"""' if '"' not in text[-1:] else f"'''{text}'''")
    return plain


def untranslated(language: str) -> list[Words]:
    """The words that have no translation, those of Django's own catalogue left aside."""
    with override(language):
        return sorted(
            (one, many)
            for one, many in all_words()
            if (ngettext(one, many, 7) == many if many else gettext(one) == one)
        )


def main(language: str) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    for one, many in untranslated(language):
        lines = [f"msgid {_quoted(one)}"]
        lines += [f"msgid_plural {_quoted(many)}", 'msgstr[0] ""'] if many else ['msgstr ""']
        print("\n".join(lines), end="\n\n")  # noqa: T201 # the list is the purpose


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


if __name__ == "__main__":
    main(sys.argv[1])
