"""What a claim would be to the event it is attached to."""

from events.choices import Relation
from events.models import Claim
from events.rules.matching import Speaking


def speaking(claim: Claim) -> Speaking:
    """The claim and its speaker, as the rule about relations sees them."""
    speaker = claim.speaker
    root = speaker.same_voice_as or speaker
    fed = claim.uses.filter(relation=Relation.SUPPORTS_COUNT)
    return Speaking(
        measure=claim.measure,
        modality=claim.modality,
        states_a_number=(claim.low, claim.value, claim.high) != (None, None, None),
        feeds_another=fed.exists(),
        confidential=speaker.confidential or root.confidential,
        responsible=speaker.is_responsible_party or root.is_responsible_party,
        kind=speaker.kind,
        receives=bool(claim.destination) and speaker.country == claim.destination,
    )
