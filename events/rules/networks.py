"""Which addresses of the network are open to everybody."""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

Address = IPv4Address | IPv6Address

# An IPv4 address written as an IPv6 one by translators (RFC 6052); its own network decides.
TRANSLATED = ip_network("64:ff9b::/96")
# What the standard library counts as global, or may come to count, and what leads elsewhere.
CLOSED = tuple(
    map(
        ip_network,
        (
            *("192.88.99.0/24", "192.0.0.0/24", "::/96", "64:ff9b:1::/48", "100::/64", "2001::/23"),
            *("2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fec0::/10", "fc00::/7"),
        ),
    )
)


def is_open(address: str) -> bool:
    """Whether an address belongs to the public network, and to no private or reserved part of it.

    What is written inside another address counts as itself: ``::ffff:127.0.0.1`` is this machine.
    """
    try:
        return _is_open(ip_address(address))
    except ValueError:
        return False


def _is_open(address: Address) -> bool:
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return _is_open(address.ipv4_mapped)
        if address in TRANSLATED:
            return _is_open(IPv4Address(int(address) & 0xFFFFFFFF))
        if address.scope_id is not None:
            return False
    closed = any(address in network for network in CLOSED if network.version == address.version)
    return address.is_global and not address.is_multicast and not address.is_reserved and not closed
