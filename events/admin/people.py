"""Who works on the desk, as the lists of the admin show it."""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

admin.site.unregister(User)
admin.site.unregister(Group)


class LookedAt:
    """Nothing is added, changed or deleted here, by nobody.

    Accounts are changed on the page People, where it takes a reason, a confirmation and, for a
    second factor, two; a form here would be a way round.
    """

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(User)
class PersonAdmin(LookedAt, UserAdmin[User]):
    list_display = ("username", "is_active", "is_staff", "roles", "last_login")
    list_filter = ("is_active", "is_staff", "groups")
    fieldsets = (
        (None, {"fields": ("username",)}),
        (_("What they may do"), {"fields": ("is_active", "is_staff", "is_superuser", "groups")}),
        (_("When"), {"fields": ("last_login", "date_joined")}),
    )
    filter_horizontal = ()
    actions = None

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("groups")

    @admin.display(description=_("roles"))
    def roles(self, person: User) -> str:
        return ", ".join(sorted(group.name for group in person.groups.all()))


@admin.register(Group)
class RoleAdmin(LookedAt, GroupAdmin):
    """The roles are the software's; they are looked at here."""

    actions = None


# What allauth puts there would let a superuser edit secrets and factors by hand.
for model in (EmailAddress, Authenticator):
    admin.site.unregister(model)
