"""Conversations whose models run on a server: the same lifecycle, the same switch, the same endings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rejoinder.adapters import (
    BoxHub,
    Catalogue,
    CatalogueEntry,
    Core,
    EnginesByScheme,
    LlamaCppEngine,
    OpenAIServerEngine,
    Refusal,
    ReplyDelta,
    ReplyEnded,
    SamplingSettings,
    ServerHub,
    open_core,
)
from rejoinder.adapters.engines.engine_settings import EngineSettings
from rejoinder.adapters.testing.llama_server import LlamaServer
from rejoinder.adapters.testing.tiny_models import words, write_model
from rejoinder.application.reply import Reply
from rejoinder.domain.messages import plain_text

SECONDS = 30
CATALOGUE = Catalogue(
    (
        CatalogueEntry("big", "The talkative one on the server", "server:talkative"),
        CatalogueEntry("small", "The brief one on the server", "server:brief"),
        CatalogueEntry("gone", "Not on the server", "server:gone"),
        CatalogueEntry("pocket-mini", "The one in the box", "box:pocket-mini"),
    )
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LlamaServer]:
    folder = tmp_path_factory.mktemp("server")
    models = {
        "brief": write_model(folder / "brief.gguf", "I am brief."),
        "talkative": write_model(folder / "talkative.gguf", words(2000), context_length=8192),
    }
    with LlamaServer(folder, models) as server:
        yield server


@pytest.fixture
def core(server: LlamaServer, tmp_path: Path) -> Iterator[Core]:
    remote = OpenAIServerEngine(server.url)
    engine = EnginesByScheme({"server": remote}, otherwise=LlamaCppEngine(EngineSettings(threads=1)))
    hubs = [BoxHub(), ServerHub(remote.missing)]
    with open_core(tmp_path / "data", engine=engine, hubs=hubs, catalogue=CATALOGUE) as core:
        yield core


def start(core: Core, model: str) -> str:
    conversation = core.start_conversation(model)
    assert isinstance(conversation, str), conversation
    return conversation


def wait_for(core: Core, model: str, *statuses: str) -> str:
    with core.subscribe(after=0) as facts:
        for _ in facts:
            with core.views() as views:
                row = views.download(model)
            if row and row.status in statuses:
                return row.status
    raise AssertionError("the core was closed")


def ask(core: Core, conversation: str, text: str = "Hello", max_tokens: int | None = None) -> Reply:
    reply = core.send(conversation, text, sampling=SamplingSettings(max_tokens=max_tokens))
    assert isinstance(reply, Reply), reply
    return reply


def answered(core: Core, conversation: str, max_tokens: int | None = None) -> ReplyEnded:
    return ask(core, conversation, max_tokens=max_tokens).result(SECONDS)


def test_a_model_of_a_server_goes_the_way_of_every_model(core: Core) -> None:
    conversation = start(core, "small")
    wait_for(core, "server:brief", "Ready")

    ended = answered(core, conversation)

    names = [recorded.fact.NAME for recorded in core.facts() if recorded.subject == "server:brief"]
    assert names == ["DownloadQueued", "DownloadStarted", "DownloadCompleted", "Compiled"]
    assert (ended.finish, ended.text) == ("stop", "I am brief.")
    assert ended.answer is not None
    assert (ended.answer.by.model, ended.answer.by.sha256) == ("server:brief", "")
    assert ended.answer.prompt is not None
    assert ended.answer.prompt.engine.startswith("OpenAI-compatible server http://127.0.0.1:")
    assert list(core.verify()) == []


def test_a_model_that_the_server_has_not_fails_and_says_which_there_are(core: Core) -> None:
    start(core, "gone")

    assert wait_for(core, "server:gone", "Ready", "Failed") == "Failed"
    with core.views() as views:
        row = views.download("server:gone")
    assert row is not None
    assert row.refusal is not None
    assert row.refusal.reason == "not_on_server"
    assert "brief, talkative" in row.refusal.remedy


def test_a_thread_goes_from_this_machine_to_the_server_and_back(core: Core) -> None:
    core.pull("small")
    core.pull("pocket-mini")
    wait_for(core, "server:brief", "Ready")
    wait_for(core, "box:pocket-mini", "Ready")
    conversation = start(core, "pocket-mini")
    said = []
    for model in ("pocket-mini", "small", "pocket-mini"):
        core.request_model(conversation, model)
        said.append(answered(core, conversation).text)

    here, there, here_again = said
    assert there == "I am brief."
    assert "" != here != there
    assert "" != here_again != there


def test_a_reply_is_stopped(core: Core) -> None:
    core.pull("big")
    wait_for(core, "server:talkative", "Ready")
    reply = ask(core, start(core, "big"))
    for signal in reply:
        if isinstance(signal, ReplyDelta):
            reply.stop()

    assert reply.result(SECONDS).finish == "stopped"
    assert reply.result(SECONDS).text.startswith("word1")


def test_the_death_of_the_server_is_a_failure_that_keeps_the_text_and_the_next_reply_is_right(
    core: Core, server: LlamaServer
) -> None:
    core.pull("big")
    wait_for(core, "server:talkative", "Ready")
    conversation = start(core, "big")
    reply = ask(core, conversation)
    shown = ""
    for signal in reply:
        if isinstance(signal, ReplyDelta):
            shown += signal.text
            server.kill()
    ended = reply.result(SECONDS)
    assert ended.failure is not None
    assert (ended.finish, ended.failure.reason) == ("failed", "engine_lost")
    assert ended.text == shown
    assert words(2000).startswith(shown)

    while_away = answered(core, conversation).failure
    assert while_away is not None
    assert while_away.reason == "server_offline"

    server.start()
    assert answered(core, conversation, max_tokens=3).text == "word1 word2 word3"
    with core.views() as views:
        thread = views.thread(conversation)
    assert not isinstance(thread, Refusal)
    assert plain_text(thread.messages[1].content) == shown
