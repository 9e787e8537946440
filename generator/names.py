"""The Python names of params, fields, statuses and other names on the wire."""

from __future__ import annotations

import keyword
import re

from .spec.endpoints import Endpoint
from .spec.events import Event
from .spec.service import EVENTS_FOLDER, Service
from .spec.types import EnumType, TextType, Type, Value

# Names that the body of a class uses after its attributes are defined.
OWN_ATTRIBUTES = (
    "extra",
    "meta",
    "unread",
    "unsigned",
    "to_dict",
    "to_json",
    "from_dict",
    "classmethod",
    "str",
    "int",
    "bool",
    "tuple",
    "datetime",
    "timedelta",
    "property",
    "deprecated",
)
OWN_METHODS = ("str", "int", "bool", "float", "bytes", "datetime", "timedelta", "deprecated")
OWN_ARGUMENTS = ("self", "timeout", "on_update", "params", "warn", "read_reply", "dict", "object", "str")


_before_capitals = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z](?!s(?![a-z]))[a-z])").sub
"""The places between words: `HTTPStatus` has two words, and so has `callIDs`."""


def class_name(name: str) -> str:
    """Returns a name on the wire as the name of a class. A keyword of Python gets a trailing underscore."""
    capitals = "".join(word.capitalize() for word in name.split("_") if word)
    return f"{capitals}_" if keyword.iskeyword(capitals) else capitals if capitals[:1].isalpha() else f"N{capitals}"


def resource_class(resource: str) -> str:
    """Returns the class of the methods of a resource."""
    return f"{class_name(resource)}Resource"


def python_name(wire: str, reserved: tuple[str, ...] = ()) -> str:
    """Returns the Python name of a name on the wire: the same in small letters, with _ between its words. If Python or
    the package uses it, it gets a trailing underscore."""
    snake = _before_capitals("_", wire).replace("-", "_").lower().strip("_")
    if not snake or snake[0].isdigit():
        snake = f"n{snake}"
    return f"{snake}_" if keyword.iskeyword(snake) or snake in reserved else snake


def attribute_name(wire: str) -> str:
    return python_name(wire, OWN_ATTRIBUTES)


def argument_name(wire: str) -> str:
    return python_name(wire, OWN_ARGUMENTS)


def method_name(endpoint: Endpoint) -> str:
    """Returns the name that the spec gives the method, or else the words of the path behind the resource."""
    return python_name(endpoint.method or "_".join(endpoint.path.split("/")[1:]), OWN_METHODS)


def reader_name(record: str) -> str:
    """Returns the function that makes a record, or an object in one, of its fields."""
    return f"_{python_name(record)}"


def operation_id(endpoint: Endpoint) -> str:
    """Returns the name of an endpoint in the OpenAPI document."""
    return f"{python_name(endpoint.path.partition('/')[0])}_{method_name(endpoint)}".rstrip("_")


def event_operation_id(event: Event) -> str:
    """Returns the name of an event in the OpenAPI document."""
    return f"{EVENTS_FOLDER}_{event.name}"


def tests_name(method: str) -> str:
    """Returns the class of tests of a method."""
    return f"Test{class_name(method)}"


def member_name(value: Value) -> str:
    """Returns the name that the spec gives the member of an enum, or else its value in capitals."""
    return value.member or python_name(re.sub(r"[ .-]", "_", value.name)).strip("_").upper()


def counter_name(type_: str) -> str:
    """Returns the name of the function that counts the parts of a text."""
    return f"{python_name(type_)}_parts"


def variable_name(service: Service, credential: str) -> str:
    return f"{service.name}_{credential}".upper()


def is_python_class(type_: Type) -> bool:
    """Returns True if the type is a class of the package. Its own docstring describes it then."""
    return isinstance(type_, EnumType) or (isinstance(type_, TextType) and type_.personal)
