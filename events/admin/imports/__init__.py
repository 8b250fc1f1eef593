"""The pages on which somebody else's table is uploaded, mapped, checked, imported, taken back."""

from events.admin.pages import DeskPage

from . import mappings as mappings
from .history import history_page
from .problems import problems_file, problems_page
from .steps import step
from .table import progress, table_page

IMPORTS = "events.import_table"
_TABLE = "imports/<int:key>/"

PAGES = (
    DeskPage(
        name="imports",
        route="imports/",
        view=history_page,
        permission=IMPORTS,
        label=mappings.LABEL,
    ),
    DeskPage(name="imports_table", route=_TABLE, view=table_page, permission=IMPORTS),
    DeskPage(
        name="imports_progress", route=f"{_TABLE}progress/", view=progress, permission=IMPORTS
    ),
    DeskPage(
        name="imports_problems", route=f"{_TABLE}problems/", view=problems_page, permission=IMPORTS
    ),
    DeskPage(
        name="imports_problems_file",
        route=f"{_TABLE}problems.csv",
        view=problems_file,
        permission=IMPORTS,
    ),
    DeskPage(name="imports_step", route=f"{_TABLE}<slug:name>/", view=step, permission=IMPORTS),
)
