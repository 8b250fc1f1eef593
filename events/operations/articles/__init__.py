"""Articles: read elsewhere, kept on the desk."""

from .add import AddedArticle, add_article
from .edit import edit_article
from .erase import erase_body

__all__ = ["AddedArticle", "add_article", "edit_article", "erase_body"]
