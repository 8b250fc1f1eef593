"""A web server of this machine that answers as badly as a test wishes."""

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from events.operations.fetching import Network, fetch

Answers = dict[str, Callable[[BaseHTTPRequestHandler], None]]


@dataclass
class Web:
    """A server, reached under any name: names are resolved as written here, else to this machine."""

    port: int
    asked: list[tuple[str, str, dict[str, str]]]
    resolved: list[str] = field(default_factory=list)
    names: dict[str, list[list[str]]] = field(default_factory=dict)

    @property
    def network(self) -> Network:
        return Network(
            resolve=self._resolve,
            may_reach=lambda address: address == "127.0.0.1",
            ports=frozenset({self.port}),
        )

    @property
    def fetch(self) -> Callable[..., Any]:
        return partial(fetch, network=self.network)

    def at(self, path: str, host: str = "paper.example") -> str:
        return f"http://{host}:{self.port}{path}"

    def _resolve(self, host: str, port: int) -> list[str]:
        """The next answer for this name; the last one stays."""
        self.resolved.append(host)
        answers = self.names.get(host, [["127.0.0.1"]])
        return answers.pop(0) if len(answers) > 1 else answers[0]


@contextmanager
def serving(answers: Answers) -> Iterator[Web]:
    asked: list[tuple[str, str, dict[str, str]]] = []

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            asked.append((self.command, self.path, dict(self.headers)))
            answers.get(self.path, sent(b"", status=404))(self)

        do_GET = do_HEAD = answer  # noqa: N815 # the names the library calls

        def log_message(self, *_args: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    worker = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    worker.start()
    try:
        yield Web(port=server.server_address[1], asked=asked)
    finally:
        server.shutdown()
        server.server_close()
        worker.join()


def sent(
    body: bytes, *, kind: str = "text/html; charset=utf-8", status: int = 200, **headers: str
) -> Callable[[BaseHTTPRequestHandler], None]:
    """An answer with this body."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        if kind:
            handler.send_header("Content-Type", kind)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        if handler.command != "HEAD":
            handler.wfile.write(body)

    return answer


def sent_on(to: str, status: int = 302) -> Callable[[BaseHTTPRequestHandler], None]:
    return sent(b"", status=status, Location=to)


def bomb(megabytes: int) -> Callable[[BaseHTTPRequestHandler], None]:
    """A few kilobytes that unfold to so many megabytes."""
    return sent(gzip.compress(b" " * (megabytes * 1_000_000)), Content_Encoding="gzip")


def endless(handler: BaseHTTPRequestHandler) -> None:
    """Bytes until the other side has enough."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    try:
        while True:
            handler.wfile.write(b"x" * 65_536)
    except OSError:
        return


def dripping(handler: BaseHTTPRequestHandler) -> None:
    """One byte every twentieth of a second, in the headers already."""
    try:
        for byte in b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\nX: " + b"x" * 2000:
            handler.wfile.write(bytes([byte]))
            handler.wfile.flush()
            time.sleep(0.05)
    except OSError:
        return


def nonsense(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"\x00\xff not a protocol\r\n\r\n")


def closed_port() -> int:
    with socket.socket() as plain:
        plain.bind(("127.0.0.1", 0))
        return int(plain.getsockname()[1])
