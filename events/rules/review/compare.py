"""What differs between the desk, what readers will see, and what they see now."""

from dataclasses import dataclass

from events.rules.review.words import Lines

# Made from other fields, so that the desk holds no such text of its own.
DERIVED = "sentence."


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One field on three sides; an empty text is "nothing"."""

    field: str
    desk: str
    shown: str
    now: str
    is_public: bool

    @property
    def is_withheld(self) -> bool:
        """The desk says more than readers will see."""
        return self.desk != self.shown and not self.field.startswith(DERIVED)

    @property
    def is_changed(self) -> bool:
        """Readers will see something else than now."""
        return self.is_public and self.shown != self.now

    @property
    def claim(self) -> str:
        """The code of the claim it belongs to; empty for a field of the event itself."""
        return self.field.removeprefix("claim ").partition(".")[0] if self.is_of_claim else ""

    @property
    def is_of_claim(self) -> bool:
        return self.field.startswith("claim ")

    @property
    def name(self) -> str:
        """The field without its claim."""
        return self.field.partition(".")[2] if self.is_of_claim else self.field


def compare(*, desk: Lines, shown: Lines, now: Lines | None) -> list[Compared]:
    """Every field that any side has, in the order of the desk, then of readers.

    :param now: None while the event is not public.
    """
    public = now or {}
    return [
        Compared(
            field=field,
            desk=desk.get(field, ""),
            shown=shown.get(field, ""),
            now=public.get(field, ""),
            is_public=now is not None,
        )
        for field in dict.fromkeys([*desk, *shown, *public])
    ]
