"""The words that carry an act, by what they say alone; where they lead is read elsewhere."""

from enum import StrEnum


class Kind(StrEnum):
    """What a verb alone says; where it leads makes an event type of it."""

    RETURN = "return"  # sends people back by itself: repatriate, deport
    MOVE = "move"  # only moves them: send, take, fly
    ARREST = "arrest"
    HOLD = "hold"  # keeps them: detained in, held, housed
    ENTER = "enter"
    SEEK = "seek"
    DENY = "deny"
    LEAVE = "leave"
    ARRIVE = "arrive"
    STAY = "stay"
    SAME = "same"  # what was told just before: "suffered a similar fate"


# A verb in its base form; an irregular one with all its forms, joined by slashes.
SEND = "send/sent/sends/sending"
TAKE = "take/took/taken/takes/taking"
HAND, TURN = "hand/handed/hands/handing", "turn/turned/turns/turning"
BACK = f"""
{SEND} {TAKE} {HAND} {TURN} force push drag haul transport escort truck ship/shipped/ships/shipping
bring/brought/brings/bringing drive/drove/driven/drives/driving fly/flew/flown/flies/flying
bused/bussed/busing/bussing
"""
MOVE = f"""
{SEND} {TAKE} {HAND} move remove return release force transport truck escort ferry airlift evacuate
relocate convey transfer/transferred/transfers/transferring ship/shipped/ships/shipping carry
bring/brought/brings/bringing drive/drove/driven/drives/driving fly/flew/flown/flies/flying
bused/bussed/busing/bussing deliver surrender
"""
ARREST = """
arrest apprehend capture nab/nabbed/nabs/nabbing seize catch/caught/catches/catching intercept imprison
jail incarcerate intern abduct kidnap/kidnapped/kidnaps/kidnapping snatch net/netted/nets/netting
"""
BREAK_IN = """
rush burst/bursts/bursting dash run/ran/runs/running break/broke/broken/breaks/breaking barge scramble
climb sneak slip/slipped/slips/slipping jump get/got/gotten/gets/getting walk charge pour race force
push scale make/made/makes/making crash leap/leapt/leaped/leaps/leaping
"""
LEAVE = """
leave/left/leaves/leaving depart head fly/flew/flown/flies/flying embark emigrate travel board proceed
"""
ARRIVE = """
arrive reach land come/came/comes/coming defect resettle settle escape flee/fled/flees/fleeing
get/got/gotten/gets/getting enter touch migrate cross immigrate
"""
STAY = "stay hide/hid/hidden/hides/hiding live remain reside languish"


def forms(verbs: str) -> str:
    """Return every form of the verbs as one alternation."""
    return "(?:" + "|".join(form for verb in verbs.split() for form in _forms(verb)) + ")"


def _forms(verb: str) -> list[str]:
    if "/" in verb:
        return verb.split("/")
    stem = verb.removesuffix("e")
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb, f"{verb[:-1]}ied", f"{verb[:-1]}ies", f"{verb}ing"]
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s"
    return [verb, f"{stem}ed", third, f"{stem}ing"]


THEM = r"\s+(?:(?:them|him|her)\s+)?"
REFUGE = r"(?:refuge|asylum|shelter|sanctuary|protection)"
# What stands apart from its verb: "put 14 people across the border", "turned them all back".
APART = r"(?=\s+(?:[\w',-]+\s+){0,8}?"
ACROSS = (
    r"(?:back|home|(?:over|across) (?:the|its|their) (?:\w+ )?(?:border|frontier|river|bridge))\b"
    r"(?!\s+(?:up|down|on)\b))"
)
REFUSED = r"(?:entry|entrance|asylum|access|refuge|admission|admittance|protection)"
POLICE = r"(?:police|authorities|security agents|border guards|soldiers|secret police)"
JAIL = r"(?:detention|custody|prisons?|jails?|camps?|cells?)\b"
CUSTODY = (
    r"(?:into (?:police )?custody|away|into detention|under arrest|in detention"
    r"|prisoner|captive|to (?:a |the )?(?:local |nearby )?(?:police station|detention cent(?:re|er)|prison))"
)
INTO = (
    r"\s+(?:(?:their|his|her|its)\s+way\s+|it\s+)?"
    r"(?:in|into|inside|over|past|through|the (?:\w+\s+)?(?:wall|fence|gate)s?)(?:\s+(?:of|to))?\b"
)
NO_MEETING = (
    r"(?!\s+(?:a|an|the|talks|in (?:Beijing|Seoul) on)\s+"
    r"(?:press|news|rally|protest|meeting|summit|talks|vigil))"
)

# Each with whether it takes the people concerned as its object.
VERBS: list[tuple[Kind, str, bool]] = [
    (
        Kind.RETURN,
        forms("repatriate deport extradite refoule expel/expelled/expels/expelling")
        + r"(?:\s+back)?",
        True,
    ),
    (
        Kind.RETURN,
        forms(BACK) + THEM + r"(?:back|home)\b(?!\s+(?:up|down|to\s+(?:South|Seoul|China's))\b)",
        True,
    ),
    (
        Kind.RETURN,
        forms(f"{TURN} push put/puts/putting haul drag herd march chase") + APART + ACROSS,
        True,
    ),
    (Kind.RETURN, forms(f"{HAND} {TURN}") + THEM + r"over\b", True),
    (Kind.RETURN, r"(?:forced|ordered|made|compelled) to (?:return|go back)", True),
    (Kind.MOVE, forms(MOVE), True),
    (
        Kind.MOVE,
        forms("return cross go/went/gone/goes/going") + r"(?:\s+(?:back|home|voluntarily))?",
        False,
    ),
    (Kind.ARREST, forms(ARREST), True),
    (Kind.ARREST, forms("round pick") + THEM + r"up\b", True),
    (
        Kind.ARREST,
        forms(f"{TAKE} bring/brought/brings/bringing put/puts/putting") + THEM + CUSTODY,
        True,
    ),
    (Kind.ARREST, forms("lead/led/leads/leading march") + THEM + r"(?:away|off)\b", True),
    (
        Kind.ARREST,
        forms("place") + THEM + r"(?:under arrest|in (?:\w+ )?(?:custody|detention))",
        True,
    ),
    (
        Kind.ARREST,
        forms("fall/fell/fallen/falls/falling")
        + rf" into (?:the )?(?:hands|clutches|custody) of (?:the )?(?:\w+ ){{0,2}}?{POLICE}",
        False,
    ),
    (Kind.ARREST, rf"{forms('end wind/wound/winds/winding')} up in (?:\w+ )?{JAIL}", False),
    (Kind.ARREST, r"(?:drag|dragged|drags|dragging)(?:\s+(?:away|out|from))?", True),
    (Kind.HOLD, forms("detain hold/held/holds/holding house confine lock") + NO_MEETING, True),
    (
        Kind.HOLD,
        forms("keep/kept/keeps/keeping")
        + rf"(?=\s+(?:[\w',-]+\s+){{0,6}}?(?:in|at)\s+(?:\w+\s+){{0,3}}{JAIL})",
        True,
    ),
    (Kind.HOLD, forms("lock") + THEM + r"up\b", True),
    (
        Kind.ENTER,
        forms("gain win/won/wins/winning secure force") + r" (?:\w+ )?(?:entry|access)\b",
        False,
    ),
    (Kind.ENTER, forms("enter storm penetrate occupy invade infiltrate"), False),
    (Kind.ENTER, forms(BREAK_IN) + INTO, False),
    (
        Kind.SEEK,
        forms(f"seek/sought/seeks/seeking {TAKE} find/found/finds/finding request claim")
        + r"\s+(?:\w+\s+)?"
        + REFUGE,
        False,
    ),
    (
        Kind.SEEK,
        rf"{forms('shelter')}|{forms('apply ask')}\s+for\s+(?:political\s+)?{REFUGE}|holed up",
        False,
    ),
    (
        Kind.DENY,
        rf"{forms('refuse deny')}\s+(?:\w+\s+){{0,2}}?{REFUSED}|{forms(TURN)}{THEM}away\b"
        rf"|{forms('refuse decline')} to (?:let in|admit|accept|shelter|receive|take in)"
        rf"|{forms('refuse deny')}{APART}{REFUSED}\b)"
        rf"|{forms('refuse decline')} to (?:let|allow)(?=\s+(?:[\w',-]+\s+){{1,8}}?(?:in|inside)\b)"
        rf"|{forms(TURN)}{APART}away\b)",
        True,
    ),
    (Kind.LEAVE, rf"{forms(LEAVE)}|(?:set|sets|setting) off", False),
    (
        Kind.ARRIVE,
        rf"{forms(ARRIVE)}|{forms('make/made/makes/making')}(?: it| (?:their|his|her) way)?(?: \w+ly)? (?=to|into)",  # noqa: E501
        False,
    ),
    (Kind.ARRIVE, rf"{forms(TAKE)} in\b(?! (?:a|the|\w+ (?:police|custody))\b)", True),
    (
        Kind.ARRIVE,
        forms("resettle accept admit/admitted/admits/admitting welcome settle receive"),
        True,
    ),
    (
        Kind.SAME,
        r"(?:suffered|met|shared|faced|suffering|meeting|shares?)(?: with)?"
        r" (?:a|the|that|this) (?:(?:similar|same) )?fate",
        False,
    ),
    (Kind.SAME, r"involved|comprised|included|numbered", True),
    (Kind.SAME, r"among (?:them|those \w+) (?:are|were|was|is)", True),
    (Kind.STAY, forms(STAY), False),
]
NOUNS: list[tuple[Kind, str]] = [
    (
        Kind.RETURN,
        r"repatriations?|deportations?|refoulement|expulsions?|extraditions?|handovers?|removals?"
        r"|(?:forced |forcible |involuntary |voluntary )?returns?|sending back",
    ),
    (
        Kind.ARREST,
        (
            r"arrests?|detentions?|captures?|apprehensions?|seizures?|imprisonment|"
            r"interception|round-?up"
        ),
    ),
    (Kind.LEAVE, r"departures?|transfers?|release"),
    (Kind.ARRIVE, r"arrivals?|defections?|resettlement"),
    (Kind.ENTER, r"entry|storming"),
]
_PARTICIPLES = """
sent taken brought held caught driven flown hidden handed thrown forced put expelled burst left gone got
made broken put led kept won fallen
"""
PARTICIPLES = frozenset(_PARTICIPLES.split())
_PASTS = "fled sought ran flew took came went drove threw hid stormed held reached"
PASTS = frozenset(_PASTS.split())
# These are nouns at least as often: "a police force", "the head of", "their return".
_NOUN_TOO = """
ship ships truck trucks force forces jail jails house houses head heads land lands shelter shelters board
boards return returns release releases move moves escape escapes travel travels transfer transfers
transport convoy drive drives flies leaves capture captures arrest arrests cross crosses climb request
claim find place round hand turn turns hands charge charges run runs break breaks rush jump pick put
detain push scale net nets snatch lock locks lead leads march place places place fall falls end ends race pour dash sneak
"""  # noqa: E501
NOUN_TOO = frozenset(_NOUN_TOO.split())
