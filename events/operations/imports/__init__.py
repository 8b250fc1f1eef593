"""Records and tables that come from files."""

from .load import load_record
from .progress import Loaded
from .tables import (
    TableFile,
    check_file,
    confirm_import,
    import_file,
    map_table,
    save_mapping,
    stop_import,
    take_table,
    undo_import,
)

__all__ = [
    "Loaded",
    "TableFile",
    "check_file",
    "confirm_import",
    "import_file",
    "load_record",
    "map_table",
    "save_mapping",
    "stop_import",
    "take_table",
    "undo_import",
]
