from django.urls import URLPattern, URLResolver, path

from events import outside, views

urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.home, name="home"),
    path("timeline/", views.timeline, name="timeline"),
    path("events/<slug:slug>/", views.event, name="event"),
    path("places/<slug:code>/", views.place, name="place"),
    path("sources/<slug:code>/", views.source, name="source"),
    path("totals/", views.totals, name="totals"),
    path("methodology/", views.methodology, name="methodology"),
    path("report/", outside.report, name="report"),
    path("report/received/<str:signed>/", outside.received, name="report-received"),
]
