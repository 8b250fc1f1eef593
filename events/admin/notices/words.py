"""What a notice says, in the language of who reads it."""

from django.utils.translation import gettext as _

from events.choices import HarmDecision, NoticeKind
from events.models import Notice


def sentence_of(notice: Notice) -> str:
    """One sentence; the title of the event stands beside it."""
    words = {"who": notice.caused_by or _("somebody"), **notice.words}
    return _template(notice) % words


def _template(notice: Notice) -> str:
    kind, words = notice.kind, notice.words
    if kind == NoticeKind.HARM_DECIDED:
        if words.get("decision") == HarmDecision.SEALED:
            return _("Two reviewers agreed: what its editions said is erased.")
        return _("%(who)s decided that nothing is erased. It stays withdrawn.")
    if kind == NoticeKind.MERGED:
        if "split_into" in words:
            return _("%(who)s split it: some of its claims are on a new event.")
        return _("%(who)s merged it into another event.")
    return {
        NoticeKind.SUBMITTED: _("%(who)s submitted version %(version)s for review."),
        NoticeKind.RETURNED: _("%(who)s returned version %(version)s: read what is to be mended."),
        NoticeKind.COMMENTED: _("%(who)s commented on version %(version)s."),
        NoticeKind.ANSWERED: _("%(who)s answered a comment on version %(version)s."),
        NoticeKind.APPROVED: _("%(who)s approved version %(version)s. It is not public yet."),
        NoticeKind.SECOND_WANTED: _(
            "%(who)s approved version %(version)s; a second reviewer has to agree."
        ),
        NoticeKind.PUBLISHED: _("%(who)s published it: readers see edition %(edition)s."),
        NoticeKind.EMBARGO_ENDED: _("Its embargo ended: readers see edition %(edition)s."),
        NoticeKind.EMBARGO_REFUSED: _(
            "Its embargo ended, but version %(version)s lacks something and is not published."
        ),
        NoticeKind.WITHDRAWN: _("%(who)s withdrew it."),
        NoticeKind.HARM_PROPOSED: _(
            "%(who)s withdrew it for harm. Another reviewer has to agree before it is erased."
        ),
    }[NoticeKind(kind)]
