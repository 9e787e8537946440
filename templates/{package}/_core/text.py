"""Characters that no text on the wire may have."""

from __future__ import annotations

import re

# Control characters, and halves of surrogate pairs, which UTF-8 cannot encode.
find_control_character = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]").search
