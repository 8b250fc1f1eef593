"""Pieces that several documents share. Serializers here describe; stored documents are not built."""

from rest_framework import serializers

from events.choices import DatePrecision, PlaceLevel, PlaceRole, Reliability, SourceKind


class Texts(serializers.Serializer[object]):
    """One text in each language that has it; a title and a sentence have English always."""

    en = serializers.CharField(required=False, help_text="English.")
    ko = serializers.CharField(required=False, help_text="Korean.")
    zh_hans = serializers.CharField(
        required=False, help_text="Simplified Chinese; the key is written zh-hans."
    )


class DateKnownInPart(serializers.Serializer[object]):
    """A date as far as it is known."""

    edtf = serializers.CharField(help_text="EDTF level 1, for example 2023-10~ or 2006-22.")
    start = serializers.DateField(allow_null=True, help_text="First possible day; null is open.")
    end = serializers.DateField(allow_null=True, help_text="Last possible day; null is open.")
    precision = serializers.ChoiceField(DatePrecision.choices, help_text="How exactly it is known.")


class PlaceShown(serializers.Serializer[object]):
    """A place, never finer than may be published."""

    code = serializers.SlugField(help_text="Code in the gazetteer; see /api/v1/places/.")
    level = serializers.ChoiceField(PlaceLevel.choices)
    name = Texts(help_text="Names by language.")
    within = serializers.ListField(
        child=serializers.SlugField(), help_text="Codes of what it lies in, from the world down."
    )
    point = serializers.ListField(
        child=serializers.FloatField(),
        allow_null=True,
        help_text="Longitude and latitude of the centre of this level; not a spot.",
    )
    precision = serializers.IntegerField(
        min_value=1, max_value=7, help_text="1 exact, 4 province, 6 country, 7 international."
    )


class PlaceInRole(serializers.Serializer[object]):
    """A place with its part in the event."""

    code = serializers.SlugField()
    role = serializers.ChoiceField(PlaceRole.choices)
    precision = serializers.IntegerField(min_value=1, max_value=7)
    within = serializers.ListField(child=serializers.SlugField())


class SourceShown(serializers.Serializer[object]):
    """An organisation that says or publishes something."""

    code = serializers.SlugField()
    name = Texts()
    kind = serializers.ChoiceField(SourceKind.choices)
    reliability = serializers.ChoiceField(
        Reliability.choices, help_text="Admiralty code; F cannot be judged."
    )


class Header(serializers.Serializer[object]):
    """Which edition this is."""

    number = serializers.IntegerField(help_text="1 for the first edition of this event.")
    position = serializers.IntegerField(help_text="Place in the one sequence of all editions.")
    valid_from = serializers.DateTimeField(help_text="Public from this moment on.")
    change = serializers.CharField(help_text="published, corrected or relinked.")
    reason = serializers.CharField(allow_null=True, help_text="Why; null for a first edition.")
    note = serializers.DictField(child=serializers.CharField(), help_text="To readers.")
    schema = serializers.IntegerField(help_text="Version of the shape of this document.")
    rules = serializers.DictField(
        child=serializers.CharField(), help_text="Versions of the rules applied."
    )


class ArticleLine(serializers.Serializer[object]):
    """Where something was printed. Text of articles is never published."""

    id = serializers.UUIDField()
    publisher = serializers.DictField(help_text="Code and name of the publishing source.")
    title = serializers.CharField(allow_null=True, help_text="Null if it identifies a person.")
    url = serializers.URLField(allow_null=True, help_text="Null if withheld or unknown.")
    url_withheld = serializers.BooleanField(help_text="The address names or ages a person.")
    url_dead = serializers.BooleanField(
        required=False,
        help_text="It has not answered for days: use the archived copy. Older documents leave it out.",
    )
    archive_url = serializers.URLField(allow_null=True)
    published_on = serializers.DateField(allow_null=True)
    published_precision = serializers.CharField()
    language = serializers.CharField(help_text="BCP 47.")
    genre = serializers.CharField()
