"""Every address of the API."""

from django.urls import path

from api import views

app_name = "api"
urlpatterns = [
    path("", views.RootView.as_view(), name="root"),
    path("events/", views.EventsView.as_view(), name="events"),
    path("events/<slug:key>/", views.EventView.as_view(), name="event"),
    path("events/<slug:key>/related/", views.RelatedView.as_view(), name="related"),
    path("events/<slug:key>/history/", views.HistoryView.as_view(), name="history"),
    path("totals/", views.TotalsView.as_view(), name="totals"),
    path("places/", views.PlacesView.as_view(), name="places"),
    path("places/<slug:code>/", views.PlaceView.as_view(), name="place"),
    path("reference-figures/", views.FiguresView.as_view(), name="reference-figures"),
    path("reference-figures/<slug:key>/", views.FigureView.as_view(), name="reference-figure"),
    path("changes/", views.ChangesView.as_view(), name="changes"),
    path("schema/", views.SchemaView.as_view(), name="schema"),
    path("docs/", views.DocsView.as_view(), name="docs"),
    # The slash at the end lets an address without one be redirected before it is told unknown.
    path("<path:rest>/", views.NowhereView.as_view()),
]
