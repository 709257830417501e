"""How much Hypothesis tries: `dev` by default, `ci` where CI is set, or `--hypothesis-profile=nightly`."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, settings

_PATIENT = settings(deadline=None, stateful_step_count=50, suppress_health_check=[HealthCheck.too_slow])
"""A busy machine is no bug."""

settings.register_profile("dev", _PATIENT, max_examples=50)
settings.register_profile("ci", _PATIENT, max_examples=50, derandomize=True, print_blob=True)
settings.register_profile("nightly", _PATIENT, max_examples=5_000, print_blob=True)
settings.register_profile(
    "mutation", _PATIENT, max_examples=50, derandomize=True, phases=[Phase.explicit, Phase.generate]
)
settings.load_profile("ci" if os.environ.get("CI") else "dev")

_LONGEST = ("tests/docs/test_documents.py", "tests/adapters/engines/test_llama_cpp.py")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files that take minutes come first: a worker that began one last would be alone with it at the end."""
    items.sort(key=lambda item: not item.nodeid.startswith(_LONGEST))


@pytest.fixture(scope="session")
def how_many() -> Callable[..., int]:
    """how_many(dev=…, ci=…, nightly=…): the profile's number, for tests that Hypothesis does not run."""
    return lambda **numbers: numbers[settings.get_current_profile_name()]
