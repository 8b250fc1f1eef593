"""Why an event has its status: sentences that documents keep in English."""

from django.utils.translation import gettext as _, gettext_noop

from events.rules.status import SENTENCES

# For translation; a test compares them with the sentences of the rule.
REASONS = (
    gettext_noop("An identifiable voice credibly says that it did not happen."),
    gettext_noop("At least two independent voices rated A to C say that it happened."),
    gettext_noop("It is planned and its outcome is not recorded."),
    gettext_noop("It was planned and did not happen."),
    gettext_noop("No confirmed claim says that it happened."),
    gettext_noop(
        "A responsible authority or an identifiable witness says that it did not happen, and a"
        " reviewer accepted this."
    ),
    gettext_noop("One identifiable voice says that it happened."),
    gettext_noop("Only anonymous or unreliable voices say that it happened."),
    gettext_noop("Whoever carried out, received or supervised it says that it happened."),
)
BY_EDITORS = "Decided by the editors:"


def reason(text: str | None) -> str:
    """The reason in the reader's language; words that an editor wrote stay as they are."""
    text = text or ""
    if text in SENTENCES.values():
        return _(text)
    if text.startswith(BY_EDITORS):
        return text.replace(BY_EDITORS, _("Decided by the editors:"), 1)
    return text
