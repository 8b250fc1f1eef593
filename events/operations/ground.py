"""The rows that stand before all others."""

from django.conf import settings

from events.models import Installation, RecordHead


def lay_ground() -> None:
    """Make sure that the installation knows whose people it records, and that the record has a head.

    Migrations lay both; emptying the tables (`manage.py flush`) takes them away, and the database
    refuses events and editions without them. Doing it twice changes nothing.
    """
    Installation.objects.get_or_create(
        id=1, defaults={"country_of_origin": settings.COUNTRY_OF_ORIGIN}
    )
    RecordHead.objects.get_or_create(id=1)
