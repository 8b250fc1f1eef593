"""Who works on the desk."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User
from django.http import HttpRequest

admin.site.unregister(User)
admin.site.unregister(Group)


@admin.register(User)
class PersonAdmin(UserAdmin[User]):
    """Administrators give roles. Nobody gets more than the four roles allow from here."""

    list_display = ("username", "is_active", "is_staff", "roles", "last_login")
    list_filter = ("is_active", "is_staff", "groups")
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (
            "What they may do",
            {
                "fields": ("is_active", "is_staff", "groups"),
                "description": "Who leaves is made inactive, never deleted: the record says who signed.",
            },
        ),
        ("When", {"fields": ("last_login", "date_joined")}),
    )
    readonly_fields = ("last_login", "date_joined")
    filter_horizontal = ()

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("groups")

    @admin.display(description="roles")
    def roles(self, person: User) -> str:
        return ", ".join(sorted(group.name for group in person.groups.all()))

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        # Whoever could set a superuser's password would be one.
        allowed = super().has_change_permission(request, obj)
        is_protected = obj is not None and obj.is_superuser
        return allowed and (not is_protected or getattr(request.user, "is_superuser", False))

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Group)
class RoleAdmin(GroupAdmin):
    """The roles are the software's; they are looked at here."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
