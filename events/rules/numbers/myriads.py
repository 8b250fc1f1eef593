"""Numbers built by tens, hundreds, thousands and ten thousands, as Korean and Chinese do."""

import re
from collections.abc import Mapping

MYRIAD = 10_000
PIECE = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?|\S")


def value_of(run: str, *, digits: Mapping[str, int], scales: Mapping[str, int]) -> int:
    """Return the number that digits, signs and scales say together: 2천600, 1.2万, 二十五."""
    whole, below, current = 0.0, 0.0, 0.0
    for piece in PIECE.findall(run):
        scale = scales.get(piece)
        if scale is None:
            current = digits[piece] if piece in digits else float(piece.replace(",", ""))
        elif scale == MYRIAD:
            whole, below, current = whole + ((below + current) or 1) * MYRIAD, 0.0, 0.0
        else:
            below, current = below + (current or 1) * scale, 0.0
    return round(whole + below + current)
