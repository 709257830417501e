"""Given a history, when a command comes, then these facts, a refusal, or silence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any, Protocol

import pytest

from rejoinder.domain import conversation, engine_session, model_download
from rejoinder.domain.errors import Refusal
from rejoinder.domain.event import Fact


class Rules(Protocol):
    """What a module of the domain gives for its aggregate."""

    initial: Callable[[str], Any]
    decide: Callable[[Any, Any], Sequence[Fact] | Refusal]
    evolve: Callable[[Any, Any], Any]


@dataclass(frozen=True)
class Outcome:
    state: Any
    decision: Sequence[Fact] | Refusal
    evolve: Callable[[Any, Any], Any]

    def then(self, *facts: Fact) -> Any:
        """Exactly these facts; returns the state after them."""
        assert not isinstance(self.decision, Refusal), self.decision
        assert tuple(self.decision) == facts
        return reduce(self.evolve, facts, self.state)

    def refused(self, reason: str, **details: object) -> Refusal:
        """For this reason, naming at least these details."""
        assert isinstance(self.decision, Refusal), self.decision
        assert self.decision.reason == reason
        assert details.items() <= self.decision.details.items()
        return self.decision

    def silent(self) -> None:
        assert self.decision == ()


@dataclass(frozen=True)
class Given:
    rules: Rules
    state: Any

    def when(self, command: object) -> Outcome:
        return Outcome(self.state, self.rules.decide(self.state, command), self.rules.evolve)


def _given(rules: Rules, facts: Sequence[Fact]) -> Given:
    return Given(rules, reduce(rules.evolve, facts, rules.initial("it")))


@pytest.fixture
def given_conversation() -> Callable[..., Given]:
    """given_conversation(*facts): the conversation `it` after those facts; the others likewise."""
    return lambda *facts: _given(conversation, facts)


@pytest.fixture
def given_download() -> Callable[..., Given]:
    return lambda *facts: _given(model_download, facts)


@pytest.fixture
def given_session() -> Callable[..., Given]:
    return lambda *facts: _given(engine_session, facts)
