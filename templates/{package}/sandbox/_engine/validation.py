"""Whether the parameters of a request are what the spec asks for."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any, cast

from .._model.endpoint import Endpoint, Rule, Type
from .expressions import is_list


def refusal(endpoint: Endpoint, params: dict[str, str]) -> str | None:
    """The status for the first parameter that is not as it should be; None if there is none, or the spec has none for
    it: then the service is not known to mind. Empty for objects that cannot be read, which nobody could act on."""
    for name, type_ in endpoint.types.items():
        if params.get(name) and not fits(type_, params[name]):
            too_big = endpoint.status_for("too-large", name) if _is_too_big(type_, params[name]) else ""
            code = too_big or endpoint.status_for("invalid", name)
            if code or type_.name == "objects":
                return code
    for rule in endpoint.rules:
        code = _broken(rule, endpoint, params)
        if code:
            return code
    return None


def fits(type_: Type, text: str) -> bool:
    """Whether a text is a value of a type."""
    check = _CHECKS.get(type_.name)
    return check is None or check(type_, text)


def read_objects(text: str) -> list[dict[str, Any]]:
    """The objects that a parameter lists; a list that is alone in an object is taken too. Raises ValueError."""
    found: Any = json.loads(text)
    if isinstance(found, dict):
        found = next(iter(cast("dict[str, Any]", found).values()), None)
    if not is_list(found) or not all(isinstance(each, dict) for each in found):
        raise ValueError("not a list of objects")
    return found


def _broken(rule: Rule, endpoint: Endpoint, params: dict[str, str]) -> str:
    given = [name for name in rule.params if params.get(name)]
    if rule.kind == "requiredIf":
        needed, other = rule.params
        return endpoint.status_for("missing", needed) if params.get(other) == rule.value and needed not in given else ""
    if rule.kind == "allDifferent":
        return rule.more if len(given) > len({params[name] for name in given}) else ""
    if not given:
        return rule.fewer
    return rule.more if len(given) > 1 else ""


def _is_too_big(type_: Type, text: str) -> bool:
    """Whether a text is wrong for a type for that reason alone."""
    return fits(type_._replace(max_length=None, maximum=None), text)


def _text(type_: Type, text: str) -> bool:
    if type_.pattern and not re.fullmatch(type_.pattern, text):
        return False
    return type_.min_length <= len(text) <= (type_.max_length or len(text))


def _integer(type_: Type, text: str) -> bool:
    if not re.fullmatch("[0-9]{1,18}", text):
        return False
    return type_.minimum <= int(text) and (type_.maximum is None or int(text) <= type_.maximum)


def _moment(type_: Type, text: str) -> bool:
    try:
        datetime.strptime(text, "%Y-%m-%d %H:%M:%S")
    except ValueError:
        return False
    return True


def _list(type_: Type, text: str) -> bool:
    elements = text.split(",")
    within = type_.minimum <= len(elements) <= (type_.maximum or len(elements))
    return within and (type_.of is None or all(fits(type_.of, element) for element in elements))


def _objects(type_: Type, text: str) -> bool:
    try:
        found = read_objects(text)
    except (ValueError, RecursionError):
        return False
    return 1 <= len(found) <= (type_.maximum or len(found)) and all(_has_keys(type_, each) for each in found)


def _has_keys(type_: Type, found: dict[str, Any]) -> bool:
    return all(isinstance(found.get(key), str) and fits(inner, found[key]) for key, inner in type_.keys.items())


def _file(type_: Type, text: str) -> bool:
    """A file reaches us as Base64, whichever way it was sent."""
    try:
        return len(base64.b64decode(text, validate=True)) <= (type_.maximum or len(text))
    except binascii.Error:
        return False


def _enum(type_: Type, text: str) -> bool:
    return text in type_.values


_CHECKS: dict[str, Callable[[Type, str], bool]] = {
    "text": _text,
    "enum": _enum,
    "integer": _integer,
    "duration": _integer,
    "date-time": _moment,
    "list": _list,
    "objects": _objects,
    "file": _file,
}
