"""An article's text with the passages of its claims marked."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from events.models import Article


def marked_text(article: Article) -> SafeString:
    """The body; each passage that a claim quotes leads to the claim, overlapping ones to the first."""
    body, told, pieces = article.body, 0, []
    quoted = article.claims.exclude(quote_start=None).order_by("quote_start", "-quote_end", "pk")
    for code, start, end in quoted.values_list("code", "quote_start", "quote_end"):
        if start is None or end is None or start < told:
            continue
        mark = format_html('<mark title="{}">{}</mark>', code, body[start:end])
        pieces += [(body[told:start],), (mark,)]
        told = end
    return format_html_join("", "{}", [*pieces, (body[told:],)])
