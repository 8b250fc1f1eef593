"""What a text has said so far: whom "they" means, and on which day."""

import re
from dataclasses import dataclass, field

from events.rules.numbers import ReadCount

from .people import Group, GroupKind
from .times import When


@dataclass(slots=True, kw_only=True)
class Mention:
    """A group as it was counted, and in which sentence."""

    read: ReadCount
    words: str
    sentence: int
    single: bool


@dataclass(slots=True, kw_only=True)
class Memory:
    """The people, the date and the type last spoken of."""

    mentions: list[Mention] = field(default_factory=list)
    when: When | None = None
    when_sentence: int = -9
    last_type: str | None = None
    period: When | None = None

    def told_lately(self, sentence: int, within: int) -> When | None:
        """The day last told, if that was not longer ago than so many sentences."""
        return self.when if sentence - self.when_sentence <= within else None

    def keep(self, group: Group, sentence: int) -> None:
        if group.read is not None and group.kind in (GroupKind.COUNTED, GroupKind.SINGLE):
            self.mentions.append(
                Mention(read=group.read, words=group.words, sentence=sentence, single=group.single)
            )

    def meant(self, group: Group, text: str, sentence: int, before: list[Group]) -> Mention | None:
        """Whom a pronoun or "the men" means: the last group of that number in sight."""
        for one in reversed(before):
            if one.end <= group.start and one.read is not None and one.single == group.single:
                return Mention(read=one.read, words=one.words, sentence=sentence, single=one.single)
        for mention in reversed(self.mentions[-6:]):
            if sentence - mention.sentence <= 3 and mention.single == group.single:
                return mention
        return None


_REPORTING = re.compile(r"(?i)\breporting period\b")


def reporting_period(text: str, found: list[When]) -> When | None:
    """A report that says which days it covers dates all that follows."""
    if not _REPORTING.search(text):
        return None
    return next((one for one in found if one.period), None)
