"""I1 to I10 over a whole Core, step by step beside a naive model."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

from rejoinder.adapters.testing.core_machine import CoreMachine

TestCoreMachine = CoreMachine.TestCase
TestCoreMachine.settings = settings(
    parent=settings(),
    deadline=None,
    stateful_step_count=50,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)
