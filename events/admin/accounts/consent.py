"""A second person who agrees with their password, at the desk of the first."""

from allauth.core import context
from django.contrib.auth import authenticate
from django.contrib.auth.models import User
from django.utils import timezone

from events.admin.accounts.origin import address_of, browser_of
from events.choices import SignInOutcome
from events.operations import accounts


def who_agrees(name: str, password: str) -> User | None:
    """The person with this name and password; guessing is locked and written down like signing in.

    :raises TooManyFailures: while the name or the address has to wait.
    """
    request = context.request
    attempt = accounts.begin_sign_in(
        name=name, address=address_of(request), browser=browser_of(request), at=timezone.now()
    )
    person = authenticate(request, username=name, password=password)
    if not isinstance(person, User):
        return None
    accounts.settle_sign_in(attempt=attempt, outcome=SignInOutcome.CONFIRMED)
    return person
