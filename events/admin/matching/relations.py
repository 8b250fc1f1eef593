"""How two events may relate, asked in words that a person understands, with what each answer does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _, pgettext

from events.admin.matching.numbers import number_told, people
from events.admin.matching.reasons import N_, place_name
from events.choices import OVERLAP_LINKS, EventType, LinkKind
from events.models import Place
from events.operations.matching.effects import UNRELATED
from events.rules.matching import Relating, Told, relatings
from events.rules.overlaps import Combined, Overlap, combine
from events.rules.totals import CellKey, Effect

# By kind and working hypothesis; ``part`` are the people of the event read first.
SENTENCES: dict[tuple[str, str], str] = {
    ("part_of", ""): N_("Yes, certainly: %(part)s are among %(whole)s."),
    ("possibly_part_of", "contained"): N_("Probably yes: %(part)s are among %(whole)s."),
    ("possibly_part_of", "disjoint"): N_("Possibly, but probably they are other people."),
    ("possibly_same_as", "identical"): N_(
        "We think it is the same event and the same group, reported differently."
    ),
    ("possibly_same_as", "contained"): N_(
        "It may be the same event; probably %(part)s are among %(whole)s."
    ),
    ("possibly_same_as", "disjoint"): N_(
        "It may be the same event, but probably they are other people."
    ),
    ("same_people", ""): N_("They are certainly the same people, in another event."),
}
STORIES: dict[tuple[str, bool], str] = {
    ("outcome_of", False): N_("It is what came of that plan."),
    ("outcome_of", True): N_("It is the plan of which that was the outcome."),
    ("continues", False): N_("The same people went on: it is what happened to them after that."),
    ("continues", True): N_("The same people went on: it is what happened to them before that."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One cell of the totals: its label, and what it says now."""

    label: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Then:
    """What a cell would say, and whether that differs from what it would say without the relation."""

    label: str
    number: str
    differs: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer with its kind, how the two are counted together, and each cell as it would be."""

    code: str
    sentence: str
    kind: str
    counted: str
    cells: Sequence[Then]
    turned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """How does this event relate to that one? ``suggested`` is the code of the likeliest answer."""

    words: str
    answers: Sequence[Answer]
    others: Sequence[Answer]
    columns: Sequence[Column]
    suggested: str


def question(ours: Told, theirs: Told, effects: Sequence[Effect]) -> Question:
    """The question with its answers, the suggested one first and those the other way round apart."""
    possible = relatings(ours, theirs)
    first = possible[0]
    labels = _labels([one.key for one in effects])
    answers = [_answer(one, ours, theirs, effects, labels) for one in possible]
    unrelated = Answer(
        code=UNRELATED,
        sentence=_("Nothing: another event, other people."),
        kind=_("No link"),
        counted=_counted(ours, theirs, None),
        cells=_cells(UNRELATED, effects, labels),
    )
    ways = {True: [one for one in answers if one.turned == first.turned]}
    ways[False] = [one for one in answers if one.turned != first.turned]
    return Question(
        words=_asked(ours, theirs, first),
        answers=[*ways[True], unrelated],
        others=ways[False],
        columns=[Column(label=labels[one.key], now=_sum_told(one.now)) for one in effects],
        suggested=first.code,
    )


def _asked(ours: Told, theirs: Told, first: Relating) -> str:
    if first.kind not in OVERLAP_LINKS:
        return _("How does it go on from one to the other?")
    part, whole = _ends(ours, theirs, first)
    return _("Are %(part)s among %(whole)s?") % {"part": part, "whole": whole}


def _answer(
    how: Relating,
    ours: Told,
    theirs: Told,
    effects: Sequence[Effect],
    labels: Mapping[CellKey, str],
) -> Answer:
    return Answer(
        code=how.code,
        sentence=sentence(how, ours, theirs),
        kind=_kind(how),
        counted=_counted(ours, theirs, how),
        cells=_cells(how.code, effects, labels),
        turned=how.turned,
    )


def sentence(how: Relating, ours: Told, theirs: Told) -> str:
    """The answer as a sentence."""
    if how.kind not in OVERLAP_LINKS:
        return _(STORIES[how.kind, how.turned])
    part, whole = _ends(ours, theirs, how)
    return _(SENTENCES[how.kind, how.working or ""]) % {"part": part, "whole": whole}


def _ends(ours: Told, theirs: Told, how: Relating) -> tuple[str, str]:
    one, other = people(ours.figure), people(theirs.figure)
    return (other, one) if how.turned else (one, other)


def _kind(how: Relating) -> str:
    """What the link is called; turned, it is the other event that is linked."""
    label = str(LinkKind(how.kind).label)
    return _("The other one is: %(kind)s") % {"kind": label} if how.turned else label


def _counted(ours: Told, theirs: Told, how: Relating | None) -> str:
    """What both together count as; nothing where the two never share a sum."""
    if (ours.type, ours.volition) != (theirs.type, theirs.volition):
        return ""
    links = []
    if how is not None and how.kind in OVERLAP_LINKS:
        source, target = (theirs, ours) if how.turned else (ours, theirs)
        links = [Overlap(kind=how.kind, source=source.id, target=target.id, working=how.working)]
    both = combine({ours.id: ours.figure, theirs.id: theirs.figure}, links)
    return _("together: %(number)s") % {"number": number_told(both)}


def _cells(code: str, effects: Sequence[Effect], labels: Mapping[CellKey, str]) -> list[Then]:
    return [
        Then(
            label=labels[one.key],
            number=_sum_told(one.then[code]),
            differs=one.then[code] != one.then[UNRELATED],
        )
        for one in effects
    ]


def _sum_told(combined: Combined) -> str:
    if not combined.n_events:
        return pgettext("cell of a total", "no event")
    return number_told(combined)


def _labels(keys: Sequence[CellKey]) -> dict[CellKey, str]:
    """``Jilin, 2024-04``; with the kind of act where cells of two kinds stand side by side."""
    rows = Place.objects.filter(code__in={key.region for key in keys})
    names = {row.code: place_name(row) for row in rows}
    kinds = {(key.type, key.volition) for key in keys}
    return {
        key: ", ".join(
            [
                names.get(key.region, key.region),
                _period(key),
                *(_act(key) if len(kinds) > 1 else []),
            ]
        )
        for key in keys
    }


def _period(key: CellKey) -> str:
    return _("all time") if key.period.start is None else str(key.period)


def _act(key: CellKey) -> list[str]:
    return [str(EventType(key.type).label)]
