"""The days on which somebody spoke, which are not those of the act."""

import re

from .acts import Act
from .scene import Scene
from .times import When

_SPOKEN = (
    r"(?:said|says|told|reported|announced|announces|confirmed|stated|added|denied|denies|dismissed|"
    r"condemned|welcomed|praised|rejected|refuted|insisted|claimed|noted|wrote|testified|reiterated|"
    r"criticised|criticized|protested|appealed|demanded|asked|quoted|"
    r"defended|urged|called|warned|expressed|revealed|ruled|promised|vowed|disclosed|acknowledged)"
)
_SPOKE = re.compile(
    rf"(?i)\b(?:{_SPOKEN}(?:\s+(?:in|at|during|to|through)\s+(?:an?|the|its|his|her|their)\s+[^,;.]{{3,50}}?)?"
    r"|told \w+(?: \w+)?|report|statement|interview|briefing|press conference|press release)\b"
    r"(?:\s+(?:on|in|late|early|earlier|at a \w+ \w+))*[\s,]*$"
)
_SPEAKS = re.compile(rf"(?i)(?:\s*,)?\s*(?:\w+ly\s+)?{_SPOKEN}\b")


def said_then(scene: Scene, when: When) -> bool:
    """Tell whether a date is that of the speaking: "said on Friday that"."""
    before = scene.text[max(0, when.start - 75) : when.start]
    after = scene.text[when.end : when.end + 30]
    return _SPOKE.search(before) is not None or _SPEAKS.match(after) is not None


_JUST_DONE = re.compile(
    r"(?i)\b(?:has|have|'ve|is|are|was|were)\s+(?:now |also |just |all )?(?:been |being )?$"
)


def said_today(scene: Scene, act: Act) -> When | None:
    """What "has been done", as is announced today, was done by today."""
    before = scene.text[: act.start]
    done = act.tense in ("past", "gerund") and _JUST_DONE.search(before)
    perfect = done and re.search(
        r"(?i)\b(?:has|have|'ve)\b|ing$", f"{done.group()} {act.words.split()[0]}"
    )
    if not perfect:
        return None
    return next(
        (
            one
            for one in scene.dates
            if said_then(scene, one) and scene.text[one.start : one.end].lower() == "today"
        ),
        None,
    )
