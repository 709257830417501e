"""Commands over a log that others write to as well."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from rejoinder.adapters.persistence.memory_store import MemoryStore
from rejoinder.adapters.persistence.sqlite_store import SqliteStore
from rejoinder.adapters.system_clock import SystemClock
from rejoinder.application.commands import CONVERSATION, Commands, to_conversation, to_model
from rejoinder.application.ports import Change, EventStore
from rejoinder.domain.conversation import (
    AppendMessage,
    DeleteConversation,
    RenameConversation,
    StartConversation,
    StopReply,
)
from rejoinder.domain.errors import Refusal
from rejoinder.domain.event import Recorded
from rejoinder.domain.messages import Target
from rejoinder.domain.model_download import Expect, QueueDownload

TARGET = Target(model="hf:o/r/m.gguf", name="smart")


class Interrupted(MemoryStore):
    """Somebody else gets in before the next append."""

    def __init__(self) -> None:
        super().__init__(())
        self.before_next: Callable[[], object] | None = None

    def append(self, changes: Sequence[Change], **how: Any) -> Sequence[Recorded]:
        interfere, self.before_next = self.before_next, None
        if interfere:
            interfere()
        return super().append(changes, **how)


def commands(store: EventStore) -> Commands:
    numbers = itertools.count()
    return Commands(store, SystemClock(), lambda: f"{id(numbers)}-{next(numbers)}")


@pytest.fixture
def store() -> Interrupted:
    return Interrupted()


@pytest.fixture
def ours(store: Interrupted) -> Commands:
    commanding = commands(store)
    commanding.execute(to_conversation("c", StartConversation(TARGET)))
    return commanding


@pytest.fixture
def theirs(store: Interrupted, ours: Commands) -> Commands:
    return commands(store)


def rename(commands: Commands, title: str) -> Sequence[Recorded] | Refusal:
    return commands.execute(to_conversation("c", RenameConversation(title)))


def done_of(done: Sequence[Recorded] | Refusal) -> Recorded:
    assert not isinstance(done, Refusal), done
    return done[-1]


def say(commands: Commands, message: str, reply: str | None = None) -> Sequence[Recorded] | Refusal:
    return commands.execute(to_conversation("c", AppendMessage(message, "text", reply, "s")))


def names(store: EventStore) -> list[str]:
    return [recorded.fact.NAME for recorded in store.read()][2:]


def test_who_was_overtaken_decides_anew_and_loses_nothing(
    store: Interrupted, ours: Commands, theirs: Commands
) -> None:
    store.before_next = lambda: say(theirs, "m1")
    assert not isinstance(say(ours, "m2"), Refusal)
    assert names(store) == ["MessageAppended", "MessageAppended"]
    messages = ours.state(CONVERSATION, "c").messages
    second = messages.get("m2")
    assert second is not None
    assert second.parent == "m1"


def test_who_was_overtaken_is_refused_if_the_rules_now_say_so(
    store: Interrupted, ours: Commands, theirs: Commands
) -> None:
    store.before_next = lambda: theirs.execute(to_conversation("c", DeleteConversation()))
    refusal = say(ours, "m1")
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "conversation_deleted"
    assert names(store) == ["ConversationDeleted"]


def test_a_refusal_rests_on_what_is_so_now(ours: Commands, theirs: Commands) -> None:
    say(ours, "m1", reply="r1")
    theirs.execute(to_conversation("c", StopReply("r1", ())))
    assert not isinstance(say(ours, "m2"), Refusal)


def test_silence_rests_on_what_is_so_now(store: Interrupted, ours: Commands, theirs: Commands) -> None:
    rename(ours, "mine")
    rename(theirs, "yours")
    rename(ours, "mine")
    assert ours.state(CONVERSATION, "c").title == theirs.state(CONVERSATION, "c").title == "mine"
    assert rename(ours, "mine") == ()


def test_commands_to_several_are_done_together_or_not_at_all(store: Interrupted, ours: Commands) -> None:
    queue = to_model(TARGET.model, QueueDownload("smart"))
    unknown = to_conversation("none", RenameConversation("title"))
    refusal = ours.execute(queue, unknown)
    assert isinstance(refusal, Refusal)
    assert names(store) == []
    recorded = ours.execute(queue, to_conversation("c", RenameConversation("title")))
    assert not isinstance(recorded, Refusal)
    assert {(r.command, r.correlation, r.cause) for r in recorded} == {
        (recorded[0].command, recorded[0].command, None)
    }
    assert [r.stream for r in recorded] == [f"model:{TARGET.model}", "conversation:c"]


def test_what_follows_from_a_fact_names_it_and_shares_its_correlation(ours: Commands) -> None:
    chain = [done_of(rename(ours, "first"))]
    for title in ("second", "third"):
        rename_on = to_conversation("c", RenameConversation(title))
        chain.append(done_of(ours.execute(rename_on, cause=chain[-1])))
    assert [recorded.cause for recorded in chain] == [None, *[r.position for r in chain[:2]]]
    assert {recorded.correlation for recorded in chain} == {chain[0].command}
    assert len({recorded.command for recorded in chain}) == 3


def test_the_newest_fact_is_known_whoever_wrote_it(ours: Commands, theirs: Commands) -> None:
    assert ours.newest(CONVERSATION, "none") is None
    rename(ours, "mine")
    renamed = done_of(rename(theirs, "yours"))
    assert ours.newest(CONVERSATION, "c") == renamed


def test_an_expectation_holds_at_the_instant_of_the_append(
    store: Interrupted, ours: Commands, theirs: Commands
) -> None:
    absent = to_model(TARGET.model, Expect(ready=False))
    store.before_next = lambda: theirs.execute(to_model(TARGET.model, QueueDownload("smart")))
    recorded = ours.execute(to_conversation("c", RenameConversation("title")), absent)
    assert not isinstance(recorded, Refusal)
    assert names(store) == ["DownloadQueued", "ConversationRenamed"]
    refusal = ours.execute(
        to_conversation("c", RenameConversation("other")), to_model(TARGET.model, Expect(ready=True))
    )
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "target_changed"


def test_more_conversations_than_are_remembered_keep_their_state(ours: Commands) -> None:
    for _ in range(2):
        for number in range(400):
            ours.execute(to_conversation(str(number), StartConversation(TARGET)))
            ours.execute(to_conversation(str(number), RenameConversation(f"title {number}")))
    assert [ours.state(CONVERSATION, str(n)).title for n in range(400)] == [f"title {n}" for n in range(400)]


def test_two_cores_and_many_threads_on_one_conversation_lose_nothing(tmp_path: Path) -> None:
    stores = [SqliteStore(tmp_path / "log.sqlite3", ()) for _ in range(2)]
    several = [commands(store) for store in stores]
    several[0].execute(to_conversation("c", StartConversation(TARGET)))

    def write(name: int) -> None:
        for number in range(25):
            assert not isinstance(say(several[name % 2], f"{name}-{number}"), Refusal)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(4)))
    assert [r.version for r in stores[0].stream("conversation:c")] == list(range(1, 103))
    messages = several[1].state(CONVERSATION, "c").messages
    assert all(messages.get(f"{name}-{number}") for name in range(4) for number in range(25))
    for store in stores:
        store.close()
