"""GGUF files that are used where they lie: those of the user and the one in the box."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rejoinder.adapters.hubs.box import BoxHub
from rejoinder.adapters.hubs.gguf_folder import GgufFolderHub
from rejoinder.adapters.testing.hub_case import Step
from rejoinder.application.cancellation import Cancellation
from rejoinder.application.ports import Bytes, HubFile, LocalFile
from rejoinder.domain import errors
from rejoinder.domain.errors import Refusal


def fifo(path: Path) -> None:
    os.mkfifo(path)


def endless_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def circle(path: Path) -> None:
    path.symlink_to(path)


def nothing(path: Path) -> None:
    """There is no file."""


def text(path: Path) -> None:
    path.write_text("Once upon a time")


def three_bytes(path: Path) -> None:
    path.write_bytes(b"GGU")


NOT_MODELS: dict[str, tuple[Callable[[Path], None], str]] = {
    "not there": (nothing, "file_missing"),
    "a folder": (Path.mkdir, "file_not_readable"),
    "a FIFO": (fifo, "load_failed"),
    "a device": (endless_device, "load_failed"),
    "a link to itself": (circle, "file_not_readable"),
    "empty": (Path.touch, "load_failed"),
    "text": (text, "load_failed"),
    "three bytes": (three_bytes, "load_failed"),
}


@pytest.mark.parametrize(("make", "reason"), NOT_MODELS.values(), ids=NOT_MODELS)
def test_whatever_is_not_a_gguf_file_is_refused_without_waiting(
    tmp_path: Path, make: Callable[[Path], None], reason: str
) -> None:
    path = tmp_path / "x.gguf"
    make(path)
    hub, model = GgufFolderHub(), f"file:{path}"
    began = time.monotonic()

    refusal = hub.resolve(model, Cancellation())
    (ending,) = hub.fetch(HubFile(model, "", "", 16), Cancellation())

    assert isinstance(refusal, Refusal)
    assert refusal.reason == reason
    assert ending == refusal
    assert time.monotonic() - began < 1


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.gguf"
    path.write_bytes(b"GGUF" + bytes(3 << 20))
    steps = fetching(path)
    next(steps)
    with path.open("ab") as file:
        file.write(b"more")

    assert list(steps)[-1] == errors.file_changed(str(path))


def test_a_file_that_is_rewritten_while_it_is_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.gguf"
    path.write_bytes(b"GGUF" + bytes(3 << 20))
    steps = fetching(path)
    next(steps)
    with path.open("r+b") as file:
        file.write(b"GGUFmore")

    assert list(steps)[-1] == errors.file_changed(str(path))


def test_a_digest_that_was_promised_is_held_against_the_file(tmp_path: Path) -> None:
    path = tmp_path / "x.gguf"
    path.write_bytes(b"GGUF")

    *_, ending = GgufFolderHub().fetch(HubFile(f"file:{path}", "", "0" * 64, 4), Cancellation())

    assert isinstance(ending, Refusal)
    assert ending.reason == "integrity"


def test_hashing_hears_a_cancel_at_once(tmp_path: Path) -> None:
    path = tmp_path / "sparse.gguf"
    path.write_bytes(b"GGUF")
    os.truncate(path, 1 << 40)
    cancel, hub = Cancellation(), GgufFolderHub()
    steps = hub.fetch(HubFile(f"file:{path}", "", "", 1 << 40), cancel)
    assert next(steps) == Bytes(1 << 20, 1 << 40)

    began = time.monotonic()
    cancel.cancel()

    assert list(steps) == []
    assert time.monotonic() - began < 0.1


def test_a_folder_offers_its_models_and_nothing_else(tmp_path: Path) -> None:
    for name in ("b.gguf", "a B.GGUF", "mmproj-b.gguf", "b.imatrix.gguf", "c-00001-of-00002.gguf", "d.txt"):
        (tmp_path / name).write_bytes(b"GGUF")
    (tmp_path / "folder.gguf").mkdir()
    (tmp_path / os.fsdecode(b"\xff.gguf")).write_bytes(b"GGUF")
    os.mkfifo(tmp_path / "fifo.gguf")
    (tmp_path / "gone.gguf").symlink_to(tmp_path / "nowhere")

    offers = GgufFolderHub(tmp_path).offers()

    assert [(offer.model, offer.name, offer.size) for offer in offers] == [
        (f"file:{tmp_path}/a B.GGUF", "a B", 4),
        (f"file:{tmp_path}/b.gguf", "b", 4),
    ]


@pytest.mark.parametrize("folder", [None, Path("/nowhere/at/all"), Path(__file__)])
def test_without_a_folder_nothing_is_offered(folder: Path | None) -> None:
    assert GgufFolderHub(folder).offers() == []


def test_the_box_holds_a_model_that_is_whole() -> None:
    hub = BoxHub()
    offers = hub.offers()

    for offer in offers:
        promise = hub.resolve(offer.model, Cancellation())
        assert isinstance(promise, HubFile)
        *_, ending = hub.fetch(promise, Cancellation())
        assert isinstance(ending, LocalFile)
    assert "box:pocket" in [offer.model for offer in offers]


def fetching(path: Path) -> Iterator[Step]:
    hub, model = GgufFolderHub(), f"file:{path}"
    promise = hub.resolve(model, Cancellation())
    assert isinstance(promise, HubFile)
    return hub.fetch(promise, Cancellation())
