"""The door between the desk and the record."""

from .correct import correct_event
from .due import Published, publish_due
from .figures import correct_figure, publish_figure, withdraw_figure
from .gaps import embargo_of, missing_for_publication
from .harm import correct_for_harm, withdraw_for_harm
from .links import republish_for_links
from .merge import merge_events
from .merging import MergePreview, merge_preview
from .proposals import confirm_sealing, decline_sealing, propose_sealing
from .publish import publish_event
from .refusals import NotReadyToPublish, UnderEmbargo
from .relink import relink_events
from .republish import Republished, republish
from .withdraw import withdraw_event

__all__ = [
    "MergePreview",
    "NotReadyToPublish",
    "Published",
    "Republished",
    "UnderEmbargo",
    "confirm_sealing",
    "correct_event",
    "correct_figure",
    "correct_for_harm",
    "decline_sealing",
    "embargo_of",
    "merge_events",
    "merge_preview",
    "missing_for_publication",
    "propose_sealing",
    "publish_due",
    "publish_event",
    "publish_figure",
    "relink_events",
    "republish",
    "republish_for_links",
    "withdraw_event",
    "withdraw_figure",
    "withdraw_for_harm",
]
