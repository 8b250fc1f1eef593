"""What Korean adds behind an act: that it is planned, feared, asked for, denied or prevented."""

import re

from events.choices import Modality

WINDOW = 28
PLANNED = re.compile(
    r"예정|방침|계획|앞두|앞둔|임박|위기|위험|우려|가능성|전망|추진|검토|협의|요구|요청"
    r"|촉구|의사|희망|하려|되려"
    r"|할\s*수|될\s*수|될\s*처지|될까|직전|준비|대기|(?:하|되|시키)겠|기로|도록|하자고"
    r"|시도|될\s*것|할\s*것|당할\s*것"
    r"|지\s?말|지\s않도록|[면선서]는?\s안\s|허용하라|해\s*달라|해달라|명단|명령|싶|뜻을|눈앞|원하|원한|제안"
)
DENIED = re.compile(
    r"부인|사실이\s*아니|사실무근|지\s*않(?!도록)|지\s*못|안\s*됐|거부|거절|불허|무산|중단됐"
    r"|중단했|실패|제지|좌절|저지|취소"
    r"|보류|(?:된|한|의|할|될)?\s*(?:적|바|일|계획|사실)(?:이|은|도)?\s*없|없었|없다고"
    r"|모면|면했|막혔|막았|중지|철회|기각"
)
FACT = re.compile(r"^\s*(?:했|됐|당했|시켰|하였|되었)|됐다|했다|당했다|하였다|되었다")
TURN = re.compile(r"(?:으나|지만|는데)[,\s]")


def modality_after(sentence: str, end: int) -> Modality | None:
    """What the words behind an act make of it; None when they leave it as a fact.

    The nearest word decides, and only up to the end of the clause.
    """
    window = _clause(sentence, end)
    found = [
        (match.start(), modality)
        for pattern, modality in ((PLANNED, Modality.PLANNED), (DENIED, Modality.DENIED))
        if (match := pattern.search(window))
    ]
    return min(found)[1] if found else None


def _clause(sentence: str, end: int) -> str:
    """The rest of the clause; “but” leads on into what happened instead."""
    window = sentence[end : end + WINDOW]
    stop = re.search(r"[,.;…]\s|[\"”’」]|(?:고(?!\s싶)|며|라며|다며)\s", window)
    if stop and not TURN.search(window[: stop.end()]):
        window = window[: stop.start()]
    return window
