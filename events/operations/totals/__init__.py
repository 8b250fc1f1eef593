"""Keeping the totals of rule AGG-1 up to date."""

from .check import Checked, check_totals, rebuild_totals
from .recompute import recompute_stale_totals
from .stale import mark_stale

__all__ = [
    "Checked",
    "check_totals",
    "mark_stale",
    "rebuild_totals",
    "recompute_stale_totals",
]
