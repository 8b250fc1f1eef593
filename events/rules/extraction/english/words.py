"""Words of English that several grammars need."""

import re

from events.rules.numbers.english import DIGITS, SCALES, UNITS

# Country by ISO code: its names and cities, then what its people and things are called.
COUNTRIES = """
KP|North Korea|N\\.? Korea|DPRK|Pyongyang;North Korean|N\\. Korean
KR|South Korea|S\\.? Korea|ROK|Seoul;South Korean|S\\. Korean
CN|China|PRC|Beijing;Chinese
JP|Japan|Tokyo|Osaka;Japanese
RU|Russia|Russian Federation|Moscow;Russian
MN|Mongolia|Ulan Bator|Ulaanbaatar;Mongolian
VN|Vietnam|Viet Nam|Hanoi;Vietnamese
LA|Laos|Vientiane;Lao|Laotian
TH|Thailand|Bangkok;Thai
MM|Myanmar|Burma|Yangon|Rangoon;Burmese
KH|Cambodia|Phnom Penh;Cambodian
PH|Philippines|Manila;Philippine|Filipino
SG|Singapore;Singaporean
MY|Malaysia|Kuala Lumpur;Malaysian
ID|Indonesia|Jakarta;Indonesian
IN|India|New Delhi;Indian
BD|Bangladesh|Dhaka;Bangladeshi
PK|Pakistan|Islamabad|Lahore;Pakistani
AF|Afghanistan|Kabul;Afghan
IR|Iran|Tehran;Iranian
IQ|Iraq|Baghdad;Iraqi
SY|Syria;Syrian
TR|Turkey;Turkish
LK|Sri Lanka|Colombo;Sri Lankan
NP|Nepal|Kathmandu;Nepalese
HK|Hong Kong
TW|Taiwan;Taiwanese
AU|Australia|Canberra|Darwin|Sydney|Melbourne|Perth|Brisbane;Australian
NZ|New Zealand
NR|Nauru;Nauruan
PG|Papua New Guinea|Port Moresby
US|United States|U\\.?S\\.?A?\\.?|America;American
CA|Canada|Ottawa;Canadian
GB|United Kingdom|U\\.?K\\.?|Britain|England|London;British
IE|Ireland;Irish
FR|France|Paris;French
DE|Germany|Berlin|Dusseldorf|Düsseldorf|Frankfurt;German
ES|Spain|Madrid;Spanish
IT|Italy|Rome;Italian
GR|Greece|Athens;Greek
NL|Netherlands;Dutch
BE|Belgium;Belgian
DK|Denmark;Danish
SE|Sweden;Swedish
NO|Norway;Norwegian
FI|Finland;Finnish
CH|Switzerland;Swiss
AT|Austria;Austrian
PL|Poland|Warsaw;Polish
CZ|Czech Republic;Czech
UA|Ukraine|Kyiv|Kiev;Ukrainian
BY|Belarus;Belarusian
KZ|Kazakhstan;Kazakh
UZ|Uzbekistan;Uzbek
KG|Kyrgyzstan;Kyrgyz
RW|Rwanda|Kigali;Rwandan
SO|Somalia;Somali
SD|Sudan;Sudanese
ET|Ethiopia;Ethiopian
ER|Eritrea;Eritrean
NG|Nigeria|Lagos|Abuja;Nigerian
LY|Libya;Libyan
EG|Egypt;Egyptian
MX|Mexico;Mexican
CU|Cuba;Cuban
HT|Haiti;Haitian
YE|Yemen;Yemeni
AL|Albania;Albanian
GE|Georgia;Georgian
"""
_ROWS = [re.split(r"[|;]", line) for line in COUNTRIES.split("\n") if line]
_LANDS = [re.split(r"\|", line.split(";")[0]) for line in COUNTRIES.split("\n") if line]


def _pattern(rows: list[list[str]], plural: str) -> re.Pattern[str]:
    """The words of every country, each in a group of its code; the longest come first."""
    return re.compile(
        r"(?<!\w)(?=[A-Z])(?:"
        + "|".join(
            rf"(?P<{code}>(?:{'|'.join(sorted(words, key=len, reverse=True))}){plural}(?!\w))"
            for code, *words in rows
        )
        + ")"
    )


COUNTRY_WORDS = _pattern(_ROWS, "s?")
LAND_WORDS = _pattern(_LANDS, "")
NATION_WORDS = "|".join(sorted((word for _, *row in _ROWS for word in row), key=len, reverse=True))
# The two halves of a divided country are called by their direction alone.
HALVES = {
    "KP": re.compile(
        r"\b[Tt]he (?:communist |Communist |reclusive )?North\b(?![- ]?(?:east|west|Korea|[A-Z]))"
    ),
    "KR": re.compile(r"\b[Tt]he South\b(?![- ]?(?:east|west|Korea|China|[A-Z]))"),
}

NUMBER_WORD = rf"(?:{'|'.join(sorted([*UNITS, *SCALES], key=len, reverse=True))})"
NUMBER = (
    rf"(?:(?<![\w$£€¥#.,:/-])(?:{DIGITS})(?:\s+(?:million|thousand|hundred|dozen))?(?![\w%:"
    rf"]|\.\d|,\d)"
    rf"|\b(?:(?:an?|half an?)\s+(?=dozen|score|hundred|thousand|million))?"
    rf"{NUMBER_WORD}(?:(?:-|\s+|\s+and\s+){NUMBER_WORD})*\b(?!-year))"
)
VAGUE_NUMBER = (
    r"(?:\b(?:tens|hundreds) of thousands|\b(?:tens|dozens|scores|hundreds|thousands)"
    r"|\b(?:several|a few|many) (?:dozen|hundred|thousand))\b"
)

# "arrivals of North Koreans in the South reached 63".
TOTALLED = re.compile(
    r"(?:\s+(?!of )[^.;,\d]{0,60}?)?\s+(?:(?:had|have|has)\s+)?(?:reach(?:ed|es)?|total(?:led|ed|s)?|"
    r"number(?:ed|s)?|stood at|amount(?:ed|s)? to|(?:fell|rose|dropped|climbed|declined|increased|"
    r"slumped|plunged|plummeted|jumped|came|grew|decreased)(?: \w+ly)? to)\s+",
    re.I,
)


def countries_in(text: str, origin: str = "KP") -> list[tuple[int, int, str]]:
    """Return each country named or meant in the words, as (start, end, ISO code)."""
    return _found(COUNTRY_WORDS, text, origin)


def lands_in(text: str, origin: str = "KP") -> list[tuple[int, int, str]]:
    """Return each country named as a place: "to Laos", never "Lao police"."""
    return _found(LAND_WORDS, text, origin)


def _found(pattern: re.Pattern[str], text: str, origin: str) -> list[tuple[int, int, str]]:
    matches = [(one, str(one.lastgroup)) for one in pattern.finditer(text)]
    if origin == "KP":
        matches += [(one, code) for code, half in HALVES.items() for one in half.finditer(text)]
    return sorted((one.start(), one.end(), code) for one, code in matches)
