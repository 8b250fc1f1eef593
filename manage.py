#!/usr/bin/env python
"""The command line of the tracker."""

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
    try:
        from django.core.management import execute_from_command_line
    except ModuleNotFoundError as error:
        sys.exit(f"The Python module {error.name!r} is missing. Run `make run`, which installs it.")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
