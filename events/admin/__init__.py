"""The editors' side: translates forms into operations, and refusals into sentences."""

from events.admin import (
    editions,
    figures,
    gazetteer,
    jobs,
    links,
    people,
    reports,
    reviews,
)
from events.admin.accounts import factors
from events.admin.articles import admin as articles
from events.admin.claims import admin as claims
from events.admin.events import admin as events

__all__ = [
    "articles",
    "claims",
    "editions",
    "events",
    "factors",
    "figures",
    "gazetteer",
    "jobs",
    "links",
    "people",
    "reports",
    "reviews",
]
