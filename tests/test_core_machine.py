"""The invariants over a whole Core, step by step beside a naive model."""

from __future__ import annotations

from hypothesis import settings

from rejoinder.adapters.testing.core_machine import CoreMachine

TestCoreMachine = CoreMachine.over().TestCase
if settings.get_current_profile_name() == "ci":
    TestCoreMachine.settings = settings(TestCoreMachine.settings, max_examples=40)
