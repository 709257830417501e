"""A whole Core beside a naive model, driven by Hypothesis: the invariants I1 to I10 after every step."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from ...application.core import Core
from ...application.keep_loaded import KeepLoaded
from ...application.reply import Reply
from ...domain import errors
from ...domain.errors import Refusal
from ...domain.event import Recorded
from ...domain.models import Catalogue, CatalogueEntry
from ..composition import open_core
from .log_oracle import LogOracle
from .scripted_engine import ScriptedEngine
from .scripted_hub import Gate, ScriptedHub

__all__ = ["CoreMachine"]

_NAMES = ("smart", "quick", "third")
_CATALOGUE = Catalogue(
    (
        *(CatalogueEntry(name, name, f"hf:org/{name}/{name}.gguf") for name in _NAMES),
        CatalogueEntry("boxed", "boxed", "box:boxed"),
    )
)
_SECONDS = 20

_texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1, max_size=20).filter(
    str.strip
)
ItemT = TypeVar("ItemT")
_picks = st.integers(0, 2**16)
"""Which of several, modulo their number: what is drawn does not depend on how many there are."""
_names = st.sampled_from((*_NAMES, "boxed"))


@dataclass(slots=True)
class _NaiveConversation:
    """What one would note down on paper. messages: id -> (parent, role, text), in order."""

    id: str
    target: str
    active: int
    title: str = ""
    messages: dict[str, tuple[str, str, str]] = field(default_factory=dict[str, tuple[str, str, str]])
    head: str = ""
    archived: bool = False
    reply: Reply | None = None

    def branch(self) -> list[str]:
        shown, at = list[str](), self.head
        while at:
            shown.append(at)
            at = self.messages[at][0]
        return shown[::-1]

    def newest_below(self, message: str) -> str:
        below, newest = {message}, message
        for other, (parent, _, _) in self.messages.items():
            if parent in below:
                below.add(other)
                newest = other
        return newest


class CoreMachine(RuleBasedStateMachine):
    """Subclass it with other adapters: `new_engine` and `new_hubs` are asked once for each run."""

    def __init__(self) -> None:
        super().__init__()
        self.naive: dict[str, _NaiveConversation] = {}
        self.deleted: dict[str, str] = {}
        self.secrets: list[str] = []
        self.queue: list[str] = []
        self.ready: set[str] = set()
        self.ended: dict[str, str] = {}
        self.clock = 0
        self.acknowledged: list[tuple[int, str]] = []

    # The world

    @initialize(on_disk=st.booleans(), with_box=st.booleans())
    def begin(self, on_disk: bool, with_box: bool) -> None:
        self.temporary = tempfile.TemporaryDirectory()
        self.folder = Path(self.temporary.name) / "data" if on_disk else None
        files = Path(self.temporary.name) / "files"
        files.mkdir()
        self.hub, self.box = ScriptedHub(files), ScriptedHub(files, "box")
        for name in _NAMES:
            self.hub.add(_id(name), name.encode() * 500)
        if with_box:
            self.box.add("box:boxed", b"boxed" * 100, offered=True)
        self.gates: dict[str, Gate] = {name: self.hub.hold(_id(name)) for name in _NAMES}
        self.with_box = with_box
        self.oracle = LogOracle()
        self._open()

    def _open(self) -> None:
        self.engine = ScriptedEngine()
        self.core: Core = open_core(
            self.folder,
            engine=self.engine,
            hubs=(self.box, self.hub),
            catalogue=_CATALOGUE,
            keep_loaded=KeepLoaded(models=2 if self.with_box else 1),
        )
        if self.with_box and "boxed" not in self.ready:
            self._until(lambda: self._status("boxed") == "Ready")
            self.ready.add("boxed")

    def teardown(self) -> None:
        if hasattr(self, "core"):
            self.engine.release()
            self.core.close()
            self._take_facts(self._reopened_log()) if self.folder else None
            self.temporary.cleanup()

    def _reopened_log(self) -> Sequence[Recorded]:
        with open_core(self.folder, work=False, engine=ScriptedEngine(), hubs=()) as core:
            return core.facts(after=self.oracle.position, limit=100_000)

    def _there(self, model: Any) -> Any:
        """Without the box there is no model in it."""
        return "third" if model == "boxed" and not self.with_box else model

    # Conversations

    @rule(model=st.none() | _names)
    def start_a_conversation(self, model: str | None) -> None:
        model = self._there(model)
        started = self.core.start_conversation(model)
        assert isinstance(started, str)
        self.naive[started] = _NaiveConversation(started, model or "smart", self._tick())
        self._wanted(model or "smart")

    @precondition(lambda self: self.naive)
    @rule(pick=_picks, model=_names)
    def request_a_model(self, pick: int, model: str) -> None:
        model = self._there(model)
        conversation = self._any(pick)
        assert not isinstance(self.core.request_model(conversation.id, model), Refusal)
        conversation.target = model
        self._wanted(model)

    @precondition(lambda self: self.naive)
    @rule(pick=_picks)
    def open_a_conversation(self, pick: int) -> None:
        conversation = self._any(pick)
        opened = self.core.open_conversation(conversation.id)
        assert not isinstance(opened, Refusal)
        assert opened.name == conversation.target
        self._wanted(conversation.target)

    @rule(model=st.none() | _names)
    def unload_a_model(self, model: str | None) -> None:
        done = self.core.unload(model and self._there(model))
        assert not isinstance(done, Refusal) or done.reason == "engine_busy"

    @precondition(lambda self: self.naive)
    @rule(pick=_picks, title=_texts)
    def rename_a_conversation(self, pick: int, title: str) -> None:
        conversation = self._any(pick)
        if self.core.rename(conversation.id, title) is None:
            conversation.title = title.strip()

    @precondition(lambda self: self.naive)
    @rule(pick=_picks, archived=st.booleans(), pinned=st.booleans())
    def file_a_conversation(self, pick: int, archived: bool, pinned: bool) -> None:
        conversation = self._any(pick)
        assert self.core.archive(conversation.id, archived) is None
        assert self.core.pin(conversation.id, pinned) is None
        conversation.archived = archived

    @precondition(lambda self: self.naive)
    @rule(pick=_picks)
    def delete_a_conversation(self, pick: int) -> None:
        conversation = self._any(pick)
        self.engine.release()
        assert self.core.delete(conversation.id) is None
        del self.naive[conversation.id]
        self.deleted[conversation.id] = conversation.target
        self.secrets += [text for _, role, text in conversation.messages.values() if role == "user"]
        refused = self.core.send(conversation.id, "hello?")
        assert isinstance(refused, Refusal)
        assert refused.reason == "conversation_deleted"

    # Replies

    @precondition(lambda self: self.naive)
    @rule(pick=_picks, text=_texts)
    def send_a_message(self, pick: int, text: str) -> None:
        conversation = self._any(pick)
        if self._refused_while_running(conversation):
            return
        text = f"{text} secret{self._tick()}word"
        self._replied(conversation, self.core.send(conversation.id, text), said=text)

    @precondition(lambda self: any(c.messages for c in self.naive.values()))
    @rule(pick=_picks, text=_texts)
    def edit_a_message(self, pick: int, text: str) -> None:
        conversation = _nth(pick, [c for c in self.naive.values() if c.messages])
        if self._refused_while_running(conversation):
            return
        asked = [m for m, (_, role, _) in conversation.messages.items() if role == "user"]
        message = _nth(pick, asked)
        text = f"{text} secret{self._tick()}word"
        reply = self.core.edit(conversation.id, message, text)
        self._replied(conversation, reply, said=text, parent=conversation.messages[message][0])

    @precondition(lambda self: any(c.messages for c in self.naive.values()))
    @rule(pick=_picks)
    def regenerate_an_answer(self, pick: int) -> None:
        conversation = _nth(pick, [c for c in self.naive.values() if c.messages])
        if self._refused_while_running(conversation):
            return
        message = _nth(pick, list(conversation.messages))
        parent, role, _ = conversation.messages[message]
        reply = self.core.regenerate(conversation.id, message)
        conversation.head = message if role == "user" else parent
        self._replied(conversation, reply)

    @precondition(lambda self: any(c.messages for c in self.naive.values()))
    @rule(pick=_picks)
    def go_to_another_branch(self, pick: int) -> None:
        conversation = _nth(pick, [c for c in self.naive.values() if c.messages])
        if self._refused_while_running(conversation):
            return
        message = _nth(pick, list(conversation.messages))
        assert self.core.select_branch(conversation.id, message) is None
        conversation.head = conversation.newest_below(message)

    @precondition(lambda self: self.naive and self.ready)
    @rule(pick=_picks, model=_names, text=_texts, steps=st.integers(0, 6), stopping=st.booleans())
    def switch_or_stop_in_mid_answer(
        self, pick: int, model: str, text: str, steps: int, stopping: bool
    ) -> None:
        conversation = self._any(pick)
        if self._refused_while_running(conversation):
            return
        before, model = conversation.target, self._there(model)
        self.engine.hold()
        text = f"{text} secret{self._tick()}word"
        reply = self.core.send(conversation.id, text)
        assert isinstance(reply, Reply)
        self.engine.let(steps)
        again = self.core.send(conversation.id, "a second one")
        assert isinstance(again, Refusal)
        assert again.reason == "reply_running"
        if stopping:
            assert self.core.stop(conversation.id) is None or reply.ended
        else:
            assert not isinstance(self.core.request_model(conversation.id, model), Refusal)
            conversation.target = model
        self.engine.release()
        ending = reply.result(_SECONDS)
        assert stopping or ending.finish == "stop"
        if ending.answer and not stopping:
            assert ending.answer.requested.name in (before, model)
            assert ending.text.startswith(ending.answer.by.name)
        self._replied(conversation, reply, said=text)
        if not stopping:
            self._wanted(model)

    def _refused_while_running(self, conversation: _NaiveConversation) -> bool:
        if conversation.reply is None:
            return False
        refused = self.core.send(conversation.id, "too early")
        if conversation.reply.ended:
            self._take_ending(conversation)
            return True
        assert isinstance(refused, Refusal)
        assert refused.reason == "reply_running"
        return True

    def _replied(
        self,
        conversation: _NaiveConversation,
        reply: Reply | Refusal,
        said: str | None = None,
        parent: str | None = None,
    ) -> None:
        assert isinstance(reply, Reply), reply
        if said is not None:
            at = conversation.head if parent is None else parent
            conversation.messages[reply.question] = (at, "user", said)
            conversation.title = conversation.title or said
            conversation.active = self._tick()
        conversation.head = reply.question
        conversation.reply = reply
        if self.ready or not self._on_its_way(conversation.target):
            reply.result(_SECONDS)
            self._take_ending(conversation)

    def _take_ending(self, conversation: _NaiveConversation) -> None:
        reply, conversation.reply = conversation.reply, None
        assert reply is not None
        ending = reply.result(_SECONDS)
        if ending.text:
            conversation.messages[reply.id] = (reply.question, "assistant", ending.text)
            conversation.head = reply.id
            conversation.active = self._tick()
        if ending.finish == "failed":
            assert ending.failure is not None
            assert ending.failure.remedy

    # Models

    @rule(model=st.sampled_from(_NAMES))
    def pull_a_model(self, model: str) -> None:
        assert not isinstance(self.core.pull(model), Refusal)
        self._wanted(model)

    @precondition(lambda self: self.queue)
    @rule(pick=_picks)
    def cancel_a_job(self, pick: int) -> None:
        model = _nth(pick, self.queue)
        assert not isinstance(self.core.cancel(model), Refusal)
        self._left_queue(model)

    @precondition(lambda self: len(self.queue) > 1)
    @rule(pick=_picks)
    def move_a_job_to_the_front(self, pick: int) -> None:
        model = _nth(pick, self.queue[1:])
        assert not isinstance(self.core.move_to_front(model), Refusal)
        self.queue.remove(model)
        self.queue.insert(1, model)

    @precondition(lambda self: self.queue)
    @rule()
    def finish_the_running_download(self) -> None:
        model = self.queue[0]
        self.gates[model].open()
        self._until(lambda: self._status(model) == "Ready")
        self.ready.add(model)
        self._left_queue(model)

    @precondition(lambda self: self.queue)
    @rule(failure=st.sampled_from((errors.offline(), errors.integrity("a" * 64, "b" * 64))))
    def fail_the_running_download(self, failure: Refusal) -> None:
        model = self.queue[0]
        self.hub.fail(_id(model), failure)
        self.gates[model].open()
        self._until(lambda: self._status(model) == "Failed")
        self._left_queue(model)

    @precondition(lambda self: self.ready - {"boxed"} and not any(c.reply for c in self.naive.values()))
    @rule(pick=_picks)
    def remove_a_model(self, pick: int) -> None:
        model = _nth(pick, sorted(self.ready - {"boxed"}))
        while isinstance(freed := self.core.remove(model), Refusal):
            assert freed.reason == "model_in_use"
        assert freed > 0
        self.ready.discard(model)

    def _wanted(self, model: str) -> None:
        """Naively: what is neither here nor on its way joins the end of the queue."""
        if model in _NAMES and model not in self.queue and model not in self.ready:
            status = self._status(model)
            if status in ("Queued", "Downloading", "Compiling"):
                self.queue.append(model)

    def _left_queue(self, model: str) -> None:
        self.queue.remove(model)
        self._new_gate(model)

    def _new_gate(self, model: str) -> None:
        """The next fetch is held as well, if the gate for it was used up."""
        if self.gates[model].reached.is_set():
            self.gates[model] = self.hub.hold(_id(model))

    def _on_its_way(self, model: str) -> bool:
        return model in self.queue

    # Restarts

    @precondition(lambda self: self.folder and self.naive)
    @rule()
    def close_and_open_again(self) -> None:
        before = self._facts()
        self.engine.release()
        self.core.close()
        for conversation in self.naive.values():
            if conversation.reply:
                self._take_ending(conversation)
        for model in self.queue[:1]:
            self._new_gate(model)
        self._open()
        after = [(r.position, r.fact.NAME) for r in self.core.facts(limit=100_000)]
        assert after[: len(before)] == before, "I9: an acknowledged fact is gone"

    def _facts(self) -> list[tuple[int, str]]:
        return [(r.position, r.fact.NAME) for r in self.core.facts(limit=100_000)]

    # Invariants

    @invariant()
    def the_log_keeps_its_invariants(self) -> None:
        """I1, I2, I5, I6 and the absence of gaps, at every single fact."""
        self._settle()
        self._take_facts(self.core.facts(after=self.oracle.position, limit=100_000))

    @invariant()
    def the_sidebar_is_ordered_by_message_activity_alone(self) -> None:
        """I3, I4."""
        expected = sorted(self.naive.values(), key=lambda c: -c.active)
        with self.core.views() as views:
            for archived in (False, True):
                shown = views.sidebar(limit=1000, archived=archived)
                wanted = [c for c in expected if c.archived == archived]
                assert [row.conversation for row in shown] == [c.id for c in wanted]
                assert [row.target for row in shown] == [c.target for c in wanted]

    @invariant()
    def the_thread_is_the_selected_branch(self) -> None:
        with self.core.views() as views:
            for conversation in self.naive.values():
                thread = views.thread(conversation.id, limit=1000)
                assert not isinstance(thread, Refusal)
                assert [row.message for row in thread.messages] == conversation.branch()
                texts = [conversation.messages[row.message][2] for row in thread.messages]
                assert [row.text for row in thread.messages] == texts

    @invariant()
    def the_queue_is_first_in_first_out(self) -> None:
        """I8."""
        with self.core.views() as views:
            jobs = [row.name for row in views.downloads() if row.status in ("Queued", "Downloading")]
        assert jobs == self.queue, f"I8: {jobs} instead of {self.queue}"

    @invariant()
    def rebuilt_views_equal_live_views(self) -> None:
        """I7."""
        assert self.core.verify() == []

    @invariant()
    def deleted_text_is_nowhere_on_disk(self) -> None:
        """I10."""
        if self.secrets and self.folder:
            held = b"".join(path.read_bytes() for path in self.folder.rglob("*") if path.is_file())
            for secret in self.secrets:
                assert secret.split()[-1].encode() not in held, "I10: deleted text is on disk"

    # Keeping step

    def _settle(self) -> None:
        """Until what goes on by itself has come to where the next rule decides."""
        if self.queue:
            assert self.gates[self.queue[0]].reached.wait(_SECONDS), f"{self.queue[0]} does not start"
        ending = [
            conversation
            for conversation in self.naive.values()
            if conversation.reply and (self.ready or not self._on_its_way(conversation.target))
        ]
        for conversation in sorted(ending, key=self._ended_at):
            self._take_ending(conversation)

    def _ended_at(self, conversation: _NaiveConversation) -> int:
        """Of several replies that end by themselves, which is first is for the log to say."""
        reply = conversation.reply
        assert reply is not None
        reply.result(_SECONDS)
        facts = self.core.facts(after=self.oracle.position, limit=100_000)
        return max(r.position for r in facts if reply.id in (_of(r, "message"), _of(r, "reply")))

    def _take_facts(self, facts: Sequence[Recorded]) -> None:
        for recorded in facts:
            self.oracle.take(recorded)

    def _until(self, condition: Any) -> None:
        with self.core.subscribe(after=0) as facts:
            if condition():
                return
            for _ in facts:
                if condition():
                    return

    def _status(self, model: str) -> str:
        with self.core.views() as views:
            row = views.download(_id(model))
        return row.status if row else ""

    def _any(self, pick: int) -> _NaiveConversation:
        return _nth(pick, list(self.naive.values()))

    def _tick(self) -> int:
        self.clock += 1
        return self.clock


def _of(recorded: Recorded, name: str) -> object:
    return getattr(recorded.fact, name, None)


def _nth(pick: int, several: Sequence[ItemT]) -> ItemT:
    return several[pick % len(several)]


def _id(name: str) -> str:
    target = _CATALOGUE.target(name)
    assert not isinstance(target, Refusal)
    return target.model
