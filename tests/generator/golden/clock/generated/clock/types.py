# Generated from spec/api.yaml by `python -m generator`. Edit the spec, not this file.
"""The types that several records share."""

from __future__ import annotations

from ._core.records import OpenEnum as OpenEnum
from ._core.records import PersonalStr as PersonalStr
