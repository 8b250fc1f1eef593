"""One cell of the totals, as a reader writes it."""

from dataclasses import dataclass
from datetime import date

from events.choices import (
    BASIS_STATUSES,
    TYPES_WITH_VOLITION,
    Basis,
    EventType,
    Granularity,
    Occurrence,
    Volition,
)
from events.filters.codes import check_places
from events.filters.reading import Reading
from events.models.record.edition import EditionQuerySet
from events.models.record.total import Total
from events.rules.periods import NotAPeriod, Period, parse_label

FORM = ("cn:2024:return_to_origin:forced:standard", "cn:all:arrest::standard")


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedCell:
    """Region × period × type × volition × basis: the only question that people answer."""

    region: str
    period: Period
    type: str
    volition: str | None
    basis: str

    def __str__(self) -> str:
        return ":".join(
            (self.region, self.period.label, self.type, self.volition or "", self.basis)
        )

    def total(self) -> Total | None:
        """The total; none means that no event was published that counts here."""
        return Total.objects.filter(
            region=self.region,
            period=self.period.kind,
            period_start=self.period.start,
            type=self.type,
            volition=self.volition,
            basis=self.basis,
        ).first()

    def counted(self, editions: EditionQuerySet) -> EditionQuerySet:
        """Those that count in the cell (AGG-1): wholly inside the period, placed in the region."""
        editions = editions.within(self.region).filter(
            type=self.type,
            volition=self.volition,
            status__in=sorted(BASIS_STATUSES[self.basis]),
            occurrence=Occurrence.OCCURRED,
            granularity=Granularity.INCIDENT,
        )
        if self.period.start is None:
            return editions
        return editions.filter(date_start__gte=self.period.start, date_end__lte=self.period.end)


def read_counted_in(reading: Reading) -> AskedCell | None:
    """The cell of ``counted_in``."""
    text = reading.one("counted_in")
    if text is None:
        return None
    cell = _parse(text)
    if cell is None:
        reading.refuse("counted_in", f"“{text}” is no cell of the totals.", FORM)
    else:
        check_places(reading, "counted_in", [cell.region])
    return cell


def _parse(text: str) -> AskedCell | None:
    parts = text.split(":")
    if len(parts) != len(("region", "period", "type", "volition", "basis")):
        return None
    region, label, kind, volition, basis = parts
    try:
        period = parse_label(label)
    except NotAPeriod:
        return None
    if kind not in EventType.values or basis not in Basis.values:
        return None
    if volition not in (Volition.values if kind in TYPES_WITH_VOLITION else ("",)):
        return None
    return AskedCell(
        region=region, period=period, type=kind, volition=volition or None, basis=basis
    )


def period_of(start: date | None, end: date | None) -> Period | None:
    """The period of the calendar that these days are, if they are one."""
    if start is None and end is None:
        return Period("all")
    if start is None or end is None:
        return None
    for kind in ("year", "quarter", "month", "week", "day"):
        try:
            period = Period(kind, start)
        except NotAPeriod:
            continue
        if period.end == end:
            return period
    return None
