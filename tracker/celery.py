"""The Celery application."""

import os

from celery import Celery

from tracker.embedded import broker

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")

broker.register()
app = Celery("tracker")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
