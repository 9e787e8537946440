"""From the JSON text of a reply to its fields.

Numbers with a fraction are read as Decimal, so that no digit is lost.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any, NoReturn, cast

from .._core.service import MAX_REPLY_OBJECTS

Fields = dict[str, Any]


class DecodeError(Exception):
    """The text is not one JSON object, or has a key twice."""


def _build_object(pairs: list[tuple[str, Any]]) -> Fields:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise DecodeError("it has a key twice in one object")
    return fields


def _decode_counting(text: str) -> tuple[Any, int]:
    """Decodes a text that may have too many objects: to make a record of each takes much longer than to receive them."""
    count = 0

    def build_object(pairs: list[tuple[str, Any]]) -> Fields:
        nonlocal count
        count += 1
        if count > MAX_REPLY_OBJECTS:
            raise DecodeError(f"it has more than {MAX_REPLY_OBJECTS} objects")
        return _build_object(pairs)

    return json.JSONDecoder(
        object_pairs_hook=build_object, parse_constant=_reject_constant, parse_float=Decimal
    ).raw_decode(text)


def _reject_constant(constant: str) -> NoReturn:
    raise DecodeError(f"it has {constant}, which is not JSON")


_decode = json.JSONDecoder(
    object_pairs_hook=_build_object, parse_constant=_reject_constant, parse_float=Decimal
).raw_decode


def decode_utf8(body: bytes) -> str:
    """Returns the text of a body, without a byte order mark."""
    return body.removeprefix(b"\xef\xbb\xbf").decode("utf-8")


def replace_surrogates(text: str) -> str:
    """Returns a text with U+FFFD in place of each half of a surrogate pair, which no file and no request can hold.

    A service writes such halves where it cuts a text in the middle of a character.
    """
    return _SURROGATE.sub("\ufffd", text)


_SURROGATE = re.compile(r"[\ud800-\udfff]")


def _without_surrogates(value: Any) -> Any:
    if type(value) is str:
        return replace_surrogates(value)
    if type(value) is list:
        return [_without_surrogates(element) for element in cast(list[object], value)]
    if type(value) is dict:
        pairs = cast(Fields, value).items()
        return _build_object([(replace_surrogates(name), _without_surrogates(each)) for name, each in pairs])
    return value


def parse_json(body: bytes) -> Fields:
    """Returns the fields of a JSON object. Raises DecodeError if the text is not one."""
    try:
        text = decode_utf8(body).strip(" \t\r\n")
        fields: Any
        fields, end = (_decode if text.count("{") <= MAX_REPLY_OBJECTS else _decode_counting)(text)
        if "\\ud" in text or "\\uD" in text:  # escaped surrogates: a pair is a character, half of one is not
            fields = _without_surrogates(fields)
    except UnicodeDecodeError:
        problem = "it is not UTF-8"
    except DecodeError as error:
        problem = str(error)
    except RecursionError:
        problem = "it is nested too deeply"
    except (ValueError, ArithmeticError):  # the second for a number with a huge exponent
        problem = "it is not JSON"
    else:
        if end == len(text) and type(fields) is dict:
            return cast(Fields, fields)
        problem = "it is not one JSON object"
    # Outside of the except block: the context of the error would hold the reply.
    raise DecodeError(problem)
