"""From bytes to lines of text, saying where it goes wrong."""

import codecs
import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from .row import UnreadableTable

MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# Split like a text editor does: an old Mac ends its lines with a carriage return alone.
LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
OFFERED = "utf-8, cp949 (Korean), gb18030 (Chinese), big5, shift_jis, cp1252"


def decoded_lines(file: BinaryIO, encoding: str) -> Iterator[str]:
    """The lines with their endings, decoded as the mark at the beginning says, else as told.

    :raises UnreadableTable: naming the line that is not in this encoding.
    """
    start = file.read(4096)
    file.seek(0)
    marked = next((name for mark, name in MARKS.items() if start.startswith(mark)), "")
    if not marked and not encoding and start[:400].count(0) > len(start[:400]) // 4:
        raise UnreadableTable(
            "This looks like UTF-16 without a mark at its beginning:"
            " save it as UTF-8, or name the encoding in the mapping (utf-16-le)."
        )
    chosen = marked or encoding or "utf-8"
    if chosen.lower().replace("_", "-").startswith(("utf-16", "utf-32")):
        return _wide(file, chosen)
    return _narrow(file, chosen)


def _narrow(file: BinaryIO, encoding: str) -> Iterator[str]:
    """Line by line: none of these encodings has a line feed inside a character."""
    number = 0
    for raw in file:
        try:
            text = raw.decode(encoding if number == 0 or encoding != "utf-8-sig" else "utf-8")
        except UnicodeDecodeError as error:
            byte = f"0x{raw[error.start]:02X}"
            raise UnreadableTable(
                f"Line {number + 1}: the byte {byte} is not {encoding}. Save the file as UTF-8, or"
                f" name its encoding in the mapping: {OFFERED}."
            ) from error
        for line in LINES.findall(text):
            number += 1
            yield line


def _wide(file: BinaryIO, encoding: str) -> Iterator[str]:
    wrapped = io.TextIOWrapper(file, encoding=encoding, newline="")
    try:
        yield from wrapped
    except UnicodeError as error:
        raise UnreadableTable(
            f"The file is not {encoding} to its end ({error}): save it as UTF-8."
        ) from error
    finally:
        # The file is the caller's to close.
        wrapped.detach()
