"""A cell of the totals, described."""

from rest_framework import serializers

from events.choices import Basis, EventType, PeriodKind, Volition

BY_PERIOD = "One entry for each finer period that divides this one."


class Unplaced(serializers.Serializer[object]):
    """The events that no child of the cell holds."""

    n_events = serializers.IntegerField()
    n_without_best = serializers.IntegerField()
    low = serializers.IntegerField(allow_null=True)
    best = serializers.IntegerField(allow_null=True)
    high = serializers.IntegerField(allow_null=True)
    high_open = serializers.BooleanField()


class Terms(serializers.Serializer[object]):
    """Numbers of the identity; in it an empty number counts as 0."""

    n_events = serializers.IntegerField()
    low = serializers.IntegerField()
    best = serializers.IntegerField()
    high = serializers.IntegerField()


class TotalCell(serializers.Serializer[object]):
    """People counted once (AGG-1): total = sum of children + unplaced + overlap adjustment."""

    region = serializers.SlugField()
    period = serializers.ChoiceField(PeriodKind.choices)
    period_start = serializers.DateField(allow_null=True, help_text="Null for all time.")
    label = serializers.CharField(  # type: ignore[assignment] # the name of a field
        help_text="The period as written: 2024, 2024-Q2, 2024-W17."
    )
    type = serializers.ChoiceField(EventType.choices)
    volition = serializers.ChoiceField(
        Volition.choices, allow_null=True, help_text="Null for types that have none."
    )
    basis = serializers.ChoiceField(Basis.choices)
    n_events = serializers.IntegerField(help_text="Parts of a whole in view are not counted.")
    n_without_best = serializers.IntegerField()
    low = serializers.IntegerField(allow_null=True, help_text="Null: no event states one.")
    best = serializers.IntegerField(allow_null=True, help_text="Null: no event states one.")
    high = serializers.IntegerField(allow_null=True, help_text="Null: no event states one.")
    high_open = serializers.BooleanField(help_text="There may be more than the high says.")
    capped = serializers.BooleanField(
        help_text="Too many uncertain links to try every combination; the bounds are wide."
    )
    events = serializers.ListField(
        child=serializers.SlugField(),
        allow_null=True,
        help_text="Slugs, when at most 200; else null, and links.events pages them.",
    )
    unplaced_time = serializers.DictField(child=Unplaced(), help_text=BY_PERIOD)
    unplaced_region = Unplaced()
    overlap_adjustment_time = serializers.DictField(child=Terms(), help_text=BY_PERIOD)
    overlap_adjustment_region = Terms()
    sum_children_time = serializers.DictField(child=Terms(), help_text=BY_PERIOD)
    sum_children_region = Terms()
    rules = serializers.CharField(help_text="The rule and its version.")
    links = serializers.DictField(child=serializers.CharField())


class TotalCells(serializers.Serializer[object]):
    """Every cell that answers. A cell that is missing holds no published event, never zero people."""

    cells = TotalCell(many=True)
    sealed_since = serializers.IntegerField(
        required=False,
        help_text="With as_of: how many editions of that moment have been erased since.",
    )
    record_begins = serializers.DateTimeField(
        required=False, help_text="With as_of before the first edition: when that was."
    )
    message = serializers.CharField(required=False)
