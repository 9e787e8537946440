# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""Every endpoint that the sandbox plays, by its path."""

from . import endpoints_time
from .endpoint import Endpoint

ENDPOINTS: dict[str, Endpoint] = {
    endpoint.path: endpoint for module in (endpoints_time,) for endpoint in module.ENDPOINTS
}
