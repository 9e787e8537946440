# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The public names of the resources. Imported when one of them is used."""

import typing as _typing

if _typing.TYPE_CHECKING:
    from .resources.time import Setting as Setting
    from .resources.time import TimeResource as TimeResource
    from .resources.time import Zones as Zones

# The module of each name.
_NAMES: dict[str, str] = {
    "Setting": "resources.time",
    "TimeResource": "resources.time",
    "Zones": "resources.time",
}
