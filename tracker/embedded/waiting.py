"""Waiting until the site answers."""

import time
import urllib.error
import urllib.request

from tracker.embedded.children import Child
from tracker.embedded.claiming import HOST
from tracker.embedded.errors import CannotStart
from tracker.embedded.postgres import last_lines


def wait_for_first_page(port: int, web: Child, *, patience: float = 60.0) -> None:
    """:raises CannotStart: when the web server ends, or gives no page in time."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        if answers(f"http://{HOST}:{port}/healthz"):
            return
        if web.process is None or web.process.poll() is not None:
            break
        time.sleep(0.1)
    raise CannotStart(f"The web server gives no page. {web.log} ends:\n{last_lines(web.log)}")


def answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=2) as response:
            return bool(response.status == 200)
    except (urllib.error.URLError, OSError):
        return False
