"""Which sources count as one voice."""

from collections.abc import Mapping


class VoiceCycle(ValueError):
    """Sources name each other as the same voice, so none of them is the root."""


def root_of(source: str, same_voice_as: Mapping[str, str | None]) -> str:
    """Follow ``same_voice_as`` from a source to the voice it counts as.

    :raises VoiceCycle: naming the sources that point at each other.
    """
    seen = [source]
    while following := same_voice_as.get(seen[-1]):
        if following in seen:
            circle = " → ".join([*seen, following])
            raise VoiceCycle(f"same_voice_as goes in a circle: {circle}. Empty one of them.")
        seen.append(following)
    return seen[-1]
