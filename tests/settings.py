"""The settings under test: those of an installation, whatever the developer's environment says."""

import os
import secrets
import tempfile

# Only the services to test on are taken from outside.
for name in ("COUNTRY_OF_ORIGIN", "BORDER_PROVINCES", "STATIC_ROOT", "DEBUG", "CELERY_BROKER_URL"):
    os.environ.pop(name, None)
os.environ["SECRET_KEY"] = secrets.token_urlsafe(50)
os.environ["ALLOWED_HOSTS"] = "localhost,127.0.0.1,testserver"
os.environ["HTTPS"] = "no"
for name in ("IDLE_HOURS", "TRUSTED_PROXIES", "KEEP_SIGN_INS_DAYS", "OLD_SECRET_KEYS"):
    os.environ.pop(name, None)
os.environ["REQUIRE_SECOND_FACTOR"] = "no"
os.environ["TRACKER_HOME"] = tempfile.mkdtemp(prefix="tracker-test-")

from tracker.settings import *  # noqa: E402, F403
from tracker.settings import DATABASES  # noqa: E402

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# A test sees the cache of `REDIS_URL` if that is given; no worker sees what a test sends.
if not os.environ.get("REDIS_URL"):
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
CACHES["default"]["KEY_PREFIX"] = "test"
CELERY_BROKER_URL = "memory://"
# Tests that commit empty every table afterwards, which the record refuses everybody else.
DATABASES["default"].setdefault("OPTIONS", {})["options"] = "-c tracker.testing=on"
