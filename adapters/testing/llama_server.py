"""llama-cpp-python's own server as a child process on loopback: a real one to ask."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

__all__ = ["LlamaServer"]

_SECONDS = 60.0
_SERVE = """
import runpy
from rejoinder.adapters.engines.llama_bindings import llama, model_params

llama.llama_model_default_params = model_params
runpy.run_module("llama_cpp.server", run_name="__main__")
"""
"""With the kernels that the engine uses."""


class LlamaServer:
    """Use as a context manager. url: for a client; the same after a restart.

    models: names and the paths of their files. The first is loaded at the start, each other when it is asked
    for; one is loaded at a time.
    """

    def __init__(self, folder: Path, models: Mapping[str, Path], context_length: int = 8192) -> None:
        self._port = _free_port()
        self.url = f"http://127.0.0.1:{self._port}/v1"
        self._settings = folder / "server.json"
        self._log = folder / "server.log"
        self._settings.write_text(json.dumps(_settings(self._port, models, context_length)))
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()

    def start(self) -> None:
        """Returns when it answers. Raises RuntimeError with the end of what it said if it does not."""
        with self._log.open("wb") as log:
            command = [sys.executable, "-P", "-c", _SERVE, "--config_file", str(self._settings)]
            self._process = subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        deadline = time.monotonic() + _SECONDS
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > deadline:
                self.kill()
                raise RuntimeError(self._log.read_text(errors="replace")[-2000:])
            time.sleep(0.02)

    def kill(self) -> None:
        """SIGKILL: no goodbye to whoever is being answered."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def _answers(self) -> bool:
        direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with direct.open(f"{self.url}/models", timeout=_SECONDS) as response:
                return response.status == 200
        except (urllib.error.URLError, ConnectionError):
            return False


def _settings(port: int, models: Mapping[str, Path], context_length: int) -> Mapping[str, object]:
    models_settings = [
        {"model": str(path), "model_alias": name, "n_ctx": context_length, "n_threads": 1, "verbose": False}
        for name, path in models.items()
    ]
    return {
        "host": "127.0.0.1",
        "port": port,
        "interrupt_requests": False,  # Else a question about models would end somebody's answer.
        "models": models_settings,
    }


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
