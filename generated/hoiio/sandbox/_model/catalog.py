# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""All endpoints of the sandbox, by their paths."""

from . import (
    endpoints_conference,
    endpoints_fax,
    endpoints_ivr,
    endpoints_number,
    endpoints_sms,
    endpoints_user,
    endpoints_voice,
)
from .endpoint import EndpointSpec

ENDPOINTS: dict[str, EndpointSpec] = {
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
