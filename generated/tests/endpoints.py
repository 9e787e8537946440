# Generated from spec/ by `python -m generator`. Edit the spec, not this file.
"""Every endpoint, by its path: what holds for all of them is tested for each."""

from __future__ import annotations

import pytest

import test_conference
import test_fax
import test_ivr
import test_number
import test_sms
import test_user
import test_voice
from endpoint import Endpoint

MODULES = (
    test_conference,
    test_fax,
    test_ivr,
    test_number,
    test_sms,
    test_user,
    test_voice,
)
ENDPOINTS = {each.path: each for module in MODULES for each in vars(module).values() if isinstance(each, Endpoint)}

each_endpoint = pytest.mark.parametrize("endpoint", ENDPOINTS.values(), ids=ENDPOINTS)
each_limited = pytest.mark.parametrize(
    "endpoint", [pytest.param(endpoint, id=path) for path, endpoint in ENDPOINTS.items() if endpoint.has_short_limit]
)
