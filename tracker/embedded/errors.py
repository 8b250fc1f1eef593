"""Why the zero-install stack cannot start."""


class CannotStart(Exception):
    """Says, in a sentence for whoever typed the command, what is wrong and what to do."""
