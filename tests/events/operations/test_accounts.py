"""Who may enter the desk, and as whom."""

import inspect
import threading
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from events import operations
from events.choices import AccountDeed, SignInOutcome
from events.models import (
    AccessLink,
    AccountChange,
    DeskSession,
    RecoveryRequest,
    SignIn,
)
from events.operations import Refused, accounts
from events.operations.accounts import LinkSpent, TooManyFailures
from events.operations.accounts.links import make_link
from events.operations.roles import Role, ensure_roles, give_role
from tests import factories
from tests.factories import NOON

pytestmark = pytest.mark.django_db
GOOD = "twelve green bottles"
# At the door nobody has been recognised yet; what tidies up is nobody's act.
ACTOR_LESS = {
    *("begin_sign_in", "forget_sign_ins", "join_desk", "note_sign_in", "set_new_password"),
    *("recover_at_console", "settle_sign_in", "use_recovery", "link_of"),
}
QUESTIONS = {
    *("awaits_recovery", "checked_password", "has_second_factor", "is_administrator"),
    *("locks_of", "role_of", "with_second_factor"),
}


def made(name: str, role: Role = Role.EDITOR) -> User:
    person = User.objects.create_user(name, password=GOOD)
    give_role(user=person, role=role)
    return person


@pytest.fixture
def admins(db) -> list[User]:
    ensure_roles()
    return [made(name, Role.ADMINISTRATOR) for name in ("first", "second", "third")]


@pytest.fixture
def person(admins) -> User:
    return made("person")


def signed_in(person: User, key: str = "k" * 32) -> DeskSession:
    return DeskSession.objects.create(
        session_key=key, session_data="", expire_date=timezone.now(), person=person
    )


def factor(person: User) -> Authenticator:
    return Authenticator.objects.create(user=person, type="totp", data={"secret": "x"})


def deeds(person: User) -> list[str]:
    changes = AccountChange.objects.filter(name=person.get_username())
    return list(changes.order_by("pk").values_list("deed", flat=True))


def test_every_operation_says_who_and_when():
    for name in accounts.__all__:
        operation = getattr(accounts, name)
        if not inspect.isfunction(operation) or name in ACTOR_LESS | QUESTIONS:
            continue
        parameters = inspect.signature(operation).parameters
        assert {"by", "at"} <= set(parameters), name
        assert not any(one.kind is one.POSITIONAL_OR_KEYWORD for one in parameters.values()), name


# Joining


def test_an_invitation_makes_one_account_in_its_role(admins):
    handed = accounts.invite_person(name="newcomer", role="reviewer", by=admins[0], at=NOON)

    person = accounts.join_desk(secret=handed.secret, password=GOOD, at=NOON)

    assert (person.username, accounts.role_of(person), person.is_staff) == (
        "newcomer",
        "reviewer",
        True,
    )
    assert person.check_password(GOOD)
    assert deeds(person) == ["invited", "joined"]
    assert AccountChange.objects.get(deed=AccountDeed.INVITED).by == admins[0]


def test_of_the_secret_only_a_digest_is_kept(admins):
    handed = accounts.invite_person(name="newcomer", role="editor", by=admins[0], at=NOON)

    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(link)::text FROM events_accesslink link")
        stored = cursor.fetchone()[0]
        cursor.execute("SELECT row_to_json(audit)::text FROM events_accesslinkevent audit")
        audited = cursor.fetchone()[0]
    assert handed.secret not in stored + audited


def test_an_invitation_works_once(admins):
    handed = accounts.invite_person(name="newcomer", role="editor", by=admins[0], at=NOON)
    accounts.join_desk(secret=handed.secret, password=GOOD, at=NOON)

    with pytest.raises(LinkSpent):
        accounts.join_desk(secret=handed.secret, password=GOOD, at=NOON)


def test_an_invitation_is_good_for_seven_days(admins):
    handed = accounts.invite_person(name="newcomer", role="editor", by=admins[0], at=NOON)

    with pytest.raises(LinkSpent):
        accounts.join_desk(secret=handed.secret, password=GOOD, at=NOON + timedelta(days=7))
    assert accounts.join_desk(
        secret=handed.secret, password=GOOD, at=NOON + timedelta(days=7, seconds=-1)
    )


def test_an_invitation_taken_back_lets_nobody_in(admins):
    handed = accounts.invite_person(name="newcomer", role="editor", by=admins[0], at=NOON)

    accounts.revoke_link(link=handed.link, by=admins[1], at=NOON)
    accounts.revoke_link(link=handed.link, by=admins[1], at=NOON)

    with pytest.raises(LinkSpent):
        accounts.join_desk(secret=handed.secret, password=GOOD, at=NOON)
    changes = AccountChange.objects.filter(deed=AccountDeed.LINK_REVOKED)
    assert changes.count() == 1


def test_a_new_invitation_of_the_same_name_ends_the_first(admins):
    first = accounts.invite_person(name="newcomer", role="administrator", by=admins[0], at=NOON)
    accounts.invite_person(name="newcomer", role="reader", by=admins[0], at=NOON)

    with pytest.raises(LinkSpent):
        accounts.join_desk(secret=first.secret, password=GOOD, at=NOON)


def test_a_weak_password_leaves_the_invitation_good(admins):
    handed = accounts.invite_person(name="newcomer", role="editor", by=admins[0], at=NOON)

    for weak in ("short", "qwertyqwerty", "newcomer1234", "1234567890123", "null\0byte here"):
        with pytest.raises(Refused) as refused:
            accounts.join_desk(secret=handed.secret, password=weak, at=NOON)
        assert refused.value.problems[0].field == "password"

    assert accounts.join_desk(secret=handed.secret, password=GOOD, at=NOON)


@pytest.mark.parametrize("name", ["", "   ", "a b", "x" * 151, "null\0byte", "<script>", "PERSON"])
def test_a_name_that_is_none_or_taken_is_refused_on_its_field(person, admins, name):
    with pytest.raises(Refused) as refused:
        accounts.invite_person(name=name, role="editor", by=admins[0], at=NOON)

    assert refused.value.problems[0].field == "name"
    assert not AccessLink.objects.exists()


def test_a_korean_name_is_a_name(admins):
    handed = accounts.invite_person(name="편집자", role="editor", by=admins[0], at=NOON)

    assert accounts.join_desk(secret=handed.secret, password=GOOD, at=NOON).username == "편집자"


@pytest.mark.parametrize("secret", ["", "x", "null\0byte", "열쇠", "\ud800", "y" * 5000])
def test_a_secret_that_is_none_opens_nothing(admins, secret):
    with pytest.raises(LinkSpent):
        accounts.join_desk(secret=secret, password=GOOD, at=NOON)


def test_nobody_but_an_administrator_looks_after_accounts(person, admins):
    reviewer = made("reviewer", Role.REVIEWER)
    asked = accounts.ask_recovery(person=person, reason="Lost", by=admins[0], at=NOON)
    about = {"person": person, "by": reviewer, "at": NOON}

    for attempt in (
        lambda: accounts.invite_person(name="n", role="reader", by=reviewer, at=NOON),
        lambda: accounts.change_role(role="reader", reason="r", **about),
        lambda: accounts.leave_desk(reason="r", **about),
        lambda: accounts.return_to_desk(role="reader", reason="r", **about),
        lambda: accounts.offer_new_password(**about),
        lambda: accounts.ask_recovery(reason="r", **about),
        lambda: accounts.approve_recovery(request=asked, by=reviewer, at=NOON),
        lambda: accounts.end_recovery(request=asked, by=reviewer, at=NOON),
        lambda: accounts.end_sessions(**about),
        lambda: accounts.unlock_person(**about),
    ):
        with pytest.raises(Refused, match="Only an administrator"):
            attempt()


def test_nobody_but_a_superuser_touches_a_superuser(admins):
    root = User.objects.create_superuser("root", password=GOOD)
    about = {"person": root, "by": admins[0], "at": NOON}

    for attempt in (
        lambda: accounts.change_role(role="reader", reason="r", **about),
        lambda: accounts.leave_desk(reason="r", **about),
        lambda: accounts.offer_new_password(**about),
        lambda: accounts.ask_recovery(reason="r", **about),
        lambda: accounts.end_sessions(**about),
    ):
        with pytest.raises(Refused, match="superuser"):
            attempt()


# Leaving, coming back, other roles


def test_who_leaves_is_out_at_once_and_their_name_stays(person, admins):
    signed_in(person)
    factor(person)
    accounts.offer_new_password(person=person, by=admins[0], at=NOON)

    accounts.leave_desk(person=person, reason="Contract ended", by=admins[0], at=NOON)
    accounts.leave_desk(person=person, reason="Contract ended", by=admins[0], at=NOON)

    person.refresh_from_db()
    assert not person.is_active
    assert not person.has_usable_password()
    assert not DeskSession.objects.filter(person=person).exists()
    assert not Authenticator.objects.filter(user=person).exists()
    assert not AccessLink.objects.unused().exists()
    assert deeds(person) == ["password_link", "left", "factor_reset"]


def test_what_they_held_open_is_free_again(person, admins):
    held, done = factories.article(body="One text."), factories.article(body="Another text.")
    operations.take_article(article=held, by=person, at=NOON)
    operations.take_article(article=done, by=person, at=NOON)
    operations.find_nothing(article=done, by=person, at=NOON)

    accounts.leave_desk(person=person, reason="Left", by=admins[0], at=NOON)

    held.refresh_from_db()
    done.refresh_from_db()
    assert (held.reading_state, held.reader) == ("waiting", None)
    assert done.reader == person


def test_what_an_administrator_had_begun_ends_when_they_leave(person, admins):
    invitation = accounts.invite_person(name="newcomer", role="editor", by=admins[0], at=NOON)
    accounts.ask_recovery(person=person, reason="Lost", by=admins[0], at=NOON)

    accounts.leave_desk(person=admins[0], reason="Left", by=admins[1], at=NOON)

    assert not RecoveryRequest.objects.open().exists()
    with pytest.raises(LinkSpent):
        accounts.join_desk(secret=invitation.secret, password=GOOD, at=NOON)


def test_who_comes_back_sets_a_password_by_a_link(person, admins):
    accounts.leave_desk(person=person, reason="Leave", by=admins[0], at=NOON)

    handed = accounts.return_to_desk(
        person=person, role="reader", reason="Back", by=admins[0], at=NOON
    )
    back = accounts.set_new_password(secret=handed.secret, password=GOOD, at=NOON)

    assert (back.is_active, accounts.role_of(back)) == (True, "reader")
    with pytest.raises(Refused, match="already"):
        accounts.return_to_desk(person=person, role="reader", reason="Again", by=admins[0], at=NOON)


def test_a_role_changes_with_its_reason(person, admins):
    about = {"person": person, "role": "reviewer", "by": admins[0], "at": NOON}
    with pytest.raises(Refused) as refused:
        accounts.change_role(reason="  ", **about)
    assert refused.value.problems[0].field == "reason"

    accounts.change_role(reason="More work", **about)
    accounts.change_role(reason="More work", **about)

    change = AccountChange.objects.get()
    assert (change.before, change.after, change.reason) == ("editor", "reviewer", "More work")


def test_nobody_changes_their_own_role(admins):
    with pytest.raises(Refused, match="Somebody else"):
        accounts.change_role(person=admins[0], role="reader", reason="Tired", by=admins[0], at=NOON)


def test_the_last_administrator_stays(admins):
    for one in admins[1:]:
        accounts.leave_desk(person=one, reason="Left", by=admins[0], at=NOON)

    with pytest.raises(Refused, match="last administrator"):
        accounts.leave_desk(person=admins[0], reason="Left", by=admins[0], at=NOON)


def test_an_administrator_who_cannot_sign_in_does_not_count(admins):
    admins[1].set_unusable_password()
    admins[1].save()
    accounts.leave_desk(person=admins[2], reason="Left", by=admins[0], at=NOON)

    with pytest.raises(Refused, match="last administrator"):
        accounts.leave_desk(person=admins[0], reason="Left", by=admins[0], at=NOON)


# Passwords


def test_a_link_for_a_new_password_ends_the_sessions_and_leaves_the_factor(person, admins):
    signed_in(person)
    factor(person)
    handed = accounts.offer_new_password(person=person, by=admins[0], at=NOON)
    assert person.check_password(GOOD)

    accounts.set_new_password(secret=handed.secret, password="another long one", at=NOON)

    person.refresh_from_db()
    assert person.check_password("another long one")
    assert not DeskSession.objects.exists()
    assert accounts.has_second_factor(person)


def test_nobody_sets_the_password_of_somebody_else(person, admins):
    with pytest.raises(Refused, match="make a link"):
        accounts.change_password(person=person, password=GOOD, by=admins[0], at=NOON)


def test_a_changed_password_ends_every_other_session(person):
    kept = signed_in(person, "kept")
    signed_in(person, "ended")

    accounts.change_password(
        person=person, password="another long one", by=person, at=NOON, keep="kept"
    )

    assert list(DeskSession.objects.all()) == [kept]


# A lost second factor


def test_two_administrators_recover_a_lost_factor(person, admins):
    signed_in(person)
    factor(person)
    request = accounts.ask_recovery(person=person, reason="Lost", by=admins[0], at=NOON)
    assert accounts.has_second_factor(person)

    handed = accounts.approve_recovery(request=request, by=admins[1], at=NOON)

    assert not accounts.has_second_factor(person)
    assert not DeskSession.objects.exists()
    assert accounts.awaits_recovery(person)
    accounts.use_recovery(secret=handed.secret, person=person, at=NOON)
    assert not accounts.awaits_recovery(person)
    assert deeds(person) == [
        "recovery_asked",
        "recovery_approved",
        "factor_reset",
        "recovery_ended",
    ]


def test_who_asked_does_not_consent(person, admins):
    request = accounts.ask_recovery(person=person, reason="Lost", by=admins[0], at=NOON)

    with pytest.raises(Refused, match="another administrator"):
        accounts.approve_recovery(request=request, by=admins[0], at=NOON)


def test_nobody_asks_or_consents_for_themselves(admins):
    with pytest.raises(Refused, match="Somebody else"):
        accounts.ask_recovery(person=admins[0], reason="Lost", by=admins[0], at=NOON)
    request = accounts.ask_recovery(person=admins[0], reason="Lost", by=admins[1], at=NOON)
    with pytest.raises(Refused, match="Somebody else"):
        accounts.approve_recovery(request=request, by=admins[0], at=NOON)


@pytest.mark.parametrize(
    ("changes", "constraint"),
    [
        ({"asked_by": "person"}, "asked_by_another"),
        ({"approved_by": "person"}, "approved_by_a_third"),
        ({"approved_by": "first"}, "approved_by_a_third"),
        ({"approved_by": None}, "approved_as_a_whole"),
        ({"reason": ""}, "has_a_reason"),
    ],
)
def test_the_database_itself_wants_two(person, admins, changes, constraint):
    request = accounts.ask_recovery(person=person, reason="Lost", by=admins[0], at=NOON)
    accounts.approve_recovery(request=request, by=admins[1], at=NOON)
    values = {
        name: User.objects.get(username=value) if value and name != "reason" else value
        for name, value in changes.items()
    }

    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        RecoveryRequest.objects.filter(pk=request.pk).update(**values)


def test_one_alone_never_holds_both_links(person, admins):
    request = accounts.ask_recovery(person=person, reason="Lost", by=admins[0], at=NOON)
    accounts.offer_new_password(person=person, by=admins[1], at=NOON)

    with pytest.raises(Refused, match="link for their password"):
        accounts.approve_recovery(request=request, by=admins[1], at=NOON)
    accounts.approve_recovery(request=request, by=admins[2], at=NOON)
    with pytest.raises(Refused, match="You consented"):
        accounts.offer_new_password(person=person, by=admins[2], at=NOON)


def test_asking_twice_is_harmless_and_consent_is_given_once(person, admins):
    first = accounts.ask_recovery(person=person, reason="Lost", by=admins[0], at=NOON)
    assert accounts.ask_recovery(person=person, reason="Lost", by=admins[1], at=NOON) == first
    accounts.approve_recovery(request=first, by=admins[1], at=NOON)

    with pytest.raises(Refused, match="already"):
        accounts.approve_recovery(request=first, by=admins[2], at=NOON)


def test_a_request_taken_back_ends_with_its_link(person, admins):
    request = accounts.ask_recovery(person=person, reason="Lost", by=admins[0], at=NOON)
    handed = accounts.approve_recovery(request=request, by=admins[1], at=NOON)

    accounts.end_recovery(request=request, by=admins[0], at=NOON)

    with pytest.raises(LinkSpent):
        accounts.use_recovery(secret=handed.secret, person=person, at=NOON)
    with pytest.raises(Refused, match="ended"):
        accounts.approve_recovery(request=request, by=admins[2], at=NOON)


def test_the_link_of_somebody_else_recovers_nothing(person, admins):
    request = accounts.ask_recovery(person=person, reason="Lost", by=admins[0], at=NOON)
    handed = accounts.approve_recovery(request=request, by=admins[1], at=NOON)

    with pytest.raises(LinkSpent):
        accounts.use_recovery(secret=handed.secret, person=admins[2], at=NOON)
    assert accounts.use_recovery(secret=handed.secret, person=person, at=NOON)


def test_at_the_console_the_only_administrator_gets_back_in(admins):
    factor(admins[0])
    signed_in(admins[0])

    handed = accounts.recover_at_console(name="first", at=NOON)

    admins[0].refresh_from_db()
    assert not admins[0].has_usable_password()
    assert not accounts.has_second_factor(admins[0])
    assert not DeskSession.objects.exists()
    assert accounts.set_new_password(secret=handed.secret, password=GOOD, at=NOON) == admins[0]
    assert AccountChange.objects.filter(by=None).count() == 2


# What is written stays written


@pytest.mark.parametrize("how", ["update", "delete"])
def test_what_was_done_to_an_account_stays_written(person, admins, how):
    accounts.unlock_person(person=person, by=admins[0], at=NOON)
    rows = AccountChange.objects.all()

    with pytest.raises(IntegrityError, match="append_only|stays written"), transaction.atomic():
        rows.update(reason="Never happened") if how == "update" else rows.delete()


def test_a_link_is_used_or_taken_back_and_has_a_role_or_a_person(person, admins):
    from events.choices import AccessPurpose

    link = make_link(purpose=AccessPurpose.JOIN, name="n", role="editor", by=None, at=NOON).link
    rows = AccessLink.objects.filter(pk=link.pk)

    for changes, name in (
        ({"used_at": NOON, "revoked_at": NOON}, "used_or_revoked"),
        ({"role": ""}, "role_or_person"),
        ({"purpose": "password"}, "role_or_person"),
        ({"purpose": "window"}, "purpose_known"),
    ):
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            rows.update(**changes)


# Sessions and locks


def test_one_ends_ones_own_sessions_only(person, admins):
    mine, other = signed_in(person, "mine"), signed_in(admins[0], "other")

    accounts.end_session(session=other, by=person, at=NOON)
    accounts.end_session(session=mine, by=person, at=NOON)

    assert list(DeskSession.objects.all()) == [other]


def attempt(name: str, at, address: str = "192.0.2.1", outcome: SignInOutcome | None = None):
    row = accounts.begin_sign_in(name=name, address=address, browser="", at=at)
    if outcome:
        accounts.settle_sign_in(attempt=row, outcome=outcome)
    return row


def fail(times: int, name: str = "person", address: str = "192.0.2.1", at=NOON) -> None:
    for number in range(times):
        attempt(name, at + timedelta(seconds=number), address)


@pytest.mark.parametrize("name", ["person", "nobody-of-that-name"])
def test_five_failures_lock_a_name_whether_it_exists_or_not(person, name):
    fail(5, name)

    with pytest.raises(TooManyFailures):
        attempt(name, NOON + timedelta(seconds=30))
    attempt(name, NOON + timedelta(minutes=2))


def test_the_case_of_letters_is_no_way_round(person):
    fail(3, "person")
    fail(2, "PERSON", at=NOON + timedelta(seconds=3))

    with pytest.raises(TooManyFailures):
        attempt("Person", NOON + timedelta(seconds=9))


def test_a_stranger_elsewhere_does_not_keep_a_person_out(person):
    fail(5, address="198.51.100.9")

    attempt("person", NOON + timedelta(seconds=9), address="203.0.113.5")


def test_an_address_that_tries_many_names_is_locked_too(person):
    for number in range(30):
        attempt(f"name-{number}", NOON + timedelta(seconds=number))

    with pytest.raises(TooManyFailures):
        attempt("person", NOON + timedelta(seconds=31))


def test_many_addresses_that_try_one_name_are_slowed_down(person):
    for number in range(50):
        attempt("person", NOON + timedelta(seconds=number), address=f"198.51.100.{number}")

    with pytest.raises(TooManyFailures):
        attempt("person", NOON + timedelta(seconds=51), address="203.0.113.5")


def test_whoever_gets_in_starts_anew(person):
    fail(4)
    attempt("person", NOON + timedelta(seconds=5), outcome=SignInOutcome.ENTERED)
    fail(4, at=NOON + timedelta(seconds=6))

    attempt("person", NOON + timedelta(seconds=20))


def test_a_password_without_the_second_factor_forgives_nothing(person):
    fail(4)
    attempt("person", NOON + timedelta(seconds=5), outcome=SignInOutcome.STARTED)
    fail(1, at=NOON + timedelta(seconds=6))

    with pytest.raises(TooManyFailures):
        attempt("person", NOON + timedelta(seconds=20))


def test_an_administrator_lifts_the_lock(person, admins):
    fail(5)
    at = NOON + timedelta(seconds=20)
    assert set(accounts.locks_of([person, *admins], at=at)) == {person.pk}

    accounts.unlock_person(person=person, by=admins[0], at=at)

    assert accounts.locks_of([person], at=at) == {}
    attempt("person", at + timedelta(seconds=1))


def test_neither_name_nor_address_is_kept_in_clear(person):
    attempt("my-password-by-mistake", NOON, address="198.51.100.77")

    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(row)::text FROM events_signin row")
        stored = cursor.fetchone()[0]
    assert "my-password" not in stored
    assert "198.51.100.77" not in stored
    assert "198.51.100.0/24" in stored


def test_old_sign_ins_are_forgotten(person, settings):
    settings.KEEP_SIGN_INS_DAYS = 30
    attempt("person", NOON)
    attempt("person", NOON + timedelta(days=1))

    assert accounts.forget_sign_ins(at=NOON + timedelta(days=30)) == 1
    assert SignIn.objects.count() == 1


def at_once(times: int, act) -> list[object]:
    """What each of several threads got: an answer or an exception."""
    got: list[object] = []
    start = threading.Barrier(times)

    def run() -> None:
        start.wait()
        try:
            got.append(act())
        except Exception as error:
            got.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return got


@pytest.mark.django_db(transaction=True)
def test_two_clicks_at_once_make_one_account():
    ensure_roles()
    boss = made("boss", Role.ADMINISTRATOR)
    handed = accounts.invite_person(name="newcomer", role="editor", by=boss, at=NOON)

    got = at_once(4, lambda: accounts.join_desk(secret=handed.secret, password=GOOD, at=NOON))

    assert sum(isinstance(one, User) for one in got) == 1
    assert sum(isinstance(one, LinkSpent) for one in got) == 3
    assert User.objects.filter(username="newcomer").count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_administrators_cannot_remove_each_other_at_once():
    ensure_roles()
    one, two = made("one", Role.ADMINISTRATOR), made("two", Role.ADMINISTRATOR)
    pairs = iter([(one, two), (two, one)])

    def leave() -> None:
        gone, by = next(pairs)
        accounts.leave_desk(person=gone, reason="Left", by=by, at=NOON)

    got = at_once(2, leave)

    assert sum(isinstance(each, Refused) for each in got) == 1
    assert User.objects.filter(is_active=True).count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_flood_of_attempts_at_once_is_counted_one_by_one():
    got = at_once(12, lambda: attempt("person", NOON))

    assert sum(isinstance(one, SignIn) for one in got) == 5
    assert sum(isinstance(one, TooManyFailures) for one in got) == 7
