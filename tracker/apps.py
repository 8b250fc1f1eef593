from django.apps import AppConfig
from django.contrib.admin import apps as admin


class TrackerConfig(AppConfig):
    name = "tracker"


class DeskConfig(admin.AdminConfig):
    """The admin, as the site on which editors work."""

    default = False
    default_site = "tracker.desk.DeskSite"
