"""Recorded answers, given once more by real models: equal to the last character, or refused."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from rejoinder.adapters import Core, EngineSettings, GgufFolderHub, Refusal, SamplingSettings, open_core
from rejoinder.adapters.persistence.sqlite_store import SqliteStore
from rejoinder.adapters.testing.tiny_models import words, write_model
from rejoinder.application.cancellation import Cancellation
from rejoinder.application.debugging import Compared, Diverged, Reproduced
from rejoinder.application.ports import Bytes, Change, Prefilling
from rejoinder.application.projections import ALL_PROJECTIONS
from rejoinder.application.reply import Reply
from rejoinder.application.signals import ReplyDelta
from rejoinder.domain.conversation import InstructionsChanged, MessageAppended, ReplyRequested, ReplyStarted
from rejoinder.domain.event import Fact
from rejoinder.domain.messages import text_parts
from rejoinder.domain.model_download import Compiled

SECONDS = 30
BRIEF = SamplingSettings(temperature=1.5, max_tokens=40)


@dataclass
class Folder:
    """A data folder beside its models: babble says what the seed and the prompt decide, brief one sentence,
    slow a thousand words."""

    data: Path
    models: Path
    opened: list[Core] = field(default_factory=list)

    def open(self, threads: int = 1, context_length: int = 1024, data: Path | None = None) -> Core:
        core = open_core(
            data or self.data,
            engine_settings=EngineSettings(threads=threads),
            hubs=(GgufFolderHub(self.models),),
            context_length=context_length,
        )
        self.opened.append(core)
        return core

    def start(self, core: Core, model: str = "babble") -> str:
        conversation = core.start_conversation(model)
        assert isinstance(conversation, str), conversation
        assert core.change_sampling(conversation, BRIEF) is None
        return conversation


def write_models(folder: Path) -> None:
    folder.mkdir()
    write_model(folder / "babble.gguf", words(200), layers=2, certainty=0.02, noise=0.1)
    write_model(folder / "brief.gguf", "I am brief.")
    write_model(folder / "slow.gguf", words(1000), width=256, layers=4, context_length=8192)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Folder]:
    write_models(tmp_path / "models")
    folder = Folder(tmp_path / "data", tmp_path / "models")
    yield folder
    for core in folder.opened:
        core.close()


def said(reply: Reply | Refusal) -> Reply:
    assert isinstance(reply, Reply), reply
    ended = reply.result(SECONDS)
    assert ended.finish in ("stop", "length"), ended
    return reply


def until_ready(core: Core, name: str) -> None:
    with core.subscribe(after=0) as facts:
        for recorded in facts:
            if isinstance(recorded.fact, Compiled) and name in recorded.stream:
                return


def ending(core: Core, reply: str, **options: Any) -> Any:
    *_, last = core.debugger.reproduce(reply, **options)
    return last


def same(core: Core, reply: Reply, **options: Any) -> Reproduced:
    last = ending(core, reply.id, **options)
    assert isinstance(last, Reproduced), last
    assert last.whole
    assert last.characters == len(reply.result().text)
    return last


def refused(core: Core, reply: str) -> Refusal:
    last = ending(core, reply)
    assert isinstance(last, Refusal), last
    assert last.remedy
    return last


# The same answer


def test_an_answer_is_given_again_with_and_without_what_the_engine_remembers(folder: Folder) -> None:
    core = folder.open()
    conversation = folder.start(core)
    said(core.send(conversation, "Tell me something long about the sea, and about ships."))
    reply = said(core.send(conversation, "And about the wind?"))
    reused, fresh = same(core, reply), same(core, reply, fresh=True)
    assert reused.cached_tokens > 0
    assert fresh.cached_tokens == 0
    assert reused.tokens == fresh.tokens == reply.result().usage.completion_tokens


def test_progress_is_told_in_order(folder: Folder) -> None:
    core = folder.open()
    reply = said(core.send(folder.start(core), "Hello"))
    *steps, last = core.debugger.reproduce(reply.id)
    kinds = list(dict.fromkeys(type(step) for step in steps))
    assert kinds == [Bytes, Prefilling, Compared]
    assert isinstance(last, Reproduced)
    assert steps[-1] == Compared(last.tokens, last.characters)


def test_a_restart_changes_nothing(folder: Folder) -> None:
    core = folder.open()
    reply = said(core.send(folder.start(core), "Hello"))
    core.close()
    same(folder.open(), reply)


def test_what_was_said_and_set_since_does_not_matter(folder: Folder) -> None:
    core = folder.open()
    conversation = folder.start(core)
    core.change_instructions(conversation, "Be brief.")
    first = said(core.send(conversation, "Hello"))
    second = said(core.send(conversation, "And you?"))
    beside = said(core.edit(conversation, first.question, "Good evening"))
    other = said(core.regenerate(conversation, second.id))
    core.change_instructions(conversation, "Be verbose.")
    core.change_sampling(conversation, SamplingSettings(temperature=0, max_tokens=3))
    core.request_model(conversation, "brief")
    said(core.send(conversation, "Who are you?"))
    for reply in (first, second, beside, other):
        same(core, reply)


def test_nothing_is_recorded_but_what_it_loads(folder: Folder) -> None:
    core = folder.open()
    conversation = folder.start(core)
    reply = said(core.send(conversation, "Hello"))
    core.request_model(conversation, "brief")
    until_ready(core, "brief")
    said(core.send(conversation, "And you?"))
    before, sampled = core.head, core.facts(limit=10_000)
    same(core, reply)
    assert {item.stream.partition(":")[0] for item in core.facts(after=before)} == {"session"}
    assert core.facts(limit=len(sampled)) == sampled


def test_it_waits_for_a_reply_that_is_under_way(folder: Folder) -> None:
    core = folder.open()
    conversation = folder.start(core, "slow")
    reply = said(core.send(conversation, "Hello"))
    core.change_sampling(conversation, SamplingSettings(max_tokens=400))
    second = core.send(conversation, "Go on")
    assert isinstance(second, Reply)
    next(signal for signal in second if isinstance(signal, ReplyDelta))
    assert isinstance(ending(core, reply.id), Reproduced)
    assert second.ended
    assert second.result(SECONDS).finish == "length"
    same(core, second)


def test_a_stopped_answer_is_compared_as_far_as_it_goes(folder: Folder) -> None:
    core = folder.open()
    conversation = folder.start(core, "slow")
    core.change_sampling(conversation, SamplingSettings())
    reply = core.send(conversation, "Hello")
    assert isinstance(reply, Reply)
    next(signal for signal in reply if isinstance(signal, ReplyDelta))
    reply.stop()
    assert reply.result(SECONDS).finish == "stopped"
    last = ending(core, reply.id)
    assert isinstance(last, Reproduced), last
    assert not last.whole
    assert last.characters == len(reply.result().text) > 0


def test_it_stops_when_it_is_told_to(folder: Folder) -> None:
    core = folder.open()
    conversation = folder.start(core)
    reply = said(core.send(conversation, "Hello"))
    cancel = Cancellation()
    for step in core.debugger.reproduce(reply.id, cancel):
        if isinstance(step, Compared):
            cancel.cancel()
        last = step
    assert isinstance(last, Refusal)
    assert last.reason == "canceled"
    steps = core.debugger.reproduce(reply.id)
    next(step for step in steps if isinstance(step, Compared))
    steps.close()
    said(core.send(conversation, "Still there?"))


# What differs


def altered(folder: Folder, change: Callable[[Fact], Fact | tuple[Fact, ...]]) -> Core:
    """A copy of the log in which facts are others, or several."""
    copy = folder.data.with_name("copy")
    copy.mkdir()
    source = SqliteStore(folder.data / "rejoinder.sqlite3", ALL_PROJECTIONS)
    target = SqliteStore(copy / "rejoinder.sqlite3", ALL_PROJECTIONS)
    versions = Counter[str]()
    for item in source.read(limit=10_000):
        changed = change(item.fact)
        facts = changed if isinstance(changed, tuple) else (changed,)
        target.append([Change(item.stream, versions[item.stream], facts)], at=item.at, command=item.command)
        versions[item.stream] += len(facts)
    source.close()
    target.close()
    return folder.open(data=copy)


def with_prompt(**changes: object) -> Callable[[Fact], Fact]:
    def change(fact: Fact) -> Fact:
        if not isinstance(fact, ReplyStarted):
            return fact
        assert fact.answer.prompt is not None
        prompt = fact.answer.prompt.model_copy(update=changes)
        return fact.model_copy(update={"answer": fact.answer.model_copy(update={"prompt": prompt})})

    return change


@pytest.fixture
def answered(folder: Folder) -> tuple[Folder, str]:
    """A folder, closed, in which an answer was given."""
    with folder.open() as core:
        return folder, said(core.send(folder.start(core), "Hello")).id


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"digest": "0" * 64}, "the digest of the prompt"),
        ({"template": "0" * 64}, "the chat template"),
        ({"engine": "another"}, "the engine"),
        ({"threads": 3}, "the thread count"),
        ({"messages_left_out": 1}, "the messages left out"),
    ],
)
def test_another_record_is_refused(
    answered: tuple[Folder, str], changes: dict[str, object], what: str
) -> None:
    folder, reply = answered
    found = refused(altered(folder, with_prompt(**changes)), reply)
    assert found.reason == "request_differs"
    assert found.details["differs"] == (what,)
    (value,) = changes.values()
    assert found.details["recorded"] == (str(value),)


def test_instructions_that_changed_in_the_instant_before_it_began_do_not_matter(
    answered: tuple[Folder, str],
) -> None:
    """It may have looked at the conversation before: the digest tells which held."""
    folder, reply = answered

    def change(fact: Fact) -> Fact | tuple[Fact, ...]:
        between = InstructionsChanged(instructions="Be brief.")
        return (between, fact) if isinstance(fact, ReplyStarted) else fact

    assert isinstance(ending(altered(folder, change), reply), Reproduced)


def test_other_instructions_are_refused(answered: tuple[Folder, str]) -> None:
    folder, reply = answered

    def change(fact: Fact) -> Fact | tuple[Fact, ...]:
        before = InstructionsChanged(instructions="Be brief.")
        return (before, fact) if isinstance(fact, ReplyRequested) else fact

    found = refused(altered(folder, change), reply)
    assert found.details["differs"] == ("the number of prompt tokens", "the digest of the prompt")


def test_other_threads_are_refused(answered: tuple[Folder, str]) -> None:
    folder, reply = answered
    found = refused(folder.open(threads=2), reply)
    assert (found.details["differs"], found.details["recorded"], found.details["now"]) == (
        ("the thread count",),
        ("1",),
        ("2",),
    )


def test_another_context_length_is_refused(answered: tuple[Folder, str]) -> None:
    folder, reply = answered
    found = refused(folder.open(context_length=512), reply)
    assert (found.details["recorded"], found.details["now"]) == (("1024",), ("512",))


def test_one_other_byte_in_the_models_file_is_refused(answered: tuple[Folder, str]) -> None:
    """Also if the file looks as old as it was."""
    folder, reply = answered
    path = folder.models / "babble.gguf"
    about, content = path.stat(), bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))
    assert refused(folder.open(), reply).reason == "integrity"


def test_a_model_that_is_gone_is_refused(answered: tuple[Folder, str]) -> None:
    folder, reply = answered
    (folder.models / "babble.gguf").unlink()
    assert refused(folder.open(), reply).reason == "file_missing"


def test_another_answer_is_shown_from_where_it_differs(answered: tuple[Folder, str]) -> None:
    folder, reply = answered
    recorded, middle = "", 0

    def change(fact: Fact) -> Fact:
        nonlocal recorded, middle
        if isinstance(fact, MessageAppended) and fact.role == "assistant":
            recorded = "".join(part.text for part in fact.parts)
            middle = len(recorded) // 2
            return fact.model_copy(
                update={"parts": text_parts(recorded[:middle] + "#" + recorded[middle + 1 :])}
            )
        return fact

    last = ending(altered(folder, change), reply)
    assert isinstance(last, Diverged), last
    assert (last.what, last.character) == ("text", middle)
    assert last.recorded == "#" + recorded[middle + 1 :]
    assert recorded[middle:].startswith(last.now[:1])
    assert 0 < last.token < 40


def test_as_many_tokens_are_part_of_it(answered: tuple[Folder, str]) -> None:
    folder, reply = answered

    taken = 0

    def change(fact: Fact) -> Fact:
        nonlocal taken
        if isinstance(fact, MessageAppended) and fact.usage:
            taken = fact.usage.completion_tokens
            usage = fact.usage.model_copy(update={"completion_tokens": taken - 1})
            return fact.model_copy(update={"usage": usage})
        return fact

    last = ending(altered(folder, change), reply)
    assert isinstance(last, Diverged)
    assert (last.what, last.recorded, last.now) == ("tokens", str(taken - 1), str(taken))


# What cannot be reproduced


def test_what_is_no_recorded_answer_is_refused(folder: Folder) -> None:
    core = folder.open()
    conversation = folder.start(core)
    reply = said(core.send(conversation, "Hello"))
    assert refused(core, reply.question).reason == "not_an_answer"
    assert refused(core, conversation).reason == "not_an_answer"
    assert refused(core, "nobody").reason == "nothing_known"
    core.delete(conversation)
    assert refused(core, reply.id).reason == "conversation_deleted"


def test_a_reply_that_never_began_is_refused(folder: Folder) -> None:
    core = folder.open()
    (folder.models / "babble.gguf").unlink()
    conversation = core.start_conversation(f"file:{folder.models}/babble.gguf")
    assert isinstance(conversation, str)
    reply = core.send(conversation, "Hello")
    assert isinstance(reply, Reply)
    assert reply.result(SECONDS).finish == "failed"
    assert refused(core, reply.id).reason == "nothing_to_reproduce"


def test_a_servers_answer_is_refused(answered: tuple[Folder, str]) -> None:
    folder, reply = answered
    core = altered(folder, with_prompt(tokens=0, template="", threads=None))
    assert refused(core, reply).reason == "answered_by_server"


def test_who_only_looks_reproduces_nothing(answered: tuple[Folder, str]) -> None:
    folder, reply = answered
    with open_core(folder.data, work=False, hubs=()) as core:
        assert refused(core, reply).reason == "not_working"
