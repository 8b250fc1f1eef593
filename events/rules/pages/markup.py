"""Taking the article out of a page of HTML."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from events.rules.pages.tongue import settled_language
from events.rules.texts import LONGEST_TEXT, UnusableText, canonical_url
from events.rules.texts.addresses import BadAddress

LONGEST_PAGE = 8_000_000
UNSEEN_ELEMENTS = (
    *("script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math"),
    *("canvas", "audio", "video", "select", "textarea", "button", "input", "datalist", "dialog"),
)
UNSEEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|content-visibility\s*:\s*hidden"
    r"|font-size\s*:\s*0(?![.\d]*[1-9])|opacity\s*:\s*0(?![.\d]*[1-9])"
    r"|text-indent\s*:\s*-\d{3,}|(?:left|top)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*[01]",
    re.IGNORECASE,
)
UNSEEN_CLASSES = frozenset(
    {"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "hidden", "d-none"}
)
# Rules for printing or small windows say nothing of what a reader sees here.
AT_RULES = re.compile(r"@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
STYLE_RULES = re.compile(r"([^{}]{1,500})\{([^{}]{0,2000})\}")
SIMPLE_SELECTOR = re.compile(r"[.#][\w-]+")
NOTHING = "body: no article was found in this HTML; copy the text of the page and paste it as text instead."


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPage:
    """What a page says of itself, empty where it does not, and the text of its article."""

    text: str
    title: str = ""
    publisher: str = ""
    url: str = ""
    language: str = ""
    published_on: date | None = None


def read_page(html: str, *, today: date) -> ReadPage:
    """Take article and bibliographic line out of HTML, however badly it is made.

    Nothing a reader of the page does not see is kept: scripts, styles, hidden elements, comments.

    :raises UnusableText: when it is too long, holds null characters or holds no article.
    """
    if len(html) > LONGEST_PAGE:
        size = f"{len(html):,} characters are too many for a page"
        raise UnusableText(f"body: {size}; paste the text of the article instead.")
    if "\0" in html:
        raise UnusableText("body: it holds null characters, so it is no page; copy it once more.")
    page = _parsed(html)
    told = _told(page, today)
    declared = _language(page)
    text = _article(page)
    return ReadPage(text=text, language=settled_language(declared, text), **told)


def _parsed(html: str) -> Any:
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return document_fromstring(html.encode(errors="replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise UnusableText(NOTHING) from error


def _told(page: Any, today: date) -> dict[str, Any]:
    # Loading it takes a second, and most pages of the desk never need it.
    from trafilatura.metadata import extract_metadata

    dating = {"original_date": True, "extensive_search": False, "max_date": today.isoformat()}
    try:
        found = extract_metadata(page, date_config=dating)
    except Exception:
        # What a page says of itself can be broken in any way; then the editor says it.
        return {}
    return {
        "title": _one_line(found.title)[:500],
        "publisher": _one_line(found.sitename)[:200],
        "url": _address(found.url),
        "published_on": _day(found.date),
    }


def _article(page: Any) -> str:
    from trafilatura import baseline, extract

    drop_unseen(page)
    if len(page.text_content()) > LONGEST_TEXT:
        raise UnusableText(
            f"body: this page has more than {LONGEST_TEXT:,} characters of text; "
            "paste the text of the article alone."
        )
    try:
        text = extract(page, include_comments=False, include_tables=True, favor_recall=True)
        text = text or baseline(page)[1]
    except Exception as error:
        raise UnusableText(NOTHING) from error
    if not (text or "").strip():
        raise UnusableText(NOTHING)
    return str(text).strip()


def drop_unseen(page: Any) -> None:
    """Take out of a parsed page whatever a reader would not see."""
    hidden_names = _hidden_by_rules(page)
    for element in list(page.iter()):
        if not isinstance(element.tag, str) or element.tag in ("html", "body", "head"):
            continue
        if element.getparent() is not None and _is_unseen(element, hidden_names):
            element.drop_tree()


def _is_unseen(element: Any, hidden_names: frozenset[str]) -> bool:
    given = element.attrib
    classes = given.get("class", "").split()
    names = {f".{name}" for name in classes} | {f"#{given.get('id', '')}"}
    return bool(
        element.tag in UNSEEN_ELEMENTS
        or "hidden" in given
        or given.get("aria-hidden", "").lower() == "true"
        or UNSEEN_STYLE.search(given.get("style", ""))
        or UNSEEN_CLASSES.intersection(classes)
        or hidden_names & names
    )


def _hidden_by_rules(page: Any) -> frozenset[str]:
    """The classes and ids that the page's own style hides whatever they stand on."""
    style = AT_RULES.sub("", " ".join(one.text_content() for one in page.iter("style"))[:500_000])
    return frozenset(
        selector.strip()
        for selectors, rules in STYLE_RULES.findall(style)
        if UNSEEN_STYLE.search(rules)
        for selector in selectors.split(",")
        if SIMPLE_SELECTOR.fullmatch(selector.strip())
    )


def _language(page: Any) -> str:
    found = page.xpath(
        "string((//html/@lang | //html/@xml:lang | //meta[@property='og:locale']/@content"
        " | //meta[translate(@http-equiv, 'CL', 'cl')='content-language']/@content)[1])"
    )
    return str(found)


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())


def _address(url: str | None) -> str:
    try:
        return canonical_url(url) if url else ""
    except BadAddress:
        return ""


def _day(written: str | None) -> date | None:
    try:
        return date.fromisoformat((written or "")[:10])
    except ValueError:
        return None
