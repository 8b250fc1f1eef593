"""Search by words in any script, through the pairs of neighbouring characters."""

from django.contrib.postgres.search import SearchQueryField, SearchVectorField
from django.db.models import BooleanField, F, Func, Lookup, Q, Value

from events.filters.reading import Reading
from events.models.record.edition import EditionQuerySet
from events.rules.document import normal_text

SHORTEST = 2


class Bigrams(Func):
    function = "events_bigrams"
    output_field = SearchVectorField()


class BigramQuery(Func):
    function = "events_bigram_query"
    output_field = SearchQueryField()


class Holds(Lookup[bool]):
    """The left text holds every pair of the right one: what the index can tell."""

    lookup_name = "holds"
    prepare_rhs = False
    output_field = BooleanField()

    def as_sql(self, compiler, connection):  # type: ignore[no-untyped-def] # as in Lookup
        left, left_params = self.process_lhs(compiler, connection)
        right, right_params = self.process_rhs(compiler, connection)
        return f"{left} @@ {right}", (*left_params, *right_params)


def read_words(reading: Reading) -> tuple[str, ...]:
    """The words of ``q``, normalised as the text in which they are looked for."""
    text = reading.one("q")
    words = tuple(dict.fromkeys(normal_text(text or "").split()))
    if text is not None and not words:
        reading.refuse("q", "Write a word to look for: letters or digits.")
    return words


def in_words(editions: EditionQuerySet, words: tuple[str, ...]) -> EditionQuerySet:
    """Those in whose text every word occurs, as part of a longer one too."""
    for word in words:
        # The pairs may occur apart from each other, so what the index finds is looked at again.
        editions = editions.filter(Q(search_text__contains=word))
        if len(word) >= SHORTEST:
            editions = editions.filter(Holds(Bigrams(F("search_text")), BigramQuery(Value(word))))
    return editions
