"""Who says it, in Chinese sentences."""

import re

from events.rules.extraction.cjk import Voice

SAYING = (
    r"(?:表示|指出|称|稱|说|說|透露|报道|報道|報導|宣布|指|认为|認為|强调|強調|证实|證實"
    r"|否认|否認|声称|聲稱|估计|估計|披露|谴责|譴責|警告|批评|批評"
    r"|分析说|分析說|补充|補充|回应|回應|通报|通報)"
)
ACCORDING = re.compile(
    r"(?:据|據|根据|根據|援引)(?P<name>[^，,。；;“”\"「」]{2,24}?)(?:的?(?:报道|報道|報導"
    r"|消息|说法|說法|统计|統計|数据|數據|报告|報告|透露|称|稱|指出|估计|估計))"
)
SUBJECT = re.compile(
    rf"(?:^|[，,。；;”」』]\s*)(?P<name>(?:“[^”]{{2,16}}”|「[^」]{{2,16}}」"
    rf"|[^，,。；;：:“”\"「」\n]){{2,40}}?)"
    r"(?:昨日|今日|昨天|今天|星期[一二三四五六日天]|周[一二三四五六日]|週[一二三四五六日]"
    r"|\d{1,2}日|早前|其后|其後|则|則|随后|隨後|也|亦|又|在[^，,。；;]{2,14})?"
    rf"{SAYING}(?:了|道)?(?=[，,：:“「『\s]|[^，,。；;]{{4}})"
)
SOME = re.compile(
    r"(?:有些人|有人|部分人|专家|專家|消息人士|知情人士)(?=估计|估計|认为|認為|称|稱|说|說|透露|表示)"
)
TAIL = re.compile(r"(?:发言人|發言人)(?P<person>[\u3400-\u9fff]{2,4})$")
NO_VOICE = re.compile(
    r"^(?:他|她|他们|她们|这|這|那|其|即使|有|如果|但|因此|然而|不过|不過|而|并|並|被|所谓"
    r"|所謂|可以|虽然|雖然|至于)$|[\d一二三四五六七八九十百千]+(?:名|人)"
)
BEFORE = re.compile(
    r"^(?:但|而|然而|不过|不過|此外|另外|其中|同时|同時|当时|當時|最近|民间团体|民間團體)+"
)
ALLEGING = re.compile(r"声称|聲稱|指控|据称|據稱|网传|網傳")


def voice(sentence: str) -> Voice | None:
    """The speaker that the sentence names, with how far the words only allege."""
    for pattern in (ACCORDING, SOME, SUBJECT):
        for match in pattern.finditer(sentence):
            if found := _voice(sentence, match):
                return found
    return None


def _voice(sentence: str, match: re.Match[str]) -> Voice | None:
    start, end = match.span("name") if "name" in match.re.groupindex else match.span()
    cut = BEFORE.match(sentence[start:end])
    start += cut.end() if cut else 0
    name = sentence[start:end].strip("“”「」『』\"' ")
    if len(name) < 2 or NO_VOICE.search(name):
        return None
    start = sentence.index(name, start)
    return Voice(
        start=start,
        end=start + len(name),
        name=name,
        alleging=bool(ALLEGING.search(sentence)),
    )
