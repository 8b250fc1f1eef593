"""The Chinese verbs of the subject, by what they do to people."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Sense(StrEnum):
    """What a verb does; where it points is told by the places around it."""

    RETURN = "return"
    SEND = "send"
    SEIZE = "seize"
    HOLD = "hold"
    SEEK = "seek"
    ENTER = "enter"
    REFUSE = "refuse"
    LEAVE = "leave"
    COME = "come"
    STAY = "stay"


VERBS: Mapping[Sense, str] = {
    Sense.RETURN: (
        r"遣返|遣送|送返|押返|押送(?:回|返)?|押解(?:回|返)|递解|遞解|驱逐出境|驅逐出境|驱逐"
        r"|驅逐|强制送还|強制送還|送还|送還|引渡"
        r"|强制北送|強制北送|北送|逐出"
    ),
    Sense.SEND: (
        r"送回|送往|送到|送至|移交|交给|交給|交还|交還|转交|轉交|带回|帶回|押往|押回|押到|返回"
        r"|回到"
    ),
    Sense.SEIZE: (
        r"逮捕|拘捕|抓捕|抓获|抓獲|抓走|被捕|被抓|落网|落網|擒获|擒獲|查获|查獲|截获|截獲|捕获"
        r"|捕獲|带走|帶走|被判|抓住"
    ),
    Sense.HOLD: r"拘留|拘押|关押|關押|羁押|羈押|扣押|扣留|收押|监禁|監禁|囚禁|被囚|拘禁|收容",
    Sense.SEEK: (
        r"(?:寻求|尋求|申请|申請|要求|请求|請求|获得|獲得|提供|给予"
        r"|給予)(?:了)?(?:政治)?(?:庇护|庇護|避难|避難)|投奔"
    ),
    Sense.ENTER: (
        r"闯入|闖入|闯进|闖進|冲入|衝入|冲进|衝進|进入|進入|躲进|躲進|躲入|逃入|逃进|逃進|翻入"
        r"|避入"
    ),
    Sense.LEAVE: (
        r"离境|離境|离开|離開|出境|前往|启程|啟程|飞往|飛往|飞赴|飛赴|转往|轉往|转赴|轉赴|送走"
        r"|获准离|獲准離|移送"
    ),
    Sense.COME: (
        r"抵达|抵達|到达|到達|抵(?=韩|韓|首尔|首爾|仁川)|飞抵|飛抵|入境|来到|來到|进入|進入"
        r"|投诚|投誠|归顺|歸順|接收|收容|安置|定居|入韩|入韓|来韩|來韓|抵韩|抵韓|赴韩|赴韓"
    ),
    Sense.STAY: (
        r"躲(?:藏)?在|藏在|藏身|滞留|滯留|居住|生活在|逃亡在|流亡在|隐居|隱居|躲避|留在|困在"
        r"|栖身|棲身|人口(?!买卖|買賣|贩|販|普查|密度)"
    ),
}
# What stands before a verb of holding to make it a state.
STATE = re.compile(r"(?:目前|现|現|仍|正|尚|现有|現有|还有|還有|一直)[^，,。；;]{0,10}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """The pattern of all verbs of one sense."""

    sense: Sense
    pattern: re.Pattern[str]


EVERY = tuple(
    Verb(sense=sense, pattern=re.compile(rf"(?:{words})(?:回国|回國|回|返)?了?"))
    for sense, words in VERBS.items()
)
