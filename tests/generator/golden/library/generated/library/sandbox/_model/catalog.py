# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""All endpoints of the sandbox, by their paths."""

from . import endpoints_books, endpoints_desk, endpoints_loans
from .endpoint import EndpointSpec

ENDPOINTS: dict[str, EndpointSpec] = {
    endpoint.path: endpoint
    for module in (
        endpoints_books,
        endpoints_desk,
        endpoints_loans,
    )
    for endpoint in module.ENDPOINTS
}
