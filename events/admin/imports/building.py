"""The form on which a mapping is put together beside the table's header."""

from collections.abc import Iterator, Mapping as Words, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from events.admin.imports.words import MEANS
from events.rules.tables import BadMapping, Mapping, read_mapping
from events.rules.tables.mapping import FIELDS, Spec, write_mapping
from events.rules.tables.mapping.reading import CHOICES

# Columns of well-known tables that mean a field, apart from those of its own name.
KNOWN = {
    "external_id": ("id", "event_id", "data_id", "event_id_cnty"),
    "date_start": ("date", "event_date", "start_date"),
    "date_end": ("end_date",),
    "best": ("fatalities", "number", "people"),
    "adm_1": ("admin1", "province"),
    "adm_2": ("admin2",),
    "place": ("location", "city", "where_coordinates"),
    "publisher": ("source_office", "source", "source_name"),
    "headline": ("source_headline", "title"),
    "source_date": ("published", "publication_date"),
    "url": ("link", "source_url"),
}
GROUPS: tuple[tuple[Any, tuple[str, ...]], ...] = (
    (_("The row"), ("external_id",)),
    (_("What"), ("type", "volition", "destination", "occurrence", "sensitivity")),
    (_("When"), ("date_start", "date_end", "date_prec", "edtf")),
    (_("How many"), ("low", "best", "high", "quantifier", "unit")),
    (
        _("Where"),
        (
            *("country", "adm_1", "adm_2", "place", "latitude", "longitude"),
            *("where_prec", "place_role"),
        ),
    ),
    (
        _("Where it was printed"),
        ("publisher", "headline", "source_article", "source_date", "url", "genre", "language"),
    ),
    (_("Who says it"), ("speaker", "modality", "credibility")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One field of ours on the form, with its three controls."""

    name: str
    means: Any
    required: bool
    column: Any
    constant: Any
    words: Any


class MappingBuilder(forms.Form):
    """Column, constant and translated words for each field, and how the table is written."""

    save_as = forms.CharField(
        label=_("Keep this mapping as"),
        required=False,
        max_length=100,
        help_text=_("A name under which it is offered for the next table. May stay empty."),
    )
    dataset = forms.CharField(
        label=_("Name of the table"),
        max_length=60,
        help_text=_(
            "Such as ucdp-ged. The ids of its rows are remembered by it: keep it the same."
        ),
    )
    dates = forms.CharField(
        label=_("Days are written as"),
        initial="%Y-%m-%d",
        widget=forms.Textarea(attrs={"rows": 2, "cols": 30}),
        help_text=_("One form on each line: %Y-%m-%d, %d/%m/%Y, %d.%m.%Y, excel-1900."),
    )
    numbers = forms.ChoiceField(
        label=_("Numbers are written as"),
        choices=[(one, one) for one in CHOICES["numbers"]],
        help_text=_("“plain” refuses 12,000 and 12.000, which can be read in two ways."),
    )
    claims = forms.ChoiceField(
        label=_("Claims are"),
        choices=[
            ("suggested", _("suggested: somebody confirms each")),
            ("confirmed", _("confirmed in the name of who confirms the import")),
        ],
    )
    on_bad = forms.ChoiceField(
        label=_("Bad rows"),
        choices=[("stop", _("stop the import")), ("skip", _("are left out"))],
    )
    unknown_places = forms.ChoiceField(
        label=_("Places that the gazetteer has not"),
        choices=[
            ("refuse", _("make a row bad")),
            ("coarser", _("are recorded as the next coarser place")),
        ],
    )
    withhold = forms.BooleanField(
        label=_("Withhold headlines and addresses until somebody has read them"),
        initial=True,
        required=False,
    )

    def __init__(self, *args: Any, header: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.header = list(header)
        columns = [("", "–"), *((one, one) for one in dict.fromkeys(self.header) if one)]
        for name, rule in FIELDS.items():
            self.fields[f"{name}.column"] = forms.ChoiceField(
                choices=columns, required=False, initial=_guessed(name, self.header)
            )
            self.fields[f"{name}.constant"] = _constant(rule.words)
            self.fields[f"{name}.words"] = forms.CharField(
                required=False, widget=forms.Textarea(attrs={"rows": 1, "cols": 24})
            )

    @property
    def settings(self) -> Iterator[Any]:
        """The controls that are about the table as a whole."""
        return (self[name] for name in MappingBuilder.base_fields)

    @property
    def groups(self) -> Iterator[tuple[Any, list[Line]]]:
        """Our fields, group by group."""
        for title, names in GROUPS:
            yield title, [self._line(name) for name in names]

    def _line(self, name: str) -> Line:
        return Line(
            name=name,
            means=MEANS[name],
            required=FIELDS[name].required,
            column=self[f"{name}.column"],
            constant=self[f"{name}.constant"],
            words=self[f"{name}.words"],
        )

    def mapping_text(self, written: Words[str, str]) -> str:
        """The TOML of what was chosen."""
        given = self.cleaned_data
        settings = {
            name: given[name]
            for name in ("dataset", "claims", "on_bad", "unknown_places", "numbers", "withhold")
        }
        settings["dates"] = [line.strip() for line in given["dates"].splitlines() if line.strip()]
        chosen = {name: spec for name in FIELDS if (spec := self._spec(name))}
        return write_mapping({**settings, **written}, chosen)

    def _spec(self, name: str) -> str | dict[str, Any]:
        given = self.cleaned_data
        column, constant = given[f"{name}.column"], given[f"{name}.constant"]
        words = _words(given[f"{name}.words"])
        if column and not words and not constant:
            return str(column)
        if column:
            # A constant beside a column stands in for its empty cells.
            return {"column": column, "default": constant, "map": words}
        return {"constant": constant} if constant else ""


def initial_of(mapping: Mapping) -> dict[str, Any]:
    """What the form says for a mapping that there is."""
    found: dict[str, Any] = {
        name: getattr(mapping, name)
        for name in ("dataset", "claims", "on_bad", "unknown_places", "numbers", "withhold")
    }
    found["dates"] = "\n".join(mapping.dates)
    for name in FIELDS:
        spec = mapping.fields.get(name, Spec())
        found[f"{name}.column"] = spec.column
        found[f"{name}.constant"] = spec.constant or spec.default
        found[f"{name}.words"] = "\n".join(f"{one} = {ours}" for one, ours in spec.map.items())
    return found


def readable_or_none(text: str) -> Mapping | None:
    """The mapping a text says, if it says one."""
    try:
        return read_mapping(text) if text else None
    except BadMapping:
        return None


def _words(text: str) -> dict[str, str]:
    """Lines of the form ``theirs = ours``."""
    pairs = (line.rpartition("=") for line in text.splitlines() if "=" in line)
    return {theirs.strip(): ours.strip() for theirs, _sign, ours in pairs}


def _constant(words: tuple[str, ...]) -> forms.Field:
    if words:
        return forms.ChoiceField(choices=[("", "–"), *((w, w) for w in words)], required=False)
    return forms.CharField(required=False, max_length=200)


def _guessed(name: str, header: Sequence[str]) -> str:
    lowered = {column.lower(): column for column in header}
    return next((lowered[one] for one in (name, *KNOWN.get(name, ())) if one in lowered), "")
