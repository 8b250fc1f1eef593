"""The document of a reference figure, described."""

from rest_framework import serializers

from api.schema.parts import (
    ArticleLine,
    DateKnownInPart,
    Header,
    PlaceShown,
    SourceShown,
    Texts,
)
from events.choices import Measure, Modality, Quantifier, Unit


class FigureCount(serializers.Serializer[object]):
    """A number as others publish it."""

    low = serializers.IntegerField(allow_null=True)
    value = serializers.IntegerField(allow_null=True)
    high = serializers.IntegerField(allow_null=True)
    high_open = serializers.BooleanField()
    quantifier = serializers.ChoiceField(Quantifier.choices)
    unit = serializers.ChoiceField(Unit.choices)


class FigureClaim(serializers.Serializer[object]):
    """The statement behind a figure."""

    id = serializers.UUIDField()
    speaker = serializers.SlugField()
    count_as_written = serializers.CharField(allow_null=True)
    gloss = Texts()
    modality = serializers.ChoiceField(Modality.choices)
    article = ArticleLine()


class FigureDocument(serializers.Serializer[object]):
    """A stock or a total of a period. It is shown beside events and never added to them."""

    id = serializers.UUIDField()
    slug = serializers.SlugField()
    edition = Header()
    kind = serializers.ChoiceField(Measure.choices)
    population = serializers.CharField(help_text="Who is counted, in words.")
    place = PlaceShown()
    source = SourceShown(allow_null=True)  # type: ignore[assignment] # the name of a field
    date = DateKnownInPart()
    count = FigureCount()
    title = Texts()
    note = Texts()
    claims = FigureClaim(many=True)
    licence = serializers.CharField()
    cite = Texts()
    links = serializers.DictField(child=serializers.CharField())
    nonce = serializers.CharField()
