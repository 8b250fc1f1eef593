"""Numbers of people in Chinese sentences, and the numbers that are not people."""

import re

from events.choices import Quantifier, Unit
from events.rules.extraction.cjk import FoundCount
from events.rules.numbers import ReadCount, count_of, read_count

SIGNS = r"[〇零一二三四五六七八九十百千万萬两兩]"
DIGITS = r"\d[\d,]*(?:\.\d+)?(?:[十百千万萬](?:\d[\d,]*)?)*"
NUMBER = rf"(?:{DIGITS}|(?:[数數几幾上成]?{SIGNS}+))"
BEFORE = (
    r"(?:(?:约|約|大约|大約|至少|最少|起码|起碼|最多|至多|多达|多達|高达|高達|达到|達到|达|達|超过|超過"
    r"|逾|(?<![最附])近|将近|將近|接近|不少于|不少於|不到|不足|总共|總共"
    r"|共|合共|估计有|估計有|多于|多於|少于|少於|不下)有?)+"
)
LINK = r"\s?(?:名|人)?\s?(?:至|到|[-–—~～〜])\s?"
PEOPLE = (
    r"(?:脱北|脫北|朝鲜|朝鮮|北韩|北韓|北朝鲜|难民|難民|逃亡|逃北|公民|男子|女子|男性|女性"
    r"|妇女|婦女|儿童|兒童|孩子|青年|少年|孤儿|孤兒|士兵|军人|軍人|工人"
    r"|劳工|勞工|偷渡|非法|外国|外國|韩国|韓國|中国|中國|台湾|台灣|嫌犯|嫌疑)"
)
COUNT = re.compile(
    rf"(?<![\d.,第])(?:{BEFORE})?(?:{NUMBER})(?:{LINK}{NUMBER})?(?:余|餘|多|几|幾|来|來)?\s?"
    rf"(?:(?:名|人(?![民权權均类類士物员員次心])|位|口(?=之家|人|脱北|脫北|北韩|北韓|朝鲜|朝鮮)|户|戶|个家庭|個家庭|(?:个"
    rf"|個)?家庭|(?:个|個)(?=人|{PEOPLE}))|\s?(?={PEOPLE}))"
    r"(?:以上|以下|左右|上下|以内|以內)?"
    rf"|(?<=人口)(?:达|達|约|約|有|为|為|近|多)*{NUMBER}(?:余|餘|多)?"
    r"|(?:不少|多名|若干|大批|大量|一批|数名|數名|几名|幾名)(?=朝鲜|朝鮮|脱北|脫北|北韩|北韓|难民|難民)"
)
# The offender or refugee named by one name after such a word: 越獄犯某某, 脱北者某某.
OTHERS_AFTER = re.compile(
    r"(?:警察|警员|警員|公安|士兵把守|官员|官員|记者|記者|议员|議員|律师|律師|专家|專家"
    r"|学者|學者|示威|抗议|抗議|市民|代表|工作人员|工作人員|活动人士|活動人士"
    r"|目击|目擊|外交官|特工|军警|軍警|牧师|牧師|传教士|傳教士|观众|觀眾|受访|受訪)"
)
NOT_PEOPLE_AFTER = re.compile(r"民币|民幣|次|份|均|座|世|口比")
CAPACITY_BEFORE = re.compile(
    r"(?:可容纳|可容納|能容纳|能容納|容纳|容納|可收容|设有|設有|每|平均|其中|帮助过?"
    r"|幫助過?|协助过?|協助過?|救助过?|营救过?|營救過?|救出)$"
)


SURNAME = (
    r"[金李朴崔郑鄭姜赵趙尹张張林韩韓吴吳徐申权權黄黃安宋柳洪全高文梁孙孫裴白许許南沈卢盧河郭成车車朱禹具罗羅严嚴元千方孔玄咸边邊"
    r"王刘劉陈陳杨楊周马馬胡何]"
)
# One person by name behind what he or she is: 朝鲜籍男子金某某.
NAMED = re.compile(
    r"(?:越[狱獄]犯|逃犯|嫌犯|疑犯|[男女]子|士兵|军人|軍人|外交官|工人|脱北者|脫北者|逃北者|(?:朝鲜|朝鮮|北韩|北韓)籍的?)"
    rf"(?P<name>{SURNAME}(?:某某?|[\u3400-\u9fff]{{2}}?)(?=[，,、（(]|[昨今前]|\d|于|於|在|被|遭|已|因|从|從|经|經|向|周|週|星期|日前|最近|上周|上月|去年)"
    r"(?!等|和|与|與|及|、))"
)


def counts(sentence: str) -> list[FoundCount]:
    """The numbers of people concerned; officials, crowds, capacities and parts are left out."""
    found = []
    for match in COUNT.finditer(sentence):
        if not _concerned(sentence, match):
            continue
        read = read_count(_words(match.group()), "zh")
        if read is not None:
            found.append(FoundCount(start=match.start(), end=match.end(), read=read))
    return found or named(sentence)


def named(sentence: str) -> list[FoundCount]:
    """One person given by name, which does not become the words of the number."""
    count = count_of(Quantifier.EXACT, value=1)
    read = ReadCount(words="", quantifier=Quantifier.EXACT, unit=Unit.PERSON, count=count)
    return [
        FoundCount(start=match.start(), end=match.end("name"), read=read, named=True)
        for match in NAMED.finditer(sentence)
    ][:1]


def _words(words: str) -> str:
    """人口 is counted in people: read as if the counter stood behind the number."""
    return words.strip()


def _concerned(sentence: str, match: re.Match[str]) -> bool:
    if CAPACITY_BEFORE.search(sentence, 0, match.start()):
        return False
    rest = sentence[match.end() : match.end() + 8]
    return not (OTHERS_AFTER.match(rest) or NOT_PEOPLE_AFTER.match(rest))
