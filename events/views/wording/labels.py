"""The words for values of the vocabularies, for rules and for relations."""

from django.conf import settings
from django.utils.translation import gettext as _, gettext_lazy

from events import choices
from events.choices import Basis, EventType, LinkKind
from events.models.record import PlaceCard
from events.views.wording.languages import plain

# What decided the number, by the name that ADJ-1 keeps with it (docs/methodology.md).
RULES = {
    "no_value": gettext_lazy("No independent voice gives a number that could be taken."),
    "only_voice": gettext_lazy("Only one independent voice gives a number, and it is taken."),
    "shared_top_voice": gettext_lazy(
        "All voices allow the same number; the value of the best-rated voice is taken."
    ),
    "most_frequent": gettext_lazy("The voices differ; the number that most of them give is taken."),
    "tie_better_rated": gettext_lazy(
        "The voices differ and no number prevails; the better-rated voice is taken."
    ),
    "tie_lowest": gettext_lazy(
        "The voices differ, no number prevails and none is better rated; the lowest is taken."
    ),
    "override": gettext_lazy("An editor set the number within the bounds, with a written reason."),
}

# The bases of totals by name, as their labels alone only say what each adds.
BASES = {
    Basis.STRICT: gettext_lazy("Strict: confirmed or corroborated"),
    Basis.STANDARD: gettext_lazy("Standard: also reported by one voice"),
    Basis.ALL: gettext_lazy("All: also alleged or disputed"),
}

# From this event to the other, and from the other end of the link.
PHRASES = {
    LinkKind.PART_OF: (gettext_lazy("Part of"), gettext_lazy("Contains")),
    LinkKind.SAME_PEOPLE: (gettext_lazy("The same people as in"),) * 2,
    LinkKind.POSSIBLY_PART_OF: (
        gettext_lazy("Possibly part of"),
        gettext_lazy("Possibly contains"),
    ),
    LinkKind.POSSIBLY_SAME_AS: (gettext_lazy("Possibly the same event as"),) * 2,
    LinkKind.OUTCOME_OF: (gettext_lazy("Outcome of"), gettext_lazy("Came true as")),
    LinkKind.CONTINUES: (gettext_lazy("Continues"), gettext_lazy("Continued by")),
}


def label(value: object, vocabulary: str) -> str:
    """The reader's word for a value of a vocabulary of :mod:`events.choices`, named by its class."""
    words = {str(one): name for one, name in getattr(choices, vocabulary).choices}
    return str(words.get(str(value), value or ""))


def type_label(value: object, country: str | None = None) -> str:
    """The type of an event; a return names the country of origin once the record knows its name.

    :param country: that name, if the caller has looked it up already.
    """
    if value != EventType.RETURN_TO_ORIGIN:
        return label(value, "EventType")
    country = country_of_origin() if country is None else country
    return (
        _("Return to %(country)s") % {"country": country} if country else label(value, "EventType")
    )


def rule_sentence(name: str | None) -> str:
    return str(RULES.get(name or "", name or ""))


def link_phrase(kind: str, *, outgoing: bool) -> str:
    """How this event stands to the other one."""
    forward, back = PHRASES[LinkKind(kind)]
    return str(forward if outgoing else back)


def basis_label(value: str) -> str:
    return str(BASES[Basis(value)])


def country_of_origin() -> str:
    """Its name in the reader's language; empty while no public document names the place."""
    code = settings.COUNTRY_OF_ORIGIN.lower()
    card = PlaceCard.objects.current().filter(code=code).first()
    return plain(card.document.get("name")) if card else ""
