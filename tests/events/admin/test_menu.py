"""Pages of the desk that are not a table's."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import reverse

from events.admin import menu as menus
from events.admin.pages import DeskPage

pytestmark = pytest.mark.django_db
PAGE = DeskPage(
    name="index",
    route="anywhere/",
    view=lambda request: HttpResponse("open"),
    permission="events.publish_event",
    label="Anywhere",
    waiting=lambda request: 3,
)


def asking(user):
    request = RequestFactory().get("/admin/")
    request.user = user
    return request


def test_a_page_stands_in_the_menu_of_those_who_may_open_it(people, monkeypatch):
    # The addresses are made of the pages when they are first asked for, and stay.
    reverse("admin:index")
    monkeypatch.setattr(menus, "PAGES", (PAGE,))

    assert menus.menu(asking(people["editor"])) == []
    assert menus.menu(asking(people["reviewer"])) == [
        {"label": "Anywhere", "url": "/admin/", "waiting": 3}
    ]


def test_a_page_is_refused_to_everybody_else(people):
    assert PAGE.guarded(asking(people["reviewer"])).status_code == 200
    with pytest.raises(PermissionDenied):
        PAGE.guarded(asking(people["reader"]))
