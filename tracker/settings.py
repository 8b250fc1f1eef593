"""Every setting, from the environment; docs/operations.md explains each variable."""

from pathlib import Path
from typing import Any

import dj_database_url
import django_stubs_ext
from celery.schedules import crontab
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from tracker import environment, installation
from tracker.embedded import broker
from tracker.embedded.places import Home
from tracker.mail import PORTS, mail_server

BASE_DIR = Path(__file__).resolve().parent.parent
TRACKER_HOME = environment.folder("TRACKER_HOME", BASE_DIR / "var")
DEBUG = environment.flag("DEBUG", default=False)

# Without DATABASE_URL this is the zero-install stack: everything lives under TRACKER_HOME.
DATABASE_URL = environment.address("DATABASE_URL", "", "postgres", "postgresql")
ZERO_INSTALL = not DATABASE_URL
IN_PRODUCTION = not (ZERO_INSTALL or DEBUG)
WHEN_IN_PRODUCTION = "when DATABASE_URL is, unless DEBUG=1"

if IN_PRODUCTION:
    SECRET_KEY = environment.required("SECRET_KEY", WHEN_IN_PRODUCTION)
    environment.required("ALLOWED_HOSTS", WHEN_IN_PRODUCTION)
    ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS")
else:
    SECRET_KEY = environment.text("SECRET_KEY") or installation.own_secret_key(TRACKER_HOME)
    ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")

SECRET_KEY_FALLBACKS = environment.words("OLD_SECRET_KEYS")

COUNTRY_OF_ORIGIN = installation.country_of_origin()
BORDER_PROVINCES = installation.border_provinces()

# Whether the worker may ask other servers for pages: off, because being asked tells them of the desk.
FETCH_ARTICLES = environment.flag("FETCH_ARTICLES", default=False)
CHECK_LINKS = environment.flag("CHECK_LINKS", default=False)
# A page of HTML is pasted whole; what is too long for an article is told beside its field.
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 2**20

# Applications

INSTALLED_APPS = [
    "tracker.apps.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "pgtrigger",
    "pghistory",
    "django_htmx",
    "template_partials",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "tracker",
    "events",
    "api",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "events.admin.language.DeskLanguage",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "events.admin.accounts.middleware.DeskDoor",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "pghistory.middleware.HistoryMiddleware",
]
ROOT_URLCONF = "tracker.urls"
WSGI_APPLICATION = "tracker.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# Database and cache

REDIS_URL = environment.address("REDIS_URL", "", "redis", "rediss", "unix")
DATABASES: dict[str, Any] = {
    "default": dj_database_url.parse(
        DATABASE_URL or Home(TRACKER_HOME).database_url(),
        conn_max_age=60,
        conn_health_checks=True,
    )
}
CACHES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
    if REDIS_URL
    else {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        # Few entries would let a flood push out what counts wrong codes.
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

# Background work

CELERY_BROKER_URL = environment.address(
    "CELERY_BROKER_URL",
    REDIS_URL or f"{broker.SCHEME}://",
    *("redis", "rediss", "amqp", "amqps", "sentinel", broker.SCHEME),
)
if CELERY_BROKER_URL.startswith(broker.SCHEME):
    CELERY_BROKER_TRANSPORT_OPTIONS = broker.options(Home(TRACKER_HOME).queue)
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_TIME_LIMIT = 60 * 60
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TIMEZONE = "UTC"
HEARTBEAT_SECONDS = 15
SWEEP_SECONDS = 20


def every(seconds: float, task: str) -> dict[str, Any]:
    """A task that is not worth doing any more when its next turn has come."""
    return {"task": task, "schedule": seconds, "options": {"expires": seconds}}


CELERY_BEAT_SCHEDULE = {
    "heartbeat": every(HEARTBEAT_SECONDS, "tracker.tasks.heartbeat"),
    "recompute_totals": every(SWEEP_SECONDS, "events.tasks.recompute_totals"),
    "run_jobs": every(SWEEP_SECONDS, "events.tasks.run_jobs"),
    "publish_due": every(5 * 60, "events.tasks.publish_due"),
    "check_links": every(5 * 60, "events.tasks.check_links"),
    "apply_retention": {
        "task": "events.tasks.apply_retention",
        "schedule": crontab(hour="4", minute="20"),
    },
    "tidy_accounts": {
        "task": "events.tasks.tidy_accounts",
        "schedule": crontab(hour="4", minute="20"),
    },
    "check_all_totals": {
        "task": "events.tasks.check_all_totals",
        "schedule": crontab(hour="3", minute="10"),
    },
}

# How long things are kept, in days

REPORT_RETENTION_DAYS = environment.days("REPORT_RETENTION_DAYS", 90)
IMPORT_RETENTION_DAYS = environment.days("IMPORT_RETENTION_DAYS", 30)
IMPORT_MAX_MEGABYTES = environment.megabytes("IMPORT_MAX_MEGABYTES", 50)
ARTICLE_BODY_RETENTION_DAYS = environment.days("ARTICLE_BODY_RETENTION_DAYS", 0)

# Mail: off unless a server is named. Notices say nothing of an event but that it waits.

SITE_URL = environment.address("SITE_URL", "", "https", "http").rstrip("/")
EMAIL_URL = environment.address("EMAIL_URL", "", *PORTS)
MAIL_IS_SET_UP = bool(EMAIL_URL)
EMAIL_TIMEOUT = 20
if MAIL_IS_SET_UP:
    environment.required("SITE_URL", "when EMAIL_URL is, for the links in mails")
    DEFAULT_FROM_EMAIL = environment.required("EMAIL_FROM", "when EMAIL_URL is")
    MAIL_SERVER = mail_server(EMAIL_URL)
    EMAIL_HOST, EMAIL_PORT = MAIL_SERVER.host, MAIL_SERVER.port
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MAIL_SERVER.user, MAIL_SERVER.password
    EMAIL_USE_TLS, EMAIL_USE_SSL = MAIL_SERVER.starts_tls, MAIL_SERVER.is_tls

# Language and time

TIME_ZONE = "UTC"
USE_TZ = True
USE_I18N = True
LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("ko", _("Korean")), ("zh-hans", _("Simplified Chinese"))]
LOCALE_PATHS = [BASE_DIR / "locale"]

# Static files: served from the sources, or collected and named by content if STATIC_ROOT is given.

STATIC_URL = "/static/"
STATIC_ROOT = environment.text("STATIC_ROOT") or None
WHITENOISE_USE_FINDERS = STATIC_ROOT is None
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if STATIC_ROOT
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}

# Security

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
HTTPS = environment.flag("HTTPS", default=IN_PRODUCTION)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
# Whether this machine looks healthy is asked for from within, without HTTPS.
SECURE_SSL_REDIRECT, SECURE_REDIRECT_EXEMPT = HTTPS, [r"^healthz$"]
# Subdomains, and the list that browsers carry, concern more than this site: its owner decides.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# Accounts of the desk: docs/accounts.md

AUTHENTICATION_BACKENDS = ["events.admin.accounts.backend.DeskBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
] + [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    }
]
REQUIRE_SECOND_FACTOR = environment.flag("REQUIRE_SECOND_FACTOR", default=IN_PRODUCTION)
TRUSTED_PROXIES = environment.number("TRUSTED_PROXIES", 0, most=9)
KEEP_SIGN_INS_DAYS = environment.number("KEEP_SIGN_INS_DAYS", 30, least=2, most=365)
# Every minute in which somebody works moves the end on.
SESSION_COOKIE_AGE = 60 * 60 * environment.number("IDLE_HOURS", 12, least=1, most=24 * 14)
SESSION_ENGINE = "tracker.sessions"
# Readers never send the cookie of the desk, nor are they given one.
SESSION_COOKIE_PATH = "/admin/"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "admin:index"
LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_ADAPTER = "events.admin.accounts.adapter.DeskAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_CHANGE_EMAIL = False
ACCOUNT_LOGOUT_REDIRECT_URL = LOGOUT_REDIRECT_URL
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
# The lock of names and addresses is our own; these are for codes, by person, and for floods.
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "5/5m/key,15/h/key,30/d/key",
    "reauthenticate": "10/m/user,30/h/user",
    "change_password": "10/m/user",
}
MFA_ADAPTER = "events.admin.accounts.secrets.DeskFactors"
MFA_FORMS = {
    "authenticate": "events.admin.accounts.code_forms.CodeForm",
    "reauthenticate": "events.admin.accounts.code_forms.ConfirmingCodeForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_ISSUER = "Repatriation event tracker"
MFA_TOTP_TOLERANCE = 1

# The API

REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "UNAUTHENTICATED_USER": None,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Repatriation event tracker",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
}

django_stubs_ext.monkeypatch()
