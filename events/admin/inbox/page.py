"""The list of articles that wait to be read."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.models import User
from django.core.paginator import Paginator
from django.db.models import BooleanField, Case, Count, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from events.admin.desk import editor
from events.admin.inbox.asked import Asked
from events.admin.inbox.fetching import fetching_of
from events.admin.inbox.words import language_name, reading_page
from events.admin.pages import DeskPage
from events.models import Article, Claim, Suggestion
from events.operations.articles.reader import DROPPED
from events.operations.roles import Role

ON_A_PAGE = 50
OPENED_BY = "events.view_article"
CHANGED_BY = "events.change_article"


@require_safe
def inbox(request: HttpRequest) -> HttpResponse:
    """Articles with who has which, how old, and what was found in them."""
    asked = Asked(request.GET.dict(), editor(request))
    keys = asked.articles().values_list("pk", flat=True)
    page = Paginator(keys, ON_A_PAGE).get_page(request.GET.get("p"))
    context = {
        **admin.site.each_context(request),
        "title": _("Inbox"),
        "asked": asked,
        "page": page,
        "rows": rows_of(list(page.object_list)),
        "may_change": request.user.has_perm(CHANGED_BY),
        "editors": editors(),
        "here": request.get_full_path(),
    }
    return TemplateResponse(request, "admin/inbox/list.html", context)


def rows_of(keys: list[Any]) -> list[Any]:
    """The articles of one page in that order, without the texts themselves."""
    found = counted(Article.objects.filter(pk__in=keys)).in_bulk()
    fetching = fetching_of(keys)
    rows = [found[key] for key in keys if key in found]
    for row in rows:
        row.language_name = language_name(row.language)
        row.page = reading_page(row.pk)
        row.fetching = fetching.get(str(row.pk))
    return rows


def counted(articles: QuerySet[Article]) -> QuerySet[Any]:
    """With the number of suggestions and of claims, and whether the text is here."""
    return (
        articles.select_related("publisher", "reader")
        .defer("body", "signature")
        .annotate(
            suggested=_number_of(Suggestion.objects.waiting()),
            claims_made=_number_of(Claim.objects.exclude(state__in=DROPPED)),
            has_text=Case(
                When(body="", then=Value(False)), default=Value(True), output_field=BooleanField()
            ),
        )
    )


def _number_of(rows: QuerySet[Any]) -> Any:
    """How many of them belong to the article, each counted by itself."""
    of_article = rows.filter(article=OuterRef("pk")).order_by().values("article")
    return Coalesce(Subquery(of_article.annotate(n=Count("pk")).values("n")), 0)


def editors() -> QuerySet[User]:
    """The people to whom an article can be handed."""
    roles = [role.value for role in Role if role != Role.READER]
    active = User.objects.filter(is_active=True, is_staff=True)
    return (
        active.filter(Q(groups__name__in=roles) | Q(is_superuser=True))
        .distinct()
        .order_by("username", "pk")
    )


def waiting(request: HttpRequest) -> int:
    """How many articles this person reads, or could begin to read."""
    to_read = Article.objects.to_read()
    return to_read.filter(Q(reader=None) | Q(reader=editor(request))).count()


INBOX = DeskPage(
    name="inbox",
    route="inbox/",
    view=inbox,
    permission=OPENED_BY,
    label=_("Inbox"),
    waiting=waiting,
)
