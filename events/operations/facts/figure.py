"""One reference figure, as publication sees it."""

from events.models import ReferenceFigure
from events.operations.facts.claims import FOLLOWED, claim_facts
from events.rules.document import FigureFacts


def figure_facts(figure: ReferenceFigure) -> FigureFacts:
    """Read the desk's copy of a reference figure."""
    titles = {"en": figure.title_en, "ko": figure.title_ko, "zh-hans": figure.title_zh_hans}
    claims = figure.claims.select_related(*FOLLOWED).prefetch_related("places__place")
    return FigureFacts(
        id=str(figure.pk),
        slug=figure.code,
        kind=figure.kind,
        population=figure.population,
        place=figure.place.code,
        source=figure.source.code,
        edtf=figure.edtf,
        date_start=figure.date_start,
        date_end=figure.date_end,
        date_precision=figure.date_precision,
        quantifier=figure.quantifier,
        unit=figure.unit,
        low=figure.low,
        value=figure.value,
        high=figure.high,
        high_open=figure.high_open,
        title={language: title for language, title in titles.items() if title},
        note={"en": figure.note_en} if figure.note_en else {},
        claims=tuple(claim_facts(claim) for claim in claims.order_by("code")),
    )
