"""Numbers of people in Korean sentences, and the numbers that are not people."""

import re

from events.choices import Quantifier, Unit
from events.rules.extraction.cjk import FoundCount
from events.rules.numbers import ReadCount, count_of, read_count

NATIVE = (
    r"(?:(?:열|스물|서른|마흔|쉰|예순|일흔|여든|아흔)\s?)?(?:하나|한두|두세|두서너|서너"
    r"|네댓|너댓|네다섯|대여섯"
    r"|예닐곱|일고여덟|한|두|세|석|네|넉|다섯|여섯|일곱|여덟|아홉)|열|스물|스무|서른|마흔"
    r"|쉰|예순|일흔|여든|아흔"
)
DIGITS = r"\d[\d,]*(?:\.\d+)?(?:\s?[십백천만](?:\s?\d[\d,]*[십백천만]?)*)*"
SINO = r"(?!만\s?인)(?:(?:수|몇)\s?[십백천만]+|[일이삼사오육칠팔구]?[십백천만][일이삼사오육칠팔구십백천만]*)"
NUMBER = (
    rf"(?:{DIGITS}|(?<![가-힣])(?:{NATIVE})(?=\s?(?:명|사람|가구|가족|세대|분|쌍))"
    rf"|(?<![가-힣])(?:{SINO}))"
)
BEFORE = (
    r"(?:약|최소(?:한)?|적어도|최대|최고|많게는|많아야|무려|총|모두|거의|대략|합계|줄잡아"
    r"|불과|채|도합)\s*"
)
COUNTER = (
    r"(?:명|인(?![가-힣]*(?:조|승|용|실|칭|분))|사람|가구|세대|가족"
    r"|쌍)(?![분단령확시칭예절함소목성승])"
)
LINK = r"\s?(?:명|인)?\s?(?:에서|내지|[-–—~∼〜])\s?(?:최대\s?|많게는\s?)?"
AFTER = (
    r"\s?(?:이상|이하|미만|이내|가량|정도|안팎|내외|남짓|쯤|초과|육박|근접|(?:을|이"
    r"|에)?\s?(?:훌쩍\s|크게\s)?(?:넘[게는은었고긴]|넘어[서섰선]?|넘겨|넘긴|웃[도돌돈]|육박|근접|가까[운이워]"
    r"|달[하한했]|이르|이른|이를|못\s?미[치친칠쳤])|(?:으로|에)?\s?(?:추산|추정)|\s?선)"
)
COUNT = re.compile(
    rf"(?<![\d.,])(?:{BEFORE})*{NUMBER}(?:{LINK}{NUMBER})?\s?여?\s?{COUNTER}(?:{AFTER})?"
    r"|여러\s?명|수\s명|다수의?(?=\s?(?:탈북|북한|주민))"
)
NAMED = re.compile(
    r"(?<![가-힣A-Za-z])(?:[가-힣]{2,4}|[A-Z]"
    r"|[가-힣]\s?모)\s?(?:\([^)\n]{1,20}\)\s?)?씨(?=[가는도를와의,]|\s)"
)
# Those who act, watch or speak are not those it happens to.
OTHERS_BEFORE = re.compile(
    r"(?:경찰(?:관)?|공안(?:원)?|요원|보위(?:부|원|부원)|수사관|의원|기자|관계자|전문가"
    r"|교수|변호사|대원|병력|시민|참가자|참석자|시위대"
    r"|외교관들?과|브로커|중개인|안내인|안내원|조력자|활동가|운동가|선교사|목사|밀수꾼|인신매매범|조직원|회원|주민등록|배심원|유권자|관광객|승객|승무원|목격자|증인|응답자"
    r"|조사\s?대상|인력|공무원|감시원|(?<!조)직원"
    r"|군인들?이|조선족|중국인|미국인|일본인)\s*(?:등)?\s*$"
)
NOT_THEM_AFTER = re.compile(
    r"도\s(?:[가-힣]+\s){0,2}?[가-힣]*(?:없|않|못)|\s*(?:의|이|가|은|는)?\s*(?:참석|참가|참여|서명|모였|모여|모인|집회|시위|투입|동원|출동|파견|배치)"
    r"|의\s(?:의원|기자|경찰|공안|수사관|요원|변호사|전문가|배심원|후보|위원|직원)"
    r"|\s*(?:을|를)?\s*(?:수용할\s?수|수용\s?(?:가능|규모|능력)|규모의|탑승|태울|정원)"
    r"|\s*(?:중|가운데)\s*\d+\s?(?:명|명이|명은)?\s?꼴|꼴|당\s"
    r"|\s*정원|\s*(?:을|를)\s?(?:대상|도운|도왔|도와|돕|구출|지원)|\s*(?:이\s"
    r"|가\s)?(?:더\s)?(?:늘|증가|감소|줄었|줄어|적은|많은|많았|적었)"
)
# Several by name, or as a couple; neither names nor kinship are taken over.
WHO = r"(?:[가-힣]{2,4}|[A-Z]|[가-힣]\s?모)"
NAME = rf"{WHO}(?:\s?\([^)\n]{{1,20}}\))?(?:\s?씨)?"
LISTED = re.compile(
    rf"(?<![가-힣]){NAME}(?:\s?(?:,|·|[과와](?=\s)|및)\s?{NAME}){{0,5}}(?<=씨)(?=[가는도를와의,]|\s)"
)
BETWEEN_NAMES = re.compile(
    r"\s?(?:,|·|[과와]\s|및)\s?(?=(?:[가-힣]{2,4}|[A-Z])\s?(?:\(|씨|,|·|[과와]\s|및))"
)
COUPLE = re.compile(r"(?<![가-힣])(?:모녀|모자|부녀|부부|노부부)(?=[가는도를와의,]|\s)")
IN_BRACKETS = re.compile(r"[(\[][^)\]]*$")
CEILING = re.compile(r"육박|가까[운이]|거의")


def counts(sentence: str) -> list[FoundCount]:
    """The numbers of people concerned; officials, crowds, capacities and rates are left out."""
    found = [
        FoundCount(start=match.start(), end=match.end(), read=read)
        for match in COUNT.finditer(sentence)
        if _concerned(sentence, match) and (read := _read(match.group()))
    ]
    return found or named(sentence)


def named(sentence: str) -> list[FoundCount]:
    """Persons given by name or as a couple, whose names do not become the words of the number."""
    if several := _several(sentence):
        return [several]
    count = count_of(Quantifier.EXACT, value=1)
    read = ReadCount(words="", quantifier=Quantifier.EXACT, unit=Unit.PERSON, count=count)
    return [
        FoundCount(start=match.start(), end=match.end(), read=read, named=True)
        for match in NAMED.finditer(sentence)
    ][:1]


def _several(sentence: str) -> FoundCount | None:
    """Two or more persons that are listed by name, or a couple."""
    for match in LISTED.finditer(sentence):
        number = 1 + len(BETWEEN_NAMES.findall(match.group()))
        if number > 1:
            return _unsaid(match, number)
    couple = COUPLE.search(sentence)
    return _unsaid(couple, 2) if couple else None


def _unsaid(match: re.Match[str], number: int) -> FoundCount:
    count = count_of(Quantifier.EXACT, value=number)
    read = ReadCount(words="", quantifier=Quantifier.EXACT, unit=Unit.PERSON, count=count)
    return FoundCount(start=match.start(), end=match.end(), read=read)


def _read(words: str) -> ReadCount | None:
    return read_count(words.strip(), "ko")


def _concerned(sentence: str, match: re.Match[str]) -> bool:
    before = sentence[max(0, match.start() - 12) : match.start()]
    if OTHERS_BEFORE.search(before) or NOT_THEM_AFTER.match(sentence, match.end()):
        return False
    return not _breaks_down(sentence, match)


def _breaks_down(sentence: str, match: re.Match[str]) -> bool:
    """A number in brackets behind another number says how that one is made up."""
    opened = IN_BRACKETS.search(sentence, 0, match.start())
    return bool(opened and COUNT.search(sentence, max(0, opened.start() - 16), opened.start()))
