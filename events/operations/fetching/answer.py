"""What a server answered, and why nothing was fetched."""

from dataclasses import dataclass


class Unfetched(Exception):
    """Nothing was fetched; the text says why, ``kind`` in one word."""

    def __init__(self, kind: str, sentence: str) -> None:
        self.kind = kind
        super().__init__(sentence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer: its status, where it sends us, what kind of content it declares, and the content."""

    status: int
    location: str = ""
    content_type: str = ""
    charset: str | None = None
    body: bytes = b""
