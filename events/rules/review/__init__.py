"""An event, field by field: as the desk has it, as readers will see it, and as they see it now."""

from .compare import Compared, compare
from .desk import desk_lines
from .shown import shown_lines

__all__ = ["Compared", "compare", "desk_lines", "shown_lines"]
