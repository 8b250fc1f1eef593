"""What is known of a text or page before an editor has said anything about it."""

import hashlib
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime
from urllib.parse import urlsplit

from django.db.models import Q

from events.models import Article, Source
from events.operations.articles.known import known_article, near_articles
from events.operations.articles.text import read_address, read_text
from events.operations.errors import Problem, Refused, refuse_if_any
from events.rules.pages import first_lines, guess_language, read_page
from events.rules.texts import UnusableText

ASKED = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A text with what could be read off it, to be corrected; ``sha256`` is of what was received.

    ``publisher_name`` is what the page calls its publisher where no source of the desk is meant.
    """

    body: str
    sha256: str
    language: str
    title: str = ""
    url: str = ""
    published_on: date | None = None
    publisher: Source | None = None
    publisher_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlreadyHere:
    """The article that is the same, or others whose text is almost the same."""

    same: Article | None = None
    same_address: bool = False
    near: list[Article] = field(default_factory=list)


def text_received(*, text: str, url: str = "", at: datetime) -> Received:
    """Read off a pasted text whatever is plain.

    :raises Refused: when it cannot be kept.
    """
    problems: list[Problem] = []
    kept = read_text(text, problems)
    address = read_address(url, problems)
    if not (kept.body or problems):
        problems.append(Problem(field="body", sentence="Paste the text of an article."))
    refuse_if_any(problems)
    found = first_lines(kept.body, today=at.date())
    address = address or read_address(found.url, []) or ""
    return Received(
        body=kept.body,
        sha256=kept.sha256,
        language=guess_language(kept.body),
        title=found.title,
        url=address,
        published_on=found.published_on,
        publisher=publisher_at(address),
    )


def page_received(*, html: str, url: str = "", sha256: str = "", at: datetime) -> Received:
    """Take the article out of a page of HTML.

    :param sha256: of the bytes received, when the HTML was not pasted but fetched.
    :raises Refused: when there is none in it, or it cannot be kept.
    """
    try:
        page = read_page(html, today=at.date())
    except UnusableText as error:
        raise Refused.because("body", str(error)) from error
    problems: list[Problem] = []
    kept, address = read_text(page.text, problems), read_address(url, problems) or page.url
    refuse_if_any(problems)
    known = publisher_at(address) or publisher_called(page.publisher)
    return Received(
        body=kept.body,
        sha256=sha256 or hashlib.sha256(html.encode(errors="replace")).hexdigest(),
        language=page.language,
        title=page.title or first_lines(kept.body, today=at.date()).title,
        url=address,
        published_on=page.published_on,
        publisher=known,
        publisher_name="" if known else page.publisher or urlsplit(address).netloc,
    )


def already_here(*, body: str, url: str = "", than: Article | None = None) -> AlreadyHere:
    """Look for the same and nearly the same text, and for the address, among the articles held.

    :param than: the article that the text is for, which does not count.
    """
    text, address = read_text(body, []), read_address(url, [])
    same = known_article(address, text, is_copy=False)
    near = [one for one in near_articles(text) if one not in (same, than)]
    if same is None or same == than:
        return AlreadyHere(near=near)
    return AlreadyHere(same=same, same_address=same.url == address, near=near)


def publisher_at(address: str) -> Source | None:
    """Who printed most of the articles held from this host."""
    host = host_of(address)
    if not host:
        return None
    ways = [f"{scheme}://{www}{host}/" for scheme in ("https", "http") for www in ("", "www.")]
    there = Q()
    for way in ways:
        there |= Q(url__startswith=way)
    found = Article.objects.filter(there).order_by("-added_at", "pk")
    codes = Counter(found.values_list("publisher_id", flat=True)[:ASKED])
    return Source.objects.get(pk=codes.most_common(1)[0][0]) if codes else None


def host_of(address: str) -> str:
    """The host without what all hosts begin with; empty where there is no address."""
    return urlsplit(address).netloc.removeprefix("www.")


def publisher_called(name: str) -> Source | None:
    """The one source of this name or alias in any language; None where it could be several."""
    name = name.replace("\0", "").strip()
    if not name:
        return None
    named = Q(name_en__iexact=name) | Q(name_ko__iexact=name) | Q(name_zh__iexact=name)
    found = Source.objects.filter(named | Q(aliases__contains=[name]))[:2]
    return found[0] if len(found) == 1 else None
