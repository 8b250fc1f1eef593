"""What the pages of the desk say."""

from django import template

from events.admin.saying import said

register = template.Library()
register.filter("said", said)
