"""Taking in a list of addresses whose texts are still to come."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction

from events.choices import DatePrecision, JobKind
from events.models import Article, Job, Source
from events.operations.articles.publishers import NewPublisher, publisher_for
from events.operations.articles.received import host_of, publisher_at
from events.operations.articles.text import read_address
from events.operations.codes import free_codes
from events.operations.errors import Problem, Refused, told
from events.operations.jobs.ask import RUN
from events.operations.nudge import nudge
from events.rules.pages import ListedLine

LONGEST_LIST = 5000
# Between two addresses of one host, so that its server is not besieged.
PAUSE = timedelta(seconds=5)
BASIS = "F: known by its host alone; not judged yet"
UNKNOWN_LANGUAGE = "und"


class Outcome(StrEnum):
    """What became of a line."""

    ADDED = "added"
    HERE = "here"
    TWICE = "twice"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenLine:
    """One line of the list, what became of it, and the article where there is one."""

    number: int
    written: str
    outcome: Outcome
    article: Article | None = None
    sentence: str = ""


@transaction.atomic
def add_addresses(
    *, lines: Sequence[ListedLine], new_publishers: bool, by: User, at: datetime
) -> list[TakenLine]:
    """Make an article of each address, waiting to be fetched or, where that is off, for its text.

    Addresses that are here already, or stand twice, change nothing; so taking in the same list again is
    harmless. A host that nobody is known to publish at becomes a source rated F, if that is wished.

    :raises Refused: when the list is empty, or longer than 5,000 lines.
    """
    if not 0 < len(lines) <= LONGEST_LIST:
        sentence = (
            f"Give one address a line, at most {LONGEST_LIST:,}; this list has {len(lines):,}."
        )
        raise Refused.because("addresses", sentence)
    told_lines, fresh = _sorted_out(lines)
    publishers = _publishers(fresh, new_publishers, by, at)
    made = _made(fresh, publishers, by, at)
    with told(), transaction.atomic():
        Article.objects.bulk_create(made.values(), batch_size=500)
    if settings.FETCH_ARTICLES:
        _ask_to_fetch(list(made.values()), by, at)
    taken = [*told_lines, *_taken(fresh, made)]
    return sorted(taken, key=lambda line: line.number)


def _sorted_out(lines: Sequence[ListedLine]) -> tuple[list[TakenLine], dict[str, ListedLine]]:
    """What is refused, stands twice or is here; and by its address what is new."""
    found: list[TakenLine] = []
    read: dict[str, ListedLine] = {}
    for line in lines:
        problems: list[Problem] = []
        address = read_address(line.written, problems)
        if address is None:
            found.append(_line(line, Outcome.REFUSED, sentence=_what_is_wrong(problems)))
        elif address in read:
            found.append(_line(line, Outcome.TWICE, sentence=f"As in line {read[address].number}."))
        else:
            read[address] = line
    held = Article.objects.defer("body", "signature").filter(url__in=read)
    found += [
        _line(read.pop(article.url or ""), Outcome.HERE, article=article)
        for article in held.select_related("publisher")
    ]
    return found, read


def _what_is_wrong(problems: list[Problem]) -> str:
    sentence = problems[0].sentence.removeprefix("url: ") if problems else "it is empty."
    return sentence[0].upper() + sentence[1:]


def _publishers(
    fresh: dict[str, ListedLine], new: bool, by: User, at: datetime
) -> dict[str, Source]:
    """By host; without the hosts nobody is known to publish at, unless they become publishers."""
    hosts = {host_of(address): address for address in fresh}
    known = {host: publisher_at(address) for host, address in hosts.items()}
    if new:
        for host, source in known.items():
            if source is None:
                maker = NewPublisher(name=host, basis=BASIS)
                known[host] = publisher_for(maker, by=by, at=at)
    return {host: source for host, source in known.items() if source is not None}


def _made(
    fresh: dict[str, ListedLine], publishers: dict[str, Source], by: User, at: datetime
) -> dict[str, Article]:
    of: dict[Source, list[str]] = defaultdict(list)
    for address in fresh:
        if source := publishers.get(host_of(address)):
            of[source].append(address)
    return {
        address: Article(
            code=code,
            publisher=source,
            url=address,
            language=UNKNOWN_LANGUAGE,
            published_precision=DatePrecision.UNKNOWN,
            reading_since=at,
            added_by=by,
            added_at=at,
        )
        for source, addresses in of.items()
        for address, code in zip(
            addresses, free_codes(Article, [f"{source.code}-undated"] * len(addresses)), strict=True
        )
    }


def _ask_to_fetch(articles: list[Article], by: User, at: datetime) -> None:
    """A job for each, those of one host one after the other."""
    so_far: dict[str, int] = defaultdict(int)
    jobs = []
    for article in articles:
        host = host_of(article.url or "")
        due_at = at + PAUSE * so_far[host]
        so_far[host] += 1
        job = Job(kind=JobKind.FETCH_ARTICLE, subject=str(article.pk), asked_by=by, made_at=at)
        job.due_at = due_at
        jobs.append(job)
    Job.objects.bulk_create(jobs, batch_size=500)
    nudge(RUN)


def _taken(fresh: dict[str, ListedLine], made: dict[str, Article]) -> Iterator[TakenLine]:
    for address, line in fresh.items():
        article = made.get(address)
        if article is not None:
            yield _line(line, Outcome.ADDED, article=article)
        else:
            sentence = f"Nobody is known to publish at {host_of(address)}."
            yield _line(line, Outcome.REFUSED, sentence=sentence)


def _line(
    line: ListedLine, outcome: Outcome, *, article: Article | None = None, sentence: str = ""
) -> TakenLine:
    return TakenLine(
        number=line.number,
        written=line.written,
        outcome=outcome,
        article=article,
        sentence=sentence,
    )
