"""What an editor selected, read as far as its words go."""

from dataclasses import replace

from events.choices import Measure, Modality
from events.rules.extraction.article import ArticleText
from events.rules.extraction.naming import Names
from events.rules.extraction.sentences import Sentence, sentences
from events.rules.extraction.suggestion import Suggestion

from .acts import Act
from .article import read_part, scene_of, topic_of
from .draft import Draft
from .kinds import Meaning, meaning
from .memory import Memory
from .participants import concerned
from .scene import Scene
from .statement import drafts_of
from .writing import suggestion_of

# Sentences before the selection that can tell whom "they" means.
CONTEXT = 4_000


def read_selection(article: ArticleText, start: int, end: int, names: Names) -> Suggestion:
    """Return one suggestion whose quote is the selection; what its words do not say is empty."""
    topic, memory = topic_of(article, names), Memory()
    earlier = max(0, start - CONTEXT)
    before = sentences(article.text[earlier:start])
    for part in before:
        read_part(topic, part, memory)
    part = Sentence(number=len(before), start=start, end=end, text=article.text[start:end])
    scene = scene_of(topic, part, memory).read_whole()
    found = drafts_of(scene, memory)
    draft = max(found, key=_fullness) if found else _bare(scene)
    return replace(suggestion_of(scene, draft), start=start, end=end, quote=part.text)


def _fullness(draft: Draft) -> tuple[bool, bool, bool]:
    return draft.read is not None, draft.when is not None, draft.act is not None


def _first_act(scene: Scene) -> tuple[Act | None, Meaning]:
    for act in scene.acts:
        meant = meaning(scene, act, concerned(scene.text, act, scene.groups), len(scene.text))
        if meant is not None:
            return act, meant
    return None, Meaning(event_type=None, measure=Measure.FLOW)


def _bare(scene: Scene) -> Draft:
    """The pieces as they stand, where the words make no statement."""
    group = next((one for one in scene.groups if one.read is not None), None)
    counted = group or next((one for one in scene.groups if one.words), None)
    act, meant = _first_act(scene)
    return Draft(
        act=act,
        group=counted,
        meaning=meant,
        read=counted.read if counted else None,
        words=counted.words if counted else "",
        words_at=(counted.words_start, counted.words_start + len(counted.words))
        if counted
        else None,
        carried=False,
        modality=Modality.REPORTED if scene.speakers else Modality.ASSERTED,
        when=scene.dates[0] if scene.dates else None,
        inherited=False,
    )
