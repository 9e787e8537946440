# Generated from spec/voice/*.yaml by `python -m generator`. Edit the spec, not this file.
"""What the sandbox knows of voice."""

from ._endpoint import Endpoint, Example, Status

ENDPOINTS = (
    Endpoint(
        path="voice/query_status",
        required=("txn_ref",),
        limit=(60, 60.0),
        statuses=(
            Status("success_ok", "", ""),
            Status("error_invalid_http_method", "", "wrong-method"),
            Status("error_malformed_params", "", "unreadable"),
            Status("error_{param}_param_missing", "", "missing"),
            Status("error_invalid_access_token", "access_token", "refused"),
            Status("error_invalid_app_id", "app_id", "refused"),
            Status("error_rate_limit_exceeded", "", "over-limit"),
            Status("error_internal_server_error", "", ""),
            Status("error_invalid_txn_ref", "txn_ref", "refused"),
        ),
        examples={
            "answered": Example(
                {"txn_ref": "AA-S-141147"},
                (
                    "{\n"
                    '    "status":"success_ok",\n'
                    '    "txn_ref":"AA-S-141147",\n'
                    '    "tag":"id_1",\n'
                    '    "dest1":"+6511111111",\n'
                    '    "dest2":"+6522222222",\n'
                    '    "call_status_dest1":"answered",\n'
                    '    "call_status_dest2":"answered",\n'
                    '    "date":"2010-01-01 10:10:00",\n'
                    '    "duration":"7",\n'
                    '    "currency":"SGD",\n'
                    '    "rate":"0.020",\n'
                    '    "debit":"0.140"\n'
                    "}\n"
                ),
            ),
            "ongoing": Example(
                {"txn_ref": "AA-S-141147"},
                (
                    "{\n"
                    '    "status":"success_ok",\n'
                    '    "txn_ref":"AA-S-141147",\n'
                    '    "tag":"id_1",\n'
                    '    "dest1":"+6511111111",\n'
                    '    "dest2":"+6522222222",\n'
                    '    "call_status_dest1":"ongoing",\n'
                    '    "call_status_dest2":"ongoing",\n'
                    '    "date":"2010-01-01 10:10:00",\n'
                    '    "currency":"SGD",\n'
                    '    "rate":"0.020"\n'
                    "}\n"
                ),
            ),
        },
        life=("ongoing", "answered"),
    ),
)
