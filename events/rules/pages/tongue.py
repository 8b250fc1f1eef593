"""Which language a text is in: by its letters, and among Latin ones by its smallest words."""

import re
from collections import Counter

LOOKED_AT = 20_000
UNKNOWN = "und"

SCRIPTS = {
    "ko": re.compile("[\uac00-\ud7af\u1100-\u11ff\u3130-\u318f]"),
    "ja": re.compile("[\u3040-\u30ff]"),
    "zh": re.compile("[\u3400-\u4dbf\u4e00-\u9fff]"),
    "ru": re.compile("[\u0400-\u04ff]"),
    "ar": re.compile("[\u0600-\u06ff]"),
    "he": re.compile("[\u0590-\u05ff]"),
    "th": re.compile("[\u0e00-\u0e7f]"),
    "lo": re.compile("[\u0e80-\u0eff]"),
    "my": re.compile("[\u1000-\u109f]"),
    "km": re.compile("[\u1780-\u17ff]"),
    "hi": re.compile("[\u0900-\u097f]"),
    "mn": re.compile("[\u1800-\u18af]"),
    "latin": re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]"),
}
# How much more one character says than a Latin letter.
WEIGHT = {"zh": 4, "ja": 3, "ko": 2}
# Frequent characters that one of the two ways of writing Chinese has and the other has not.
SIMPLIFIED = re.compile("[这们国说对时过还没发会个为来从关车东门问间见长军机]")
TRADITIONAL = re.compile("[這們國說對時過還沒發會個為來從關車東門問間見長軍機]")
UKRAINIAN = re.compile("[іїєґІЇЄҐ]")

SMALL_WORDS = {
    "en": "the of and to in that was is for on with were by said from has who are",
    "fr": "le la les des et du que une dans pour est qui par sur pas avec ont au",
    "de": "der die und das den von zu mit ist des nicht dem ein eine auch auf wurden sich",
    "es": "el los las del que en y por una con para se fue como más han su al",
    "pt": "o os da do que em para uma com não foi mais dos são pelo na ao foram",
    "it": "il di che la per una sono del con non della dei gli è nel stati da alla",
    "nl": "de het een van en dat is op te zijn voor met niet werden door aan naar die",
    "vi": "của và là có được trong cho không người này đã với các những khi về một ở",
    "id": "yang dan di dengan untuk dari pada ini tidak dalam akan itu oleh mereka telah ke warga",
    "tr": "ve bir bu için ile olarak daha olan da de gibi kadar sonra çok ancak göre ise",
    "pl": "w i na z do się nie że jest po od o przez dla oraz jak za był",
}
LEAST_SHARE = 0.08
LEAST_WORDS = 3
WORDS = re.compile(r"[^\W\d_]+")


def guess_language(text: str) -> str:
    """Return a BCP 47 code, ``und`` where nothing is certain enough to be offered."""
    text = text[:LOOKED_AT]
    found = {
        name: len(letters.findall(text)) * WEIGHT.get(name, 1) for name, letters in SCRIPTS.items()
    }
    if not any(found.values()):
        return UNKNOWN
    script = max(found, key=lambda name: found[name])
    if script in ("zh", "ja") and found["ja"] * 5 > found["zh"]:
        return "ja"
    if script == "zh":
        return _chinese(text)
    if script == "ru" and UKRAINIAN.search(text):
        return "uk"
    return _by_small_words(text) if script == "latin" else script


def settled_language(declared: str, text: str) -> str:
    """What a page declares, where its text does not say otherwise; many pages declare the wrong one."""
    guessed, said = guess_language(text), _usual(declared)
    if guessed == UNKNOWN:
        return said or UNKNOWN
    same = said.split("-")[0] == guessed.split("-")[0]
    return said if same and not guessed.startswith("zh") else guessed


def _usual(declared: str) -> str:
    """The language alone, in the form in which articles are kept."""
    pieces = declared.strip().replace("_", "-").split("-")
    return pieces[0].lower() if re.fullmatch("[A-Za-z]{2,3}", pieces[0]) else ""


def _chinese(text: str) -> str:
    traditional = len(TRADITIONAL.findall(text)) > len(SIMPLIFIED.findall(text))
    return "zh-Hant" if traditional else "zh-Hans"


def _by_small_words(text: str) -> str:
    words = Counter(WORDS.findall(text.lower()))
    total = sum(words.values())
    found = {
        language: sum(words[word] for word in small.split())
        for language, small in SMALL_WORDS.items()
    }
    best = max(found, key=lambda language: found[language])
    enough = found[best] >= LEAST_WORDS and found[best] >= total * LEAST_SHARE
    return best if enough else UNKNOWN
