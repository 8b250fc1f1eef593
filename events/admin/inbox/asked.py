"""What the inbox is asked to show, as plain links."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from events.admin.inbox.words import language_name
from events.choices import ReadingState
from events.models import Article, Source

PUBLISHERS_OFFERED = 30
OPEN = "open"

STATES: Mapping[str, Any] = {
    OPEN: _("To read"),
    ReadingState.WAITING: ReadingState.WAITING.label,
    ReadingState.READING: ReadingState.READING.label,
    ReadingState.READ: ReadingState.READ.label,
    ReadingState.SET_ASIDE: ReadingState.SET_ASIDE.label,
}
WHOSE: Mapping[str, Any] = {"": _("All"), "mine": _("Mine"), "nobody": _("Nobody’s")}
TEXTS: Mapping[str, Any] = {"": _("All"), "here": _("Here"), "missing": _("Still to come")}
ORDERS: Mapping[str, tuple[Any, Sequence[str]]] = {
    "oldest": (_("Longest waiting"), ("added_at",)),
    "newest": (_("Added last"), ("-added_at",)),
    "published": (_("Published last"), ("-published_on", "-added_at")),
    "publisher": (_("Publisher"), ("publisher__name_en", "added_at")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One link of a filter."""

    label: Any
    url: str
    chosen: bool
    count: int | None = None


@dataclass(frozen=True)
class Asked:
    """The question in the address; what it does not understand counts as not asked."""

    given: Mapping[str, str]
    user: User

    @property
    def state(self) -> str:
        return self._one_of("state", STATES, OPEN)

    @property
    def whose(self) -> str:
        return self._one_of("whose", WHOSE)

    @property
    def text(self) -> str:
        return self._one_of("text", TEXTS)

    @property
    def order(self) -> str:
        return self._one_of("order", ORDERS, "oldest")

    @property
    def language(self) -> str:
        return self._words("language", 20)

    @property
    def publisher(self) -> str:
        return self._words("publisher", 100)

    @property
    def words(self) -> str:
        return self._words("q", 200)

    def _words(self, name: str, longest: int) -> str:
        # The database takes no null characters, not even to look for them.
        return self.given.get(name, "").replace("\0", "").strip()[:longest]

    def _one_of(self, name: str, known: Mapping[str, Any], otherwise: str = "") -> str:
        value = self.given.get(name, "")
        return value if value in known else otherwise

    @property
    def is_narrowed(self) -> bool:
        """Whether more is asked than whose it is and how far it is read."""
        return bool(self.text or self.language or self.publisher or self.order != "oldest")

    def articles(self) -> Any:
        """The articles asked for, in order."""
        return self._within(self.language, self.publisher).order_by(*ORDERS[self.order][1], "pk")

    def _within(self, language: str = "", publisher: str = "") -> Any:
        rows = Article.objects.all()
        rows = rows.to_read() if self.state == OPEN else rows.filter(reading_state=self.state)
        if self.whose:
            rows = rows.filter(reader=self.user if self.whose == "mine" else None)
        if self.text:
            rows = rows.without_text() if self.text == "missing" else rows.exclude(body="")
        if language:
            rows = rows.filter(language=language)
        if publisher:
            rows = rows.filter(publisher__code=publisher)
        if self.words:
            rows = rows.filter(
                Q(title__icontains=self.words)
                | Q(url__icontains=self.words)
                | Q(publisher__name_en__icontains=self.words)
                | Q(code__icontains=self.words)
            )
        return rows

    def address(self, **other: str) -> str:
        """The same question with something asked otherwise, from its first page."""
        asked = {
            "state": "" if self.state == OPEN else self.state,
            "whose": self.whose,
            "text": self.text,
            "order": "" if self.order == "oldest" else self.order,
            "language": self.language,
            "publisher": self.publisher,
            "q": self.words,
        } | other
        return "?" + urlencode({name: value for name, value in asked.items() if value})

    def choices(self, name: str, known: Mapping[str, Any]) -> list[Choice]:
        """The links of one filter."""
        now = getattr(self, name)
        return [
            Choice(label=label, url=self.address(**{name: value}), chosen=value == now)
            for value, label in known.items()
        ]

    @cached_property
    def filters(self) -> list[tuple[Any, list[Choice]]]:
        """Every filter with its links; those of one choice only are left out."""
        orders = {name: label for name, (label, _columns) in ORDERS.items()}
        found = [
            (_("State"), self.choices("state", STATES)),
            (_("Whose"), self.choices("whose", WHOSE)),
            (_("Text"), self.choices("text", TEXTS)),
            (_("Language"), self._languages()),
            (_("Publisher"), self._publishers()),
            (_("Order"), self.choices("order", orders)),
        ]
        return [(label, choices) for label, choices in found if len(choices) > 1]

    def _languages(self) -> list[Choice]:
        rows = self._within(publisher=self.publisher).values_list("language")
        counted = dict(rows.annotate(count=Count("pk")).order_by("-count", "language"))
        if self.language:
            counted.setdefault(self.language, 0)
        return [
            Choice(label=_("All"), url=self.address(language=""), chosen=not self.language),
            *(
                Choice(
                    label=language_name(code),
                    url=self.address(language=code),
                    chosen=code == self.language,
                    count=count,
                )
                for code, count in counted.items()
            ),
        ]

    def _publishers(self) -> list[Choice]:
        """Those with most articles here, and the one that is chosen."""
        rows = self._within(language=self.language).values_list("publisher__code")
        counted = dict(
            rows.annotate(count=Count("pk")).order_by("-count", "publisher__code")[
                :PUBLISHERS_OFFERED
            ]
        )
        if self.publisher:
            counted.setdefault(self.publisher, 0)
        names = dict(Source.objects.filter(code__in=counted).values_list("code", "name_en"))
        return [
            Choice(label=_("All"), url=self.address(publisher=""), chosen=not self.publisher),
            *(
                Choice(
                    label=names.get(code, code),
                    url=self.address(publisher=code),
                    chosen=code == self.publisher,
                    count=count,
                )
                for code, count in counted.items()
            ),
        ]
