"""Exit 0 if the web server of this container answers: the health check of docker-compose.yml.

Only the standard library, so that asking every few seconds costs little.

    python tracker/check_health.py http://127.0.0.1:8000/healthz
"""

import os
import sys
import urllib.error
import urllib.request


def answers(address: str, host: str) -> bool:
    """Whether the address answers 200 when asked under the name of ``host``."""
    question = urllib.request.Request(address, headers={"Host": host})
    try:
        with urllib.request.urlopen(question, timeout=8) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def own_name() -> str:
    """A name the site is served under; any, when every name is allowed."""
    return os.environ.get("ALLOWED_HOSTS", "").split(",")[0].strip(" .*") or "localhost"


if __name__ == "__main__":
    sys.exit(0 if answers(sys.argv[1], own_name()) else 1)
