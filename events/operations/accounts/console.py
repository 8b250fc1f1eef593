"""What is done at the server's console, when nobody can sign in who could do it on a page."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import AccessPurpose, AccountDeed
from events.models import RecoveryRequest
from events.operations.accounts.asked import locked_person
from events.operations.accounts.links import HandedOver, make_link
from events.operations.accounts.noted import note
from events.operations.accounts.recovery import take_factors
from events.operations.errors import Refused

CONSOLE = "At the server's console"


@transaction.atomic
def recover_at_console(*, name: str, at: datetime) -> HandedOver:
    """Take password, factors and sessions of somebody who lost everything, and make a link.

    Whoever can type on the server can read the database: no consent is asked for, and it is
    written down.

    :raises Refused: when nobody has this name, or who has it left.
    """
    person = User.objects.filter(username=name, is_active=True).first()
    if person is None:
        raise Refused.because("name", f"Nobody on the desk is called {name!r}.")
    person = locked_person(person)
    person.set_unusable_password()
    person.save(update_fields=["password"])
    take_factors(person, by=None, at=at, reason=CONSOLE)
    RecoveryRequest.objects.open().filter(person=person).update(ended_at=at)
    note(AccountDeed.PASSWORD_LINK, person=person, by=None, at=at, reason=CONSOLE)
    return make_link(purpose=AccessPurpose.PASSWORD, name=name, person=person, by=None, at=at)
