"""Keeping floods out without remembering who reads."""

from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

HOUR = 60 * 60
FROM_ONE_ADDRESS = 6
FROM_ALL = 300


def is_flooding(request: HttpRequest) -> bool:
    """Count this report, and say whether there were too many within an hour.

    What is kept is a keyed hash of the address, in the cache, for an hour at most.
    """
    address = salted_hmac("events.outside", request.META.get("REMOTE_ADDR", "")).hexdigest()
    from_one = _counted(f"report.{address}")
    return from_one > FROM_ONE_ADDRESS or _counted("report.all") > FROM_ALL


def _counted(key: str) -> int:
    if cache.add(key, 1, HOUR):
        return 1
    try:
        return cache.incr(key)
    except ValueError:  # It expired between the two.
        return 1
