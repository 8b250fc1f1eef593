"""Somebody else's tables: taken, checked, confirmed, stored, taken back."""

from .command import TableFile, check_file, import_file
from .deciding import confirm_import, stop_import, undo_import
from .mappings import save_mapping
from .upload import forget_tables, map_table, take_table
from .work import work_on_table

__all__ = [
    "TableFile",
    "check_file",
    "confirm_import",
    "forget_tables",
    "import_file",
    "map_table",
    "save_mapping",
    "stop_import",
    "take_table",
    "undo_import",
    "work_on_table",
]
