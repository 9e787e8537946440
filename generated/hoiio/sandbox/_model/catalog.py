# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""Every endpoint that the sandbox plays, by its path."""

from .endpoint import Endpoint
from .resources import conference, fax, ivr, number, sms, user, voice

ENDPOINTS: dict[str, Endpoint] = {
    endpoint.path: endpoint
    for module in (
        conference,
        fax,
        ivr,
        number,
        sms,
        user,
        voice,
    )
    for endpoint in module.ENDPOINTS
}
