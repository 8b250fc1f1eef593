#!/usr/bin/env python
"""The command line of the tracker."""

import os
import sys

OURS = {"tracker", "events", "api", "tests"}


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
    try:
        from django.core.management import execute_from_command_line

        execute_from_command_line(sys.argv)
    except ModuleNotFoundError as error:
        name = str(error.name)
        if name.partition(".")[0] in OURS:
            raise
        sys.exit(f"The Python module {name!r} is missing. Run `make run`, which installs it.")


if __name__ == "__main__":
    main()
