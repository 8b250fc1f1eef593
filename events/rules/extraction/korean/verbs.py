"""The verbs of the subject, by what they do to people."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from .endings import Forms, conjugate, either


class Sense(StrEnum):
    """What a verb does; where it points is told by the places around it."""

    SEND_NORTH = "send_north"
    SEND = "send"
    GO_BACK = "go_back"
    SEIZE = "seize"
    SECURE = "secure"
    HOLD = "hold"
    SEEK = "seek"
    ENTER = "enter"
    LEAVE = "leave"
    COME = "come"
    FLEE = "flee"
    STAY = "stay"


# Nouns that a light verb turns into a verb: 북송하다, 북송되다, 북송을 당하다.
NOUNS: Mapping[Sense, str] = {
    Sense.SEND_NORTH: r"재?북송|北送|강북",
    Sense.SEND: r"송환|압송|추방|인계|인도|강제\s*(?:출국|귀국|퇴거|귀환)|퇴거",
    Sense.GO_BACK: r"재\s*입북|월북|귀환|귀향|귀북",
    Sense.SEIZE: r"체포|검거|연행|나포|적발|생포",
    Sense.SECURE: r"신[병원](?:을|이)?\s*확보",
    Sense.HOLD: r"구금|구속|억류|수감|감금|수용|구류|투옥",
    Sense.SEEK: r"망명|(?:신변)?\s*보호(?:를)?\s*(?:요청|신청)|난민\s*(?:지위(?:를)?\s*)?(?:신청|인정)",
    Sense.ENTER: r"진입|피신|은신|난입|도피|피난|월담",
    Sense.LEAVE: (
        r"(?:한국|남한|서울|제\s*[3삼]국|미국|일본|캐나다|유럽)행|출국|이송|출발|출항"
        r"|(?:한국|남한)으?로\s가(?=고\s싶|려|기를|길|겠)"
    ),
    Sense.COME: r"입국|귀순|도착|안착|월남|입남|남하|정착(?![금촌민]|\s?지원)",
    Sense.FLEE: (
        r"(?:집단\s?)(?:탈북|탈출|이탈)|탈북(?=하|했|한\s|해|을\s|시|$|[.…,\"”’])|탈출(?=하|했"
        r"|한\s|해|$|[.…,\"”’])"
    ),
    Sense.STAY: (
        r"거주|체류|잔류|행방\s?불명|소재\s?불명|연락\s?두절|미귀환|재중(?=\s탈북)"
        r"|국내(?=\s(?:탈북|북한이탈))|(?:중국|해외|남한|한국)\s내(?=\s(?:탈북|북한))"
    ),
}
VERBS: Mapping[Sense, tuple[tuple[str, str], ...]] = {
    Sense.SEND: (
        ("돌려보내", "돌려보내"), ("되돌려보내", "되돌려보내"), ("돌려 보내", "돌려 보내"),
        ("되돌려 보내", "되돌려 보내"), ("돌려보내지", "돌려보내져"), ("돌려세우", "돌려세워"),
        ("넘겨지", "넘겨져"), ("넘겨주", "넘겨줘"), ("넘기", "넘겨"), ("보내지", "보내져"), ("보내", "보내"),
        ("옮겨지", "옮겨져"), ("옮기", "옮겨"),
        ("끌려가", "끌려가"), ("실려가", "실려가"), ("쫓겨나", "쫓겨나"), ("내쫓기", "내쫓겨"),
        ("잡혀가", "잡혀가"), ("호송되", "호송돼"),
    ),
    Sense.GO_BACK: (("돌아가", "돌아가"), ("되돌아가", "되돌아가"), ("넘어가", "넘어가")),
    Sense.SEIZE: (
        ("붙잡히", "붙잡혀"), ("잡히", "잡혀"), ("붙잡", "붙잡아"), ("붙들리", "붙들려"),
        ("잡아들이", "잡아들여"), ("덜미를 잡히", "덜미를 잡혀"), ("끌어가", "끌어가"),
        ("단속에 걸리", "단속에 걸려"), ("검문에 걸리", "검문에 걸려"),
    ),
    Sense.HOLD: (("갇히", "갇혀"), ("가두", "가둬"), ("가둬지", "가둬져"), ("붙잡아 두", "붙잡아 둬")),
    Sense.ENTER: (
        ("뛰어들", "뛰어들어"), ("들어가", "들어가"), ("뛰어넘", "뛰어넘어"), ("숨어들", "숨어들어"),
        ("찾아가", "찾아가"), ("넘", "넘어"),
    ),
    Sense.LEAVE: (("떠나", "떠나"), ("향하", "향해"), ("출발하", "출발해"), ("빠져나가", "빠져나가")),
    Sense.COME: (
        ("들어오", "들어와"), ("넘어오", "넘어와"), ("건너오", "건너와"), ("내려오", "내려와"),
        ("데려오", "데려와"), ("오", "와"), ("땅을 밟", "땅을 밟아"), ("건너가", "건너가"),
    ),
    Sense.STAY: (
        ("숨어 지내", "숨어 지내"), ("떠돌", "떠돌아"), ("머물", "머물러"), ("머무르", "머물러"),
        ("숨어 살", "숨어 살아"),
        ("숨어 있", "숨어 있어"), ("남아 있", "남아 있어"), ("생활하", "생활해"),
    ),
}  # fmt: skip
LIGHT = (
    ("하", "해"), ("하", "하여"), ("되", "돼"), ("되", "되어"), ("당하", "당해"), ("시키", "시켜"),
    ("받", "받아"), ("이뤄지", "이뤄져"), ("이루어지", "이루어져"), ("강행하", "강행해"),
    ("단행하", "단행해"), ("진행하", "진행해"), ("시작하", "시작해"), ("성공하", "성공해"),
    ("재개하", "재개해"), ("시도하", "시도해"), ("당하시", "당하셔"), ("되시", "되셔"),
    ("하시", "하셔"), ("마치", "마쳐"), ("실시하", "실시해"), ("신청하", "신청해"),
    ("요청하", "요청해"), ("강행되", "강행돼"), ("단행되", "단행돼"), ("재개되", "재개돼"),
    ("진행되", "진행돼"), ("시작되", "시작돼"), ("허용되", "허용돼"), ("허용하", "허용해"),
    ("실시되", "실시돼"), ("있", "있어"),
)  # fmt: skip
# The infinitive before 있다 makes a state: 구금돼 있다, 갇혀 있다.
STATE = (
    r"\s*(?:돼|되어|된\s*채|해)?\s*있(?:다|는|었|던|으|습|고|지)|\s*(?:된|한)?\s*(?:상태"
    r"|중)(?:이|인|에|으로|\b)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """Patterns of all verbs of one sense; groups tell the form."""

    sense: Sense
    pattern: re.Pattern[str]


def _verb(forms: Iterable[Forms], prefix: str = "", lone: str = "") -> str:
    """A pattern whose named group says in which form the verb stands."""
    every = list(forms)
    groups = {
        "modifier": either(word for one in every for word in one.modifier),
        "future": either(word for one in every for word in one.future),
        "leading": either(word for one in every for word in one.leading),
        "finite": either(word for one in every for word in one.finite),
    }
    named = "|".join(f"(?P<{name}>{words})" for name, words in groups.items())
    return f"{prefix}(?:{named}){lone}"


LIGHT_FORMS = [conjugate(*one) for one in LIGHT]


def _patterns() -> tuple[Verb, ...]:
    nominal = [
        Verb(
            sense=sense,
            pattern=re.compile(
                rf"(?P<stem>{noun})(?:(?P<particle>이|을|를|가|에|도|까지)?\s*(?!받아\s?[들주]){_verb(LIGHT_FORMS)})?"
            ),
        )
        for sense, noun in NOUNS.items()
    ]
    verbal = [
        Verb(
            sense=sense,
            pattern=re.compile(
                rf"(?<![가-힣])(?P<stem>)(?P<particle>){_verb(conjugate(*one) for one in stems)}"
            ),
        )
        for sense, stems in VERBS.items()
    ]
    return (*nominal, *verbal)


EVERY = _patterns()
