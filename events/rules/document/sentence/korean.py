"""The sentence in Korean."""

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
from events.rules.document.sentence.particles import with_particle
from events.rules.document.sentence.telling import Telling

# Past, planned, did not, may have.
ENDINGS = {
    "되": ("되었다", "될 예정이었다", "되지 않았다", "되었을 수 있다"),
    "하": ("하였다", "할 예정이었다", "하지 않았다", "하였을 수 있다"),
    "당하": ("당하였다", "당할 예정이었다", "당하지 않았다", "당하였을 수 있다"),
    "떠나": ("떠났다", "떠날 예정이었다", "떠나지 않았다", "떠났을 수 있다"),
}
TENSES = (
    Occurrence.OCCURRED,
    Occurrence.PLANNED,
    Occurrence.DID_NOT_OCCUR,
    Occurrence.UNKNOWN,
)
RETURNED = {
    Volition.FORCED: "{to} 강제 송환",
    Volition.STATED_VOLUNTARY: "본인 의사에 따른 것이라는 설명과 함께 {to} 송환",
    Volition.DISPUTED: "자발성 여부가 다투어지는 가운데 {to} 송환",
    Volition.UNKNOWN: "{to} 송환",
}
ACTS = {
    EventType.ARREST: ("체포", "되"),
    EventType.REFUGE_ENTRY: ("피신", "하"),
    EventType.REFUGE_DENIED: ("보호를 거부", "당하"),
    EventType.ONWARD_DEPARTURE: ("", "떠나"),
    EventType.ARRIVAL_IN_SAFETY: ("도착", "하"),
}
SEASONS = {3: "봄", 6: "여름", 9: "가을", 12: "겨울"}
DENIES = {
    DenialScope.OCCURRENCE: "이 일이 있었다는 것을 부인한다",
    DenialScope.NUMBER: "인원수를 부인한다",
    DenialScope.CHARACTERISATION: "이러한 표현을 부인한다",
    DenialScope.VOLITION: "본인 의사에 반했다는 것을 부인한다",
}


def sentence(told: Telling) -> str:
    """Who, what, where and when; then caveats and denials in sentences of their own."""
    who = [_where(told), _people(told)]
    if told.type == EventType.ONWARD_DEPARTURE:
        who = [_people(told), _heading(told), _where(told)]
    parts = (_attribution(told), when(told), *who, f"{_act(told)}.")
    main = " ".join(part for part in parts if part)
    after = [f"{caveat}." for caveat in _caveats(told)]
    after += [
        f"{with_particle(names['ko'], '은')} {DENIES[DenialScope(scope)]}."
        for scope, names in told.denials
    ]
    return " ".join([main, *after])


def _people(told: Telling) -> str:
    number = told.number
    if number.best is not None:
        return f"{_words(told)}{number.best:,}명이"
    if number.high is not None and not number.high_open:
        return f"최대 {number.high:,}명이"
    return "사람들이"


def _words(told: Telling) -> str:
    number = told.number
    at_least = number.high_open and number.low == number.best and number.high in (None, number.best)
    if at_least and not number.approximate:
        return "최소 "
    return "약 " if number.approximate else ""


def _act(told: Telling) -> str:
    if told.type in (EventType.RETURN_TO_ORIGIN, EventType.PUSHBACK):
        to = told.destination.get("ko", "")
        act = RETURNED[Volition(told.volition or Volition.UNKNOWN)]
        words, verb = act.format(to=_towards(to) if to else "").replace("  ", " ").strip(), "되"
        if told.type == EventType.PUSHBACK:
            words = words.replace("강제 송환", "강제 추방").replace("송환", "추방")
    else:
        words, verb = ACTS[EventType(told.type)]
    ending = ENDINGS[verb][TENSES.index(Occurrence(told.occurrence))]
    return f"{words}{ending}" if words else ending


def _heading(told: Telling) -> str:
    to = told.destination.get("ko", "")
    return f"{_towards(to)} 가기 위해" if to else ""


def _towards(place: str) -> str:
    """The name with 으로, or 로 after a vowel or ㄹ."""
    last = place[-1:]
    is_hangul = "가" <= last <= "힣"
    return f"{place}{'으로' if is_hangul and (ord(last) - ord('가')) % 28 not in (0, 8) else '로'}"


def _where(told: Telling) -> str:
    place = told.place.get("ko", "")
    if not place:
        return ""
    if told.type == EventType.ONWARD_DEPARTURE:
        return with_particle(place, "을")
    return f"{place}에" if told.type == EventType.ARRIVAL_IN_SAFETY else f"{place}에서"


def when(told: Telling) -> str:
    """The date as far as it is known."""
    start, end = told.date_start, told.date_end
    if start is None or end is None:
        return (
            f"{_day(end)} 또는 그 이전에"
            if end
            else f"{_day(start)} 또는 그 이후에"
            if start
            else ""
        )
    about = "경" if told.is_about else ""
    match DatePrecision(told.date_precision):
        case DatePrecision.DAY:
            return f"{_day(start)}{'경에' if about else ''}"
        case DatePrecision.MONTH:
            return f"{start.year}년 {start.month}월{about}에"
        case DatePrecision.YEAR:
            return f"{start.year}년{about}에"
        case DatePrecision.SEASON:
            return f"{start.year}년 {SEASONS[start.month]}{about}에"
        case DatePrecision.WEEK:
            return f"{_range(start, end)}의 주에"
        case DatePrecision.MULTI_DAY:
            return _range(start, end)
        case _:
            return f"{_range(start, end).replace('부터', '에서').removesuffix('까지')} 사이에"


def _day(day: date) -> str:
    return f"{day.year}년 {day.month}월 {day.day}일"


def _range(start: date, end: date) -> str:
    if start.year != end.year:
        return f"{_day(start)}부터 {_day(end)}까지"
    if start.month != end.month:
        return f"{_day(start)}부터 {end.month}월 {end.day}일까지"
    return f"{_day(start)}부터 {end.day}일까지"


def _attribution(told: Telling) -> str:
    if told.status == Status.REPORTED:
        return "한 출처에 따르면" if told.voices < 2 else "보도에 따르면"
    return (
        {
            Status.ALLEGED: "확인되지 않은 주장에 따르면",
            Status.CORROBORATED: "서로 독립된 출처들에 따르면",
        }.get(Status(told.status), "")
        if told.status
        else ""
    )


def _caveats(told: Telling) -> Iterator[str]:
    if told.granularity == Granularity.CAMPAIGN:
        yield "인원수와 날짜 없이 전해진 양상이다"
    elif (bounds := _bounds(told)) is not None:
        yield bounds
    if told.status == Status.CONFIRMED and told.confirmed_by:
        names = ", ".join(names["ko"] for names in told.confirmed_by)
        yield f"{with_particle(names, '이')} 확인하였다"
    yield from _standing(told)


def _standing(told: Telling) -> Iterator[str]:
    words = {
        Status.DISPUTED: "실제로 있었는지는 다툼이 있다",
        Status.REFUTED: "사실이 아닌 것으로 밝혀졌다",
        Status.CANCELLED: "계획은 취소되었다",
    }
    if told.status and Status(told.status) in words:
        yield words[Status(told.status)]


def _bounds(told: Telling) -> str | None:
    number = told.number
    more = " 이상" if number.high_open else ""
    who = "출처는" if told.one_voice else "출처들은"
    if number.best is None:
        if number.high is None:
            return "인원수를 밝힌 출처는 없다"
        return f"{who} 최대 {number.high:,}명{more}이라고 전한다" if number.high_open else None
    if told.has_bounds_to_tell:
        high = number.high if number.high is not None else number.best
        if high == (number.low or 0):
            return f"{who} {high:,}명{more}이라고 전한다"
        return f"{who} {number.low or 0:,}명에서 {high:,}명{more}까지 전한다"
    if number.approximate and number.high_open:
        return f"{who} {number.best:,}명{more}이라고 전한다"
    return None
