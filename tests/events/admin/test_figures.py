"""Entering and publishing reference figures."""

import pytest

from events.models import Edition, ReferenceFigure
from tests.events.admin.asking import errors_of, page, take

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(places, group):
    return {
        "code": "held-2024",
        "kind": "stock",
        "population": "people in detention near the border",
        "place": places["cn"].pk,
        "source": group.pk,
        "title_en": "People in detention",
        "quantifier": "approximately",
        "unit": "person",
        "number": 2000,
        "edtf": "2024",
    }


def test_a_figure_is_entered_with_one_number_and_published_by_another(editor, reviewer, sent):
    response = editor.post(page("referencefigure", "add"), sent)
    figure = ReferenceFigure.objects.get()

    take(reviewer, figure, "publish")

    figure.refresh_from_db()
    assert response.status_code == 302
    assert (figure.low, figure.value, figure.high) == (2000, 2000, 2000)
    assert figure.state == "published"
    assert Edition.objects.figures().current().count() == 1


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"edtf": "these days"}, "edtf"), ({"number": ""}, "number"), ({"place": ""}, "place")],
)
def test_bad_input_names_its_field_and_stores_nothing(editor, sent, wrong, field):
    response = editor.post(page("referencefigure", "add"), {**sent, **wrong})

    assert field in errors_of(response)
    assert not ReferenceFigure.objects.exists()
