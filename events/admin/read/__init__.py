"""The reading desk: an article beside what is suggested and claimed of it."""

from .pages import PAGES

__all__ = ["PAGES"]
