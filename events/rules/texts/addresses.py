"""One address for one page."""

import re
from urllib.parse import SplitResult, urlsplit, urlunsplit

LONGEST_ADDRESS = 1000
DEFAULT_PORTS = {"http": 80, "https": 443}
TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|_ga"
    r"|_gl|cmpid|ocid|spm|mkt_tok|ref_src|ref_url|s_cid|sc_campaign)(?:=.*)?",
    re.IGNORECASE,
)
UNPRINTABLE = re.compile("[\\s\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


class BadAddress(ValueError):
    """The text is no address of a page; the message names the remedy."""


def canonical_url(url: str) -> str:
    """Return the address without what does not name the page.

    Scheme and host in lower case, no default port, no fragment, no tracking parameters; path and
    the other parameters as written.

    :raises BadAddress: when it is not http or https, has no host, carries a password, or is longer
        than 1,000 characters.
    """
    written = url.strip()
    if UNPRINTABLE.search(written):
        raise BadAddress("url: it holds spaces or invisible characters; copy it once more.")
    pieces = _split(written)
    canonical = urlunsplit(
        (pieces.scheme.lower(), _host(pieces), pieces.path or "/", _query(pieces.query), "")
    )
    if len(canonical) > LONGEST_ADDRESS:
        raise BadAddress(f"url: longer than {LONGEST_ADDRESS} characters; use a shorter address.")
    return canonical


def _split(written: str) -> SplitResult:
    try:
        pieces = urlsplit(written)
        pieces.port  # noqa: B018 (asking for the port is what checks it)
    except ValueError as error:
        raise BadAddress(f"url: “{written[:80]}” is no address ({error}).") from error
    if pieces.scheme.lower() not in DEFAULT_PORTS:
        raise BadAddress("url: only addresses that begin with http:// or https:// are kept.")
    if "@" in pieces.netloc:
        raise BadAddress("url: it carries a user name or password; take that part out.")
    if not pieces.hostname:
        raise BadAddress("url: the host is missing; write https://example.org/page.")
    return pieces


def _host(pieces: SplitResult) -> str:
    name = _ascii((pieces.hostname or "").rstrip("."))
    bracketed = f"[{name}]" if ":" in name else name
    usual = pieces.port in (None, DEFAULT_PORTS[pieces.scheme.lower()])
    return bracketed if usual else f"{bracketed}:{pieces.port}"


def _ascii(name: str) -> str:
    """A host in letters of any script, as the network spells it."""
    try:
        return name.encode("idna").decode() if not name.isascii() else name
    except UnicodeError as error:
        raise BadAddress(f"url: “{name[:80]}” is no host name; correct it.") from error


def _query(query: str) -> str:
    parameters = [one for one in query.split("&") if one]
    return "&".join(one for one in parameters if not TRACKING.fullmatch(one))
