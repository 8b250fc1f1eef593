"""The sentence in Simplified Chinese."""

from collections.abc import Iterator
from datetime import date

from events.choices import (
    DatePrecision,
    DenialScope,
    EventType,
    Granularity,
    Occurrence,
    Status,
    Volition,
)
from events.rules.document.sentence.telling import Telling

BEFORE = {
    Occurrence.OCCURRED: "",
    Occurrence.PLANNED: "原定",
    Occurrence.DID_NOT_OCCUR: "没有",
    Occurrence.UNKNOWN: "可能已",
}
RETURNED = {
    Volition.FORCED: "被强制遣返{to}",
    Volition.STATED_VOLUNTARY: "被送返{to}，据称出于本人意愿",
    Volition.DISPUTED: "被送返{to}，是否自愿存在争议",
    Volition.UNKNOWN: "被送返{to}",
}
PUSHED_BACK = {
    Volition.FORCED: "被强制遣送{to}",
    Volition.STATED_VOLUNTARY: "被遣送{to}，据称出于本人意愿",
    Volition.DISPUTED: "被遣送{to}，是否自愿存在争议",
    Volition.UNKNOWN: "被遣送{to}",
}
SEASONS = {3: "春季", 6: "夏季", 9: "秋季", 12: "冬季"}
ATTRIBUTION = {
    Status.ALLEGED: "据未经证实的说法",
    Status.CORROBORATED: "据相互独立的来源",
    Status.PLANNED: "据有关计划的报道",
}
STANDING = {
    Status.DISPUTED: "此事是否发生存在争议",
    Status.REFUTED: "此事已被否定",
    Status.CANCELLED: "该计划已取消",
}
DENIES = {
    DenialScope.OCCURRENCE: "否认此事发生",
    DenialScope.NUMBER: "否认这一人数",
    DenialScope.CHARACTERISATION: "否认这种说法",
    DenialScope.VOLITION: "否认违背本人意愿",
}


def sentence(told: Telling) -> str:
    """Who, what, where and when; then caveats and denials."""
    lead = [part for part in (_attribution(told), when(told)) if part]
    main = "，".join([*lead, f"{_people(told)}{_act(told)}"])
    caveats = "".join(f"；{caveat}" for caveat in _caveats(told))
    denials = "".join(
        f"{names['zh-hans']}{DENIES[DenialScope(scope)]}。" for scope, names in told.denials
    )
    return f"{main}{caveats}。{denials}"


def _people(told: Telling) -> str:
    number = told.number
    if number.best is not None:
        return f"{_words(told)}{number.best}人"
    if number.high is not None and not number.high_open:
        return f"最多{number.high}人"
    return "有人"


def _words(told: Telling) -> str:
    number = told.number
    at_least = number.high_open and number.low == number.best and number.high in (None, number.best)
    if at_least and not number.approximate:
        return "至少"
    return "约" if number.approximate else ""


def _act(told: Telling) -> str:
    place, to = told.place.get("zh-hans", ""), told.destination.get("zh-hans", "")
    start, within = (f"从{place}", f"在{place}") if place else ("", "")
    acts = {
        EventType.RETURN_TO_ORIGIN: start
        + RETURNED[Volition(told.volition or Volition.UNKNOWN)].format(to=to),
        EventType.PUSHBACK: start
        + PUSHED_BACK[Volition(told.volition or Volition.UNKNOWN)].format(to=to),
        EventType.ARREST: f"{within}被逮捕",
        EventType.REFUGE_ENTRY: f"{within}寻求庇护",
        EventType.REFUGE_DENIED: f"{within}寻求庇护被拒",
        EventType.ONWARD_DEPARTURE: f"离开{place}" + (f"前往{to}" if to else ""),
        EventType.ARRIVAL_IN_SAFETY: f"抵达{place}",
    }
    return BEFORE[Occurrence(told.occurrence)] + acts[EventType(told.type)]


def when(told: Telling) -> str:
    """The date as far as it is known."""
    start, end = told.date_start, told.date_end
    if start is None or end is None:
        return f"{_day(end)}或之前" if end else f"{_day(start)}或之后" if start else ""
    about = "前后" if told.is_about else ""
    match DatePrecision(told.date_precision):
        case DatePrecision.DAY:
            return f"{_day(start)}{about}"
        case DatePrecision.MONTH:
            return f"{start.year}年{start.month}月{about}"
        case DatePrecision.YEAR:
            return f"{start.year}年{about}"
        case DatePrecision.SEASON:
            return f"{start.year}年{SEASONS[start.month]}{about}"
        case DatePrecision.WEEK:
            return f"{_range(start, end)}的一周内"
        case DatePrecision.MULTI_DAY:
            return _range(start, end)
        case _:
            return f"{_range(start, end)}之间"


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _range(start: date, end: date) -> str:
    if start.year != end.year:
        return f"{_day(start)}至{_day(end)}"
    if start.month != end.month:
        return f"{_day(start)}至{end.month}月{end.day}日"
    return f"{_day(start)}至{end.day}日"


def _attribution(told: Telling) -> str:
    if told.status == Status.REPORTED:
        return "据一个来源" if told.voices < 2 else "据报道"
    return ATTRIBUTION.get(Status(told.status), "") if told.status else ""


def _caveats(told: Telling) -> Iterator[str]:
    if told.granularity == Granularity.CAMPAIGN:
        yield "所述为一种现象，没有人数和日期"
    elif (bounds := _bounds(told)) is not None:
        yield bounds
    if told.status == Status.CONFIRMED and told.confirmed_by:
        yield f"{'、'.join(names['zh-hans'] for names in told.confirmed_by)}已予证实"
    if told.status and Status(told.status) in STANDING:
        yield STANDING[Status(told.status)]


def _bounds(told: Telling) -> str | None:
    number = told.number
    more = "以上" if number.high_open else ""
    who = "该来源称" if told.one_voice else "各来源称"
    if number.best is None:
        if number.high is None:
            return "没有来源给出人数"
        return f"{who}最多{number.high}人{more}" if number.high_open else None
    if told.has_bounds_to_tell:
        high = number.high if number.high is not None else number.best
        if high == (number.low or 0):
            return f"{who}{high}人{more}"
        return f"{who}{number.low or 0}至{high}人{more}"
    if number.approximate and number.high_open:
        return f"{who}{number.best}人{more}"
    return None
