"""What the tests' own hub does beyond the contract."""

from __future__ import annotations

from pathlib import Path

from rejoinder.adapters.testing.scripted_hub import ScriptedHub
from rejoinder.application.cancellation import Cancellation
from rejoinder.application.ports import Bytes, HubFile, LocalFile
from rejoinder.domain import errors

MODEL = "hf:org/repo/model.gguf"


def scripted(folder: Path) -> tuple[ScriptedHub, HubFile]:
    hub = ScriptedHub(folder, chunk=10)
    hub.add(MODEL, b"GGUF" + bytes(36))
    promise = hub.resolve(MODEL, Cancellation())
    assert isinstance(promise, HubFile)
    return hub, promise


def test_a_failure_comes_once_and_where_it_was_asked_for(tmp_path: Path) -> None:
    hub, promise = scripted(tmp_path)
    hub.fail(MODEL, errors.hub_failed("by script"), at=20)

    failed = list(hub.fetch(promise, Cancellation()))
    again = list(hub.fetch(promise, Cancellation()))

    assert failed == [Bytes(10, 40), Bytes(20, 40), errors.hub_failed("by script")]
    assert again[0] == Bytes(30, 40)
    assert isinstance(again[-1], LocalFile)


def test_a_gate_holds_one_fetch_until_it_is_opened(tmp_path: Path) -> None:
    hub, promise = scripted(tmp_path)
    gate = hub.hold(MODEL, at=20)
    gate.open()

    steps = list(hub.fetch(promise, Cancellation()))

    assert gate.reached.is_set()
    assert isinstance(steps[-1], LocalFile)


def test_offline_refuses_what_is_not_here_yet(tmp_path: Path) -> None:
    hub, promise = scripted(tmp_path)
    hub.add("hf:org/repo/other.gguf", b"GGUF")
    list(hub.fetch(promise, Cancellation()))
    hub.offline = True

    assert hub.resolve(MODEL, Cancellation()) == promise
    assert hub.resolve("hf:org/repo/other.gguf", Cancellation()) == errors.offline()
