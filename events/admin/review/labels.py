"""What the fields of a comparison are called, and their values in words."""

from django.utils.translation import gettext, gettext_lazy as _

from events.choices import (
    CountAgreement,
    EventType,
    Granularity,
    Language,
    Modality,
    Occurrence,
    Relation,
    Volition,
)

LABELS = {
    "slug": _("Address"),
    "type": _("Type"),
    "volition": _("Volition"),
    "occurrence": _("Occurrence"),
    "granularity": _("Granularity"),
    "destination": _("Destination"),
    "edtf": _("Date"),
    "place": _("Place"),
    "places": _("All places"),
    "number": _("Low · best · high"),
    "approximate": _("Approximate"),
    "agreement": _("Agreement of the voices"),
    "status": _("Status"),
    "denials": _("Official denials"),
    "title": _("Title"),
    "sentence": _("Sentence"),
    "summary": _("Summary"),
    "gloss": _("Gloss"),
    "speaker": _("Speaker"),
    "publisher": _("Publisher"),
    "published_on": _("Published on"),
    "headline": _("Headline"),
    "url": _("Link"),
    "archive_url": _("Archived copy"),
    "count_as_written": _("Number as written"),
    "relation": _("Relation"),
    "modality": _("Modality"),
    "review": _("The review"),
}
WORDS = {
    "type": EventType,
    "volition": Volition,
    "occurrence": Occurrence,
    "granularity": Granularity,
    "agreement": CountAgreement,
    "modality": Modality,
}


def label_of(name: str) -> str:
    """The name of a field without its claim, such as "gloss.ko"."""
    noun, _dot, language = name.partition(".")
    label = str(LABELS.get(noun, noun))
    known = dict(Language.choices)
    return f"{label}, {known[language]}" if language in known else label


def in_words(name: str, value: str) -> str:
    """A value as it is read; a word of a vocabulary by its label."""
    if name == "relation":
        return _relation(value)
    if name in WORDS and value in WORDS[name].values:
        return str(WORDS[name](value).label)
    return gettext("yes") if value == "yes" else value


def _relation(value: str) -> str:
    relation, _comma, acknowledges = value.partition(", ")
    if relation not in Relation.values:
        return value
    label = str(Relation(relation).label)
    return (
        gettext("%(relation)s; acknowledges the act") % {"relation": label}
        if acknowledges
        else label
    )
