"""Fetching a page, wherever its address sends us, within limits."""

from dataclasses import dataclass
from time import monotonic
from urllib.parse import urljoin

from events.operations.fetching.answer import Answer, Unfetched
from events.operations.fetching.asking import ask
from events.operations.fetching.network import Network
from events.rules.texts import BadAddress, canonical_url

PUBLIC = Network()


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Seconds for everything together, bytes (packed and unpacked), and times we are sent on."""

    seconds: float = 30
    largest: int = 5_000_000
    hops: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """The last answer, and the address it came from."""

    url: str
    answer: Answer


def fetch(
    url: str,
    *,
    limits: Limits | None = None,
    network: Network | None = None,
    method: str = "GET",
    cut: bool = False,
) -> Fetched:
    """Ask for a page and follow where it sends us; each address is checked as if it were the first.

    No cookies are kept, no proxy of the environment is used, and nothing but http and https is spoken.

    :raises Unfetched: saying why nothing was fetched.
    """
    limits, network = limits or Limits(), network or PUBLIC
    deadline = monotonic() + limits.seconds
    for _hop in range(limits.hops + 1):
        url = _checked(url)
        answer = ask(
            url, network=network, deadline=deadline, largest=limits.largest, method=method, cut=cut
        )
        if not answer.location:
            return Fetched(url=url, answer=answer)
        url = urljoin(url, answer.location)
    raise Unfetched("sent_around", f"It sends us on more than {limits.hops} times.")


def _checked(url: str) -> str:
    try:
        return canonical_url(url)
    except BadAddress as error:
        told = str(error).removeprefix("url: ")
        raise Unfetched("bad_address", f"It leads to something that is no page: {told}") from error
