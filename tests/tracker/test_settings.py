"""What settings make of the environment; what they refuse is in `test_deployment.py`."""

import os
import subprocess
import sys
from pathlib import Path

from django.conf import settings

from tracker.celery import app

ROOT = Path(settings.BASE_DIR)
PRODUCTION = {
    "DATABASE_URL": "postgres://someone@db.example.org/tracker",
    "SECRET_KEY": "not a default",
    "ALLOWED_HOSTS": "example.org",
}
OURS = {
    *("DATABASE_URL", "REDIS_URL", "SECRET_KEY", "ALLOWED_HOSTS", "HTTPS", "DEBUG", "STATIC_ROOT"),
    *("EMAIL_URL", "EMAIL_FROM", "SITE_URL"),
    *("CELERY_BROKER_URL", "COUNTRY_OF_ORIGIN", "BORDER_PROVINCES"),
}


def read(expression, home, **environment):
    """What a fresh process makes of settings with this environment alone."""
    clean = {name: value for name, value in os.environ.items() if name not in OURS}
    return subprocess.run(
        [sys.executable, "-c", f"from tracker import settings as s; print({expression})"],
        cwd=ROOT,
        env={**clean, "TRACKER_HOME": str(home), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_production_is_strict_about_cookies_and_transport(tmp_path):
    done = read("s.DEBUG, s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE", tmp_path, **PRODUCTION)

    assert done.stdout == "False True True\n"
    assert not (tmp_path / "secret_key").exists()


def test_without_anything_a_key_of_its_own_is_kept_for_its_owner_alone(tmp_path):
    first = read("s.SECRET_KEY", tmp_path)
    second = read("s.SECRET_KEY", tmp_path)

    assert len(first.stdout.strip()) > 50
    assert first.stdout == second.stdout
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600


def test_hosts_may_be_written_with_blanks(tmp_path):
    done = read("s.ALLOWED_HOSTS", tmp_path, **{**PRODUCTION, "ALLOWED_HOSTS": "a.org, b.org,"})

    assert done.stdout == "['a.org', 'b.org']\n"


def test_nothing_but_postgresql_is_ever_the_database(tmp_path):
    for environment in ({}, PRODUCTION):
        done = read("s.DATABASES['default']['ENGINE']", tmp_path, **environment)
        assert done.stdout == "django.db.backends.postgresql\n"


def test_redis_serves_as_cache_and_as_broker(tmp_path):
    done = read(
        "s.CELERY_BROKER_URL, s.CACHES['default']['BACKEND']",
        tmp_path,
        REDIS_URL="redis://127.0.0.1:6379/0",
    )

    assert "redis://127.0.0.1:6379/0" in done.stdout
    assert "RedisCache" in done.stdout


def test_every_task_of_the_clock_exists():
    app.loader.import_default_modules()

    asked_for = {entry["task"] for entry in settings.CELERY_BEAT_SCHEDULE.values()}
    assert asked_for <= set(app.tasks)


MAIL = {
    "EMAIL_URL": "smtp+tls://desk:p%40ss@mail.example",
    "EMAIL_FROM": "desk@example.org",
    "SITE_URL": "https://example.org/",
}


def test_mail_is_off_until_a_server_is_named(tmp_path):
    asked = "s.MAIL_IS_SET_UP, s.SITE_URL"

    assert read(asked, tmp_path).stdout == "False \n"
    assert read(asked, tmp_path, **MAIL).stdout == "True https://example.org\n"


def test_the_server_is_read_from_its_address(tmp_path):
    asked = "s.EMAIL_HOST, s.EMAIL_PORT, s.EMAIL_HOST_USER, s.EMAIL_HOST_PASSWORD, s.EMAIL_USE_TLS"

    done = read(asked, tmp_path, **MAIL)

    assert done.stdout == "mail.example 587 desk p@ss True\n"


def test_half_a_setting_of_mail_names_what_is_missing(tmp_path):
    for name in ("EMAIL_FROM", "SITE_URL"):
        done = read("s", tmp_path, **{**MAIL, name: ""})
        assert f"{name} is missing" in done.stderr
    assert "EMAIL_URL" in read("s", tmp_path, **{**MAIL, "EMAIL_URL": "smtp://"}).stderr
    assert "EMAIL_URL" in read("s", tmp_path, **{**MAIL, "EMAIL_URL": "smtp://a:b"}).stderr
