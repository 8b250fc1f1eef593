"""Who says it, in Korean sentences."""

import re

from events.rules.extraction.cjk import Voice

SAYING = (
    r"(?:밝[혔히힌]|말[했하한]|전[했하한]|보도[했하한]|주장[했하한]|설명[했하한]"
    r"|발표[했하한]|덧붙[였이]|강조[했하]|폭로[했하]"
    r"|증언[했하한]|지적[했하]|확인[했하]|공개[했하]|추정[했하]|예상[했하]|우려[했하]"
    r"|비판[했하]|촉구[했하]|언급[했하]|답[했하]"
    r"|반박[했하]|부인[했하]|인정[했하]|분석[했하]|집계[했하]|요구[했하]|호소[했하]|알[렸리])"
)
ACCORDING = re.compile(
    r"(?P<name>[^,.\"“”\n]{2,50}?)(?:에\s?(?:따르면|의하면)|(?:을|를)\s?인용(?:해|한|하여))"
)
QUOTATIVE = (
    r"(?:[다라자냐]고|[\"”]고|[다라자]며|[다라]면서|[다라]고도|[다라]는)[\s,](?:[^\s\"“”]+\s){0,3}?"
)
LEADING = re.compile(
    r"^\s*[\"“‘']?(?P<name>[^,\"“”\n]{2,45}?)(?:은|는|이|가)[\s,](?=[\s\S]*?"
    + QUOTATIVE
    + SAYING
    + r")"
)
BEHIND = re.compile(
    r"(?:고|며|면서|[\"”])\s?(?P<name>(?:[^\s,.\"“”]+\s){0,4}[^\s,.\"“”]+?)(?:이|가|은|는)\s"
    r"(?:(?:이날|이같이|이렇게|이처럼|지난|\d{1,2}일|[가-힣A-Za-z]{1,10}(?:에서|에|에게|의|[과와]의)"
    r"|[가-힣]{1,8}[과와을를]|통해)\s){0,3}" + SAYING
)
ALLEGING = re.compile(r"주장|폭로|의혹|추정")
VERB_BEFORE = re.compile(r"^.*(?:다고|라고|다며|라며|고|며|다는|다)\s+")
DATE_BEFORE = re.compile(
    r"^\s*(?:(?:지난|오는)?\s?(?:\d{4}년\s?)?(?:\d{1,2}월\s?)?\d{1,2}일(?:\([^)]*\))?|이날"
    r"|어제|오늘|또|그러나|하지만|이어|앞서"
    r"|한편|다만|특히|그는)\s*,?\s*"
)
DATE_BEHIND = re.compile(r"\s(?:(?:지난|오는)\s?)?(?:\d{1,2}월\s?)?\d{1,2}일(?:\([^)]*\))?$")
# “What a member received from the ministry”: the member tells it.
DATA = re.compile(
    r"(?P<who>[^,]{2,30}?(?:의원|단체|대표|위원장|교수|실))(?:이|가|은|는)\s.*(?:자료"
    r"|보고서|통계)$"
)
# Those it happens to are the subject of acts, not of speaking; neither are pronouns of things.
NO_VOICE = re.compile(
    r"^(?:이|그|저|이들|그들|이것|이는|사실|것|수|명|지난|올해|현재|중국|북한)$"
    r"|\d\s?여?\s?(?:명|인)|(?:탈북자|탈북민|주민)들?$"
    r"|것$|사실$|다$|(?:송환|북송|체포|입국)$"
)


def voice(sentence: str) -> Voice | None:
    """The speaker that the sentence names, with how far the words only allege."""
    return _according(sentence) or _subject(sentence, BEHIND) or _subject(sentence, LEADING)


def _according(sentence: str) -> Voice | None:
    match = ACCORDING.search(sentence)
    return _voice(sentence, match) if match else None


def _subject(sentence: str, pattern: re.Pattern[str]) -> Voice | None:
    if not re.search(SAYING, sentence):
        return None
    match = pattern.search(sentence)
    return _voice(sentence, match) if match else None


def _voice(sentence: str, match: re.Match[str]) -> Voice | None:
    start, end = match.span("name")
    for before in (VERB_BEFORE, DATE_BEFORE):
        cut = before.match(sentence[start:end])
        start += cut.end() if cut else 0
    data = DATA.match(sentence[start:end])
    end = start + data.end("who") if data else end
    behind = DATE_BEHIND.search(sentence, start, end)
    end = behind.start() if behind else end
    name = sentence[start:end].strip(" '‘’\"“”")
    if len(name) < 2 or NO_VOICE.search(name):
        return None
    start = sentence.index(name, start)
    return Voice(
        start=start,
        end=start + len(name),
        name=name,
        alleging=bool(ALLEGING.search(sentence, end)),
    )
