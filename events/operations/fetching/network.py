"""Reaching a server: its name is resolved once, and only what was checked is connected to."""

import socket
import ssl
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BufferedReader, RawIOBase
from time import monotonic
from typing import Any

from events.operations.fetching.answer import Unfetched
from events.rules.networks import is_open

PORTS = frozenset({80, 443})


def resolved(host: str, port: int) -> list[str]:
    """Every address the name stands for now."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(one[4][0]) for one in found))


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """How names are resolved and which addresses and ports may be reached; tests give their own."""

    resolve: Callable[[str, int], Sequence[str]] = resolved
    may_reach: Callable[[str], bool] = is_open
    ports: frozenset[int] = PORTS

    def connect(self, scheme: str, host: str, port: int, deadline: float) -> "TimedSocket":
        """Open a connection to an address that was checked.

        :raises Unfetched: when the port or any address the name stands for is closed to us, the name
            stands for none, or nobody answers in time.
        """
        if port not in self.ports:
            raise Unfetched("closed_port", f"Port {port} is not one of those of web pages.")
        plain = _connected(self._address(host, port), port, deadline)
        try:
            return TimedSocket(_secured(plain, host) if scheme == "https" else plain, deadline)
        except BaseException:
            plain.close()
            raise

    def _address(self, host: str, port: int) -> str:
        """One address; where one of several is closed, the name is not to be trusted at all."""
        try:
            addresses = self.resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise Unfetched("no_host", f"There is no server called {host}.") from error
        if not addresses:
            raise Unfetched("no_host", f"There is no server called {host}.")
        if not all(map(self.may_reach, addresses)):
            raise Unfetched("closed_network", f"{host} lies in a network that is not public.")
        return addresses[0]


def left(deadline: float) -> float:
    """The seconds left.

    :raises Unfetched: when there are none.
    """
    seconds = deadline - monotonic()
    if seconds <= 0:
        raise Unfetched("too_slow", "The server takes too long.")
    return seconds


def _connected(address: str, port: int, deadline: float) -> socket.socket:
    try:
        return socket.create_connection((address, port), timeout=left(deadline))
    except TimeoutError as error:
        raise Unfetched("too_slow", "The server takes too long.") from error
    except OSError as error:
        raise Unfetched("no_answer", f"The server does not answer ({error}).") from error


def _secured(plain: socket.socket, host: str) -> ssl.SSLSocket:
    try:
        return ssl.create_default_context().wrap_socket(plain, server_hostname=host)
    except ssl.SSLError as error:
        raise Unfetched("not_secure", f"Its certificate does not hold ({error.reason}).") from error
    except TimeoutError as error:
        raise Unfetched("too_slow", "The server takes too long.") from error
    except (OSError, ValueError) as error:
        raise Unfetched("no_answer", f"The server does not answer ({error}).") from error


class TimedSocket:
    """A connection with one deadline for everything, however slowly the other side drips."""

    def __init__(self, plain: socket.socket, deadline: float) -> None:
        self.plain, self.deadline = plain, deadline

    def sendall(self, data: bytes) -> None:
        self.plain.settimeout(left(self.deadline))
        self.plain.sendall(data)

    def makefile(self, *_args: Any, **_kwargs: Any) -> BufferedReader:
        return BufferedReader(_Drops(self))

    def receive_into(self, buffer: Any) -> int:
        self.plain.settimeout(left(self.deadline))
        return self.plain.recv_into(buffer)

    def close(self) -> None:
        """Stay open: the library lets go of the connection before the answer is read to its end."""

    def end(self) -> None:
        self.plain.close()


class _Drops(RawIOBase):
    def __init__(self, connection: TimedSocket) -> None:
        self.connection = connection

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self.connection.receive_into(buffer)
