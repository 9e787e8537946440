# Generated from spec/time/*.yaml by `python -m generator`. Edit the spec, not this file.
"""What the sandbox knows of time."""

from .endpoint import Endpoint, Example, Status

ENDPOINTS = (
    Endpoint(
        path="time/set",
        required=(),
        limit=None,
        statuses=(Status("ok", "", ""),),
        examples={
            "set": Example({"note": "late"}, '{"said": "ok", "note": "late"}'),
        },
        life=(),
        fields=("note",),
        comma=("note",),
    ),
    Endpoint(
        path="time/zone/list",
        required=(),
        limit=None,
        statuses=(Status("ok", "", ""),),
        examples={
            "asked": Example({}, '{"said": "ok"}'),
        },
        life=(),
        fields=(),
    ),
)
