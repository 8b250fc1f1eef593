"""Is this article here already?"""

from events.models import Article
from events.operations.articles.text import ReadText
from events.rules.texts import NEAR_DUPLICATE, similarity


def known_article(address: str | None, text: ReadText, *, is_copy: bool) -> Article | None:
    """The article with this address, or with this text; a declared copy may repeat a text."""
    if address and (same := Article.objects.filter(url=address).first()):
        return same
    if is_copy or not text.fingerprint:
        return None
    return Article.objects.originals().filter(fingerprint=text.fingerprint).first()


def near_articles(text: ReadText) -> list[Article]:
    """Articles whose text is almost this one, the nearest first."""
    if not text.signature:
        return []
    held = Article.objects.exclude(signature="").values_list("pk", "signature")
    scores = {key: similarity(text.signature, other) for key, other in held.iterator()}
    near = {key: score for key, score in scores.items() if score >= NEAR_DUPLICATE}
    rows = Article.objects.in_bulk(near)
    return [rows[key] for key in sorted(near, key=lambda one: (-near[one], str(one)))]
