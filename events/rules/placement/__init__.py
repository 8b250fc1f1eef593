"""Where an event counts: the gazetteer tree, primary places and the lowest common ancestor."""

from .gazetteer import BrokenGazetteer, Gazetteer, PlaceNode, UnknownPlace
from .primary import PRIMARY_ROLES, placement, primary_places

__all__ = [
    "PRIMARY_ROLES",
    "BrokenGazetteer",
    "Gazetteer",
    "PlaceNode",
    "UnknownPlace",
    "placement",
    "primary_places",
]
