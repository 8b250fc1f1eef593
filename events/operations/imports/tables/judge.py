"""What has to be done with rows that can be read: nothing, add, change, or only tell."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum

from events.choices import WorkflowState
from events.models import ImportedEvent
from events.operations.imports.tables.ground import TableGround
from events.rules.tables import Draft, Fault, Mapping

SAID = sorted(field.name for field in fields(Draft))


class Verdict(StrEnum):
    """What an import does with a row."""

    NEW = "new"
    SAME = "same"
    CHANGED = "changed"
    # Changed at the source, and edited here since: a person has to look.
    EDITED = "edited"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One row with what is known of it from before."""

    number: int
    draft: Draft
    digest: str
    verdict: Verdict
    held: ImportedEvent | None


def digest_of_draft(draft: Draft) -> str:
    """The same for rows that say the same in our terms."""
    said = json.dumps([getattr(draft, name) for name in SAID], default=str, ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()


def judge(rows: Sequence[tuple[int, Draft]], dataset: str) -> list[Judged]:
    """Compare rows with what was imported before, by one query."""
    held = {
        one.external_id: one
        for one in ImportedEvent.objects.filter(
            dataset=dataset, external_id__in=[draft.external_id for _, draft in rows]
        ).select_related("event")
    }
    return [_judged(number, draft, held.get(draft.external_id)) for number, draft in rows]


def _judged(number: int, draft: Draft, held: ImportedEvent | None) -> Judged:
    digest = digest_of_draft(draft)
    if held is None:
        verdict = Verdict.NEW
    elif held.digest == digest:
        verdict = Verdict.SAME
    elif is_untouched(held):
        verdict = Verdict.CHANGED
    else:
        verdict = Verdict.EDITED
    return Judged(number=number, draft=draft, digest=digest, verdict=verdict, held=held)


def is_untouched(held: ImportedEvent) -> bool:
    """A draft that nobody has edited since it was imported."""
    event = held.event
    return event.state == WorkflowState.DRAFT and event.version == held.version


def faults_on_this_desk(draft: Draft, mapping: Mapping, ground: TableGround) -> list[Fault]:
    """What stands in the way here, though the row can be read."""
    return list(_of_its_voices(draft, mapping, ground))


def _of_its_voices(draft: Draft, mapping: Mapping, ground: TableGround) -> Iterator[Fault]:
    for name, written in (("publisher", draft.publisher), ("speaker", draft.speaker)):
        found = ground.sources.called(written)
        column = mapping.fields[name].column if name in mapping.fields else name
        if len(found) > 1:
            codes = ", ".join(sorted(source.code for source in found))
            sentence = f"Several sources have this name: map it to one of their codes ({codes})."
            yield Fault(column=column, value=written, sentence=sentence)
        elif name == "speaker" and any(source.confidential for source in found):
            sentence = "This speaker is confidential: enter the row by hand, as context."
            yield Fault(column=column, value=written, sentence=sentence)


def numbered(rows: Iterable[Judged], *wanted: Verdict) -> list[Judged]:
    """The rows of these verdicts."""
    return [row for row in rows if row.verdict in wanted]
