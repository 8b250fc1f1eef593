"""What reviewers answered."""

from django.contrib import admin

from events.admin.history.page import HistoryPage
from events.admin.reading import ReadOnlyAdmin
from events.models import Review


@admin.register(Review)
class ReviewAdmin(HistoryPage, ReadOnlyAdmin[Review]):
    list_display = (
        *("event", "version", "submitted_by", "submitted_at", "approved_by", "approved_at"),
        *("second_reviewer", "returned_at"),
    )
    list_filter = ("submitted_at", "approved_at", "returned_at")
    list_select_related = ("event", "submitted_by", "approved_by", "second_reviewer")
    search_fields = ("event__code", "event__title_en", "submitted_by__username", "comment")
    ordering = ("-submitted_at", "-pk")
