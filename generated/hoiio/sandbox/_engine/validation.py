"""Validates the parameters of a request against the spec."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any, cast

from .._model.endpoint import EndpointSpec, ParamRule, ParamType
from .expressions import is_amount, is_list

_FILE_STARTS = {"application/pdf": b"%PDF-"}
"""The bytes with which each file of a media type starts."""


def reject_status(endpoint: EndpointSpec, params: dict[str, str]) -> str | None:
    """Returns the status for the first invalid parameter, or None if the request is accepted.

    An invalid parameter for which the spec has no status is accepted: it is not known that the service rejects it. The
    exception is a list of objects that cannot be read, which no operation could use. If the spec has no status for
    requests that cannot be read, its status is then empty.
    """
    for name, type_ in endpoint.types.items():
        text = params.get(name)
        if not text or is_valid(type_, text):
            continue
        code = _invalid_status(endpoint, name, type_, text)
        if type_.kind == "objects":
            return code or _objects_status(endpoint, type_, text) or endpoint.status_for("unreadable", name)
        if code:
            return code
    for rule in endpoint.rules:
        code = _violated(rule, endpoint, params)
        if code:
            return code
    return None


def is_valid(type_: ParamType, text: str) -> bool:
    """Returns whether a text is a valid value of a type."""
    check = _CHECKS.get(type_.kind)
    return check is None or check(type_, text)


def read_objects(text: str) -> list[dict[str, Any]]:
    """Returns the objects in a parameter. An object with a list as its first value is accepted in place of the list.

    Raises:
        ValueError: The text is not such a list.
        RecursionError: It is nested too deeply.
    """
    found: Any = json.loads(text)
    if isinstance(found, dict):
        found = next(iter(cast("dict[str, Any]", found).values()), None)
    if not is_list(found) or not all(isinstance(each, dict) for each in found):
        raise ValueError("not a list of objects")
    json.dumps(found, ensure_ascii=False).encode()  # a half of a character cannot be encoded
    return found


def _invalid_status(endpoint: EndpointSpec, name: str, type_: ParamType, text: str) -> str:
    too_large = endpoint.status_for("too-large", name) if _is_too_large(type_, text) else ""
    return too_large or endpoint.status_for("invalid", name)


def _objects_status(endpoint: EndpointSpec, type_: ParamType, text: str) -> str:
    """Returns the status for a list of objects with an invalid key, by the name of the key; empty if there is none.

    Too many objects have the status for a key that is a param too, of which there are then too many values.
    """
    try:
        found = read_objects(text)
    except (ValueError, RecursionError):
        return ""
    is_too_many = type_.maximum is not None and len(found) > type_.maximum
    for key, inner in type_.keys.items():
        if is_too_many and (code := endpoint.status_for("too-large", key)):
            return code
        for each in found:
            if not _has_key(each, key, inner) and (code := endpoint.status_for("invalid", key)):
                return code
    return ""


def _violated(rule: ParamRule, endpoint: EndpointSpec, params: dict[str, str]) -> str:
    given = [name for name in rule.params if params.get(name)]
    if rule.kind == "requiredIf":
        needed, other = rule.params
        return endpoint.status_for("missing", needed) if params.get(other) == rule.value and needed not in given else ""
    if rule.kind == "allDifferent":
        return rule.more if len(given) > len({params[name] for name in given}) else ""
    if not given:
        return rule.fewer
    return rule.more if len(given) > 1 else ""


def _is_too_large(type_: ParamType, text: str) -> bool:
    """Returns whether a text is too large, and would be valid otherwise. A file may be of any format."""
    any_format = type_._replace(media_type="")
    unlimited = any_format._replace(max_length=None, maximum=None)
    return not is_valid(any_format, text) and is_valid(unlimited, text)


def _text(type_: ParamType, text: str) -> bool:
    if not type_.min_length <= len(text) <= (type_.max_length or len(text)):
        return False
    return not type_.pattern or re.fullmatch(type_.pattern, text) is not None


def _integer(type_: ParamType, text: str) -> bool:
    if not re.fullmatch("[0-9]{1,18}", text):
        return False
    return type_.minimum <= int(text) and (type_.maximum is None or int(text) <= type_.maximum)


def _date_time(type_: ParamType, text: str) -> bool:
    if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}", text):
        return False  # strptime accepts other digits, and fewer of them
    try:
        datetime.strptime(text, "%Y-%m-%d %H:%M:%S")
    except ValueError:
        return False
    return True


def _list(type_: ParamType, text: str) -> bool:
    elements = text.split(",")
    in_range = type_.minimum <= len(elements) <= (type_.maximum or len(elements))
    return in_range and (type_.of is None or all(is_valid(type_.of, element) for element in elements))


def _objects(type_: ParamType, text: str) -> bool:
    try:
        found = read_objects(text)
    except (ValueError, RecursionError):
        return False
    in_range = 1 <= len(found) <= (type_.maximum or len(found))
    return in_range and all(_has_key(each, key, inner) for each in found for key, inner in type_.keys.items())


def _has_key(found: dict[str, Any], key: str, type_: ParamType) -> bool:
    return isinstance(found.get(key), str) and is_valid(type_, found[key])


def _file(type_: ParamType, text: str) -> bool:
    """A file is Base64 here, however it was sent: see `read_form`."""
    try:
        content = base64.b64decode(text, validate=True)
        return len(content) <= (type_.maximum or len(text)) and content.startswith(
            _FILE_STARTS.get(type_.media_type, b"")
        )
    except ValueError:  # not Base64, or not ASCII
        return False


def _date(type_: ParamType, text: str) -> bool:
    return _date_time(type_, f"{text} 00:00:00")


def _decimal(type_: ParamType, text: str) -> bool:
    return is_amount(text.removeprefix("-"))


def _enum(type_: ParamType, text: str) -> bool:
    return text in type_.values


_CHECKS: dict[str, Callable[[ParamType, str], bool]] = {
    "text": _text,
    "enum": _enum,
    "integer": _integer,
    "duration": _integer,
    "decimal": _decimal,
    "boolean": _enum,
    "date-time": _date_time,
    "date": _date,
    "list": _list,
    "objects": _objects,
    "file": _file,
}
