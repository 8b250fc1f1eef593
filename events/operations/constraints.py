"""What each constraint of the database means to a person."""

from django.db import IntegrityError

MEANINGS: dict[str, tuple[str, str]] = {
    "events_place_no_cycle": ("parent", "A place cannot lie in itself: choose another parent."),
    "events_place_not_in_itself": (
        "parent",
        "A place cannot lie in itself: choose another parent.",
    ),
    "events_place_only_the_world_has_no_parent": (
        "parent",
        "Choose the place it lies in; only the world lies in nothing.",
    ),
    "events_place_point_on_earth": (
        "lat",
        "Give latitude (−90 to 90) and longitude (−180 to 180) together, or neither.",
    ),
    "events_source_no_cycle": (
        "same_voice_as",
        "These sources would name each other as their voice: empty one of them.",
    ),
    "events_source_not_its_own_voice": (
        "same_voice_as",
        "Leave it empty for an independent voice.",
    ),
    "events_article_address_once": ("url", "An article with this address is recorded already."),
    "events_article_text_once": (
        "body",
        "This text is recorded already; as a copy, name the article it repeats.",
    ),
    "events_article_duplicate_of_no_cycle": ("duplicate_of", "These would copy each other."),
    "events_article_syndicated_from_no_cycle": ("syndicated_from", "These would copy each other."),
    "events_article_not_its_own_copy": ("duplicate_of", "An article is not its own copy."),
    "events_article_day_unless_unknown": (
        "published_on",
        "Give the day of publication, or set its precision to unknown.",
    ),
    "events_claim_once_in_an_article": (
        "quote",
        "This article has a claim that says the same: use that one.",
    ),
    "events_claim_count_fits_quantifier": (
        "quantifier",
        "The numbers do not fit the quantifier: see the table in the methodology.",
    ),
    "events_claim_quote_has_a_place": (
        "quote",
        "These words do not stand in the article's text: copy them from it exactly.",
    ),
    "events_claim_confirmed_by_someone": ("state", "Somebody has to confirm a claim."),
    "events_claimplace_once": ("places", "This place has this role already: name it once."),
    "events_article_erased_body_is_empty": (
        "body",
        "The text of this article was erased: it does not come back.",
    ),
    "events_article_waits_for_nobody_in_particular": (
        "reader",
        "What waits is in nobody's hands: let somebody take it instead.",
    ),
    "events_article_is_read_by_somebody": ("reader", "Name who is reading it."),
    "events_article_set_aside_with_a_reason": (
        "reason",
        "Say in a few words why it is set aside.",
    ),
    "events_article_link_dies_of_failures": (
        "link_dead_since",
        "A link is dead only after it failed: let it be checked again.",
    ),
    "events_article_reading_state_known": ("reading_state", "Choose a state of the list."),
    "events_claim_dates_in_order": ("edtf", "The date ends before it begins."),
    "events_claim_dates_fit_precision": ("date_precision", "The date does not fit its precision."),
    "events_event_low_best_high": ("best", "Low, best and high are out of order."),
    "events_event_public_is_changed_for_a_reason": (
        "because",
        "Readers see this already: say why it is changed.",
    ),
    "events_event_held_for_a_reason": ("because", "Say why it waits longer."),
    "events_harmproposal_open_once": ("state", "Somebody has proposed this already."),
    "events_harmproposal_sealed_by_another": (
        "second",
        "Sealing takes two people: somebody else has to agree.",
    ),
    "events_event_override_in_order": ("override_best", "Low, best and high are out of order."),
    "events_event_override_has_a_reason": (
        "override_reason",
        "Write why the number is overridden.",
    ),
    "events_event_status_override_has_a_reason": (
        "status_override_reason",
        "Write why the status is overridden.",
    ),
    "events_event_best_has_a_low": ("best", "A best number needs a low one."),
    "events_event_no_high_is_open": ("high", "Without a high number the high is open."),
    "events_event_published_version_known": ("state", "Publish it through its review."),
    "events_event_merged_into_something": ("merged_into", "Name the event that survives."),
    "events_event_not_merged_into_itself": (
        "merged_into",
        "An event does not survive itself: choose another.",
    ),
    "events_eventplace_once": ("places", "This place has this role already: name it once."),
    "events_event_dates_in_order": ("edtf", "The date ends before it begins."),
    "events_event_dates_fit_precision": ("date_precision", "The date does not fit its precision."),
    "events_event_volition_only_of_returns": (
        "volition",
        "Say whether it was forced for a return or a push-back, and leave it empty otherwise.",
    ),
    "events_event_return_goes_to_origin": (
        "destination",
        "A return goes to the country of origin, and nothing else does.",
    ),
    "events_event_approved_by_another": (
        "approved_by",
        "Somebody other than its author has to approve it.",
    ),
    "events_eventclaim_once": ("claim", "This claim hangs on the event already."),
    "events_eventclaim_number_feeds_one_event": (
        "claim",
        "The number of this claim feeds another event: a number counts once. "
        "Attach it as support of the occurrence instead.",
    ),
    "events_eventlink_one_whole": ("to_event", "It is part of another event already."),
    "events_eventlink_once": ("to_event", "These two are linked in this way already."),
    "events_eventlink_not_to_itself": ("to_event", "An event is not linked to itself."),
    "events_eventlink_part_of_no_cycle": (
        "to_event",
        "This link would close a circle: the whole is itself part of this event.",
    ),
    "events_eventlink_outcome_of_no_cycle": ("to_event", "This link would close a circle."),
    "events_eventlink_uncertain_has_hypothesis": (
        "working",
        "Choose a working hypothesis for a link that says “possibly”, and for no other.",
    ),
    "events_eventlink_part_is_not_identical": (
        "working",
        "What is possibly a part is not identical: choose “possibly the same as”.",
    ),
    "events_notthesame_once": ("event", "This is known already."),
    "events_notthesame_claim_or_event": ("event", "Name a claim or another event, not both."),
    "events_notthesame_pair_in_order": ("event", "An event is the same as itself."),
    "events_officialdenial_once": ("source", "This denial is recorded already."),
    "events_review_once": ("version", "This version was submitted already."),
    "events_referencefigure_is_no_flow": (
        "kind",
        "A flow is an event: a figure is a stock or a total of a period.",
    ),
    "events_referencefigure_count_fits_quantifier": (
        "quantifier",
        "The numbers do not fit the quantifier: see the table in the methodology.",
    ),
    "events_referencefigure_dates_in_order": ("edtf", "The date ends before it begins."),
    "events_referencefigure_dates_fit_precision": (
        "date_precision",
        "The date does not fit its precision.",
    ),
    "events_referencefigure_approved_by_another": (
        "approved_by",
        "Somebody other than its author has to approve it.",
    ),
    "events_suggestion_once": ("said", "This statement was suggested already."),
    "events_suggestion_has_a_place": ("start", "A suggestion stands somewhere in the text."),
    "events_suggestion_as_suggested": ("said", "What was suggested is kept as it was."),
    "events_suggestion_decided_by_someone": ("state", "Somebody has to decide a suggestion."),
    "events_suggestion_claim_when_accepted": (
        "claim",
        "A suggestion that is accepted has a claim, and no other has one.",
    ),
    "events_readingdraft_once": ("card", "This draft is kept already."),
    "events_readingpresence_once": ("reader", "This reader is noted already."),
    "events_importedrow_once": ("code", "This row was loaded already."),
    "events_importedevent_once": ("external_id", "This row was imported already."),
    "events_tablechunk_once": ("content", "This part of the file is here already."),
    "events_tableimport_confirmed_by_someone": ("state", "Somebody has to confirm an import."),
    "events_accesslink_open_once": ("name", "Such a link was made this very moment: look again."),
    "events_recoveryrequest_open_once": ("person", "This was asked for already."),
    "events_recoveryrequest_asked_by_another": (
        "asked_by",
        "Somebody else has to ask for a new second factor of yours.",
    ),
    "events_recoveryrequest_approved_by_a_third": (
        "approved_by",
        "It takes two administrators, and neither may be the person.",
    ),
    "events_job_open_once": ("kind", "This work is waiting already."),
    "events_review_by_another": ("approved_by", "Somebody else has to approve it."),
    "events_review_second_is_a_third_person": (
        "second_reviewer",
        "The second reviewer is neither the author nor the first.",
    ),
}


def meaning_of(error: IntegrityError) -> tuple[str, str]:
    """The field that a broken constraint concerns, and a sentence with the remedy."""
    name = constraint_of(error)
    if name in MEANINGS:
        return MEANINGS[name]
    if name.endswith("_known"):
        return "_".join(
            name.split("_")[2:-1]
        ), "This is not a word of the vocabulary: choose one of the list."
    if name.endswith("_code_key"):
        return "code", "This code is taken: choose another."
    return "", f"The database does not accept this ({name or error})."


def constraint_of(error: IntegrityError) -> str:
    """The name of the constraint, as PostgreSQL reports it."""
    diagnostics = getattr(error.__cause__, "diag", None)
    return getattr(diagnostics, "constraint_name", None) or ""
