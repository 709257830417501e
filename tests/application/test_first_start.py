"""R2 and the first minute: a fresh folder, with nothing on disk but what is in the box."""

from __future__ import annotations

from pathlib import Path

import pytest

from rejoinder.adapters import BoxHub, Refusal, open_core
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.adapters.testing.scripted_hub import ScriptedHub
from rejoinder.application.reply import Reply


@pytest.fixture
def hubs(tmp_path: Path) -> tuple[ScriptedHub, ScriptedHub]:
    box, hub = ScriptedHub(tmp_path, "box"), ScriptedHub(tmp_path, "hf")
    box.add("box:tiny", b"GGUF tiny", offered=True)
    hub.offline = True
    return box, hub


def test_a_new_conversation_targets_smart_and_the_box_answers_meanwhile(
    tmp_path: Path, hubs: tuple[ScriptedHub, ScriptedHub]
) -> None:
    with open_core(tmp_path / "data", engine=ScriptedEngine(), hubs=hubs) as core:
        conversation = core.start_conversation()
        assert isinstance(conversation, str)
        reply = core.send(conversation, "hello")
        assert isinstance(reply, Reply)
        ending = reply.result(20)
        assert ending.answer is not None
        assert (ending.answer.requested.name, ending.answer.by.name) == ("smart", "tiny")


def test_the_box_is_ready_before_anything_that_was_queued_earlier(
    tmp_path: Path, hubs: tuple[ScriptedHub, ScriptedHub]
) -> None:
    # given a download that was asked for while nothing could be worked on
    with open_core(tmp_path / "data", work=False, engine=ScriptedEngine(), hubs=hubs) as core:
        assert not isinstance(core.pull("smart"), Refusal)
    # when the first reply is wanted
    with open_core(tmp_path / "data", engine=ScriptedEngine(), hubs=hubs) as core:
        conversation = core.start_conversation()
        assert isinstance(conversation, str)
        reply = core.send(conversation, "hello")
        # then the model in the box gives it
        assert isinstance(reply, Reply)
        assert reply.result(20).finish == "stop"


def test_what_is_in_the_box_is_not_removed(tmp_path: Path, hubs: tuple[ScriptedHub, ScriptedHub]) -> None:
    with open_core(tmp_path / "data", engine=ScriptedEngine(), hubs=hubs) as core:
        refused = core.remove("box:tiny")
        assert isinstance(refused, Refusal)
        assert refused.reason == "model_in_box"


@pytest.mark.parametrize("elsewhere", [False, True])
def test_a_newer_box_answers_where_an_older_one_did(tmp_path: Path, elsewhere: bool) -> None:
    """Another version of the package has other files; another environment has them in another place."""
    old = tmp_path / "old"
    new = tmp_path / "new" if elsewhere else old
    for folder, content in ((old, b"GGUF old"), (new, b"GGUF newer")):
        folder.mkdir(exist_ok=True)
        (folder / "tiny.gguf").write_bytes(content)
        with open_core(tmp_path / "data", engine=ScriptedEngine(), hubs=[BoxHub(folder)]) as core:
            conversation = core.start_conversation("box:tiny")
            assert isinstance(conversation, str)
            reply = core.send(conversation, "hello")
            assert isinstance(reply, Reply)
            assert reply.result(20).finish == "stop"
            assert core.verify() == []
        if elsewhere:
            (folder / "tiny.gguf").unlink()
