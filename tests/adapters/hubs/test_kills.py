"""SIGKILL at any moment of a download: it goes on from there, and the file is right in the end."""

from __future__ import annotations

import hashlib
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from rejoinder.adapters.testing.hub_stage import HubStage
from rejoinder.adapters.testing.local_hub import LocalHub
from rejoinder.domain.errors import Refusal

MIB = 1 << 20
NIGHTLY = settings.get_current_profile_name() == "nightly"
KILLS, SIZE = (100, 64 * MIB) if NIGHTLY else (3, 16 * MIB)
LONGEST_SECONDS = 0.4
"""In which less than half of the file comes."""


@pytest.fixture(scope="module")
def content() -> bytes:
    return b"GGUF" + hashlib.shake_256(b"weights").digest(SIZE)


@pytest.fixture
def large(tmp_path: Path, content: bytes) -> Iterator[HubStage]:
    with LocalHub() as server:
        yield HubStage(server, tmp_path / "cache", content, server.add("org/repo", "sub/model.gguf", content))


def lived(stage: HubStage, seconds: float) -> bool:
    """Download in a process that is killed so long after it has begun; whether it came to its end before."""
    command = [sys.executable, "-c", DOWNLOAD, str(stage.cache), stage.server.url, stage.model, str(SIZE)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begun\n"
        killing = threading.Timer(seconds, process.send_signal, (signal.SIGKILL,))
        killing.start()
        ending = process.stdout.readline()
        killing.cancel()
        process.kill()
    assert ending in ("", "whole\n"), ending
    return ending == "whole\n"


def test_a_download_that_is_killed_at_any_moment_goes_on_from_there(large: HubStage, content: bytes) -> None:
    choose, kills, files = random.Random(64), 0, 0
    while kills < KILLS:
        if lived(large, choose.uniform(0, LONGEST_SECONDS)):
            files += free(large)
        else:
            kills += 1
    large.fetched()
    files += 1

    twice = large.server.sent - files * len(content)
    print(f"{kills} kills, {files} files, {twice / kills:,.0f} bytes fetched twice a kill")
    assert twice <= kills * MIB
    assert not list(large.cache.rglob("*.part"))


def free(stage: HubStage) -> int:
    """What came whole is verified, and removed so that it can be brought again."""
    promise, file = stage.promise(), stage.fetched()
    assert stage.hub().remove(promise, file.path) == len(stage.content)
    return 1


def test_every_byte_of_a_part_that_a_kill_left_is_used(large: HubStage) -> None:
    while lived(large, 0.2):
        free(large)
    left = large.part().stat().st_size if large.part().exists() else 0

    assert not isinstance(large.fetch(), Refusal)

    assert large.server.asked_at("store")[-1].start == left


DOWNLOAD = """
import sys
from pathlib import Path
from rejoinder.adapters.hubs.hugging_face import HuggingFaceHub
from rejoinder.application.cancellation import Cancellation
from rejoinder.application.ports import LocalFile

cache, url, model, bandwidth = sys.argv[1:]
hub = HuggingFaceHub(Path(cache), url, reserve=0, bandwidth=int(bandwidth))
promise = hub.resolve(model, Cancellation())
print("begun", flush=True)
*_, ending = hub.fetch(promise, Cancellation())
print("whole" if isinstance(ending, LocalFile) else ending, flush=True)
"""
