# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""The same names as in `_names`, for type checkers and editors. Nothing imports this when a program runs."""

from .time import Setting as Setting
from .time import Time as Time
from .time import Zones as Zones
