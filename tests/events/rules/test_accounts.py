"""Addresses, browsers and patience."""

from datetime import UTC, datetime, timedelta

import pytest

from events.rules.accounts.address import client_address, counted_as, network_of
from events.rules.accounts.browser import browser_family
from events.rules.accounts.lockout import PAIR, Patience, locked_until

NOON = datetime(2024, 6, 1, 12, tzinfo=UTC)
PATIENCE = Patience(
    free=3,
    window=timedelta(hours=1),
    first=timedelta(minutes=1),
    longest=timedelta(minutes=10),
)


@pytest.mark.parametrize(
    ("forwarded", "proxies", "found"),
    [
        ("", 0, "192.0.2.9"),
        # Without proxies of ours nobody is believed.
        ("203.0.113.7", 0, "192.0.2.9"),
        ("203.0.113.7", 1, "203.0.113.7"),
        # What a visitor invents stands to the left.
        ("10.0.0.1, 198.51.100.2", 1, "198.51.100.2"),
        ("10.0.0.1, 203.0.113.7, 198.51.100.2", 2, "203.0.113.7"),
        # Fewer than there should be: somebody came round the proxy.
        ("203.0.113.7", 2, "192.0.2.9"),
        ("nonsense", 1, "192.0.2.9"),
        ("203.0.113.7:4711", 1, "203.0.113.7"),
        ("[2001:db8::1]:4711", 1, "2001:db8::1"),
        (" , ,", 1, "192.0.2.9"),
    ],
)
def test_only_what_our_own_proxies_wrote_is_believed(forwarded, proxies, found):
    assert client_address("192.0.2.9", forwarded, proxies) == found


def test_a_socket_without_an_address_has_one_for_counting():
    assert client_address("", "", 0) == "0.0.0.0"


def test_an_address_is_kept_as_its_neighbourhood():
    assert network_of("203.0.113.77") == "203.0.113.0/24"
    assert network_of("2001:db8:1:2:3::4") == "2001:db8:1::/48"


def test_a_household_counts_as_one_address():
    assert counted_as("203.0.113.77") == "203.0.113.77"
    assert counted_as("2001:db8:1:2:3::4") == counted_as("2001:db8:1:2:ffff::9")


@pytest.mark.parametrize(
    ("agent", "family"),
    [
        (
            "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
            "Firefox, Linux",
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0",
            "Edge, Windows",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Safari/604.1",
            "Safari, iPhone",
        ),
        ("curl/8.5", ""),
        ("", ""),
    ],
)
def test_browsers_are_told_apart_coarsely(agent, family):
    assert browser_family(agent) == family


def failures(number: int, ending: datetime = NOON) -> list[datetime]:
    return [ending - timedelta(seconds=number - 1 - each) for each in range(number)]


@pytest.mark.parametrize(
    ("number", "minutes"), [(3, 1), (4, 2), (5, 4), (6, 8), (7, 10), (500, 10)]
)
def test_every_failure_doubles_the_pause(number, minutes):
    assert locked_until(failures(number), PATIENCE, NOON) == NOON + timedelta(minutes=minutes)


def test_a_few_failures_are_free_and_old_ones_forgotten():
    assert locked_until(failures(2), PATIENCE, NOON) is None
    assert locked_until(failures(9, NOON - timedelta(hours=1)), PATIENCE, NOON) is None


def test_the_lock_opens_by_itself():
    assert locked_until(failures(3), PATIENCE, NOON + timedelta(seconds=59)) is not None
    assert locked_until(failures(3), PATIENCE, NOON + timedelta(minutes=1)) is None


def test_a_guesser_gets_few_tries_in_a_day():
    """Trying again the moment each lock opens, for a whole day."""
    at = NOON
    tried: list[datetime] = []
    while at < NOON + timedelta(days=1):
        until = locked_until(tried, PAIR, at)
        if until:
            at = until
            continue
        tried.append(at)
        at += timedelta(seconds=1)

    assert len(tried) <= 16
