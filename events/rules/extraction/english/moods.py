"""Whether what is told happened, is intended, was refused, or is only thought of."""

import re

from events.choices import Modality, Volition

SKIP = "skip"

DONE_BY = re.compile(
    r"(?i)\b(?:by|after|for|before|started|began|begun|keeps?|kept|resumed)(?: \w+ly)?\s*$"
)
DONE_TO = re.compile(
    r"(?i)\b(?:tried|attempted|managed|chose|chosen|choosing|opted|elected|decided) to\s*$"
)

IF = re.compile(
    (
        r"\b(?:if|unless|whether|would have|as if|in case|lest|even if|should they|"
        r"unlikely|doubt(?:s|ed|ful)?|once they are|when they are|when he is|were (?:he|they) to)\b"
    ),
    re.I,
)
PLAN = re.compile(
    r"\b(?:plans?|planned|planning|will|would|'ll|is to|are to|be to|about "
    r"to|set to|decid\w+ to|decision to|intend\w*|intention|prepar\w+|"
    r"scheduled|due|going to|expected to|likely to|order(?:ed|s)?|agree[ds]? "
    r"to|vow\w*|threat\w*|at risk|risk(?:s|ing)?|fac(?:e|es|ed|ing)|await\w*|"
    r"waiting|imminent\w*|wants? to|wanted to|hop(?:e|es|ed|ing) to|request\w*|"
    r"consider\w*|may|might|could|appeal\w*|urg(?:e|es|ed|ing)|"
    r"call(?:s|ed|ing)? (?:on|for)|demand\w*|ask(?:s|ed|ing)?|feared?|fears?|"
    r"unresolved|pending|possible|possibly be|soon be|in danger|ready to|willing "
    r"to|"
    r"negotiat\w+|talks|allow\w* to|upcoming|impending|orders? to|sentenced to be|tomorrow)\b",
    re.I,
)
PLAN_AFTER = re.compile(
    (
        r"^[^.;]{0,80}?\b(?:remains? (?:unresolved|pending|unclear)|is (?:imminent|"
        r"planned|scheduled|expected|pending)|will (?:take place|begin|be)|to (?:take "
        r"place|begin))\b"
    ),
    re.I,
)
NORM = re.compile(
    (
        r"\b(?:should|must|ought to|shall|can|cannot|can't|prohibit\w*|ban(?:s|"
        r"ned)?|policy|practice of|practise of|against|obligat\w+|right to|principle|"
        r"law|laws|treat(?:y|ies)|convention|agreement|in order to|so as to|ways? "
        r"to|help(?:s|ed|ing)?|try(?:ing)? to|tries to|tried to|attempt\w*|want\w*|"
        r"urge|hope)\b"
    ),
    re.I,
)
NOT = re.compile(
    r"\b(?:not|never|n't|cannot|without|refus\w+ to|refus\w+ permission|block\w*|"
    r"halt\w*|(?<!was )(?<!were )(?<!been )stop(?:ped|s)?|prevent\w*|ground(?:ed|s)|barr?(?:ed|s)|cancel\w*|"
    r"suspend\w*|"
    r"fail(?:ed|s)? to|thwart\w*|foil\w*)\b|n't\b",
    re.I,
)
# What is said of an act that was to be: "the deportation of ten people was blocked".
STOPPED = re.compile(
    r"^[^.;]{0,90}?\b(?:was|were|is|are|been|be|being|got)\s+(?:\w+ly\s+|then\s+|also\s+)?(?:blocked|halted|"
    r"stopped|called off|cancell?ed|suspended|prevented|averted|thwarted|foiled|postponed|scrapped|"
    r"shelved|grounded|stayed|delayed|abandoned|put on hold|put off|ruled out|denied)\b",
    re.I,
)
DENY = re.compile(
    (
        r"\b(?:den(?:y|ied|ies|ying)|dismiss(?:ed|es|ing)?|reject(?:ed|s|ing)?|"
        r"refut(?:ed|es)|false (?:report|claim)s?|groundless|no truth)\b[^.;]{0,60}$"
    ),
    re.I,
)
ALLEGE = re.compile(
    r"\b(?:alleg\w+|purported\w*|rumou?r\w*|unconfirmed|unverified|supposedly)\b", re.I
)
HEARSAY = re.compile(
    (
        r"\b(?:reportedly|report(?:s|ed)?|believed|thought|understood|said|says|"
        r"according|claim(?:s|ed)?|told)\b"
    ),
    re.I,
)
FORCED = re.compile(
    (
        r"\b(?:forc(?:ed|ibly|ible|ing|eful\w*)|deport\w*|expel\w*|expuls\w*|refoul\w*|"
        r"involuntar\w*|against their will|compulsor\w*|dragged|push(?:ed|ing)? "
        r"back|arrest\w*|handed over|handcuff\w*|shackle\w*)\b"
    ),
    re.I,
)
WILLING = re.compile(
    (
        r"(?<!in)(?<!non-)\bvoluntar\w*|\b(?:chose|chosen|choosing|asked|opted|"
        r"wished|wanted|requested|agreed|decided) to (?:return|go (?:back|home))|"
        r"\bof their own (?:free )?(?:will|accord)"
    ),
    re.I,
)


def _settled(tense: str, before: str) -> bool:
    done = DONE_BY if tense == "gerund" else DONE_TO if tense == "bare" else None
    return done is not None and done.search(before) is not None


def told_tense(tense: str, before: str) -> str:
    """ "By returning ten", "chose to return", "tried to enter" tell what was done."""
    return "past" if _settled(tense, before) else tense


def modality(
    *, before: str, wide: str, after: str, tense: str, past_date: bool, counted: bool, speaker: bool
) -> str:
    """Read the mood of an act from the words of its clause before and after it."""
    if IF.search(wide) or re.search(r"(?i)\brefrain\w*\b", before):
        return SKIP
    if _settled(tense, before):
        tense, before = "past", ""
    near = before[-70:]
    if DENY.search(before[-90:]):
        return Modality.DENIED
    negated = NOT.search(near[-45:]) is not None
    asked = re.search(
        r"\b(?:urg\w+|call\w*|ask\w*|appeal\w*|demand\w*|request\w*|implor\w*|plead\w*|beg\w*)\b",
        before,
        re.I,
    )
    if negated and asked:
        return Modality.PLANNED if counted else SKIP
    if negated:
        return Modality.DENIED if counted or tense == "past" else SKIP
    if tense == "noun" and STOPPED.search(after):
        return Modality.DENIED
    planned = (PLAN.search(near) and tense in ("bare", "noun", "gerund")) or PLAN_AFTER.search(
        after
    )
    if tense == "present" and PLAN.search(near[-25:]):
        planned = True
    if planned:
        if past_date and re.search(r"\b(?:decision|decided) to\b", near, re.I):
            return Modality.ASSERTED
        return Modality.PLANNED if counted else SKIP
    if NORM.search(near[-50:]) and tense in ("bare", "noun", "gerund"):
        return (
            Modality.PLANNED
            if counted and not re.search(r"(?i)\b(?:help|try|tried|trying|attempt)", near)
            else SKIP
        )
    if ALLEGE.search(before) or ALLEGE.search(after[:40]):
        return Modality.ALLEGED
    if speaker or HEARSAY.search(before):
        return Modality.REPORTED
    return Modality.ASSERTED


def volition(text: str) -> str:
    """Read whether people were made to go; without a word of it, it is not known."""
    willing, forced = WILLING.search(text), FORCED.search(text)
    if willing and not re.search(r"\b(?:forcibly|involuntarily)\b", text, re.I):
        return Volition.STATED_VOLUNTARY
    return Volition.FORCED if forced else Volition.UNKNOWN
