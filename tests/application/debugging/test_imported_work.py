"""What was under way on another machine ends here, and models that are not here are noticed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rejoinder.adapters import Core, Refusal, open_core
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.application.debugging import Imported
from rejoinder.domain.engine_session import EngineStopped
from rejoinder.domain.model_download import DownloadInterrupted, ModelLost

SECONDS = 20


def exported(core: Core, conversation: str | None = None) -> list[bytes]:
    lines = core.debugger.export(conversation)
    assert isinstance(lines, Iterator)
    return list(lines)


def imported(folder: Path, lines: list[bytes]) -> Imported:
    with open_core(folder, work=False, engine=ScriptedEngine(), hubs=()) as core:
        done = core.debugger.import_export(lines)
        assert isinstance(done, Imported), done
        return done


def answering(world: Any, core: Core, engine: ScriptedEngine) -> str:
    """A conversation with a reply under way."""
    world.ready(core, "smart")
    conversation = world.start(core, "smart")
    engine.hold()
    world.send(core, conversation)
    engine.let(4)
    assert engine.wait_until_held()
    return conversation


def finishes(core: Core, conversation: str) -> list[str]:
    with core.views() as views:
        thread = views.thread(conversation)
    assert not isinstance(thread, Refusal)
    assert thread.reply is None
    return [row.finish for row in thread.messages]


def test_a_session_that_ran_elsewhere_is_ended_with_its_reply(
    world: Any, core: Core, engine: ScriptedEngine, tmp_path: Path
) -> None:
    conversation = answering(world, core, engine)
    imported(tmp_path / "there", exported(core))
    there = world.open(folder=tmp_path / "there")
    with there.views() as views:
        assert len(views.sessions()) == 1
    ended = [r.fact for r in there.facts() if isinstance(r.fact, EngineStopped)]
    assert [fact.failure and fact.failure.reason for fact in ended] == ["process_gone"]
    finishes(there, conversation)
    assert world.send(there, conversation, "And here?").result(SECONDS).finish == "stop"
    assert there.verify() == []


def test_a_reply_whose_session_did_not_come_along_stands_in_nobodys_way(
    world: Any, core: Core, engine: ScriptedEngine, tmp_path: Path
) -> None:
    conversation = answering(world, core, engine)
    there = world.open(folder=tmp_path / "there")
    world.ready(there, "smart")
    done = there.debugger.import_export(exported(core, conversation))
    assert isinstance(done, Imported)
    assert world.send(there, conversation, "And here?").result(SECONDS).finish == "stop"
    assert finishes(there, conversation)[-1] == "stop"
    assert there.verify() == []


def test_it_can_be_stopped_here(world: Any, core: Core, engine: ScriptedEngine, tmp_path: Path) -> None:
    conversation = answering(world, core, engine)
    imported(tmp_path / "there", exported(core, conversation))
    there = world.open(folder=tmp_path / "there")
    assert there.stop(conversation) is None
    finishes(there, conversation)


def test_a_ready_model_whose_file_is_not_here_is_lost_when_it_is_used_and_comes_again(
    world: Any, core: Core, tmp_path: Path
) -> None:
    world.ready(core, "smart")
    conversation = world.start(core, "smart")
    lines = exported(core)
    core.close()
    for file in world.files.rglob("*"):
        if file.is_file():
            file.unlink()
    imported(tmp_path / "there", lines)
    there = world.open(folder=tmp_path / "there", hub=world.new_hub())
    assert world.status(there, "smart") == "Ready"
    ending = world.send(there, conversation).result(SECONDS)
    assert any(isinstance(r.fact, ModelLost) for r in there.facts(limit=10_000))
    assert ending.failure is not None
    assert world.status(there, "smart") == "Failed"
    world.ready(there, "smart")
    assert world.send(there, conversation).result(SECONDS).finish == "stop"


def test_a_download_that_ran_elsewhere_goes_on_here(world: Any, core: Core, tmp_path: Path) -> None:
    gate = world.hub.hold(world.model("smart"), 10)
    core.pull("smart")
    assert gate.reached.wait(SECONDS)
    imported(tmp_path / "there", exported(core))
    there = world.open(folder=tmp_path / "there", hub=world.new_hub())
    world.until(there, lambda: world.status(there, "smart") == "Ready")
    assert any(isinstance(r.fact, DownloadInterrupted) for r in there.facts(limit=10_000))
    gate.open()
