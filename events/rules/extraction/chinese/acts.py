"""Acts in Chinese, simplified and traditional: 遣返, 拘捕, 闯入使馆, 抵达韩国."""

import re
from collections.abc import Sequence

from events.choices import EventType, Modality, Volition
from events.rules.extraction.cjk import Act, Form, FoundPlace

from .direction import PEOPLE, Direction, direction_of
from .verbs import EVERY, STATE, Sense

WINDOW = 14
# A verb before 的 modifies who follows it; one before these is the name of a subject matter.
MODIFIES = re.compile(r"(?:回|到|至|往|返)?(?:了)?(?:[\u3400-\u9fff]{0,12})的(?![是。，,]|$)")
NO_EVENT = re.compile(
    r"(?:政策|问题|問題|行动计划|行為|行为|协议|協議|协定|協定|制度|机制|機制|规定|規定|法"
    r"|令|风险|風險|過程|过程|程序|条例|條例"
    r"|事件|案件|案例|所\b|中心|营|營|期间|期間|危险|危險)"
)
# These words make the same verb an appeal or an opinion, not a report.
APPEAL = re.compile(
    r"(?:停止|反对|反對|避免|禁止|防止|呼吁|呼籲|要求[^，,]{0,8}(?:不要|停止)|不要|不应"
    r"|不應|不得|勿|若果?|如果"
    r"|一旦|假如|假设|假設|可能会?|可能會)[^，,。]{0,8}$"
)
# 将 before those it is done to marks an object: 将80人遣返.
WILL = (
    r"[将將](?![^，,。；;]{0,14}(?:[\d一二两兩三四五六七八九十百千数數余餘多](?:名|人|位)|脱北者|脫北者|难民|難民"
    r"|他们|他們|她们|她們|朝鲜人|朝鮮人))"
)
PLANNED = re.compile(
    rf"(?:{WILL}|计划|計劃|准备|準備|打算|拟|擬|面临|面臨|即将|即將|预定|預定|预计|預計|有望"
    r"|考虑|考慮|决定|決定|同意|等待|等候|要求|请求|請求"
    r"|希望|试图|試圖|企图|企圖|嘗試|尝试|会被|會被|恐|濒临|瀕臨)[^，,。；;]{0,14}$"
)
PLANNED_AFTER = re.compile(
    r"^[^，,。；;]{0,4}(?:的?(?:危险|危險|风险|風險|威胁|威脅|计划|計劃|命运|命運|可能|边缘|邊緣))"
)
DENIED = re.compile(
    r"(?:否认|否認|没有|沒有|未曾|从未|從未|并未|並未|未能|不允许|不允許|不准|不存在|拒绝"
    r"|拒絕|拒)[^，,。；;]{0,12}$"
)
DENIED_AFTER = re.compile(
    r"^[^，,。；;]{0,10}(?:被拒|遭拒|不属实|不屬實|并非事实|並非事實|失败|失敗|未果|受阻|未遂)"
)
FORCED = re.compile(r"(?:强制|強制|强行|強行|强迫|強迫|被|遭)[^，,。；;]{0,6}$")
OWN_WILL = re.compile(r"(?:自愿|自願|主动|主動|自行)[^，,。；;]{0,6}$")
RETURNS = (EventType.RETURN_TO_ORIGIN, EventType.PUSHBACK)


def acts(sentence: str, places: Sequence[FoundPlace], origin: str) -> list[Act]:
    """The acts of a sentence in order; of overlapping readings the longest."""
    found: list[Act] = []
    for verb in EVERY:
        for match in verb.pattern.finditer(sentence):
            direction = direction_of(verb.sense, sentence, match, places, origin)
            if direction is not None and (act := _act(verb.sense, sentence, match, direction)):
                found.append(act)
    return _longest(found)


def _longest(found: Sequence[Act]) -> list[Act]:
    kept: list[Act] = []
    for act in sorted(found, key=lambda act: (act.start, -act.end)):
        if not kept or act.start >= kept[-1].end:
            kept.append(act)
    return kept


def _act(sense: Sense, sentence: str, match: re.Match[str], direction: Direction) -> Act | None:
    before = sentence[max(0, match.start() - WINDOW - 6) : match.start()]
    after = sentence[match.end() : match.end() + WINDOW]
    if NO_EVENT.match(after) or APPEAL.search(before):
        return None
    refused = direction.event_type == EventType.REFUGE_DENIED
    return Act(
        start=match.start(),
        end=match.end(),
        event_type=direction.event_type,
        form=Form.MODIFIER if MODIFIES.match(after) else Form.FINITE,
        destination=direction.destination,
        volition=_volition(direction.event_type, before, match),
        modality=None if refused else _modality(before, after),
        lasting=sense == Sense.STAY or (sense == Sense.HOLD and _lasting(before, after)),
        sure=sense == Sense.RETURN
        and direction.event_type == EventType.RETURN_TO_ORIGIN
        and bool(PEOPLE.search(sentence)),
    )


def _lasting(before: str, after: str) -> bool:
    return bool(STATE.search(before) or re.match(r"着|著|中|在", after)) or bool(
        MODIFIES.match(after)
    )


def _modality(before: str, after: str) -> Modality | None:
    if DENIED.search(before) or DENIED_AFTER.match(after):
        return Modality.DENIED
    if PLANNED.search(before) or PLANNED_AFTER.match(after):
        return Modality.PLANNED
    return None


def _volition(event_type: str | None, before: str, match: re.Match[str]) -> Volition | None:
    if event_type not in RETURNS:
        return None
    if OWN_WILL.search(before):
        return Volition.STATED_VOLUNTARY
    forced = re.search(r"强制|強制|强行|強行|强迫|強迫", before) or "押" in match.group()
    return Volition.FORCED if forced else Volition.UNKNOWN
