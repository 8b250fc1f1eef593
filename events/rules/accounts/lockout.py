"""When whoever failed too often may try again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How many failures are free within a window, and how long each further one has to wait.

    The first pause is ``first``; every failure doubles it, up to ``longest``.
    """

    free: int
    window: timedelta
    first: timedelta
    longest: timedelta


# One name from one address: a person who mistypes, or somebody who guesses.
PAIR = Patience(
    free=5, window=timedelta(days=1), first=timedelta(minutes=1), longest=timedelta(hours=12)
)
# One address and any names: an office shares one, so it is given more.
ADDRESS = Patience(
    free=30, window=timedelta(hours=1), first=timedelta(minutes=1), longest=timedelta(hours=1)
)
# One name from anywhere: short, or a stranger could keep a person out.
NAME = Patience(
    free=50, window=timedelta(days=1), first=timedelta(minutes=1), longest=timedelta(minutes=15)
)


def locked_until(failures: Sequence[datetime], patience: Patience, at: datetime) -> datetime | None:
    """The moment from which one may try again; nothing when one may at once.

    :param failures: when it failed, in any order.
    """
    recent = [moment for moment in failures if at - patience.window < moment <= at]
    if len(recent) < patience.free:
        return None
    # Capped before it is raised: two to the power of a flood of failures is no number of seconds.
    doublings = min(len(recent) - patience.free, 16)
    until = max(recent) + min(patience.first * 2**doublings, patience.longest)
    return until if until > at else None
