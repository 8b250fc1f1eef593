"""One form for every address of the same page."""

from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

LONGEST = 1000
# What follows a reader around says nothing about the page.
TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "igshid", "ref_src", "spm")
PORTS = {"http": 80, "https": 443}


class BadAddress(ValueError):
    """The address is not one of a page on the web; the message says what to do."""


def canonical_url(raw: str) -> str:
    """Scheme and host in lower case, without default port, fragment and tracking parameters.

    :raises BadAddress: for anything but http and https, for sign-in data, and for an empty host.
    """
    try:
        parts = urlsplit(raw.strip())
        port = parts.port
    except ValueError as error:
        raise BadAddress(f"“{raw[:80]}” is no address: copy it from the browser.") from error
    scheme = parts.scheme.lower()
    if scheme not in PORTS or not parts.hostname:
        raise BadAddress("Give the whole address, beginning with https:// or http://.")
    if parts.username or parts.password:
        raise BadAddress("The address holds a user name: take it out.")
    host = parts.hostname if port in (None, PORTS[scheme]) else f"{parts.hostname}:{port}"
    address = urlunsplit((scheme, host, parts.path or "/", _query(parts.query), ""))
    if len(address) > LONGEST:
        raise BadAddress(f"The address is longer than {LONGEST} characters: shorten its query.")
    return address


def _query(query: str) -> str:
    """The query without tracking; untouched when there is none, so that odd ones keep their form."""
    pairs = parse_qsl(query, keep_blank_values=True)
    kept = [(key, value) for key, value in pairs if not key.lower().startswith(TRACKING)]
    return query if len(kept) == len(pairs) else urlencode(kept)
