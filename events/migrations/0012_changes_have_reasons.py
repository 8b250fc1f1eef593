"""Every change of a public event has a reason; the changes made before are said to have none."""

from django.db import migrations, models

UNSAID = """
    UPDATE events_event SET changed_because = 'Changed before a reason was asked for.'
    WHERE state = 'published' AND version IS DISTINCT FROM published_version
        AND changed_because = ''
"""


class Migration(migrations.Migration):
    dependencies = [("events", "0011_review_in_full")]

    operations = [
        migrations.RunSQL(UNSAID, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name="event",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "published"), _negated=True),
                    ("version", models.F("published_version")),
                    models.Q(("changed_because", ""), _negated=True),
                    _connector="OR",
                ),
                name="events_event_public_is_changed_for_a_reason",
            ),
        ),
    ]
