"""The description of the API, for machines and for people."""

from csp.decorators import csp_update
from django.utils.decorators import method_decorator
from drf_spectacular.renderers import OpenApiJsonRenderer, OpenApiYamlRenderer
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView

from api.views.base import Told


class SchemaView(Told, SpectacularAPIView):
    """OpenAPI 3; YAML for who asks for it."""

    renderer_classes = [OpenApiJsonRenderer, OpenApiYamlRenderer]


@method_decorator(csp_update({"img-src": ["data:"]}), name="dispatch")
class DocsView(Told, SpectacularSwaggerSplitView):
    """The description as pages on which requests can be tried."""

    url_name = "api:schema"
    url_self = None
    template_name = "api/docs.html"
