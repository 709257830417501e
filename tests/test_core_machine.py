"""The invariants over a whole Core, step by step beside a naive model."""

from __future__ import annotations

from rejoinder.adapters.testing.stateful_machine import core_machine

TestCoreMachine = core_machine().TestCase
