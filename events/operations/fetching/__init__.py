"""Asking other servers for pages: by the worker only, and never inside a private network."""

from .answer import Answer, Unfetched
from .fetch import Fetched, Limits, fetch
from .network import Network

__all__ = ["Answer", "Fetched", "Limits", "Network", "Unfetched", "fetch"]
