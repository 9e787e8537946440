# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""Every endpoint that the sandbox plays, by its path."""

from .endpoint import Endpoint
from .resources import books, desk, loans

ENDPOINTS: dict[str, Endpoint] = {
    endpoint.path: endpoint
    for module in (
        books,
        desk,
        loans,
    )
    for endpoint in module.ENDPOINTS
}
