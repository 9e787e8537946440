# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""All endpoints of the sandbox, by their paths."""

from . import endpoints_orders, endpoints_ovens, endpoints_shelves
from .endpoint import EndpointSpec

ENDPOINTS: dict[str, EndpointSpec] = {
    endpoint.path: endpoint
    for module in (
        endpoints_orders,
        endpoints_ovens,
        endpoints_shelves,
    )
    for endpoint in module.ENDPOINTS
}
