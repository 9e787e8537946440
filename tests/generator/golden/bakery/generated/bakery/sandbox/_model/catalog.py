# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""Every endpoint that the sandbox plays, by its path."""

from .endpoint import Endpoint
from .resources import orders, ovens, shelves

ENDPOINTS: dict[str, Endpoint] = {
    endpoint.path: endpoint
    for module in (
        orders,
        ovens,
        shelves,
    )
    for endpoint in module.ENDPOINTS
}
