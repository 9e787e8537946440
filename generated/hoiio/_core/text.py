"""Characters that no text on the wire may have, and the ends of lines."""

from __future__ import annotations

import re

# Control characters, and halves of surrogate pairs, which UTF-8 cannot encode.
find_control_character = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]").search


def normalize_lines(text: str) -> str:
    """Returns the text with line feeds alone at the ends of its lines, as the text field of an HTML form has not."""
    return text.replace("\r\n", "\n")


def control_character_error(text: str) -> str | None:
    """Returns why a text cannot be sent because of one of its characters; None if it can."""
    found = find_control_character(text)
    if not found:
        return None
    hint = "; write blanks instead of the tab" if found[0] == "\t" else ""
    return f"has a character that cannot be sent, U+{ord(found[0]):04X}, at position {found.start()}{hint}"
