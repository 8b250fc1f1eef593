"""Publishing events anew because an address they show died, or came back to life."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User

from events.choices import ChangeReason
from events.models import Article, Edition, Event
from events.operations.publishing.republish import Republished, republish

NOTE = {
    "en": "Which addresses of articles still answer was checked. Nothing else changed.",
    "ko": "기사 주소가 아직 열리는지 확인했습니다. 다른 내용은 바뀌지 않았습니다.",
    "zh-hans": "已核查文章网址是否仍可访问。其他内容没有变化。",
}
AT_ONCE = 50


def events_with_turned_links() -> list[Event]:
    """Public events whose document says otherwise of an address than what was last found."""
    turned = Article.objects.exclude(link_turned_at=None)
    dead = {str(key) for key in turned.with_dead_link().values_list("pk", flat=True)}
    events = Event.objects.published().filter(evidence__claim__article__in=turned).distinct()
    shown = Edition.objects.current().filter(subject_id__in=events.values("pk"))
    differing = [
        edition.subject_id
        for edition in shown.only("subject_id", "document").iterator(chunk_size=200)
        if _differs(json.loads(edition.document or "{}"), dead)
    ]
    return list(Event.objects.filter(pk__in=differing).order_by("code"))


def republish_for_links(*, by: User, at: datetime) -> Republished:
    """Publish up to fifty of these events anew, as one batch that a reviewer answers for.

    An event with edits that nobody approved is left alone and reported. Doing it again when nothing
    turned since changes nothing.
    """
    events = events_with_turned_links()[:AT_ONCE]
    return republish(events=events, reason=ChangeReason.CORRECTION, note=NOTE, by=by, at=at)


def _differs(document: dict[str, Any], dead: set[str]) -> bool:
    return any(
        article.get("url") and bool(article.get("url_dead")) != (article["id"] in dead)
        for article in _articles(document)
    )


def _articles(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for voice in document.get("voices", ()):
        for claim in voice["claims"]:
            yield claim["article"]
