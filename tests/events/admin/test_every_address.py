"""Every address below ``/admin/``, asked for by everybody.

The tables say who may open what. A page that stands in none of them fails the first test: add it with
the least role that may open it and, if that is another, the least that may send its form.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple
from uuid import uuid4

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.urls import get_resolver, reverse

from events import operations
from events.admin.accounts.middleware import WITHOUT_SECOND_FACTOR
from events.admin.steps import SteppedAdmin
from events.choices import JobKind
from events.models import Article, Claim, Event, ImportMapping
from events.operations import accounts, jobs
from events.operations.roles import Role, ensure_roles, give_role
from tests import factories
from tests.factories import NOON

pytestmark = pytest.mark.django_db

# Whoever may do what one may, may do it too; nobody may what only stands at the end.
LADDER = ("stranger", "staff", "reader", "editor", "reviewer", "administrator", "nobody")
STRANGER, STAFF, READER, EDITOR, REVIEWER, ADMINISTRATOR, NOBODY = LADDER

# A list with its rows and their history; adding; changing; deleting: the least role for each.
LISTS = {
    "article": (READER, EDITOR, EDITOR, NOBODY),
    "claim": (READER, EDITOR, EDITOR, NOBODY),
    "edition": (READER, NOBODY, NOBODY, NOBODY),
    "event": (READER, EDITOR, EDITOR, NOBODY),
    "eventlink": (READER, EDITOR, EDITOR, EDITOR),
    "group": (ADMINISTRATOR, NOBODY, NOBODY, NOBODY),
    "importmapping": (REVIEWER, REVIEWER, REVIEWER, NOBODY),
    "job": (READER, NOBODY, NOBODY, NOBODY),
    "place": (READER, EDITOR, EDITOR, NOBODY),
    "referencefigure": (READER, EDITOR, EDITOR, NOBODY),
    "report": (REVIEWER, NOBODY, NOBODY, NOBODY),
    "review": (READER, NOBODY, NOBODY, NOBODY),
    "source": (READER, EDITOR, EDITOR, NOBODY),
    "user": (ADMINISTRATOR, NOBODY, NOBODY, NOBODY),
}

# What can be done on the page of a row, by the least role that may.
STEPS = {
    "article": {EDITOR: "", REVIEWER: "erase"},
    "claim": {EDITOR: "confirm reject attach retract", REVIEWER: ""},
    "event": {
        EDITOR: "attach detach deny link unlink adjudicate override_count override_status submit"
        " hold split still_right",
        REVIEWER: "approve second return publish correct correct_for_harm relink merge withdraw"
        " withdraw_for_harm release propose_sealing confirm_sealing decline_sealing",
    },
    "referencefigure": {EDITOR: "", REVIEWER: "publish correct withdraw"},
    "report": {EDITOR: "", REVIEWER: "take note decide reopen forget"},
}

# Every other page: who may open it, and send to it.
PAGES = {
    "account_login": STRANGER,
    "mfa_authenticate": STRANGER,
    "mfa_login_webauthn": STRANGER,
    "account_signup": STRANGER,
    "account_inactive": STRANGER,
    "account_set_password": STRANGER,
    "desk_join": STRANGER,
    "desk_new_password": STRANGER,
    "desk_new_factor": STRANGER,
    "account_logout": STRANGER,
    "admin:login": STRANGER,
    "admin:logout": STRANGER,
    "account_change_password": STAFF,
    "mfa_index": STAFF,
    "desk_end_sessions": STAFF,
    "account_reauthenticate": STAFF,
    "mfa_reauthenticate": STAFF,
    "mfa_reauthenticate_webauthn": STAFF,
    "mfa_first_factor": STAFF,
    "mfa_activate_totp": STAFF,
    "mfa_deactivate_totp": STAFF,
    "mfa_list_webauthn": STAFF,
    "mfa_add_webauthn": STAFF,
    "mfa_edit_webauthn": STAFF,
    "mfa_remove_webauthn": STAFF,
    "mfa_view_recovery_codes": STAFF,
    "mfa_generate_recovery_codes": STAFF,
    "desk_download_codes": STAFF,
    "admin:index": STAFF,
    "admin:app_list": STAFF,
    "admin:jsi18n": STAFF,
    "admin:password_change": STAFF,
    "admin:password_change_done": STAFF,
    "admin:view_on_site": STAFF,
    "admin:autocomplete": READER,
    "admin:inbox": READER,
    "admin:inbox_add": EDITOR,
    "admin:inbox_links": READER,
    "admin:inbox_next": EDITOR,
    "admin:inbox_text": EDITOR,
    "admin:inbox_step": EDITOR,
    "admin:imports": REVIEWER,
    "admin:imports_table": REVIEWER,
    "admin:imports_progress": REVIEWER,
    "admin:imports_problems": REVIEWER,
    "admin:imports_problems_file": REVIEWER,
    "admin:imports_step": REVIEWER,
    "admin:match_claim": READER,
    "admin:match_event": READER,
    "admin:notices": READER,
    "admin:notice": READER,
    "admin:preferences": READER,
    "admin:review": READER,
    "admin:review_event": READER,
    "admin:review_talk": EDITOR,
    "admin:quality": READER,
    "admin:quality_list": READER,
    "admin:read_article": READER,
    "admin:read_decide": EDITOR,
    "admin:read_draft": EDITOR,
    "admin:read_form": EDITOR,
    "admin:read_here": READER,
    "admin:read_words": EDITOR,
    "admin:reports": REVIEWER,
    "admin:people": ADMINISTRATOR,
    "admin:people_invite": ADMINISTRATOR,
    "admin:people_revoke": ADMINISTRATOR,
    "admin:people_recovery": ADMINISTRATOR,
    "admin:person": ADMINISTRATOR,
    "admin:person_step": ADMINISTRATOR,
    "admin:auth_user_password_change": NOBODY,
}

# What is looked at of one table of others that is imported.
TABLES = ("table", "progress", "problems", "problems_file")

# Where sending takes another role than looking. A form that is refused as such asks nobody who they are.
SENT_BY = {"admin:autocomplete": STAFF, "admin:inbox_links": REVIEWER}


class Asked(NamedTuple):
    """One address, what it is called, and the least role that may open it and send to it."""

    name: str
    path: str
    opens: str
    sends: str


def patterns() -> Iterator[tuple[str, str]]:
    """Every address below ``/admin/`` as it is declared, with its name."""

    def walk(declared: Any, prefix: str, namespace: str) -> Iterator[tuple[str, str]]:
        for one in declared:
            route = prefix + str(one.pattern)
            if hasattr(one, "url_patterns"):
                inner = f"{namespace}{one.namespace}:" if one.namespace else namespace
                yield from walk(one.url_patterns, route, inner)
            elif route.startswith("admin/"):
                yield route, f"{namespace}{one.name or ''}"

    return walk(get_resolver().url_patterns, "", "")


def of_lists() -> set[str]:
    """The names that every registered list brings with it."""
    kinds = ("changelist", "add", "change", "delete", "history", "step")
    return {
        f"admin:{model._meta.app_label}_{model._meta.model_name}_{kind}"
        for model in admin.site._registry
        for kind in kinds
    }


def test_every_page_stands_in_a_table():
    # Without a name are only the way from a row's old address to its page, and the last resort.
    unnamed = {route for route, name in patterns() if name == "admin:"}
    named = {name for _route, name in patterns()} - {"admin:"} - of_lists()

    assert named == set(PAGES)
    assert {model._meta.model_name for model in admin.site._registry} == set(LISTS)
    assert {route.rsplit("/", 2)[-2] for route in unnamed} == {
        "<path:object_id>",
        "admin",
    }
    steps = {
        model._meta.model_name: {step.name for step in one.steps}
        for model, one in admin.site._registry.items()
        if isinstance(one, SteppedAdmin)
    }
    assert steps == {noun: set(" ".join(told.values()).split()) for noun, told in STEPS.items()}


@pytest.fixture
def everything(db: None) -> None:
    """One row at least of whatever there is a list of."""
    ensure_roles()
    cache.clear()
    event = factories.published()
    factories.link()
    factories.figure()
    jobs.ask_for(JobKind.CHECK_TOTALS, subject="", by=event.author, at=NOON)
    ImportMapping.objects.create(
        name="ours", made_by=event.author, made_at=NOON, changed_by=event.author, changed_at=NOON
    )
    operations.receive_report(
        key=uuid4(), kind="error", about="/", text="Wrong", contact="", language="en", at=NOON
    )


@pytest.fixture
def people(everything: None) -> dict[str, User]:
    """One person of each kind who can be signed in, and one more to look at."""
    found = {"staff": User.objects.create_user("staff", password="a pass phrase", is_staff=True)}
    for role in Role:
        found[role.value] = User.objects.create_user(f"the-{role.value}", password="a pass phrase")
        give_role(user=found[role.value], role=role)
    found["inactive"] = User.objects.create_user("inactive", is_staff=True, is_active=False)
    give_role(user=found["inactive"], role=Role.ADMINISTRATOR)
    found["not staff"] = User.objects.create_user("outsider")
    return found


@pytest.fixture
def addresses(people) -> list[Asked]:
    """All of them, each with rows that exist."""
    about = people["editor"]
    by = {"by": people["administrator"], "at": NOON}
    link = accounts.invite_person(name="newcomer", role="reader", **by).link
    request = accounts.ask_recovery(person=about, reason="Lost", **by)
    article = Article.objects.values_list("pk", flat=True)[0]
    event = Event.objects.values_list("pk", flat=True)[0]
    given: dict[str, list[Any]] = {
        "desk_join": ["secret"],
        "desk_new_password": ["secret"],
        "desk_new_factor": ["secret"],
        "mfa_edit_webauthn": [1],
        "mfa_remove_webauthn": [1],
        "admin:app_list": ["events"],
        "admin:view_on_site": [1, 1],
        "admin:inbox_step": [article, "take"],
        "admin:inbox_text": [article],
        "admin:imports_step": [1, "confirm"],
        **{f"admin:imports_{name}": [1] for name in TABLES},
        "admin:match_claim": [Claim.objects.values_list("pk", flat=True)[0]],
        **{f"admin:{name}": [event] for name in ("match_event", "review_event", "review_talk")},
        "admin:notice": [1],
        **{name: [article] for name in PAGES if name.startswith("admin:read_")},
        "admin:quality_list": ["drafts"],
        "admin:people_revoke": [link.pk],
        "admin:people_recovery": [request.pk, "approve"],
        "admin:person": [about.pk],
        "admin:person_step": [about.pk, "leave"],
        "admin:auth_user_password_change": [about.pk],
    }
    query = "?app_label=events&model_name=eventclaim&field_name=claim&term=x"
    found = [
        Asked(
            name,
            reverse(name, args=given.get(name, [])) + (query if "autocomplete" in name else ""),
            least,
            SENT_BY.get(name, least),
        )
        for name, least in PAGES.items()
    ]
    for model, one in admin.site._registry.items():
        found += of_list(model, one)
    return found


def of_list(model: Any, one: Any) -> Iterator[Asked]:
    noun = model._meta.model_name
    name = f"admin:{model._meta.app_label}_{noun}"
    row = model._base_manager.order_by("pk").first()
    assert row is not None, f"Make a row of {noun}."
    sees, adds, changes, deletes = LISTS[noun]
    yield Asked(f"{name}_changelist", reverse(f"{name}_changelist"), sees, sees)
    yield Asked(f"{name}_add", reverse(f"{name}_add"), adds, adds)
    for kind, sends in (("change", changes), ("history", sees)):
        yield Asked(f"{name}_{kind}", reverse(f"{name}_{kind}", args=[row.pk]), sees, sends)
    yield Asked(f"{name}_delete", reverse(f"{name}_delete", args=[row.pk]), deletes, deletes)
    yield Asked(f"{name} (old)", reverse(f"{name}_changelist") + f"{row.pk}/", STAFF, STAFF)
    if isinstance(one, SteppedAdmin):
        for least, steps in STEPS[noun].items():
            for step in steps.split():
                path = reverse(f"{name}_step", args=[row.pk, step])
                yield Asked(f"{name}_step {step}", path, least, least)


class Visitor:
    """Somebody's browser, of whose visits nothing comes."""

    def __init__(self, who: User | None) -> None:
        self.client = Client()
        if who is not None:
            self.client.force_login(who)
        self.cookies = {name: one.value for name, one in self.client.cookies.items()}

    def asks(self, path: str, method: str) -> Any:
        self.client.cookies.clear()
        for name, value in self.cookies.items():
            self.client.cookies[name] = value
        with transaction.atomic():
            response = getattr(self.client, method)(path)
            transaction.set_rollback(True)
        return response


def outcome(response: Any) -> str:
    if response.status_code == 403:
        return "refused"
    if response.status_code == 302 and response.url.startswith("/admin/login/"):
        return "asked to sign in"
    return "open" if response.status_code < 500 else "broken"


def ways(addresses: list[Asked]) -> Iterator[tuple[Asked, str, str]]:
    """Each address opened and sent to, with the least role that may."""
    for asked in addresses:
        yield asked, "get", asked.opens
        yield asked, "post", asked.sends


@pytest.mark.parametrize("who", [*LADDER[1:-1]])
def test_each_role_opens_what_the_tables_say_and_nothing_else(people, addresses, who):
    may, visitor = LADDER[: LADDER.index(who) + 1], Visitor(people[who])
    wrong = {}
    for asked, method, least in ways(addresses):
        expected = "open" if least in may else "refused"
        got = outcome(visitor.asks(asked.path, method))
        if got != expected and not (least == STRANGER and got == "asked to sign in"):
            wrong[method, asked.name, asked.path] = f"{got}, not {expected}"

    assert len(addresses) > 130
    assert wrong == {}


@pytest.mark.parametrize("who", ["stranger", "inactive", "not staff"])
def test_whoever_is_not_of_the_desk_is_asked_to_sign_in(people, addresses, who):
    visitor, wrong = Visitor(people.get(who)), {}
    for asked, method, least in ways(addresses):
        got = outcome(visitor.asks(asked.path, method))
        if got != "asked to sign in" and not (least == STRANGER and got == "open"):
            wrong[method, asked.name, asked.path] = got

    assert wrong == {}
    assert outcome(visitor.asks("/admin/no/such/page/", "get")) == "asked to sign in"


def test_without_a_required_second_factor_no_address_leads_in(people, addresses, settings):
    settings.REQUIRE_SECOND_FACTOR = True
    visitor, first, wrong = Visitor(people["administrator"]), reverse("mfa_first_factor"), {}
    for asked, method, _least in ways(addresses):
        response = visitor.asks(asked.path, method)
        led = response.status_code == 302 and response.url == first
        # The admin's own name for the sign-in is another name of the same address.
        allowed = asked.path == reverse("account_login")
        allowed = allowed or asked.name.removeprefix("admin:") in WITHOUT_SECOND_FACTOR
        if led == allowed:
            wrong[method, asked.name, asked.path] = response.status_code

    assert wrong == {}
    assert visitor.asks("/admin/no/such/page/", "get").url == first


@pytest.mark.parametrize("odd", ["%00", "99999999999999999999999"])
def test_an_address_of_nothing_is_no_error(people, odd):
    visitor, broken = Visitor(people["administrator"]), {}
    for route, name in patterns():
        if "<" not in route:
            continue
        path = "/" + "".join(
            odd if part.startswith("<") else part for part in route.replace(">", "<>").split("<")
        ).replace(">", "")
        for method in ("get", "post"):
            response = visitor.asks(path, method)
            if response.status_code >= 500:
                broken[name, path, method] = response.status_code

    assert broken == {}
