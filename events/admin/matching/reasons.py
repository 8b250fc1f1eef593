"""The reasons of the rule in the words of the editor."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language, gettext as _, ngettext

from events.admin.matching.numbers import number_told
from events.choices import EventType, PlaceLevel, Volition
from events.models import Place, Source
from events.rules.matching import Candidate, Reason

# In which column of the gazetteer the names of a language stand.
NAME_IN = {"ko": "name_ko", "zh-hans": "name_zh_hans"}
SIGNS = {True: "for", False: "against"}


@dataclass(frozen=True, slots=True)
class Said:
    """One reason in words; ``side`` is ``for``, ``against`` or empty where it says neither."""

    words: str
    side: str


class Names:
    """Names of the places and voices that some reasons speak of, by two queries for all of them."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        given = [reason.given for one in candidates for reason in one.reasons]
        codes = {one[key] for one in given for key in ("place", "inner", "outer") if key in one}
        voices = {code for one in given for code in one.get("voices", ())}
        self.places = {row.code: row for row in Place.objects.filter(code__in=codes)}
        self.voices = dict(Source.objects.filter(code__in=voices).values_list("code", "name_en"))

    def place(self, code: str) -> str:
        row = self.places.get(code)
        return place_name(row) if row else code

    def is_province(self, code: str) -> bool:
        row = self.places.get(code)
        return row is not None and row.level == PlaceLevel.ADMIN1


def place_name(place: Place) -> str:
    """In the language of the page, else in English."""
    column = NAME_IN.get((get_language() or "en").lower(), "name_en")
    return getattr(place, column) or place.name_en


def said(candidate: Candidate, names: Names) -> list[Said]:
    """Every reason that has words, what speaks for one event first."""
    told = [
        Said(words(reason, names), SIGNS[reason.weight > 0] if reason.weight else "")
        for reason in candidate.reasons
        if reason.code in WORDS
    ]
    return sorted(told, key=lambda one: ("for", "", "against").index(one.side))


def words(reason: Reason, names: Names) -> str:
    return WORDS[reason.code](reason.given, names)


Given = Mapping[str, Any]


def _days_apart(given: Given, names: Names) -> str:
    words = ngettext("%(days)s day apart", "%(days)s days apart", given["days"])
    return words % {"days": given["days"]}


def _same_place(given: Given, names: Names) -> str:
    place = {"place": names.place(given["place"])}
    if names.is_province(given["place"]):
        return _("same province: %(place)s") % place
    return _("same place: %(place)s") % place


def _same_parent(given: Given, names: Names) -> str:
    place = {"place": names.place(given["place"])}
    if names.is_province(given["place"]):
        return _("same province: both in %(place)s") % place
    return _("close by: both in %(place)s") % place


def _inside(given: Given, names: Names) -> str:
    ends = {"inner": names.place(given["inner"]), "outer": names.place(given["outer"])}
    if names.is_province(given["outer"]):
        return _("inside the same province: %(inner)s lies in %(outer)s") % ends
    return _("%(inner)s lies in %(outer)s") % ends


def _volitions(given: Given, names: Names) -> str:
    labels = dict(Volition.choices)
    ours, theirs = (labels.get(given[key], _("not stated")) for key in ("ours", "theirs"))
    return _("%(theirs)s v %(ours)s") % {"theirs": theirs, "ours": ours}


def _numbers(template: str) -> Callable[[Given, Names], str]:
    def told(given: Given, names: Names) -> str:
        numbers = {key: number_told(given[key]) for key in ("ours", "theirs")}
        return _(template) % numbers

    return told


def _plain(sentence: str) -> Callable[[Given, Names], str]:
    return lambda given, names: _(sentence)


def _type(given: Given, names: Names) -> str:
    return _("another act: %(type)s") % {"type": dict(EventType.choices)[given["type"]]}


def _voices(given: Given, names: Names) -> str:
    known = ", ".join(names.voices.get(code, code) for code in given["voices"])
    return _("both from %(voices)s") % {"voices": known}


def N_(text: str) -> str:  # noqa: N802 # the name by which texts are found for translation
    return text


WORDS: dict[str, Callable[[Given, Names], str]] = {
    "same_day": _plain(N_("same day")),
    "next_day": _plain(N_("one day apart")),
    "same_month": _plain(N_("same month, overlapping dates")),
    "same_year": _plain(N_("same year, overlapping dates")),
    "dates_overlap": _plain(N_("overlapping dates")),
    "days_apart": _days_apart,
    "same_place": _same_place,
    "same_parent": _same_parent,
    "inside": _inside,
    "same_country": lambda given, names: (
        _("same country: %(place)s") % {"place": names.place(given["place"])}
    ),
    "elsewhere": _plain(N_("in another country")),
    "same_type": _plain(N_("same kind of act")),
    "volition_unsure": _volitions,
    "other_volition": _volitions,
    "may_continue": _type,
    "other_type": _type,
    "other_destination": lambda given, names: (
        _("to another country: %(country)s") % {"country": given["country"]}
    ),
    "plan_and_act": _plain(N_("one is a plan, the other an act")),
    "same_number": _numbers(N_("both say %(theirs)s")),
    "numbers_fit": _numbers(N_("%(theirs)s fits %(ours)s")),
    "numbers_differ": _numbers(N_("%(theirs)s v %(ours)s")),
    "same_voice": _voices,
    "same_article": _plain(N_("told of in the same article")),
}
