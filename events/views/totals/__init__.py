"""People by region and period, with the events counted and what others publish beside them."""

from .page import totals

__all__ = ["totals"]
