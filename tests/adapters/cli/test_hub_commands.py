"""The hub at the command line: what it has, how a download stands, and what was left here."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from rejoinder.adapters.cli.hub_settings import hub_cache, proxy_address
from rejoinder.adapters.cli.main import run
from rejoinder.adapters.testing.local_hub import Answer, LocalHub, Stall
from rejoinder.adapters.testing.tiny_models import write_model

TOKEN = "hf_never_to_be_seen"


@dataclass(frozen=True)
class Shop:
    """The command with a hub on loopback and a cache of its own."""

    server: LocalHub
    folder: Path

    def command(self, *words: str) -> list[str]:
        return [*words, "--data", str(self.folder / "data"), "--hub", self.server.url]

    def __call__(self, *words: str, code: int = 0) -> str:
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            assert run(self.command(*words)) == code, err.getvalue()
        return out.getvalue() + err.getvalue()

    def json(self, *words: str, code: int = 0) -> Any:
        return json.loads(self(*words, "--json", code=code))

    def start(self, *words: str, **environment: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "rejoinder.adapters.cli", *self.command(*words)]
        env = {**os.environ, **environment}
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=env)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    content = write_model(tmp_path / "chat.gguf", "I came from the hub.", context_length=8192).read_bytes()
    with LocalHub() as server:
        server.add("org/chat", "chat-Q4_K_M.gguf", content)
        server.add("org/chat", "chat-Q8_0.gguf", content + bytes(3 << 20))
        yield Shop(server, tmp_path)


def test_models_are_searched_for(shop: Shop) -> None:
    assert "org/chat  7 downloads  2025-01-02" in shop("hub", "search", "CHA")
    assert shop.json("hub", "search", "cha")[0]["repo"] == "org/chat"
    assert shop.json("hub", "search", "nothing like it") == []


def test_a_repository_is_shown_with_its_variants(shop: Shop) -> None:
    shown = shop("hub", "show", "org/chat")
    told = shop.json("hub", "show", "hf:org/chat")

    assert "architecture llama, context 8,192 tokens" in shown
    assert "hf:org/chat:Q4_K_M" in shown
    assert [variant["quantization"] for variant in told["variants"]] == ["Q4_K_M", "Q8_0"]
    assert told["variants"][0]["fits_memory"] is True
    assert told["header"]["context_length"] == 8192


def test_one_model_is_shown_with_its_template(shop: Shop) -> None:
    assert "{% for message in messages %}" in shop("hub", "show", "hf:org/chat:Q8_0")
    assert shop.json("hub", "show", "hf:org/chat/chat-Q8_0.gguf")["architecture"] == "llama"


def test_what_is_not_there_is_refused_with_what_is(shop: Shop) -> None:
    told = shop.json("pull", "hf:org/chat:Q2_K", code=1)

    assert told["refused"]["reason"] == "unknown_variant"
    assert told["refused"]["details"]["known"] == ["hf:org/chat:Q4_K_M", "hf:org/chat:Q8_0"]
    assert shop.json("hub", "show", "nobody/nothing", code=1)["refused"]["reason"] == "not_found_on_hub"
    assert shop.json("hub", "search", "a", "--offline", code=1)["refused"]["reason"] == "offline"
    assert not [job for job in shop.json("queue") if job["model"].startswith("hf:")]


def test_a_variant_is_pulled_and_answers(shop: Shop) -> None:
    pulling = shop.start("pull", "hf:org/chat:Q4_K_M", "--json")
    told = [json.loads(line) for line in pulling.communicate(timeout=30)[0].splitlines()]

    assert pulling.returncode == 0
    assert told[-1]["status"] == "Ready"
    assert told[-1]["model"] == "hf:org/chat/chat-Q4_K_M.gguf"
    assert (shop.folder / "cache" / "models--org--chat").is_dir()
    assert shop.json("remove", "hf:org/chat/chat-Q4_K_M.gguf")["freed"] > 0


def test_a_second_pull_joins_the_first_and_shows_its_progress(shop: Shop) -> None:
    shop.server.misbehave("store", Stall(1 << 20), times=1)
    name = "hf:org/chat/chat-Q8_0.gguf"
    first = shop.start("pull", name, "--json")
    assert shop.server.stalled.wait(20)
    second = shop.start("pull", name, "--json")
    assert second.stdout is not None
    try:
        progress = next(line for line in map(json.loads, second.stdout) if line["type"] == "progress")
        (job,) = [job for job in shop.json("queue") if job["model"] == name]
    finally:
        for process in (second, first):
            process.kill()
            process.communicate()

    assert 0 < progress["done"] <= 1 << 20
    assert (job["position"], job["status"]) == (1, "Downloading")
    assert job["done"] >= progress["done"]
    assert job["size"] == progress["size"]
    assert len(shop.server.asked_at("store")) == 1


def test_the_queue_says_why_a_download_failed_also_after_a_restart(shop: Shop) -> None:
    shop.server.misbehave("resolve", Answer(404, {"X-Error-Code": "EntryNotFound"}))
    failing = shop.start("pull", "hf:org/chat:Q8_0", "--json")
    failing.communicate(timeout=30)

    (job,) = [job for job in shop.json("queue") if job["failures"]]

    assert failing.returncode == 1
    assert (job["name"], job["position"], job["status"]) == ("chat-Q8_0", None, "Failed")
    assert job["failure"]["reason"] == "not_found_on_hub"
    assert "chat-Q8_0 is Failed" in shop("queue")


def test_what_is_left_over_is_listed_and_cleaned(shop: Shop) -> None:
    blobs = shop.folder / "cache" / "models--org--chat" / "blobs"
    blobs.mkdir(parents=True)
    (blobs / f"{'a' * 64}.part").write_bytes(bytes(1000))
    (blobs / f"{'b' * 64}.0123abcd.incomplete").write_bytes(bytes(500))
    (blobs / ("c" * 64)).write_bytes(bytes(10))

    assert sum(left["size"] for left in shop.json("hub", "leftovers")) == 1500
    assert "1.0 kB" in shop("hub", "leftovers")
    assert shop.json("hub", "clean") == {"freed": 1500}
    assert shop.json("hub", "leftovers") == []
    assert [path.name for path in blobs.iterdir()] == ["c" * 64]


def test_a_token_is_in_no_file_fact_or_word_after_a_gated_download(shop: Shop) -> None:
    model = shop.server.add("org/gated", "gated.gguf", (shop.folder / "chat.gguf").read_bytes(), gated=True)
    shop.server.token = TOKEN
    shop.server.misbehave("store", Answer(500), times=1)
    said = ""
    for options, code in ((["--trust-hub"], 0), ([], 0), (["--json"], 0)):
        pulling = shop.start("pull", model, *options, HF_TOKEN=TOKEN, HF_DEBUG="1")
        said += pulling.communicate(timeout=30)[0]
        assert pulling.returncode == code, said
    said += shop("log") + shop("log", "--json") + shop("queue")

    assert any(asked.headers.get("authorization") == f"Bearer {TOKEN}" for asked in shop.server.asked)
    assert TOKEN not in said
    for path in shop.folder.rglob("*"):
        assert not path.is_file() or TOKEN.encode() not in path.read_bytes(), path


def test_a_token_goes_to_no_mirror_that_is_not_trusted(shop: Shop) -> None:
    model = shop.server.add("org/gated", "gated.gguf", b"GGUF", gated=True)
    pulling = shop.start("pull", model, "--json", HF_TOKEN=shop.server.token)
    told = [json.loads(line) for line in pulling.communicate(timeout=30)[0].splitlines()]

    assert told[-1]["refused"]["reason"] == "gated"
    assert told[-1]["refused"]["details"]["page"] == f"{shop.server.url}/org/gated"
    assert all("authorization" not in asked.headers for asked in shop.server.asked)


@pytest.mark.parametrize(
    "option", [("--bandwidth", "fast"), ("--bandwidth", "0"), ("--hub", "ftp://a"), ("--proxy", "a")]
)
def test_a_setting_that_cannot_be_is_refused(shop: Shop, option: tuple[str, str], capsys: Any) -> None:
    with pytest.raises(SystemExit) as exited:
        run(["models", *option])

    assert exited.value.code == 2


def test_the_environment_says_where_other_tools_keep_their_files_and_which_proxy_they_use() -> None:
    assert hub_cache({}) is None
    assert hub_cache({"HF_HOME": "/h"}) == Path("/h/hub")
    assert hub_cache({"HF_HOME": "/h", "HF_HUB_CACHE": "/c"}) == Path("/c")
    assert hub_cache({"XDG_CACHE_HOME": "/x"}) == Path("/x/huggingface/hub")
    assert proxy_address({"https_proxy": "http://proxy:1"}) == "http://proxy:1"
    assert proxy_address({"HTTPS_PROXY": "", "ALL_PROXY": "socks5://proxy:1"}) is None
