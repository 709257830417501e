"""Cores over scripted engines and hubs, in one process or several."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from rejoinder.adapters import Core, Refusal, open_core
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.adapters.testing.scripted_hub import ScriptedHub
from rejoinder.application.reply import Reply
from rejoinder.domain.models import Catalogue, CatalogueEntry

SECONDS = 20
NAMES = ("smart", "quick", "third")
CATALOGUE = Catalogue(CatalogueEntry(name, name, f"hf:org/{name}/{name}.gguf") for name in NAMES)
NEIGHBOUR = Path(__file__).parent / "neighbour.py"


class Process:
    """Another process that has the folder open: `neighbour.py` says what it can do."""

    def __init__(self, folder: Path, files: Path, task: str, *arguments: str) -> None:
        command = [sys.executable, str(NEIGHBOUR), str(folder), str(files), task, *arguments]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().rstrip("\n")

    def say(self) -> None:
        """Let it go on."""
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()

    def kill(self) -> None:
        self._process.kill()
        self._process.communicate()


class World:
    """One folder, its hub, and the cores and processes that have it open. All are closed in the end."""

    def __init__(self, root: Path, closing: ExitStack) -> None:
        self.folder, self.files = root / "data", root / "files"
        self.files.mkdir()
        self._closing = closing
        self.hub = self.new_hub()

    def new_hub(self) -> ScriptedHub:
        hub = ScriptedHub(self.files)
        for name in NAMES:
            hub.add(self.model(name), name.encode() * 2000)
        return hub

    def model(self, name: str) -> str:
        return f"hf:org/{name}/{name}.gguf"

    def open(
        self, engine: ScriptedEngine | None = None, hub: ScriptedHub | None = None, folder: Path | None = None
    ) -> Core:
        engine = engine or ScriptedEngine()
        core = open_core(folder or self.folder, engine=engine, hubs=(hub or self.hub,), catalogue=CATALOGUE)
        self._closing.callback(core.close)
        self._closing.callback(engine.release)
        return core

    def process(self, task: str, *arguments: str) -> Process:
        process = Process(self.folder, self.files, task, *arguments)
        self._closing.callback(process.kill)
        return process

    def until(self, core: Core, condition: Callable[[], Any]) -> Any:
        """Look again whenever the log grew, until there is something."""
        with core.subscribe(after=0) as facts:
            for _ in facts:
                if found := condition():
                    return found
        raise AssertionError("the core was closed")

    def status(self, core: Core, name: str) -> str:
        with core.views() as views:
            row = views.download(self.model(name))
        return row.status if row else ""

    def ready(self, core: Core, *names: str) -> None:
        for name in names:
            assert not isinstance(core.pull(name), Refusal)
        self.until(core, lambda: all(self.status(core, name) == "Ready" for name in names))

    def start(self, core: Core, model: str | None = None) -> str:
        conversation = core.start_conversation(model)
        assert isinstance(conversation, str), conversation
        return conversation

    def send(self, core: Core, conversation: str, text: str = "Hello") -> Reply:
        reply = core.send(conversation, text)
        assert isinstance(reply, Reply), reply
        return reply

    def texts(self, core: Core, conversation: str) -> list[str]:
        with core.views() as views:
            thread = views.thread(conversation)
        assert not isinstance(thread, Refusal)
        return [row.text for row in thread.messages]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with ExitStack() as closing:
        yield World(tmp_path, closing)


@pytest.fixture
def engine() -> ScriptedEngine:
    return ScriptedEngine()


@pytest.fixture
def core(world: World, engine: ScriptedEngine) -> Core:
    return world.open(engine)
