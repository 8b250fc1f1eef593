"""Reading how mail is sent from one address, such as ``smtp+tls://user:password@host:587``."""

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from tracker.environment import refuse

PORTS = {"smtp": 25, "smtp+tls": 587, "smtps": 465}


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServer:
    """Where mail is handed over, and how."""

    host: str
    port: int
    user: str
    password: str
    scheme: str

    @property
    def starts_tls(self) -> bool:
        """Encryption begins after the greeting."""
        return self.scheme == "smtp+tls"

    @property
    def is_tls(self) -> bool:
        """The connection is encrypted from its first byte."""
        return self.scheme == "smtps"


def mail_server(address: str) -> MailServer:
    """The server an address names.

    :raises ImproperlyConfigured: when it names none.
    """
    try:
        parts = urlsplit(address)
        port = parts.port or PORTS[parts.scheme]
    except ValueError:
        refuse("EMAIL_URL", "has a port that is no number.")
    if not parts.hostname:
        refuse("EMAIL_URL", "names no host.")
    return MailServer(
        host=parts.hostname,
        port=port,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        scheme=parts.scheme,
    )
