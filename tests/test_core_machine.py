"""The invariants over a whole Core, step by step beside a naive model."""

from __future__ import annotations

from rejoinder.adapters.testing.core_machine import CoreMachine

TestCoreMachine = CoreMachine.over().TestCase
