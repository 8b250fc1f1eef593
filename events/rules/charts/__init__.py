"""Geometry of charts: where things stand, in parts of a hundred, and nothing of how they look."""
