"""The fields a table may fill, and the words some of them take."""

from dataclasses import dataclass

from events.choices import (
    DatePrecision,
    EventType,
    Genre,
    Modality,
    Occurrence,
    PlaceRole,
    Quantifier,
    Sensitivity,
    Unit,
    Volition,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRule:
    """What a field means; ``words`` is its vocabulary, if it has one."""

    means: str
    words: tuple[str, ...] = ()
    required: bool = False


def _known(vocabulary: list[str]) -> tuple[str, ...]:
    return tuple(vocabulary)


# An event's text fields are missing on purpose: titles and summaries are written in our own words.
FIELDS: dict[str, FieldRule] = {
    "external_id": FieldRule(means="the row's own id, once in the table", required=True),
    "type": FieldRule(
        means="what was done, by direction", words=_known(EventType.values), required=True
    ),
    "volition": FieldRule(means="for returns and push-backs", words=_known(Volition.values)),
    "destination": FieldRule(means="ISO code of the country people were taken to"),
    "occurrence": FieldRule(means="whether it happened", words=_known(Occurrence.values)),
    "sensitivity": FieldRule(means="how sensitive", words=_known(Sensitivity.values)),
    "date_start": FieldRule(means="the earliest day"),
    "date_end": FieldRule(means="the latest day"),
    "date_prec": FieldRule(
        means="how exactly the date is known", words=_known(DatePrecision.values)
    ),
    "edtf": FieldRule(means="the whole date in EDTF, in place of the three above"),
    "low": FieldRule(means="the lowest number of people"),
    "best": FieldRule(means="the best number of people"),
    "high": FieldRule(means="the highest number of people"),
    "quantifier": FieldRule(means="how the best number is meant", words=_known(Quantifier.values)),
    "unit": FieldRule(means="what is counted", words=_known(Unit.values)),
    "country": FieldRule(means="the country where it happened", required=True),
    "adm_1": FieldRule(means="the province"),
    "adm_2": FieldRule(means="the prefecture or county"),
    "place": FieldRule(means="the city or site"),
    "latitude": FieldRule(means="degrees north, to tell places of one name apart"),
    "longitude": FieldRule(means="degrees east"),
    "where_prec": FieldRule(means="how exactly the place is known, 1 to 7", words=tuple("1234567")),
    "place_role": FieldRule(means="the role of the place", words=_known(PlaceRole.values)),
    "publisher": FieldRule(means="who printed it", required=True),
    "source_article": FieldRule(means="the bibliographic line, where there is no headline"),
    "headline": FieldRule(means="the headline"),
    "url": FieldRule(means="the address"),
    "source_date": FieldRule(means="the day of publication"),
    "genre": FieldRule(means="the kind of text", words=_known(Genre.values)),
    "language": FieldRule(means="the language of the text, as en or zh-Hans"),
    "speaker": FieldRule(means="who says it; the publisher where empty"),
    "modality": FieldRule(means="how it is said", words=_known(Modality.values)),
    "credibility": FieldRule(means="1 to 6", words=tuple("123456")),
}
