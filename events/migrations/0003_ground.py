"""The two rows that stand before all others: whose people are recorded, and the empty record."""

from django.conf import settings
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def lay(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    apps.get_model("events", "Installation").objects.create(
        id=1, country_of_origin=settings.COUNTRY_OF_ORIGIN
    )
    apps.get_model("events", "RecordHead").objects.create(id=1)


def lift(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    apps.get_model("events", "Installation").objects.all().delete()
    apps.get_model("events", "RecordHead").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("events", "0002_initial")]
    operations = [migrations.RunPython(lay, lift)]
