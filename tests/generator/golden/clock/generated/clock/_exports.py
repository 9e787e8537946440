# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The public names that come from a resource. Not read before one of them is used."""

import typing as _typing

if _typing.TYPE_CHECKING:
    from .time import Setting as Setting
    from .time import Time as Time
    from .time import Zones as Zones

# Where each of them stands.
_NAMES: dict[str, str] = {
    "Setting": "time",
    "Time": "time",
    "Zones": "time",
}
