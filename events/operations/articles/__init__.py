"""Articles: read elsewhere, kept on the desk."""

from .add import AddedArticle, add_article
from .edit import edit_article
from .erase import erase_body
from .reader import (
    find_nothing,
    finish_article,
    give_back_article,
    hand_over_article,
    set_aside_article,
    take_article,
    take_next_article,
)

__all__ = [
    "AddedArticle",
    "add_article",
    "edit_article",
    "erase_body",
    "find_nothing",
    "finish_article",
    "give_back_article",
    "hand_over_article",
    "set_aside_article",
    "take_article",
    "take_next_article",
]
