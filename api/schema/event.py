"""The document of an event, described."""

from rest_framework import serializers

from api.schema.parts import (
    ArticleLine,
    DateKnownInPart,
    Header,
    PlaceInRole,
    PlaceShown,
    SourceShown,
    Texts,
)
from events.choices import (
    CountAgreement,
    DenialScope,
    EventType,
    Family,
    Granularity,
    Modality,
    Occurrence,
    Relation,
    Status,
    Volition,
)

NUMBER = "Null: nobody states it. It never means zero."


class Standing(serializers.Serializer[object]):
    """How well the event is attested."""

    value = serializers.ChoiceField(Status.choices)
    because = serializers.CharField(help_text="The rule that decided, in words.")


class Count(serializers.Serializer[object]):
    """How many people, adjudicated from the voices (ADJ-1)."""

    low = serializers.IntegerField(allow_null=True, help_text=NUMBER)
    best = serializers.IntegerField(allow_null=True, help_text=NUMBER)
    high = serializers.IntegerField(allow_null=True, help_text=NUMBER)
    high_open = serializers.BooleanField(help_text="There may be more than the high says.")
    approximate = serializers.BooleanField(help_text="The best is given as “about”.")
    agreement = serializers.ChoiceField(CountAgreement.choices)
    rule = serializers.CharField(help_text="Which rule gave the best number.")
    alternatives = serializers.DictField(
        child=serializers.IntegerField(allow_null=True),
        help_text="The best under other rules: least, most, most_frequent.",
    )
    unit = serializers.CharField()


class Claim(serializers.Serializer[object]):
    """What one article says, from one speaker."""

    id = serializers.UUIDField()
    speaker = serializers.SlugField(help_text="Code of the source that says it.")
    speaker_certainty = serializers.CharField()
    count_as_written = serializers.CharField(allow_null=True, help_text="At most six words.")
    counted_as = serializers.CharField(
        allow_null=True, help_text="statement, copy or replaced; null if it gives no number."
    )
    gloss = Texts(help_text="What it says, in our words.")
    relation = serializers.ChoiceField(Relation.choices)
    acknowledges = serializers.BooleanField(help_text="The speaker took part in the act.")
    modality = serializers.ChoiceField(Modality.choices)
    said_on = serializers.DateField(allow_null=True)
    places = PlaceInRole(many=True)
    article = ArticleLine()


class Voice(serializers.Serializer[object]):
    """One independent voice with all its claims."""

    speaker = SourceShown()
    taken_together_with = SourceShown(many=True, help_text="Sources that count as this voice.")
    chosen = serializers.BooleanField(help_text="Its number became the best.")
    low = serializers.IntegerField(allow_null=True, help_text=NUMBER)
    value = serializers.IntegerField(allow_null=True, help_text=NUMBER)
    high = serializers.IntegerField(allow_null=True, help_text=NUMBER)
    high_open = serializers.BooleanField(allow_null=True)
    claims = Claim(many=True)


class Denial(serializers.Serializer[object]):
    """What a responsible party denies. It lowers nothing."""

    source = SourceShown()  # type: ignore[assignment] # the name of a field
    scope = serializers.ChoiceField(DenialScope.choices)
    on = serializers.DateField(allow_null=True)
    claim = serializers.UUIDField(allow_null=True)


class Links(serializers.Serializer[object]):
    """Other addresses of this event, relative to the site."""

    self = serializers.CharField()
    html = serializers.CharField()
    history = serializers.CharField()
    related = serializers.CharField()


class EventDocument(serializers.Serializer[object]):
    """Everything a reader may know of one event."""

    id = serializers.UUIDField(help_text="Random; never changes.")
    slug = serializers.SlugField(help_text="Address; carries no counts and never changes hands.")
    edition = Header()
    type = serializers.ChoiceField(EventType.choices)
    family = serializers.ChoiceField(Family.choices)
    volition = serializers.ChoiceField(
        Volition.choices, allow_null=True, help_text="Of returns and push-backs only."
    )
    occurrence = serializers.ChoiceField(Occurrence.choices)
    granularity = serializers.ChoiceField(
        Granularity.choices, help_text="A campaign is a pattern and is never counted."
    )
    destination = serializers.CharField(allow_null=True, help_text="ISO 3166-1 code.")
    status = Standing()
    date = DateKnownInPart()
    place = PlaceShown(help_text="Where it counts: the smallest place that holds all of them.")
    places = PlaceInRole(many=True)
    count = Count()
    title = Texts()
    sentence = Texts(help_text="The event with its caveats; quote this.")
    summary = Texts()
    voices = Voice(many=True)
    denials = Denial(many=True)
    licence = serializers.CharField()
    cite = Texts()
    links = Links()
    nonce = serializers.CharField(help_text="Random, so that a hash cannot be guessed back.")
