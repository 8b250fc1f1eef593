"""The record as the rules see it: read from record rows, for the desk's door and for readers alike."""
