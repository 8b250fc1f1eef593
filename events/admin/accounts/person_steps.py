"""What an administrator can do to the account of somebody."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.utils.translation import gettext as _, gettext_lazy, ngettext

from events.operations import accounts
from events.operations.accounts import HandedOver
from events.operations.roles import Role

ROLES = [
    (Role.READER.value, gettext_lazy("Reader: sees everything, changes nothing")),
    (Role.EDITOR.value, gettext_lazy("Editor: enters and submits")),
    (Role.REVIEWER.value, gettext_lazy("Reviewer: also approves and publishes")),
    (Role.ADMINISTRATOR.value, gettext_lazy("Administrator: also looks after accounts")),
]


class NothingAsked(forms.Form):
    """A step that is only a button."""


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("Kept with the account for ever."),
    )


class RoleForm(ReasonForm):
    role = forms.ChoiceField(label=gettext_lazy("Role"), choices=ROLES)
    field_order = ("role", "reason")


class InviteForm(forms.Form):
    """Whom to invite, and as what."""

    name = forms.CharField(
        label=gettext_lazy("Name to sign in with"),
        max_length=150,
        help_text=gettext_lazy("It stands beside everything they write and sign. It stays theirs."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    role = forms.ChoiceField(label=gettext_lazy("Role"), choices=ROLES, initial=Role.EDITOR.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What a step did: a sentence, and the link it made if it made one."""

    sentence: str
    handed: HandedOver | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonStep:
    """One operation on an account, offered on the page of the person."""

    name: str
    label: Any
    explained: Any
    take: Callable[..., Done]
    offered: Callable[[User], bool]
    form: type[forms.Form] = NothingAsked
    to_oneself: bool = False
    grave: bool = False


def _is_here(person: User) -> bool:
    return person.is_active


def _change_role(person: User, given: dict[str, Any], by: User, at: datetime) -> Done:
    accounts.change_role(person=person, by=by, at=at, **given)
    return Done(sentence=_("The role was changed."))


def _leave(person: User, given: dict[str, Any], by: User, at: datetime) -> Done:
    accounts.leave_desk(person=person, by=by, at=at, **given)
    return Done(sentence=_("%(name)s has left. Their work stays.") % {"name": person})


def _return(person: User, given: dict[str, Any], by: User, at: datetime) -> Done:
    handed = accounts.return_to_desk(person=person, by=by, at=at, **given)
    return Done(sentence=_("%(name)s is back.") % {"name": person}, handed=handed)


def _end_sessions(person: User, given: dict[str, Any], by: User, at: datetime) -> Done:
    ended = accounts.end_sessions(person=person, by=by, at=at)
    told = ngettext("%(ended)d session was ended.", "%(ended)d sessions were ended.", ended)
    return Done(sentence=told % {"ended": ended})


def _unlock(person: User, given: dict[str, Any], by: User, at: datetime) -> Done:
    accounts.unlock_person(person=person, by=by, at=at)
    return Done(sentence=_("The lock was lifted."))


def _password(person: User, given: dict[str, Any], by: User, at: datetime) -> Done:
    handed = accounts.offer_new_password(person=person, by=by, at=at)
    return Done(sentence=_("The link was made."), handed=handed)


def _recovery(person: User, given: dict[str, Any], by: User, at: datetime) -> Done:
    accounts.ask_recovery(person=person, by=by, at=at, **given)
    return Done(sentence=_("Asked for. Another administrator has to consent, on the page People."))


STEPS: Sequence[PersonStep] = (
    PersonStep(
        name="role",
        label=gettext_lazy("Change the role"),
        explained=gettext_lazy("It takes effect with the next page they open."),
        form=RoleForm,
        take=_change_role,
        offered=_is_here,
    ),
    PersonStep(
        name="password",
        label=gettext_lazy("Make a link for a new password"),
        explained=gettext_lazy(
            "For who forgot the password. The old one works until the link is used, and the second "
            "factor is asked for all the same."
        ),
        take=_password,
        offered=_is_here,
    ),
    PersonStep(
        name="recovery",
        label=gettext_lazy("Ask for a new second factor"),
        explained=gettext_lazy(
            "For who lost telephone and recovery codes. Be sure by voice or in person that it is "
            "them. Another administrator has to consent."
        ),
        form=ReasonForm,
        take=_recovery,
        offered=_is_here,
    ),
    PersonStep(
        name="unlock",
        label=gettext_lazy("Lift the lock"),
        explained=gettext_lazy("Failed attempts under this name are forgiven."),
        take=_unlock,
        offered=_is_here,
    ),
    PersonStep(
        name="sessions",
        label=gettext_lazy("End all sessions"),
        explained=gettext_lazy("They are signed out everywhere and may sign in again."),
        take=_end_sessions,
        offered=_is_here,
        to_oneself=True,
    ),
    PersonStep(
        name="leave",
        label=gettext_lazy("End the access"),
        explained=gettext_lazy(
            "For who leaves the desk. Their access ends at once, on every device; what they wrote "
            "and signed stays under their name. They can come back."
        ),
        form=ReasonForm,
        take=_leave,
        offered=_is_here,
        to_oneself=True,
        grave=True,
    ),
    PersonStep(
        name="return",
        label=gettext_lazy("Let them come back"),
        explained=gettext_lazy("They get a link to set a password, and then set a second factor."),
        form=RoleForm,
        take=_return,
        offered=lambda person: not person.is_active,
    ),
)


def steps_for(person: User, by: User) -> list[PersonStep]:
    """The steps that this administrator may take with this person."""
    if person.is_superuser and not by.is_superuser:
        return []
    is_oneself = person.pk == by.pk
    return [step for step in STEPS if step.offered(person) and (step.to_oneself or not is_oneself)]
