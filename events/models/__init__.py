"""The nouns: the desk, which is private, and the record, which is not.

Neither half has a relation to the other: nothing that reads the record can reach the desk.
"""

from events.models.desk.accounts.change import AccountChange
from events.models.desk.accounts.link import AccessLink
from events.models.desk.accounts.recovery import RecoveryRequest
from events.models.desk.accounts.session import DeskSession
from events.models.desk.accounts.signin import SignIn
from events.models.desk.article import Article
from events.models.desk.claim import Claim, ClaimPlace
from events.models.desk.comment import ReviewComment
from events.models.desk.event import Event, EventPlace
from events.models.desk.evidence import EventClaim, OfficialDenial
from events.models.desk.harm import HarmProposal
from events.models.desk.imported import ImportedRow
from events.models.desk.installation import Installation
from events.models.desk.job import Job
from events.models.desk.link import EventLink
from events.models.desk.match import NotTheSame
from events.models.desk.notice import Notice
from events.models.desk.person import DeskPerson
from events.models.desk.place import Place
from events.models.desk.reading import ReadingDraft, ReadingPresence
from events.models.desk.reference import ReferenceFigure
from events.models.desk.report import Report
from events.models.desk.review import Review
from events.models.desk.source import Source
from events.models.desk.suggestion import Suggestion
from events.models.desk.table import (
    ImportedEvent,
    ImportMapping,
    ImportProblem,
    TableChunk,
    TableImport,
)
from events.models.record.card import PlaceCard, SourceCard
from events.models.record.edition import Edition
from events.models.record.evidence import EditionClaim, EditionPlace
from events.models.record.head import Address, RecordHead
from events.models.record.link import RecordLink
from events.models.record.total import StaleCell, Total

__all__ = [
    "AccessLink",
    "AccountChange",
    "Address",
    "Article",
    "Claim",
    "ClaimPlace",
    "DeskPerson",
    "DeskSession",
    "Edition",
    "EditionClaim",
    "EditionPlace",
    "Event",
    "EventClaim",
    "EventLink",
    "EventPlace",
    "HarmProposal",
    "ImportMapping",
    "ImportProblem",
    "ImportedEvent",
    "ImportedRow",
    "Installation",
    "Job",
    "NotTheSame",
    "Notice",
    "OfficialDenial",
    "Place",
    "PlaceCard",
    "ReadingDraft",
    "ReadingPresence",
    "RecordHead",
    "RecordLink",
    "RecoveryRequest",
    "ReferenceFigure",
    "Report",
    "Review",
    "ReviewComment",
    "SignIn",
    "Source",
    "SourceCard",
    "StaleCell",
    "Suggestion",
    "TableChunk",
    "TableImport",
    "Total",
]
