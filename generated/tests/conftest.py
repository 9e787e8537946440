"""The number of examples of each property: `pytest --hypothesis-profile=deep`, or ci, dev, quick, mutation."""

import os

import pytest
from hypothesis import HealthCheck, Phase, settings

pytest.register_assert_rewrite("endpoint", "fakes", "properties", "properties_of_notifications", "strategies")

SLOW_IS_FINE = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]

settings.register_profile("dev", max_examples=100, deadline=None, suppress_health_check=SLOW_IS_FINE)
settings.register_profile(
    "ci",
    max_examples=200,
    deadline=None,
    derandomize=True,
    print_blob=True,
    suppress_health_check=SLOW_IS_FINE,
)
settings.register_profile("quick", max_examples=10, deadline=None, suppress_health_check=SLOW_IS_FINE)
settings.register_profile("deep", max_examples=5_000, deadline=None, suppress_health_check=SLOW_IS_FINE)
settings.register_profile(
    "mutation",
    max_examples=25,
    deadline=None,
    database=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=SLOW_IS_FINE,
)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: takes long; `pytest -m 'not slow'` leaves it out")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out a test without cases in this spec, which is not skipped: it does not exist."""
    empty = [
        item for item in items if any("empty parameter set" in str(mark.kwargs) for mark in item.iter_markers("skip"))
    ]
    items[:] = [item for item in items if item not in empty]
    config.hook.pytest_deselected(items=empty)
    for item in items:
        if item.path.name == "test_socket.py":  # it waits for deadlines
            item.add_marker("slow")


settings.load_profile("ci" if os.environ.get("CI") else "dev")
