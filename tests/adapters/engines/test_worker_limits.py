"""What a confined worker cannot do any more, tried in a process that is confined the same way."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from rejoinder.adapters.engines.engine_settings import EngineSettings
from rejoinder.adapters.engines.llama_cpp import LlamaCppEngine
from rejoinder.adapters.testing.engine_requests import ask, collect
from rejoinder.application.ports import Generated, Loaded, LoadModel
from rejoinder.domain.errors import Refusal

TRY = """
import os, resource, signal, socket, sys, threading
from rejoinder.adapters.engines.engine_settings import EngineSettings
from rejoinder.adapters.engines.worker_limits import limit_this_process

inside, outside, port = sys.argv[1:4]
limits = limit_this_process(EngineSettings(address_space=2**34), [inside])

def cannot(what, do):
    try:
        do()
    except PermissionError:
        print("cannot", what)
    else:
        print("can", what)

def try_all():
    cannot("write", lambda: open(outside + "/new", "w"))
    cannot("change", lambda: open(outside + "/there", "a"))
    cannot("empty", lambda: os.truncate(outside + "/there", 0))
    cannot("remove", lambda: os.unlink(outside + "/there"))
    cannot("make", lambda: os.mkdir(outside + "/folder"))
    cannot("connect", lambda: socket.create_connection(("127.0.0.1", int(port)), 5))
    cannot("listen", lambda: socket.socket().bind(("127.0.0.1", 0)))
    cannot("signal", lambda: os.kill(os.getppid(), 0))
    cannot("read", lambda: open(outside + "/there").read())
    cannot("keep", lambda: open(inside + "/kept", "w"))
    cannot("discard", lambda: open(os.devnull, "w"))
    cannot("name a thread", lambda: open(f"/proc/self/task/{threading.get_native_id()}/comm", "w"))

thread = threading.Thread(target=try_all)
thread.start()
thread.join()
print("cores", resource.getrlimit(resource.RLIMIT_CORE)[1])
print("space", resource.getrlimit(resource.RLIMIT_AS)[1])
print("limits", "; ".join(limits))
"""


def landlock_holds() -> bool:
    program = (
        "from rejoinder.adapters.engines.worker_limits import limit_this_process as limit;"
        "from rejoinder.adapters.engines.engine_settings import EngineSettings as E;"
        "raise SystemExit('no signals to others' not in limit(E()))"
    )
    return subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="Landlock is Linux's")
def test_a_confined_process_reads_and_writes_its_folder_and_nothing_else(tmp_path: Path) -> None:
    if not landlock_holds():
        pytest.skip("this kernel has no Landlock, or an old one")
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    (outside / "there").write_text("kept")
    tried = subprocess.run(
        [sys.executable, "-c", TRY, str(inside), str(outside), "9"],
        capture_output=True,
        text=True,
        check=True,
    )
    said = tried.stdout.splitlines()
    forbidden = ("write", "change", "empty", "remove", "make", "connect", "listen", "signal")
    assert said[:8] == [f"cannot {what}" for what in forbidden]
    assert said[8:11] == ["can read", "can keep", "can discard"]
    assert said[11] == "can name a thread", "CUDA's driver does, and without it computes nothing"
    assert said[12:14] == ["cores 0", f"space {2**34}"]
    assert "no TCP" in said[14]
    assert (outside / "there").read_text() == "kept"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no resource limits")
def test_a_load_says_what_its_worker_cannot_do(brief: LoadModel) -> None:
    for confined in (True, False):
        engine = LlamaCppEngine(EngineSettings(threads=1, confined=confined))
        loaded = collect(engine.load(brief))[-1]
        engine.close()
        assert isinstance(loaded, Loaded)
        assert ("no core dumps" in loaded.limits) is confined


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not hold a process to it")
def test_a_worker_that_may_map_too_little_is_a_typed_failure(brief: LoadModel, talkative: LoadModel) -> None:
    engine = LlamaCppEngine(EngineSettings(threads=1, address_space=2**28))
    try:
        ending = collect(engine.load(talkative))[-1]
        assert isinstance(ending, Refusal)
        roomy = LlamaCppEngine(EngineSettings(threads=1, address_space=2**34))
        assert isinstance(collect(roomy.load(brief))[-1], Loaded)
        assert isinstance(collect(roomy.generate(ask(brief)))[-1], Generated)
        roomy.close()
    finally:
        engine.close()
