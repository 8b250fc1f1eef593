"""The page on which anybody reports an error, and the one that gives the receipt."""

from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from events import operations
from events.outside.floods import HOUR, is_flooding
from events.outside.form import ReportForm
from events.outside.key import SALT, new_key

FIELDS = ("kind", "about", "text", "contact")


@csrf_exempt  # There is no account whose rights a foreign page could borrow, and no cookie.
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest) -> HttpResponse:
    """The form; what is sent reaches reviewers only, and is answered with a receipt number."""
    if request.method != "POST":
        about = request.GET.get("about", "")[:500].replace("\0", "")
        initial = {"about": about, "key": new_key(at=timezone.now())}
        return render(request, "outside/report.html", {"form": ReportForm(initial=initial)})
    form = ReportForm(request.POST)
    if not form.is_valid():
        return render(request, "outside/report.html", {"form": form}, status=400)
    if is_flooding(request):
        answer = render(request, "outside/report.html", {"form": form, "flood": True}, status=429)
        answer["Retry-After"] = str(HOUR)
        return answer
    return HttpResponseRedirect(reverse("report-received", args=[_kept(form)]))


def _kept(form: ReportForm) -> str:
    """The receipt, signed; what a machine filled in is thrown away without telling it."""
    given = form.cleaned_data
    if given["website"]:
        return signing.dumps("", salt=SALT)
    kept = operations.receive_report(
        key=given["key"],
        language=get_language() or "en",
        at=timezone.now(),
        **{name: given[name] for name in FIELDS},
    )
    return signing.dumps(kept.receipt, salt=SALT)


@never_cache
@require_safe
def received(request: HttpRequest, signed: str) -> HttpResponse:
    """The receipt number, to those who were led here."""
    try:
        receipt = signing.loads(signed, salt=SALT)
    except signing.BadSignature as error:
        raise Http404 from error
    return render(request, "outside/received.html", {"receipt": receipt})
