"""Pages asked for and forms sent, as an editor's browser does it."""

from typing import Any

from django.test import Client
from django.urls import reverse


def page(noun: str, what: str, *args: Any) -> str:
    return reverse(f"admin:events_{noun}_{what}", args=args)


def place_rows(*rows: tuple[Any, str, int], prefix: str = "places") -> dict[str, Any]:
    sent: dict[str, Any] = {
        f"{prefix}-TOTAL_FORMS": len(rows),
        f"{prefix}-INITIAL_FORMS": 0,
        f"{prefix}-MIN_NUM_FORMS": 0,
        f"{prefix}-MAX_NUM_FORMS": 1000,
    }
    for number, (place, role, precision) in enumerate(rows):
        sent |= {
            f"{prefix}-{number}-place": place.pk,
            f"{prefix}-{number}-role": role,
            f"{prefix}-{number}-precision": precision,
        }
    return sent


def take(client: Client, row: Any, step: str, **given: Any) -> Any:
    """Take a step with a row."""
    return client.post(page(row._meta.model_name, "step", row.pk, step), given, follow=True)


def errors_of(response: Any) -> dict[str, list[str]]:
    context = response.context
    form = context["adminform"].form if "adminform" in context else context["form"]
    return {field: [str(error) for error in errors] for field, errors in form.errors.items()}


def sent_of(context: Any) -> dict[str, Any]:
    """The form of a page as a browser sends it back."""
    sent: dict[str, Any] = {}
    forms = [context["adminform"].form]
    for inline in context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    for form in forms:
        sent |= {bound.html_name: bound.value() for bound in form}
    return {name: "" if value is None else value for name, value in sent.items()}


ARTICLE = {
    "language": "en",
    "genre": "news",
    "published_on": "2024-05-07",
    "published_precision": "day",
}
CLAIM = {
    "speaker_certainty": "stated",
    "measure": "flow",
    "modality": "reported",
    "event_type": "return_to_origin",
    "volition": "forced",
    "destination": "KP",
    "unit": "person",
    "date_basis": "stated",
    "credibility": "3",
}
EVENT = {
    "type": "return_to_origin",
    "volition": "forced",
    "occurrence": "occurred",
    "granularity": "incident",
    "sensitivity": "moderate",
}
HARM = {
    f"harm_{question}": "on"
    for question in ("no_person", "no_route", "no_one_inside", "no_family", "sources_safe")
}
