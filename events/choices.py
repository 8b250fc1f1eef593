"""Every closed vocabulary of the record.

The values are the contract with editors, partners and files; the labels are what a reader sees.
"""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class EventType(TextChoices):
    """What was done, by direction and never by the verb an article happens to use."""

    RETURN_TO_ORIGIN = "return_to_origin", _("Return to the country of origin")
    PUSHBACK = "pushback", _("Push-back to another country")
    ARREST = "arrest", _("Arrest")
    REFUGE_ENTRY = "refuge_entry", _("Entry into refuge")
    REFUGE_DENIED = "refuge_denied", _("Refuge denied")
    ONWARD_DEPARTURE = "onward_departure", _("Onward departure")
    ARRIVAL_IN_SAFETY = "arrival_in_safety", _("Arrival in safety")


class Family(TextChoices):
    """The three colours of the timeline."""

    REPATRIATION = "repatriation", _("Repatriation")
    ARREST = "arrest", _("Arrest")
    REFUGE = "refuge", _("Refuge")


FAMILIES: dict[str, Family] = {
    EventType.RETURN_TO_ORIGIN: Family.REPATRIATION,
    EventType.PUSHBACK: Family.REPATRIATION,
    EventType.ARREST: Family.ARREST,
    EventType.REFUGE_ENTRY: Family.REFUGE,
    EventType.REFUGE_DENIED: Family.REFUGE,
    EventType.ONWARD_DEPARTURE: Family.REFUGE,
    EventType.ARRIVAL_IN_SAFETY: Family.REFUGE,
}

# Only these have a volition: a return asked for and a return forced never share a sum.
TYPES_WITH_VOLITION = frozenset({EventType.RETURN_TO_ORIGIN, EventType.PUSHBACK})


class Volition(TextChoices):
    FORCED = "forced", _("Forced")
    STATED_VOLUNTARY = "stated_voluntary", _("Stated voluntary")
    DISPUTED = "disputed", _("Volition disputed")
    UNKNOWN = "unknown", _("Volition unknown")


class Occurrence(TextChoices):
    PLANNED = "planned", _("Planned")
    OCCURRED = "occurred", _("Occurred")
    DID_NOT_OCCUR = "did_not_occur", _("Did not occur")
    UNKNOWN = "unknown", _("Unknown")


class Granularity(TextChoices):
    """An incident is one act; a campaign is a pattern without number or date."""

    INCIDENT = "incident", _("Incident")
    CAMPAIGN = "campaign", _("Campaign")


class Quantifier(TextChoices):
    EXACT = "exact", _("Exactly")
    APPROXIMATELY = "approximately", _("Approximately")
    MORE_THAN = "more_than", _("More than")
    LESS_THAN = "less_than", _("Less than")
    AT_LEAST = "at_least", _("At least")
    UP_TO = "up_to", _("Up to")
    RANGE = "range", _("From … to …")
    VAGUE_WORD = "vague_word", _("A vague word (tens, dozens, hundreds)")
    NONE_GIVEN = "none_given", _("No number given")


class Unit(TextChoices):
    PERSON = "person", _("Persons")
    HOUSEHOLD = "household", _("Households")
    GROUP = "group", _("Groups")
    UNKNOWN = "unknown", _("Unknown")


class DatePrecision(TextChoices):
    DAY = "day", _("Day")
    MULTI_DAY = "multi_day", _("Several days")
    WEEK = "week", _("Week")
    MONTH = "month", _("Month")
    SEASON = "season", _("Season")
    YEAR = "year", _("Year")
    INTERVAL = "interval", _("Interval")
    UNKNOWN = "unknown", _("Unknown")


class DateBasis(TextChoices):
    STATED = "stated", _("Stated in the text")
    RESOLVED = "resolved", _("Resolved from words such as “last Tuesday”")
    INFERRED = "inferred", _("Inferred")


class PlaceLevel(TextChoices):
    WORLD = "world", _("World")
    COUNTRY = "country", _("Country")
    ADMIN1 = "admin1", _("Province")
    ADMIN2 = "admin2", _("Prefecture or county")
    CITY = "city", _("City")
    SITE = "site", _("Site")


# From the coarsest to the finest, for comparing levels.
LEVELS: tuple[str, ...] = tuple(PlaceLevel.values)


class PlacePrecision(TextChoices):
    """UCDP's where_prec: how exactly the place is known."""

    EXACT = "1", _("Exact place")
    NEAR = "2", _("Near a known place")
    ADMIN2 = "3", _("Second-order division")
    ADMIN1 = "4", _("Province")
    LINEAR = "5", _("Along a border or river")
    COUNTRY = "6", _("Country only")
    INTERNATIONAL = "7", _("International")


class PlaceRole(TextChoices):
    ORIGIN = "origin", _("Origin")
    ARREST = "arrest", _("Place of arrest")
    DETENTION = "detention", _("Place of detention")
    DEPARTURE = "departure", _("Place of departure")
    CROSSING = "crossing", _("Crossing")
    HANDOVER = "handover", _("Place of handover")
    REFUGE_SITE = "refuge_site", _("Site of refuge")
    ARRIVAL = "arrival", _("Place of arrival")


class SourceKind(TextChoices):
    WIRE = "wire", _("News agency")
    NATIONAL_MEDIA = "national_media", _("National media")
    SPECIALIST_MEDIA = "specialist_media", _("Specialist media")
    NGO = "ngo", _("Non-governmental organisation")
    IGO = "igo", _("Intergovernmental organisation")
    GOVERNMENT = "government", _("Government")
    INTELLIGENCE = "intelligence", _("Intelligence service")
    ACADEMIC = "academic", _("Academic")
    AGGREGATOR = "aggregator", _("Aggregator")
    MIRROR = "mirror", _("Mirror")
    ANONYMOUS = "anonymous", _("Anonymous")


class Reliability(TextChoices):
    """The Admiralty code for a source."""

    A = "A", _("A – completely reliable")
    B = "B", _("B – usually reliable")
    C = "C", _("C – fairly reliable")
    D = "D", _("D – not usually reliable")
    E = "E", _("E – unreliable")
    F = "F", _("F – cannot be judged")


class Credibility(TextChoices):
    """The Admiralty code for a statement."""

    CONFIRMED = "1", _("1 – confirmed by others")
    PROBABLE = "2", _("2 – probably true")
    POSSIBLE = "3", _("3 – possibly true")
    DOUBTFUL = "4", _("4 – doubtful")
    IMPROBABLE = "5", _("5 – improbable")
    UNJUDGED = "6", _("6 – cannot be judged")


class Genre(TextChoices):
    NEWS = "news", _("News")
    EDITORIAL = "editorial", _("Editorial")
    OPINION = "opinion", _("Opinion")
    STATEMENT = "statement", _("Statement")
    REPORT = "report", _("Report")
    INTERVIEW = "interview", _("Interview")
    STATISTICS = "statistics", _("Statistics")


class SpeakerCertainty(TextChoices):
    STATED = "stated", _("Stated")
    PROBABLE = "probable", _("Probable")


class Measure(TextChoices):
    """Only a flow is an event; a stock or a total of a period is a reference figure."""

    FLOW = "flow", _("Flow: people in one event")
    STOCK = "stock", _("Stock: people present at a time")
    PERIOD_TOTAL = "period_total", _("Total of a period")
    NONE = "none", _("None")


class Modality(TextChoices):
    ASSERTED = "asserted", _("Asserted")
    REPORTED = "reported", _("Reported")
    ALLEGED = "alleged", _("Alleged")
    PLANNED = "planned", _("Planned")
    DENIED = "denied", _("Denied")
    BACKGROUND = "background", _("Background")


class ClaimState(TextChoices):
    SUGGESTED = "suggested", _("Suggested")
    CONFIRMED = "confirmed", _("Confirmed")
    REJECTED = "rejected", _("Rejected")
    RETRACTED = "retracted", _("Retracted")


class SuggestionState(TextChoices):
    """What an editor decided about a statement that the rules found."""

    WAITING = "waiting", _("Waiting")
    ACCEPTED = "accepted", _("Accepted as suggested")
    CORRECTED = "corrected", _("Accepted with corrections")
    REJECTED = "rejected", _("Rejected")


class Relation(TextChoices):
    """Why a claim hangs on an event."""

    SUPPORTS_COUNT = "supports_count", _("Supports the number")
    SUPPORTS_OCCURRENCE = "supports_occurrence", _("Supports that it happened")
    CONTRADICTS_COUNT = "contradicts_count", _("Contradicts the number")
    CONTRADICTS_OCCURRENCE = "contradicts_occurrence", _("Contradicts that it happened")
    CONTEXT = "context", _("Context only")


class LinkKind(TextChoices):
    PART_OF = "part_of", _("Part of")
    SAME_PEOPLE = "same_people", _("The same people")
    POSSIBLY_PART_OF = "possibly_part_of", _("Possibly part of")
    POSSIBLY_SAME_AS = "possibly_same_as", _("Possibly the same as")
    OUTCOME_OF = "outcome_of", _("Outcome of")
    CONTINUES = "continues", _("Continues")


UNCERTAIN_LINKS = frozenset({LinkKind.POSSIBLY_PART_OF, LinkKind.POSSIBLY_SAME_AS})
# The links that change a sum; the other two only tell a story.
OVERLAP_LINKS = UNCERTAIN_LINKS | {LinkKind.PART_OF, LinkKind.SAME_PEOPLE}


class Hypothesis(TextChoices):
    DISJOINT = "disjoint", _("Other people")
    CONTAINED = "contained", _("Contained in it")
    IDENTICAL = "identical", _("The same event")


class Status(TextChoices):
    PLANNED = "planned", _("Planned")
    ALLEGED = "alleged", _("Alleged")
    REPORTED = "reported", _("Reported")
    CORROBORATED = "corroborated", _("Corroborated")
    CONFIRMED = "confirmed", _("Confirmed")
    DISPUTED = "disputed", _("Disputed")
    REFUTED = "refuted", _("Refuted")
    CANCELLED = "cancelled", _("Cancelled")


class CountAgreement(TextChoices):
    NONE = "none", _("No number")
    SINGLE = "single", _("One voice")
    AGREE = "agree", _("Voices agree")
    COMPATIBLE = "compatible", _("Voices are compatible")
    DIVERGENT = "divergent", _("Voices diverge")


class Basis(TextChoices):
    """Which statuses a total counts."""

    STRICT = "strict", _("Confirmed or corroborated")
    STANDARD = "standard", _("Also reported by one identifiable voice")
    ALL = "all", _("Also alleged or disputed")


BASIS_STATUSES: dict[str, frozenset[str]] = {
    Basis.STRICT: frozenset({Status.CONFIRMED, Status.CORROBORATED}),
    Basis.STANDARD: frozenset({Status.CONFIRMED, Status.CORROBORATED, Status.REPORTED}),
    Basis.ALL: frozenset(
        {
            Status.CONFIRMED,
            Status.CORROBORATED,
            Status.REPORTED,
            Status.ALLEGED,
            Status.DISPUTED,
        }
    ),
}


class PeriodKind(TextChoices):
    DAY = "day", _("Day")
    WEEK = "week", _("ISO week")
    MONTH = "month", _("Month")
    QUARTER = "quarter", _("Quarter")
    YEAR = "year", _("Year")
    ALL = "all", _("All time")


class WorkflowState(TextChoices):
    DRAFT = "draft", _("Draft")
    IN_REVIEW = "in_review", _("In review")
    APPROVED = "approved", _("Approved, waiting for its embargo")
    PUBLISHED = "published", _("Published")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    MERGED = "merged", _("Merged into another event")


class Sensitivity(TextChoices):
    LOW = "low", _("Low")
    MODERATE = "moderate", _("Moderate")
    HIGH = "high", _("High")
    SEVERE = "severe", _("Severe")


class DenialScope(TextChoices):
    OCCURRENCE = "occurrence", _("That it happened")
    NUMBER = "number", _("The number")
    CHARACTERISATION = "characterisation", _("How it is described")
    VOLITION = "volition", _("Whether it was forced")


class Change(TextChoices):
    """What an edition did to the public record."""

    PUBLISHED = "published", _("Published")
    CORRECTED = "corrected", _("Corrected")
    RELINKED = "relinked", _("Relations to other events changed")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    MERGED = "merged", _("Merged into another event")


# The changes after which a reader still sees the event.
SHOWN = frozenset({Change.PUBLISHED, Change.CORRECTED, Change.RELINKED})


class ChangeReason(TextChoices):
    NEW_SOURCE = "new_source", _("New source")
    CORRECTION = "correction", _("Correction")
    DEDUPE = "dedupe", _("The same event was recorded twice")
    HARM_REVIEW = "harm_review", _("Review of possible harm")
    METHOD_CHANGE = "method_change", _("Change of method")
    WITHDRAWAL = "withdrawal", _("Withdrawal")


class SubjectKind(TextChoices):
    """What an edition speaks about."""

    EVENT = "event", _("Event")
    FIGURE = "figure", _("Reference figure")


class AccessPurpose(TextChoices):
    """What a link that was handed over is good for."""

    JOIN = "join", _("Invitation")
    PASSWORD = "password", _("New password")
    SECOND_FACTOR = "second_factor", _("New second factor")


class AccountDeed(TextChoices):
    """What can be done to an account."""

    INVITED = "invited", _("Invited")
    LINK_REVOKED = "link_revoked", _("Link taken back")
    JOINED = "joined", _("Joined")
    ROLE_CHANGED = "role_changed", _("Role changed")
    LEFT = "left", _("Left")
    RETURNED = "returned", _("Came back")
    PASSWORD_LINK = "password_link", _("Link for a new password made")
    PASSWORD_CHANGED = "password_changed", _("Password changed")
    FACTOR_ADDED = "factor_added", _("Second factor added")
    FACTOR_REMOVED = "factor_removed", _("Second factor removed")
    CODES_MADE = "codes_made", _("New recovery codes made")
    SESSIONS_ENDED = "sessions_ended", _("Sessions ended")
    UNLOCKED = "unlocked", _("Lock lifted")
    RECOVERY_ASKED = "recovery_asked", _("New second factor asked for")
    RECOVERY_APPROVED = "recovery_approved", _("New second factor consented to")
    RECOVERY_ENDED = "recovery_ended", _("Request for a new second factor ended")
    FACTOR_RESET = "factor_reset", _("Second factor taken away")


class SignInOutcome(TextChoices):
    ENTERED = "entered", _("Signed in")
    STARTED = "started", _("Password right, second factor not given")
    CONFIRMED = "confirmed", _("Confirmed who it is")
    WRONG = "wrong", _("Wrong name or password")
    WRONG_CODE = "wrong_code", _("Wrong second factor")
    LOCKED = "locked", _("Refused: too many failures")
    REFUSED = "refused", _("Refused: a new second factor is waiting")
    UNLOCKED = "unlocked", _("Lock lifted by an administrator")


class JobKind(TextChoices):
    RECOMPUTE_TOTALS = "recompute_totals", _("Bring totals up to date")
    CHECK_TOTALS = "check_totals", _("Compare all totals")
    PUBLISH_DUE = "publish_due", _("Publish what has waited for its embargo")
    FETCH_ARTICLE = "fetch_article", _("Fetch an article")
    SUGGEST_CLAIMS = "suggest_claims", _("Read an article for suggestions")
    IMPORT_TABLE = "import_table", _("Import a table")
    CHECK_LINKS = "check_links", _("Check the addresses of articles")
    APPLY_RETENTION = "apply_retention", _("Erase what is kept no longer")
    SEND_MAIL = "send_mail", _("Send a notice by mail")


class JobState(TextChoices):
    WAITING = "waiting", _("Waiting")
    RUNNING = "running", _("Running")
    DONE = "done", _("Done")
    FAILED = "failed", _("Failed")


class ReportKind(TextChoices):
    """What somebody outside asks for."""

    ERROR = "error", _("Something is wrong")
    REMOVAL = "removal", _("Something should be removed")
    DANGER = "danger", _("Something could put a person in danger")


class ReportState(TextChoices):
    RECEIVED = "received", _("Received")
    IN_HAND = "in_hand", _("In hand")
    DECIDED = "decided", _("Decided")


class ReportOutcome(TextChoices):
    CORRECTED = "corrected", _("The record was corrected")
    WITHDRAWN = "withdrawn", _("It was withdrawn")
    WITHDRAWN_FOR_HARM = "harm", _("It was withdrawn for harm, and erased")
    UNCHANGED = "unchanged", _("The record stays as it is")
    NOT_OURS = "not_ours", _("It does not concern this record")


class Language(TextChoices):
    """The languages in which titles and summaries are written."""

    EN = "en", _("English")
    KO = "ko", _("Korean")
    ZH_HANS = "zh-hans", _("Simplified Chinese")


class NoticeKind(TextChoices):
    """Why somebody is told of something on the desk."""

    SUBMITTED = "submitted", _("A version waits for a reviewer")
    RETURNED = "returned", _("Your version was returned")
    COMMENTED = "commented", _("A reviewer commented on your version")
    ANSWERED = "answered", _("Your comment was answered")
    APPROVED = "approved", _("Your version was approved")
    SECOND_WANTED = "second_wanted", _("A second reviewer is wanted")
    PUBLISHED = "published", _("Your event was published or corrected")
    EMBARGO_ENDED = "embargo_ended", _("An embargo ended and the event was published")
    EMBARGO_REFUSED = "embargo_refused", _("An embargo ended, but something is missing")
    WITHDRAWN = "withdrawn", _("Your event was withdrawn")
    MERGED = "merged", _("Your event was merged or split")
    HARM_PROPOSED = "harm_proposed", _("Sealing for harm waits for a second reviewer")
    HARM_DECIDED = "harm_decided", _("A proposal to seal was decided")


class HarmDecision(TextChoices):
    SEALED = "sealed", _("Sealed")
    DECLINED = "declined", _("Not sealed")


class ReadingState(TextChoices):
    """How far the desk is with reading an article."""

    WAITING = "waiting", _("Waiting")
    READING = "reading", _("Being read")
    READ = "read", _("Read")
    SET_ASIDE = "set_aside", _("Set aside")


class TableState(TextChoices):
    """How far somebody else's table has come on the desk."""

    LOOKING = "looking", _("Being opened")
    UNMAPPED = "unmapped", _("Waiting for a mapping")
    CHECKING = "checking", _("Being checked")
    CHECKED = "checked", _("Checked, waiting for confirmation")
    REFUSED = "refused", _("Refused")
    STORING = "storing", _("Being imported")
    STORED = "stored", _("Imported")
    STOPPED = "stopped", _("Stopped half-way")
    UNDOING = "undoing", _("Being taken back")
    UNDONE = "undone", _("Taken back")
