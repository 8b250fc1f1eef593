"""Articles: read elsewhere, kept on the desk."""

from .add import AddedArticle, add_article
from .addresses import Outcome, TakenLine, add_addresses
from .edit import edit_article
from .erase import erase_body
from .fetched import fetch_article
from .links import ask_to_check_links
from .publishers import NewPublisher
from .reader import (
    find_nothing,
    finish_article,
    give_back_article,
    hand_over_article,
    set_aside_article,
    take_article,
    take_next_article,
)
from .receive import give_text, receive_article
from .received import AlreadyHere, Received, already_here, page_received, text_received

__all__ = [
    "AddedArticle",
    "AlreadyHere",
    "NewPublisher",
    "Outcome",
    "Received",
    "TakenLine",
    "add_addresses",
    "add_article",
    "already_here",
    "ask_to_check_links",
    "edit_article",
    "erase_body",
    "fetch_article",
    "find_nothing",
    "finish_article",
    "give_back_article",
    "give_text",
    "hand_over_article",
    "page_received",
    "receive_article",
    "set_aside_article",
    "take_article",
    "take_next_article",
    "text_received",
]
