"""A day on a disk that becomes full, run as a process for which a small disk is mounted at MOUNT.

python full_disk_day.py MOUNT
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from rejoinder.adapters import CannotOpen, Core, Refusal, open_core
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.adapters.testing.scripted_hub import ScriptedHub
from rejoinder.application.ports import Generate
from rejoinder.application.reply import Reply
from rejoinder.application.signals import ReplyEnded
from rejoinder.domain.conversation import MessageAppended
from rejoinder.domain.sampling import SamplingSettings

MODEL = "hf:org/repo/model.gguf"
BALLAST = 14 << 20


def says(request: Generate) -> str:
    return ("w" * 1000 + " ") * 4000


class Day:
    def __init__(self, mount: Path) -> None:
        self._mount, self._ballast = mount, mount / "ballast"
        self._files = mount.parent / "files"
        self._files.mkdir(exist_ok=True)
        self._said: dict[str, str] = {}

    def live(self) -> None:
        self.messages_fill_the_disk()
        self.an_answer_fills_the_disk()
        self.a_full_disk_cannot_be_begun_on()

    def messages_fill_the_disk(self) -> None:
        self._take_room()
        with self._open() as core:
            conversation = core.start_conversation()
            assert isinstance(conversation, str)
            refusal = self._fill(core, conversation)
            assert refusal.reason == "disk_full", refusal
            assert refusal.retryable
            assert self._kept(core) == self._said
            self._ballast.unlink()
            self._say(core, conversation, "there is room again")
        with self._open() as core:
            assert self._kept(core) == self._said
            assert core.verify() == []

    def _fill(self, core: Core, conversation: str) -> Refusal:
        for number in range(10_000):
            if refusal := self._say(core, conversation, f"{number} " + "message " * 500):
                return refusal
        raise AssertionError("the disk does not become full")

    def _say(self, core: Core, conversation: str, text: str) -> Refusal | None:
        message = core.append(conversation, text)
        if isinstance(message, Refusal):
            return message
        self._said[message] = text
        return None

    def an_answer_fills_the_disk(self) -> None:
        self._take_room()
        with self._open() as core:
            self._bring_a_model(core)
            conversation = core.start_conversation(MODEL)
            assert isinstance(conversation, str)
            ending = self._ending(core, conversation, "tell me much")
            assert ending.finish == "failed"
            assert ending.failure is not None
            assert ending.failure.reason == "disk_full", ending.failure
            self._ballast.unlink()
            assert self._ending(core, conversation, "less", max_tokens=2).finish == "length"
        with self._open() as core:
            self._kept_as_shown(core, ending)
            assert self._kept(core) == self._said
            assert core.verify() == []

    def _ending(self, core: Core, conversation: str, text: str, max_tokens: int | None = None) -> ReplyEnded:
        reply = core.send(conversation, text, sampling=SamplingSettings(max_tokens=max_tokens))
        assert isinstance(reply, Reply), reply
        self._said[reply.question] = text
        return reply.result(60)

    def _kept_as_shown(self, core: Core, ending: ReplyEnded) -> None:
        with core.views() as views:
            found = views.branches(ending.reply)
        assert not isinstance(found, Refusal), found
        assert found[0].text == ending.text != ""

    def a_full_disk_cannot_be_begun_on(self) -> None:
        with self._ballast.open("wb") as file:
            while self._write(file.fileno()):
                pass
        with pytest.raises(CannotOpen) as failed:
            open_core(self._mount / "new", engine=ScriptedEngine(), hubs=())
        assert failed.value.refusal.reason == "disk_full", failed.value.refusal
        self._ballast.unlink()
        open_core(self._mount / "new", engine=ScriptedEngine(), hubs=()).close()

    def _write(self, file: int) -> bool:
        try:
            return os.write(file, bytes(4096)) > 0
        except OSError:
            return False

    def _take_room(self) -> None:
        self._ballast.write_bytes(bytes(BALLAST))

    def _open(self) -> Core:
        hub = ScriptedHub(self._files)
        hub.add(MODEL, b"GGUF" * 100)
        return open_core(self._mount / "data", engine=ScriptedEngine(says=says), hubs=(hub,))

    def _bring_a_model(self, core: Core) -> None:
        core.pull(MODEL)
        assert any(recorded.fact.NAME == "Compiled" for recorded in core.subscribe(after=0))

    def _kept(self, core: Core) -> dict[str, str]:
        facts = [recorded.fact for recorded in core.facts(limit=1_000_000)]
        said = [fact for fact in facts if isinstance(fact, MessageAppended) and fact.role == "user"]
        return {fact.message: "".join(part.text for part in fact.parts) for fact in said}


if __name__ == "__main__":
    Day(Path(sys.argv[1])).live()
