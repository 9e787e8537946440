# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""Every endpoint that the sandbox plays, by its path."""

from . import (
    endpoints_conference,
    endpoints_fax,
    endpoints_ivr,
    endpoints_number,
    endpoints_sms,
    endpoints_user,
    endpoints_voice,
)
from .endpoint import Endpoint

ENDPOINTS: dict[str, Endpoint] = {
    endpoint.path: endpoint
    for module in (
        endpoints_conference,
        endpoints_fax,
        endpoints_ivr,
        endpoints_number,
        endpoints_sms,
        endpoints_user,
        endpoints_voice,
    )
    for endpoint in module.ENDPOINTS
}
