"""The hash of what was received, carried through the page on which it is corrected."""

from django.core import signing

SALT = "events.inbox.received"


def receipt_for(sha256: str) -> str:
    """The hash, sealed: what comes back is what was received, and not what a browser says."""
    return signing.dumps(sha256, salt=SALT)


def hash_in(receipt: str) -> str:
    """The hash sealed in it; empty when the seal is broken, and the text itself is hashed then."""
    try:
        return str(signing.loads(receipt, salt=SALT))
    except signing.BadSignature:
        return ""
