"""Which dates of a Korean sentence only say when somebody spoke."""

import re
from collections.abc import Sequence

from events.rules.extraction.cjk import FoundDate

from .voices import voice

# "…는 17일 밝혔다": a day that only says when somebody spoke.
TOLD = (
    r"(?:밝[혔히]|말[했하]|전[했하]|보도[했하]|주장[했하]|발표[했하]|설명[했하]|지적[했하]"
    r"|강조[했하]|촉구[했하]|공개[했하])"
)
BECAME_KNOWN = (
    r"(?:알려[졌진]|전해[졌진]|확인[됐됩]|드러[났난]|나타[났난]|집계됐|파악됐|조사됐"
    r"|공개됐|보도됐|국회|기자회견|브리핑|성명|보도"
    r"|발표)"
)
SAYING = re.compile(
    rf"\s?(?:오전\s|오후\s)?(?:이같이\s|이렇게\s)?(?:{TOLD}|{BECAME_KNOWN}"
    rf"|(?:[^\s,.\"“”]+(?<![고며다])\s){{0,4}}?[^\s,.\"“”]+(?<![고며다])(?:이|가|은|는"
    rf"|서)\s(?:이같이\s|이렇게\s)?{TOLD})"
)
TOPIC = re.compile(r"['’\"”]?(?:은|는|이|가|도)\s")
# What is said at a meeting is said on its day.
OCCASION = re.compile(
    r"\s?(?:[^\s,.\"“”]+(?<![고며다])\s){0,5}?[^\s,.\"“”]*"
    r"(?:회견|브리핑|국감|국정감사|토론회|간담회|인터뷰|청문회|콘퍼런스|세미나|보도자료"
    r"|성명|통화|국무회의|전체회의)"
    r"(?:에서|에\s출석해|을\s열고|를\s열고|을\s갖고|를\s통해|을\s통해|과의|와의|에)"
)
TIME_OF_DAY = re.compile(r"새벽|아침|저녁|밤|지난\s?\d|앞서|[과와,~∼-]")
A_DAY = re.compile(r"일|요일|어제|오늘|이날|그제")


# A day that lies back by its own words, or that only dates a meeting where things are said.
BEFORE_NOW = re.compile(r"지난|작년|올해|재작년|앞서")
HELD = re.compile(
    r"(?:\([^)]*\))?\s?[^.\"“”]{0,30}?(?:개최한|개최된|개최하는|주최한|주최로\s열린|열린|열리는|마련한|마련된)\s"
    r"(?=[^.]{0,30}(?:회견|브리핑|국감|국정감사|토론회|간담회|청문|콘퍼런스|컨퍼런스|세미나|회의|포럼|행사|총회|심포지엄))"
)

# “Today you see …”: the day of a programme.
PROGRAMME = re.compile(
    r"오늘(?:은|도)?\s(?=.*(?:과정|모습|사연|이야기|소식|실태)(?:입니다|을|를)\s?(?:$|[.]|전해|보도|소개|짚|보여))"
)


def only_said(sentence: str, one: FoundDate, others: Sequence[FoundDate] = ()) -> bool:
    """Whether a date says when somebody spoke: it stands beside the speaker or the speaking.

    A day behind the speaker is the day of speaking, unless another of the ``others`` is.
    """
    if SAYING.match(sentence, one.end) or OCCASION.match(sentence, one.end):
        return True
    if HELD.match(sentence, one.end) or PROGRAMME.match(sentence, one.start):
        return True
    words = sentence[one.start : one.end]
    if not A_DAY.search(words) or TIME_OF_DAY.search(words) or BEFORE_NOW.match(words):
        return False
    if any(other is not one and SAYING.match(sentence, other.end) for other in others):
        return False
    spoken = voice(sentence)
    if spoken is None:
        return False
    if sentence[one.end : spoken.start].strip(" \"'“‘") == "" and one.end <= spoken.start:
        return True
    return TOPIC.fullmatch(sentence, spoken.end, one.start) is not None
