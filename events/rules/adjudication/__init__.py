"""ADJ-1: many claims on one event become one number (see docs/methodology.md)."""

from events.rules.adjudication.adjudicate import adjudicate, eligible, why_not
from events.rules.adjudication.inputs import inputs_hash, is_current
from events.rules.adjudication.override import BadOverride, CountOverride, overridden
from events.rules.adjudication.result import Adjudication, Alternatives, Voice
from events.rules.adjudication.roots import VoiceCycle, root_of
from events.rules.adjudication.statement import Statement, is_first_hand

__all__ = [
    "Adjudication",
    "Alternatives",
    "BadOverride",
    "CountOverride",
    "Statement",
    "Voice",
    "VoiceCycle",
    "adjudicate",
    "eligible",
    "inputs_hash",
    "is_current",
    "is_first_hand",
    "overridden",
    "root_of",
    "why_not",
]
