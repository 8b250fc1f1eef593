"""Sentences that can be said in another language, without knowing which languages there are."""

from typing import Any


class Sentence(str):
    """An English sentence that remembers how it is made.

    It is the English text to everybody who does not ask. Whoever shows it translates the template and
    puts the values into the translation:

    >>> told = Sentence("Shorten the words to at most {most}.", most=6)
    >>> str(told), told.template, told.values
    ('Shorten the words to at most 6.', 'Shorten the words to at most {most}.', {'most': 6})
    """

    __slots__ = ("template", "values")
    template: str
    values: dict[str, Any]

    def __new__(cls, template: str, **values: Any) -> "Sentence":
        """:param values: what stands in the braces of the template; may be sentences themselves."""
        sentence = super().__new__(cls, template.format(**values))
        sentence.template, sentence.values = template, values
        return sentence

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Any]]:
        return (self.template,), self.values
