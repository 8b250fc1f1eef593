"""Stocks and totals that others publish."""

from django.http import HttpResponseBase
from rest_framework.request import Request

from api.pages import documents_page
from api.schema import of_figure, of_figures
from api.views.base import RecordView, unless_unchanged
from api.views.events import one_document
from events.choices import SubjectKind
from events.filters import FIGURE_PARAMETERS, read_figure_question


class FiguresView(RecordView):
    @of_figures
    @unless_unchanged
    def get(self, request: Request) -> HttpResponseBase:
        return documents_page(request, read_figure_question, FIGURE_PARAMETERS)


class FigureView(RecordView):
    @of_figure
    @unless_unchanged
    def get(self, request: Request, key: str) -> HttpResponseBase:
        return one_document(request, key, SubjectKind.FIGURE)
