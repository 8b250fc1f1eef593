"""Lists that are only read."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from events.admin.desk import Row


class ReadOnlyAdmin(admin.ModelAdmin[Row]):
    actions = None
    list_per_page = 50
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
