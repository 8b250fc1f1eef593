"""Lists, lines of the history and errors, described."""

from rest_framework import serializers

from api.schema.event import EventDocument
from api.schema.figure import FigureDocument
from api.schema.parts import PlaceShown
from events.choices import Change, ChangeReason, Hypothesis, LinkKind, SubjectKind

NEXT = "Address of the next page; null on the last."


class ShownPlace(PlaceShown):
    """The card of one place."""

    links = serializers.DictField(child=serializers.CharField())


class RelatedEvent(serializers.Serializer[object]):
    """How this event is related to another public one."""

    kind = serializers.ChoiceField(LinkKind.choices)
    direction = serializers.ChoiceField(
        ["to", "from"], help_text="“to”: this event is part of, continues … the other."
    )
    working = serializers.ChoiceField(
        Hypothesis.choices, allow_null=True, help_text="Assumed for the best number."
    )
    rationale = serializers.DictField(child=serializers.CharField())
    since = serializers.DateTimeField()
    position = serializers.IntegerField()
    event = serializers.DictField(help_text="The main fields of the other event.")


class HistoryLine(serializers.Serializer[object]):
    """What happened at one position of the record."""

    position = serializers.IntegerField(help_text="Without gaps; remember the last one you read.")
    at = serializers.DateTimeField()
    until = serializers.DateTimeField(allow_null=True, help_text="Null: still valid.")
    subject = serializers.ChoiceField(SubjectKind.choices)
    id = serializers.UUIDField()
    slug = serializers.SlugField(allow_null=True, help_text="Null when withdrawn or sealed.")
    edition = serializers.IntegerField()
    change = serializers.ChoiceField(Change.choices)
    reason = serializers.ChoiceField(ChangeReason.choices, allow_null=True)
    note = serializers.DictField(child=serializers.CharField(), allow_null=True)
    survivor = serializers.UUIDField(allow_null=True, help_text="Of a merged event.")
    sealed = serializers.BooleanField(help_text="Its content was erased: delete your copy.")
    sha256 = serializers.CharField(help_text="Of the document as stored.")
    chain = serializers.CharField(help_text="Of this hash and the chain before it.")
    links = serializers.DictField(child=serializers.CharField(allow_null=True))


class EventList(serializers.Serializer[object]):
    results = EventDocument(many=True)
    next = serializers.URLField(allow_null=True, help_text=NEXT)
    record_begins = serializers.DateTimeField(
        required=False, help_text="With as_of before the first edition: when that was."
    )
    message = serializers.CharField(required=False)


class FigureList(serializers.Serializer[object]):
    results = FigureDocument(many=True)
    next = serializers.URLField(allow_null=True, help_text=NEXT)


class PlaceList(serializers.Serializer[object]):
    results = ShownPlace(many=True)
    next = serializers.URLField(allow_null=True, help_text=NEXT)


class RelatedList(serializers.Serializer[object]):
    results = RelatedEvent(many=True)


class HistoryList(serializers.Serializer[object]):
    results = HistoryLine(many=True)


class ChangeList(serializers.Serializer[object]):
    results = HistoryLine(many=True)
    next = serializers.URLField(allow_null=True, help_text=NEXT)


class ProblemTold(serializers.Serializer[object]):
    """One parameter that was not understood."""

    parameter = serializers.CharField()
    message = serializers.CharField()
    allowed = serializers.ListField(child=serializers.CharField())


class Error(serializers.Serializer[object]):
    code = serializers.CharField()
    message = serializers.CharField()
    problems = ProblemTold(many=True)


class ErrorAnswer(serializers.Serializer[object]):
    """Every error has this shape."""

    error = Error()


class GoneAnswer(ErrorAnswer):
    """What is left of something withdrawn or erased."""

    id = serializers.UUIDField()
    day = serializers.DateField()
    position = serializers.IntegerField()
