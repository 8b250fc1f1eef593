"""Articles of which claims were made before there was an inbox do not wait in it."""

from typing import Any

from django.db import migrations
from django.db.models import Exists, OuterRef, Q


def they_are_read(apps: Any, schema_editor: Any) -> None:
    claims = apps.get_model("events", "Claim").objects.filter(article=OuterRef("pk"))
    loaded = apps.get_model("events", "ImportedRow").objects.filter(
        kind="articles", code=OuterRef("code")
    )
    articles = apps.get_model("events", "Article").objects.filter(reading_state="waiting")
    articles.filter(Q(Exists(claims)) | Q(Exists(loaded))).update(reading_state="read")


class Migration(migrations.Migration):
    dependencies = [("events", "0013_article_reader")]

    operations = [migrations.RunPython(they_are_read, migrations.RunPython.noop)]
