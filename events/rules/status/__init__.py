"""How well an event is attested (see docs/methodology.md)."""

from .decide import Decision, decide_status

__all__ = ["Decision", "decide_status"]
