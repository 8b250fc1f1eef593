"""From which address a request comes, behind proxies that are known to be there."""

from ipaddress import ip_address, ip_network

UNKNOWN = "0.0.0.0"


def client_address(remote: str, forwarded: str, proxies: int) -> str:
    """The address of the client, as far as it can be believed.

    Each proxy appends whom it spoke to, so what stands ``proxies`` places from the right was written
    by the outermost of ours; everything to the left of it is the visitor's own invention.

    :param remote: who opened the connection.
    :param forwarded: the header ``X-Forwarded-For``.
    :param proxies: how many proxies of ours stand before the server.
    """
    told = [part.strip() for part in forwarded.split(",") if part.strip()]
    chosen = told[-proxies] if 0 < proxies <= len(told) else remote
    return plain(chosen) or plain(remote) or UNKNOWN


def plain(written: str) -> str:
    """An address without port and brackets; empty when it is none."""
    bare = written.strip()
    if bare.startswith("["):
        bare = bare[1:].partition("]")[0]
    elif bare.count(":") == 1:
        bare = bare.partition(":")[0]
    try:
        return str(ip_address(bare))
    except ValueError:
        return ""


def network_of(address: str) -> str:
    """The neighbourhood of an address: enough to tell home from abroad, not a household."""
    length = 24 if ip_address(address).version == 4 else 48
    return str(ip_network(f"{address}/{length}", strict=False))


def counted_as(address: str) -> str:
    """What counts as one address: an IPv6 household has 2⁶⁴ of them."""
    if ip_address(address).version == 4:
        return address
    return str(ip_network(f"{address}/64", strict=False))
