"""Assembles the tracker; knows no domain."""

from tracker.celery import app as celery_app

__all__ = ["celery_app"]
