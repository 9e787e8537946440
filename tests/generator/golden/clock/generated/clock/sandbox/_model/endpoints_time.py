# Generated from spec/time/*.yaml by `python -m generator`. Edit the spec, not this file.
"""The endpoints of time, for the sandbox."""

from .endpoint import EndpointSpec, EndpointStatus, ExampleResponse

ENDPOINTS = (
    EndpointSpec(
        path="time/set",
        params=("note",),
        required=(),
        limit=None,
        statuses=(EndpointStatus("ok", "", ""),),
        examples={
            "set": ExampleResponse({"note": "late"}, '{"said": "ok", "note": "late"}'),
        },
        lifecycle=(),
        fields=("note",),
        comma_fields=("note",),
    ),
    EndpointSpec(
        path="time/zone/list",
        params=(),
        required=(),
        limit=None,
        statuses=(EndpointStatus("ok", "", ""),),
        examples={
            "asked": ExampleResponse({}, '{"said": "ok"}'),
        },
        lifecycle=(),
        fields=(),
    ),
)
