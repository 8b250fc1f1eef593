"""How the numbers are made, in plain language."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from events.choices import (
    BASIS_STATUSES,
    FAMILIES,
    Basis,
    CountAgreement,
    EventType,
    Family,
    Reliability,
    Status,
)
from events.rules.periods import FINER
from events.views.wording import label, rule_sentence, type_label
from events.views.wording.labels import RULES


@require_safe
def methodology(request: HttpRequest) -> HttpResponse:
    """The rules; the tables come from the vocabularies that the rules use."""
    language = get_language() or "en"
    context = {
        "section": "methodology",
        "prose": [f"methodology/{language}.html", "methodology/en.html"],
        "types": [(one, type_label(one), Family(FAMILIES[one]).label) for one in EventType.values],
        "bases": [(basis, _statuses(basis)) for basis in Basis],
        "agreements": CountAgreement.choices,
        "reliabilities": Reliability.choices,
        "deciding": [(name, rule_sentence(name)) for name in RULES],
        "finer": [
            (label(kind, "PeriodKind"), [label(one, "PeriodKind") for one in finer])
            for kind, finer in FINER.items()
            if finer
        ],
    }
    return render(request, "methodology/page.html", context)


def _statuses(basis: str) -> list[str]:
    return [str(one.label) for one in Status if one in BASIS_STATUSES[basis]]
