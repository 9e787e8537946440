"""Checks that a file has the keywords and the kinds of values that spec/schema.json defines.

The jsonschema library finds the mistakes. They are reported in our own words, each with its location.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, validators
from jsonschema.exceptions import ValidationError

from ..source import InvalidSpecError, Location, Node, Problem

SCHEMA = Path(__file__).parents[2] / "spec" / "schema.json"
"""The grammar of all kinds of files. An editor uses the schema of one kind, such as spec/endpoint.schema.json."""


def _is_whole(_: object, value: object) -> bool:
    """JSON Schema accepts 60.0 as an integer; Python does not."""
    return isinstance(value, int) and not isinstance(value, bool)


def _pattern(_: object, pattern: str, instance: object, __: object) -> Iterator[ValidationError]:
    """As in JSON Schema, but $ does not match before a last line feed."""
    if isinstance(instance, str) and not re.search(re.sub(r"\$$", r"\\Z", pattern), instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\$$", r"\\Z", pattern))


_formats = FormatChecker(formats=())


@_formats.checks("regex", raises=(re.error, OverflowError, RecursionError))
def _is_regex(value: object) -> bool:
    return not isinstance(value, str) or re.compile(value) is not None


_Validator: Any = validators.extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    {"pattern": _pattern},
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine("integer", _is_whole),
)


@cache
def _validator(kind: str) -> Any:
    """Returns the validator of files of one kind. Raises InvalidSpecError if the schema itself cannot be read."""
    try:
        definitions = json.loads(SCHEMA.read_text("utf-8"))["$defs"]
        return make_validator(_without_references(definitions[kind], definitions))
    except json.JSONDecodeError as error:
        location = Location(f"spec/{SCHEMA.name}", error.lineno, error.colno)
        raise InvalidSpecError([Problem(location, f"not JSON: {error.msg}", "restore it from git")]) from None
    except (KeyError, TypeError, UnicodeDecodeError, RecursionError) as error:
        problem = Problem(Location(f"spec/{SCHEMA.name}"), f"not the schema of a spec: {error}", "restore it from git")
        raise InvalidSpecError([problem]) from None


def make_validator(schema: Any) -> Any:
    """Returns a validator as the generator uses it. An editor differs in nothing that matters."""
    return _Validator(schema, format_checker=_formats)


def _without_references(schema: Any, definitions: dict[str, Any]) -> Any:
    """Returns the schema with each reference replaced by its target, so that it is not resolved again for every
    value."""
    if isinstance(schema, list):
        return [_without_references(inner, definitions) for inner in schema]
    if not isinstance(schema, dict):
        return schema
    plain = {key: _without_references(inner, definitions) for key, inner in schema.items() if key != "$ref"}
    if "$ref" not in schema:
        return plain
    referred = _without_references(definitions[schema["$ref"].rpartition("/")[2]], definitions)
    more = {key: inner for key, inner in plain.items() if key not in ("description", "examples")}
    return {"allOf": [referred, more]} if more else referred


def check_grammar(node: Node, kind: str, problems: list[Problem]) -> None:
    for error in _validator(kind).iter_errors(node.to_python()):
        problems.extend(_explained(error, node))


def _explained(error: ValidationError, root: Node) -> Iterable[Problem]:
    """Converts an error of the jsonschema library to a problem, in our own words and with its location."""
    node = root.get_path(*error.absolute_path)
    location = node.location
    if "propertyNames" in error.absolute_schema_path and isinstance(error.instance, str):
        location = node.get_path(error.instance).key
    rule: Any = error.validator_value
    match error.validator:
        case "additionalProperties" | "required" | "dependentRequired" | "oneOf":
            return _of_keywords(error, node)
        case "minLength" | "minItems" | "minProperties" | "maxLength" | "minimum" | "exclusiveMinimum" | "maximum":
            return [_of_limit(error, location)]
        case "type":
            return [_of_type(error, node)]
        case "enum" | "const":
            allowed = [str(value) for value in (rule if error.validator == "enum" else [rule])]
            hint = did_you_mean(str(error.instance), allowed, show_all=True)
            return [Problem(node.location, f"unknown value '{_short(error.instance)}'", hint)]
        case "pattern":
            schema: dict[str, Any] = error.schema  # type: ignore[assignment]
            return [Problem(location, f"'{_short(error.instance)}' does not look right", _expected(schema))]
        case "uniqueItems":
            return [Problem(node.location, "an element twice", "say it once")]
        case "contains":
            return [Problem(node.location, f"'{rule.get('const')}' is not among them", "add it")]
        case "format":
            return [Problem(node.location, "not a regular expression", "see the documentation of Python's re")]
        case _:
            return [Problem(node.location, error.message)]


def _of_keywords(error: ValidationError, node: Node) -> Iterator[Problem]:
    """Yields keywords that are unknown, missing, or mutually exclusive."""
    schema: dict[str, Any] = error.schema  # type: ignore[assignment]
    instance: Any = error.instance
    rule: Any = error.validator_value
    match error.validator:
        case "additionalProperties":
            known = list(schema.get("properties", {}))
            for key, child in node.items():
                if key not in known:
                    yield Problem(child.key, f"unknown keyword '{key}'", did_you_mean(key, known))
        case "required":
            missing = [key for key in rule if key not in instance]
            if missing and error.message.startswith(repr(missing[0])):
                words = ", ".join(f"'{key}'" for key in missing)
                yield Problem(node.key, f"missing {words}", "add it" if len(missing) == 1 else "add them")
        case "dependentRequired":
            kinds = [choice["required"][0] for choice in schema.get("oneOf", ())]
            if kinds and not any(kind in instance for kind in kinds):
                return  # it is not a constraint at all, which is reported too
            for has, needs in rule.items():
                absent = ", ".join(f"'{key}'" for key in needs if key not in instance)
                if has in instance and absent:
                    place = node.get_path(has).key
                    yield Problem(place, f"'{has}' is nothing without {absent}", "add it, or drop both")
        case _:
            if isinstance(instance, dict) and instance.keys() <= schema.get("properties", instance).keys():
                choices = ", ".join(choice["required"][0] for choice in rule)
                yield Problem(node.location, "not exactly one of them", f"give exactly one of {choices}")


def _of_limit(error: ValidationError, location: Location) -> Problem:
    """Yields a value, or a number of values, outside of its limits. The schema may give the reason in a comment."""
    rule: Any = error.validator_value
    schema: dict[str, Any] = error.schema  # type: ignore[assignment]
    reason = f": {schema['$comment']}" if "$comment" in schema else ""
    match error.validator:
        case "minLength" | "minItems" | "minProperties":
            return Problem(location, "too little", f"at least {rule}{reason}")
        case "maxLength":
            return Problem(location, "too long", f"at most {rule} characters{reason}")
        case "maximum":
            return Problem(location, f"{_short(error.instance)} is too large", f"at most {rule}{reason}")
        case _:
            sense = "at least" if error.validator == "minimum" else "more than"
            return Problem(location, f"{_short(error.instance)} is too small", f"{sense} {rule}{reason}")


def _of_type(error: ValidationError, node: Node) -> Problem:
    rule: Any = error.validator_value
    names = [rule] if isinstance(rule, str) else list(rule)
    wanted = " or ".join(_TYPE_NAMES[name] for name in names)
    hint = ""
    if "string" in names and isinstance(error.instance, (int, float, bool)):
        hint = "put it in quotes"
    elif "boolean" in names:
        hint = "write true or false, without quotes"
    return Problem(node.location, f"{_described(error.instance)} where {wanted} is wanted", hint)


_TYPE_NAMES = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "object": "a map",
    "array": "a list",
    "null": "null",
}


def _described(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, dict):
        return "a map"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, (int, float)):
        return "a number"
    return "text"


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _expected(schema: dict[str, Any]) -> str:
    """Returns the rule of a value, which the schema gives in a comment, and an example."""
    examples = [
        f"such as {json.dumps(example) if isinstance(example, dict) else example}"
        for example in schema.get("examples", ())
    ]
    return ", ".join([*filter(None, [schema.get("$comment")]), *examples[:1]])


def did_you_mean(word: str, known: Iterable[str], *, show_all: bool = False) -> str:
    known = list(known)
    close = get_close_matches(word, known, 1)
    if close:
        return f"did you mean '{close[0]}'?"
    return "one of: " + ", ".join(known) if (show_all or len(known) <= 12) and known else ""
