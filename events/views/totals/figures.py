"""What others publish, shown beside the totals and never added to them."""

from events.choices import PlaceLevel
from events.filters import FigureQuestion, TotalsQuestion
from events.models.record import Edition
from events.views.entries import Entry, entries


def figures_beside(question: TotalsQuestion) -> list[Entry]:
    """Reference figures of the asked regions whose dates overlap the asked time."""
    region = next(iter(question.regions))
    asked = FigureQuestion(
        place=None if region == PlaceLevel.WORLD else region,
        start=question.start,
        end=question.end,
        as_of=question.as_of,
    )
    as_of = question.as_of
    shown = Edition.objects.as_of(as_of) if as_of else Edition.objects.current()
    return entries(asked.among(shown).newest_first())
