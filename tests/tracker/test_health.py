import pytest


@pytest.mark.django_db
def test_a_watcher_hears_that_the_database_is_there(client):
    response = client.get("/healthz")

    assert response.status_code == 200
    assert response.json()["database"] == "ok"
