"""What a reader may ask of the totals, now and as of any past moment."""

from .past import sealed_since
from .question import TotalsQuestion, cell_period, read_totals_question

__all__ = ["TotalsQuestion", "cell_period", "read_totals_question", "sealed_since"]
