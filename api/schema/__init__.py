"""What each address takes and answers, for the OpenAPI description."""

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema

from api.schema.event import EventDocument
from api.schema.figure import FigureDocument
from api.schema.lists import (
    ChangeList,
    ErrorAnswer,
    EventList,
    FigureList,
    GoneAnswer,
    HistoryList,
    PlaceList,
    RelatedList,
    ShownPlace,
)
from api.schema.parameters import AFTER, AFTER_CODE, CURSOR, EDITION, EVENT, LIMIT, described
from api.schema.total import TotalCells
from events.filters import (
    EVENT_PARAMETERS,
    FIGURE_PARAMETERS,
    MOMENT_PARAMETERS,
    PLACES_PARAMETERS,
    TOTALS_PARAMETERS,
)

ASKED = {400: ErrorAnswer}
FOUND = {**ASKED, 404: ErrorAnswer, 410: GoneAnswer}
MOMENT = described(MOMENT_PARAMETERS)

of_root = extend_schema(
    operation_id="root", summary="Where to begin.", responses={200: OpenApiTypes.OBJECT}
)
of_events = extend_schema(
    operation_id="events",
    summary="Events, newest first.",
    parameters=[*described(EVENT_PARAMETERS), LIMIT, CURSOR],
    responses={200: EventList, **ASKED},
)
of_event = extend_schema(
    operation_id="event",
    summary="One event by id or slug; 308 to its survivor when it was merged.",
    parameters=[*MOMENT, EDITION],
    responses={200: EventDocument, 308: ErrorAnswer, **FOUND},
)
of_related = extend_schema(
    operation_id="related_events",
    summary="How an event is related to others.",
    parameters=MOMENT,
    responses={200: RelatedList, 308: ErrorAnswer, **FOUND},
)
of_history = extend_schema(
    operation_id="event_history",
    summary="The editions of an event, oldest first.",
    responses={200: HistoryList, 308: ErrorAnswer, **FOUND},
)
of_totals = extend_schema(
    operation_id="totals",
    summary="People counted once, by region, period, type, volition and basis.",
    parameters=described(TOTALS_PARAMETERS),
    responses={200: TotalCells, **ASKED},
)
of_places = extend_schema(
    operation_id="places",
    summary="The places that the record names, by code.",
    parameters=[*described(PLACES_PARAMETERS), AFTER_CODE, LIMIT],
    responses={200: PlaceList, **ASKED},
)
of_place = extend_schema(
    operation_id="place",
    summary="One place.",
    parameters=MOMENT,
    responses={200: ShownPlace, **ASKED, 404: ErrorAnswer},
)
of_figures = extend_schema(
    operation_id="reference_figures",
    summary="Stocks and totals that others publish; never added to events.",
    parameters=[*described(FIGURE_PARAMETERS), LIMIT, CURSOR],
    responses={200: FigureList, **ASKED},
)
of_figure = extend_schema(
    operation_id="reference_figure",
    summary="One reference figure.",
    parameters=[*MOMENT, EDITION],
    responses={200: FigureDocument, **FOUND},
)
of_changes = extend_schema(
    operation_id="changes",
    summary="Everything that happened to the record, in order.",
    parameters=[AFTER, LIMIT, EVENT],
    responses={200: ChangeList, **ASKED, 404: ErrorAnswer, 410: GoneAnswer},
)

__all__ = [
    "of_changes",
    "of_event",
    "of_events",
    "of_figure",
    "of_figures",
    "of_history",
    "of_place",
    "of_places",
    "of_related",
    "of_root",
    "of_totals",
]
