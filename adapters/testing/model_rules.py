"""What is done to models and their downloads, and restarts, in a run of the stateful machine."""

from __future__ import annotations

import time

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from ...domain import errors
from ...domain.errors import Refusal
from .core_run import nth, picks
from .invariants import comes, holds
from .reply_rules import ReplyRules

__all__ = ["ModelRules"]


class ModelRules(ReplyRules):
    @rule(pick=picks)
    def pull_a_model(self, pick: int) -> None:
        name = nth(pick, list(self.models))
        self.done(self.core.pull(name))
        self.wanted(name, again=True)

    @precondition(lambda self: self.queue)
    @rule(pick=picks)
    def cancel_a_job(self, pick: int) -> None:
        name = nth(pick, self.queue)
        cancel = self.hub_of(name).cancels[self.id(name)] if name == self.queue[0] else None
        self.done(self.core.cancel(name))
        heard = cancel is None or cancel.wait(self.adapters.patience)
        holds("I8", heard, f"{name} was cancelled, and its fetch goes on")
        self.given_up.add(name)
        self._left_queue(name)

    @precondition(lambda self: len(self.queue) > 1)
    @rule(pick=picks)
    def move_a_job_to_the_front(self, pick: int) -> None:
        name = nth(pick, self.queue[1:])
        self.done(self.core.move_to_front(name))
        self.queue.remove(name)
        self.queue.insert(1, name)

    @precondition(lambda self: self.queue)
    @rule()
    def finish_the_running_download(self) -> None:
        name = self.queue[0]
        self.gates[name].open()
        self.until(lambda: self.status(name) == "Ready", "I2", f"{name}, which was fetched, being Ready")
        self.ready.add(name)
        self._left_queue(name)

    @precondition(lambda self: self.queue)
    @rule(failure=st.sampled_from((errors.offline(), errors.integrity("a" * 64, "b" * 64))))
    def fail_the_running_download(self, failure: Refusal) -> None:
        name = self.queue[0]
        self.hub_of(name).fail(self.id(name), failure)
        self.gates[name].open()
        self.until(lambda: self.status(name) == "Failed", "I2", f"{name}, whose fetch failed, being Failed")
        if not failure.retryable:
            self.given_up.add(name)
        self._left_queue(name)

    @precondition(
        lambda self: self.ready - set(self.bundled) and not any(c.reply for c in self.naive.values())
    )
    @rule(pick=picks)
    def remove_a_model(self, pick: int) -> None:
        name = nth(pick, sorted(self.ready - set(self.bundled)))
        deadline = time.monotonic() + self.adapters.patience
        while isinstance(freed := self.core.remove(name), Refusal):
            self.refused(freed, "model_in_use")
            holds("I15", time.monotonic() < deadline, f"{freed!r}, and nobody uses it")
        self.ready.discard(name)

    @rule(pick=st.none() | picks)
    def unload_a_model(self, pick: int | None) -> None:
        done = self.core.unload(None if pick is None else self.name(pick))
        if isinstance(done, Refusal):
            self.refused(done, "engine_busy")

    def _left_queue(self, name: str) -> None:
        self.queue.remove(name)
        self._new_gate(name)

    def _new_gate(self, name: str) -> None:
        """The next fetch is held as well, if the gate for it was used up."""
        if self.gates[name].reached.is_set():
            self.gates[name] = self.hub_of(name).hold(self.id(name))

    @precondition(lambda self: self.folder and self.adapters.durable and self.naive)
    @rule()
    def close_and_open_again(self) -> None:
        before = self._facts()
        self.engine.release()
        comes("I6", self.adapters.patience, self.core.close, "the end of the core")
        for conversation in self.naive.values():
            if conversation.reply:
                self.take_ending(conversation)
        for name in self.queue[:1]:
            self._new_gate(name)
        self.open()
        after = self._facts()
        holds("I9", after[: len(before)] == before, "what was in the log is not, or is elsewhere")
        self.take_facts(self.new_facts())
        holds("I6", not self.oracle.replies, f"{self.oracle.replies} have no ending in the log")

    def _facts(self) -> list[tuple[int, str]]:
        return [(r.position, r.fact.NAME) for r in self.core.facts(limit=100_000)]
