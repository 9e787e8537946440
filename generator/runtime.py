"""The names that generated modules import: each module, and the names in it.

A module of the package has a dot before its name, which is its path within the package.
"""

from __future__ import annotations

IMPORTED = {
    "collections.abc": ("Callable", "Iterator", "Mapping", "Sequence"),
    "datetime": ("date as Date", "datetime", "timedelta"),
    "decimal": ("Decimal",),
    "typing": ("Literal", "cast"),
    "._core.deprecation": ("deprecated", "warn"),
    "._core.models": ("Limit",),
    "._core.records": ("Entry", "Meta", "OpenEnum", "PersonalStr", "Record", "StatusOnly", "make_record"),
    "._limits.file": ("FileLimiter",),
    "._limits.redis": ("RedisLimiter",),
    "._flows.pagination": ("Pages", "Pagination"),
    "._flows.waiting": ("Finality", "Updates", "wait_until_final"),
    "._transport": ("Transport",),
    "._wire.constraints": (
        "AllDifferent",
        "ExactlyOneOf",
        "MutuallyExclusive",
        "RequiredIf",
        "TemplateFilled",
        "fill_template",
    ),
    "._wire.fields": (
        "DAYS",
        "Fields",
        "HOURS",
        "MINUTES",
        "SECONDS",
        "allow_numbers",
        *(
            f"parse_{optional}{kind}"
            for optional in ("", "optional_")
            for kind in (
                "boolean",
                "date",
                "date_time",
                "decimal",
                "duration",
                "enum",
                "integer",
                "object",
                "objects",
                "personal",
                "strings",
                "text",
            )
        ),
        "parse_unread",
        "with_aliases",
    ),
    "._wire.params": (
        "BooleanParam",
        "DateParam",
        "DateTimeParam",
        "DecimalParam",
        "DurationParam",
        "EnumParam",
        "FileParam",
        "IntegerParam",
        "ListParam",
        "ObjectListParam",
        "StringParam",
    ),
    "._wire.parts": ("MessageParts",),
    "._wire.request": ("Endpoint",),
    "._wire.response": ("parse_reply",),
    ".client": ("Client",),
    ".errors": ("ConfigError", "InvalidNotificationError", "ParameterError"),
}

NOTIFICATIONS = {
    "._wire.webhooks": ("Condition", "Notification", "UnknownNotification"),
}
"""The same names, in a package whose service sends notifications."""
