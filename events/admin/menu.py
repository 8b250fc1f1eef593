"""The pages of the desk, in the order of the menu."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from events.admin import imports, matching, quality, read, reports
from events.admin.accounts.pages import PEOPLE
from events.admin.inbox import add, links, page, steps, text
from events.admin.notices import page as notices_page, preferences
from events.admin.pages import DeskPage
from events.admin.review import page as review_page, queue_page, talk

PAGES: Sequence[DeskPage] = (
    page.INBOX,
    add.ADD,
    steps.TAKE_NEXT,
    text.TEXT,
    links.LINKS,
    steps.STEP,
    matching.MATCH_CLAIM,
    matching.MATCH_EVENT,
    queue_page.QUEUE,
    review_page.REVIEW,
    talk.TALK,
    notices_page.NOTICES,
    notices_page.NOTICE,
    preferences.PREFERENCES,
    quality.BOARD,
    quality.LIST,
    reports.PAGE,
    *imports.PAGES,
    *read.PAGES,
    *PEOPLE,
)


def menu(request: HttpRequest) -> list[dict[str, Any]]:
    """The entries for who is asking, each with its address and the number of things waiting there."""
    return [
        {
            "label": page.label,
            "url": reverse(f"admin:{page.name}"),
            "waiting": page.waiting(request) if page.waiting else 0,
        }
        for page in PAGES
        if page.label and page.may_open(request)
    ]
