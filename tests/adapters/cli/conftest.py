from __future__ import annotations

import io
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from rejoinder.adapters import open_core
from rejoinder.adapters.cli.main import run
from rejoinder.adapters.testing.tiny_models import words, write_model
from rejoinder.domain.model_download import Compiled

_DEADLINE_SECONDS = 30


def _hear_ctrl_c() -> None:
    """As a person's shell starts a program; one that runs in the background lets it ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


@dataclass(frozen=True)
class Rejoinder:
    """The command in processes of its own, on one data folder, without a network."""

    data: Path
    models: Path

    def command(self, *words: str | bytes) -> list[str | bytes]:
        name, *rest = words
        options = ("--data", str(self.data), "--models", str(self.models), "--offline")
        return [sys.executable, "-m", "rejoinder.adapters.cli", name, *options, *rest]

    def start(self, *words: str | bytes, **options: Any) -> subprocess.Popen[bytes]:
        streams = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return subprocess.Popen(
            self.command(*words), bufsize=0, preexec_fn=_hear_ctrl_c, **{**streams, **options}
        )

    def __call__(self, *words: str | bytes, stdin: bytes = b"", **environment: str) -> Result:
        process = subprocess.run(
            self.command(*words),
            input=stdin,
            capture_output=True,
            timeout=_DEADLINE_SECONDS,
            env={**os.environ, **environment},
        )
        result = Result(process.returncode, process.stdout.decode(), process.stderr.decode())
        assert "Traceback" not in result.err + result.out, result.err
        return result

    def done(self, *words: str | bytes, stdin: bytes = b"") -> Result:
        result = self(*words, stdin=stdin)
        assert result.code == 0, result.err
        return result

    def refused(self, *words: str | bytes, stdin: bytes = b"", code: int = 1) -> str:
        """The reason that --json tells."""
        told = self(*words, "--json", stdin=stdin)
        assert told.code == code, told.err
        return told.lines[-1]["refused"]["reason"]

    def here(self, *words: str, code: int = 0) -> Result:
        """The command without a process of its own: for the many that only look or are refused."""
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            assert run([str(word) for word in self.command(*words)[3:]]) == code, err.getvalue()
        return Result(code, out.getvalue(), err.getvalue())

    def refused_here(self, *words: str, code: int = 1) -> str:
        return self.here(*words, "--json", code=code).json["refused"]["reason"]

    def say(self, text: str) -> str:
        """A new conversation's id, in which `text` was said and nothing answered."""
        with open_core(self.data, work=False) as core:
            conversation = core.start_conversation()
            assert isinstance(conversation, str)
            assert isinstance(core.append(conversation, text), str)
            return conversation

    def conversations(self) -> list[dict[str, Any]]:
        return self.here("list", "--json").json

    def messages(self, conversation: str) -> list[dict[str, Any]]:
        return self.here("show", conversation, "--json").json["messages"]


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the developer has in the cache of Hugging Face is nobody's business here."""
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "cache"))


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """alpha and beta say their names; slow tells 1000 words; rude says what no terminal
    should obey."""
    folder = tmp_path_factory.mktemp("models")
    write_model(folder / "alpha.gguf", "I am alpha.")
    write_model(folder / "beta.gguf", "I am beta.", seed=1)
    write_model(folder / "slow.gguf", words(1000), width=256, layers=4, context_length=8192)
    write_model(folder / "rude.gguf", "clear\x1b[2J title\x1b]0;owned\x07 bell\x9b31m end", seed=2)
    return folder


@pytest.fixture(scope="module")
def rejoinder(tmp_path_factory: pytest.TempPathFactory, models: Path) -> Rejoinder:
    """A data folder that the tests of a module share."""
    return Rejoinder(tmp_path_factory.mktemp("data"), models)


@pytest.fixture
def fresh(tmp_path: Path, models: Path) -> Rejoinder:
    return Rejoinder(tmp_path / "data", models)


@pytest.fixture(scope="session")
def pulled(tmp_path_factory: pytest.TempPathFactory, models: Path) -> Path:
    """A data folder in which alpha, beta and slow are ready."""
    folder = tmp_path_factory.mktemp("pulled")
    with open_core(folder, models=models, offline=True) as core:
        wanted = {core.pull(name).id for name in ("alpha", "beta", "slow")}
        with core.subscribe(after=0) as facts:
            for recorded in facts:
                if isinstance(recorded.fact, Compiled):
                    wanted.discard(recorded.subject)
                if not wanted:
                    break
    return folder


@pytest.fixture
def stocked(tmp_path: Path, models: Path, pulled: Path) -> Rejoinder:
    """A copy of it."""
    return Rejoinder(shutil.copytree(pulled, tmp_path / "data"), models)


@pytest.fixture
def ended() -> Iterator[list[subprocess.Popen[bytes]]]:
    """Processes put here do not outlive the test."""
    processes: list[subprocess.Popen[bytes]] = []
    yield processes
    for process in processes:
        process.kill()
        process.communicate()
