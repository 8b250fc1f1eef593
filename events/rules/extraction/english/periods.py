"""Dates from which something is counted until the text was written."""

import re
from dataclasses import replace
from datetime import date

from events.choices import DateBasis, DatePrecision

from .scene import Scene
from .times import When

_SINCE = re.compile(r"(?i)\b(?:ever )?since\b(?! then)[^,.;]{3,90}$")


def since_then(scene: Scene, when: When) -> When:
    """ "Since the border was shut in early 2020" counts from then to the day of the text."""
    published = scene.told.published
    if when.period and when.last == published:
        return when
    if when.first is None or published is None or when.first >= published:
        return when
    return _until(when, published) if _SINCE.search(scene.text[: when.start]) else when


def _until(when: When, published: date) -> When:
    return replace(
        when,
        edtf=f"{when.first}/{published}",
        last=published,
        precision=DatePrecision.INTERVAL,
        basis=DateBasis.RESOLVED,
        period=True,
    )
