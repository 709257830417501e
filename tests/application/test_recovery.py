"""What a killed process leaves under way is brought to its end, by whoever opens the folder or needs it."""

from __future__ import annotations

from typing import Any

from rejoinder.adapters import Core, Refusal
from rejoinder.application.reply import Reply
from rejoinder.domain.engine_session import EngineStopped

SECONDS = 20


def answering_neighbour(world: Any, core: Core) -> tuple[Any, str, str, str]:
    """A process that is giving a reply, with the conversation, the reply and what it has shown."""
    world.ready(core, "smart")
    conversation = world.start(core)
    neighbour = world.process("answer", conversation)
    assert neighbour.line() == "open"
    reply, shown = neighbour.line(), neighbour.line()
    assert shown.startswith("smart answers")
    return neighbour, conversation, reply, shown


def messages(core: Core, conversation: str) -> list[tuple[str, str, str]]:
    with core.views() as views:
        thread = views.thread(conversation)
    assert not isinstance(thread, Refusal)
    return [(row.message, row.text, row.finish) for row in thread.messages]


def ended_by_death(core: Core) -> int:
    facts = [recorded.fact for recorded in core.facts() if isinstance(recorded.fact, EngineStopped)]
    return len([fact for fact in facts if fact.failure and fact.failure.reason == "process_gone"])


def test_the_next_to_open_ends_what_a_killed_process_left(world: Any, core: Core) -> None:
    neighbour, conversation, reply, shown = answering_neighbour(world, core)
    neighbour.kill()
    opened = world.open()
    assert messages(opened, conversation)[-1] == (reply, shown, "interrupted")
    assert ended_by_death(opened) == 1
    assert list((world.folder / "journal").iterdir()) == []
    with opened.views() as views:
        assert len(views.sessions()) == 2
    assert world.send(opened, conversation).result(SECONDS).finish == "stop"


def test_a_core_that_lives_ends_it_when_the_reply_stands_in_the_way(world: Any, core: Core) -> None:
    neighbour, conversation, reply, shown = answering_neighbour(world, core)
    refused = core.send(conversation, "too early")
    assert isinstance(refused, Refusal)
    assert refused.reason == "reply_running"
    neighbour.kill()
    again = core.send(conversation, "Are you there?")
    assert isinstance(again, Reply)
    assert again.result(SECONDS).finish == "stop"
    assert (reply, shown, "interrupted") in messages(core, conversation)
    assert ended_by_death(core) == 1


def test_a_living_process_is_left_alone(world: Any, core: Core) -> None:
    neighbour, conversation, reply, _ = answering_neighbour(world, core)
    with world.open() as opened:
        with opened.views() as views:
            assert len(views.sessions()) == 3
        assert (world.folder / "journal" / f"{reply}.jsonl").exists()
    neighbour.say()
    assert neighbour.line() == "stop"
    assert messages(core, conversation)[-1][2] == "stop"
    assert ended_by_death(core) == 0


def test_several_that_open_at_once_end_it_once(world: Any, core: Core) -> None:
    from concurrent.futures import ThreadPoolExecutor

    neighbour, conversation, reply, shown = answering_neighbour(world, core)
    neighbour.kill()
    with ThreadPoolExecutor(6) as pool:
        cores = list(pool.map(lambda _: world.open(), range(6)))
    assert messages(cores[0], conversation)[-1] == (reply, shown, "interrupted")
    assert ended_by_death(core) == 1
    assert core.verify() == []


def test_a_dead_process_can_be_stopped_for_with_what_it_had_shown(world: Any, core: Core) -> None:
    neighbour, conversation, reply, shown = answering_neighbour(world, core)
    neighbour.kill()
    assert core.stop(conversation) is None
    assert messages(core, conversation)[-1] == (reply, shown, "stopped")
