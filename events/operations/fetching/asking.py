"""One question to one server."""

import zlib
from collections.abc import Iterator
from email.message import Message
from http.client import HTTPConnection, HTTPException, HTTPResponse
from typing import Any
from urllib.parse import quote, urlsplit

from events.operations.fetching.answer import Answer, Unfetched
from events.operations.fetching.network import Network

# It says what it is and how to read about it, but not whose desk asks.
AGENT = "Mozilla/5.0 (compatible; repatriation-event-tracker; reads public articles)"
PIECE = 64 * 1024
# Gzip and zlib are told apart by their first bytes.
EITHER = zlib.MAX_WBITS | 32
SENT_ON = frozenset({301, 302, 303, 307, 308})


def ask(
    url: str, *, network: Network, deadline: float, largest: int, method: str, cut: bool
) -> Answer:
    """Ask for one page, following nothing.

    :param largest: the most bytes taken, as they come and as they unfold.
    :param cut: whether what is larger is cut off there, instead of being refused.
    :raises Unfetched: saying why there is no answer.
    """
    pieces = urlsplit(url)
    host, port = pieces.hostname or "", pieces.port or (443 if pieces.scheme == "https" else 80)
    connection = HTTPConnection(host, port)
    opened: Any = network.connect(pieces.scheme, host, port, deadline)
    connection.sock = opened
    try:
        target = _target(pieces.path, pieces.query)
        connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
        for name, value in ({"Host": pieces.netloc} | _headers(cut, largest)).items():
            connection.putheader(name, value)
        connection.endheaders()
        response = connection.getresponse()
        return _answer(response, largest, cut)
    except Unfetched:
        raise
    except TimeoutError as error:
        raise Unfetched("too_slow", "The server takes too long.") from error
    except (HTTPException, OSError, ValueError, zlib.error) as error:
        told = f"{type(error).__name__}: {error}"[:200]
        raise Unfetched("broken", f"The server's answer is broken ({told}).") from error
    finally:
        opened.end()


def _target(path: str, query: str) -> str:
    """Path and query in the letters of the protocol; what is escaped stays so."""
    written = f"{path or '/'}?{query}" if query else path or "/"
    return quote(written, safe="/?&=%:;,+@!$'()*~#[]")


def _headers(cut: bool, largest: int) -> dict[str, str]:
    found = {
        "User-Agent": AGENT,
        "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1",
        "Accept-Encoding": "identity" if cut else "gzip",
        "Accept-Language": "*",
        "Connection": "close",
    }
    return found | ({"Range": f"bytes=0-{largest - 1}"} if cut else {})


def _answer(response: HTTPResponse, largest: int, cut: bool) -> Answer:
    headers: Message = response.headers
    if response.status in SENT_ON:
        return Answer(status=response.status, location=headers.get("Location", ""))
    encoding = headers.get("Content-Encoding", "identity").strip().lower()
    body = b"" if response.status >= 400 else _body(response, encoding, largest, cut)
    return Answer(
        status=response.status,
        content_type=headers.get_content_type() if headers.get("Content-Type") else "",
        charset=headers.get_content_charset(),
        body=body,
    )


def _body(response: HTTPResponse, encoding: str, largest: int, cut: bool) -> bytes:
    if encoding not in {"", "identity", "gzip", "x-gzip", "deflate"}:
        raise Unfetched("broken", f"It is packed in a way that is not known ({encoding[:40]}).")
    pieces = _pieces(response, largest, cut)
    unfolded = pieces if encoding in {"", "identity"} else _unfolded(pieces, largest)
    kept = bytearray()
    for piece in unfolded:
        kept += piece
        if len(kept) > largest:
            if cut:
                return bytes(kept[:largest])
            _too_large(largest)
    return bytes(kept)


def _pieces(response: HTTPResponse, largest: int, cut: bool) -> Iterator[bytes]:
    """The bytes as they come, until there are too many."""
    received = 0
    while piece := response.read1(PIECE):
        received += len(piece)
        yield piece
        if received > largest:
            return None if cut else _too_large(largest)


def _unfolded(pieces: Iterator[bytes], largest: int) -> Iterator[bytes]:
    """What is packed in them, never more at once than may be kept."""
    unpacker = zlib.decompressobj(EITHER)
    for piece in pieces:
        yield unpacker.decompress(piece, largest + 1)
        while unpacker.unconsumed_tail:
            yield unpacker.decompress(unpacker.unconsumed_tail, largest + 1)


def _too_large(largest: int) -> None:
    raise Unfetched("too_large", f"It is larger than {largest // 1_000_000} MB.")
