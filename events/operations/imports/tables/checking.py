"""The first pass: every row is read and checked, and nothing is stored."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from events.models import Article
from events.operations.checking import check_fields
from events.operations.errors import Refused
from events.operations.imports.tables.ground import TableGround
from events.operations.imports.tables.judge import Judged, Verdict, faults_on_this_desk, judge
from events.operations.imports.tables.printed import article_key, articles_here
from events.operations.imports.tables.twins import Seen, said_before
from events.rules.tables import Draft, Fault, Interpreter, Table, TableRow

AT_ONCE = 1000
SHOWN = 10
LARGEST = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing about one row; a row with a bad finding is not imported."""

    number: int
    fault: Fault
    is_bad: bool = True


@dataclass(slots=True)
class Checked:
    """What a whole table comes to."""

    counts: dict[str, int] = field(
        default_factory=lambda: dict.fromkeys(
            ("rows", "empty", "bad", "twice", "near", "publishers", *Verdict), 0
        )
    )
    preview: list[Judged] = field(default_factory=list)
    publishers: set[str] = field(default_factory=set)

    @property
    def good(self) -> int:
        """Rows that an import would store."""
        return self.counts[Verdict.NEW] + self.counts[Verdict.CHANGED]


class TableCheck:
    """Checks a table batch by batch: whoever asks for the next batch decides what is kept."""

    def __init__(self, table: Table, reader: Interpreter, ground: TableGround) -> None:
        self.table, self.reader, self.ground = table, reader, ground
        self.mapping, self.checked = reader.mapping, Checked()
        self._seen = Seen()

    def batches(self) -> Iterator[list[Finding]]:
        """What is found in each next batch of rows.

        :raises UnreadableTable: where the file cannot be read further.
        """
        while rows := list(islice(self.table.rows, AT_ONCE)):
            yield self._batch(rows)

    def _batch(self, rows: Sequence[TableRow]) -> list[Finding]:
        counts = self.checked.counts
        findings, good = [], []
        for row in rows:
            if row.is_empty:
                counts["empty"] += 1
                continue
            counts["rows"] += 1
            draft, faults = self._read(row)
            findings += [Finding(number=row.number, fault=fault) for fault in faults]
            if draft and not faults:
                good.append((row.number, draft))
        return findings + self._compared(good)

    def _read(self, row: TableRow) -> tuple[Draft | None, list[Fault]]:
        draft, faults = self.reader.read(row)
        if draft is not None:
            faults = faults_on_this_desk(draft, self.mapping, self.ground)
            faults += _undeclared(draft)
        if draft is not None and not faults:
            column = self.mapping.fields["external_id"].column
            if repeated := self._seen.repetition(row.number, draft, column):
                self.checked.counts["twice"] += 1
                faults = [repeated]
        self.checked.counts["bad"] += bool(faults)
        return draft, faults

    def _compared(self, good: Sequence[tuple[int, Draft]]) -> list[Finding]:
        judged = judge(good, self.mapping.dataset)
        moving = [one for one in judged if one.verdict in (Verdict.NEW, Verdict.CHANGED)]
        repeated = said_before(moving, self.ground)
        findings = [Finding(number=number, fault=fault) for number, fault in repeated.items()]
        self.checked.counts["bad"] += len(repeated)
        kept = [one for one in judged if one.number not in repeated]
        for one in kept:
            self.checked.counts[one.verdict] += 1
            self._note(one)
        return findings + self._to_look_at(kept)

    def _note(self, one: Judged) -> None:
        if one.verdict in (Verdict.NEW, Verdict.CHANGED) and len(self.checked.preview) < SHOWN:
            self.checked.preview.append(one)
        for name in (one.draft.publisher, one.draft.speaker):
            if not self.ground.sources.called(name):
                self.checked.publishers.add(name)
        self.checked.counts["publishers"] = len(self.checked.publishers)

    def _to_look_at(self, kept: Sequence[Judged]) -> list[Finding]:
        edited = [one for one in kept if one.verdict == Verdict.EDITED]
        findings = [_told_of_an_edit(one) for one in edited]
        new = [one for one in kept if one.verdict == Verdict.NEW]
        near = _near(new, self.ground)
        self.checked.counts["near"] += len(near)
        return findings + near


def _undeclared(draft: Draft) -> list[Fault]:
    """What the columns of an article do not take."""
    if draft.url is None:
        return []
    try:
        check_fields(Article(url=draft.url), ("url",))
    except Refused as refused:
        return [Fault(column="url", value=draft.url[:120], sentence=str(refused))]
    return []


def _told_of_an_edit(one: Judged) -> Finding:
    assert one.held is not None
    sentence = (
        f"Changed at the source, but {one.held.event.code} was edited or submitted here since:"
        " look at both. It stays as it is."
    )
    fault = Fault(column="", value=one.draft.external_id, sentence=sentence)
    return Finding(number=one.number, fault=fault, is_bad=False)


def _near(new: Sequence[Judged], ground: TableGround) -> list[Finding]:
    """New articles whose headline another article has, of another publisher or day."""
    here = articles_here([one.draft for one in new], ground.sources)
    lacking = {
        one.draft.headline: one
        for one in new
        if one.draft.headline and article_key(one.draft) not in here
    }
    held = Article.objects.filter(title__in=lacking).values_list("title", "code")
    return [
        Finding(
            number=lacking[title].number,
            is_bad=False,
            fault=Fault(
                column="",
                value=title[:120],
                sentence=f"The article {code} has this headline too: if this is a copy of it, name"
                " it there after the import.",
            ),
        )
        for title, code in dict(held).items()
    ]
