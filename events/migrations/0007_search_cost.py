"""Tell the planner what cutting a text into pairs costs, so that it asks the index instead."""

from django.db import migrations

DEAR = "ALTER FUNCTION events_bigrams(text) COST 100000"
USUAL = "ALTER FUNCTION events_bigrams(text) COST 100"


class Migration(migrations.Migration):
    dependencies = [("events", "0006_null_is_no_bound")]
    operations = [migrations.RunSQL(DEAR, USUAL)]
