"""Every hub keeps the contract of the port."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from rejoinder.adapters.hubs.box import BoxHub
from rejoinder.adapters.hubs.gguf_folder import GgufFolderHub
from rejoinder.adapters.hubs.hugging_face import HuggingFaceHub
from rejoinder.adapters.testing.capabilities import HubCapabilities
from rejoinder.adapters.testing.discovery_contract import DiscoveryCase, ModelDiscoveryContract
from rejoinder.adapters.testing.hub_case import DownloadCase, HubCase, wait_until
from rejoinder.adapters.testing.hub_contract import HubContract
from rejoinder.adapters.testing.local_hub import Flip, LocalHub, Stall
from rejoinder.adapters.testing.scripted_hub import ScriptedHub
from rejoinder.adapters.testing.tiny_models import write_model
from rejoinder.application.ports import ModelDiscovery, ModelHub

CONTENT = b"GGUF" + hashlib.shake_256(b"weights").digest((3 << 20) + 777)
MODEL = "hf:org/repo/model.gguf"
DOWNLOADS = HubCapabilities(downloads=True, resumes=True, searches=True)
ABSENT = "hf:org/repo/absent.gguf"


def chat_model(folder: Path) -> bytes:
    return write_model(folder / "chat.gguf", context_length=4096).read_bytes()


def grow(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"more")


def sizes(files: Iterable[Path]) -> list[int]:
    return [path.stat().st_size for path in files]


class TestDiscoveryOfHuggingFaceHub(ModelDiscoveryContract):
    @pytest.fixture
    def case(self, tmp_path: Path) -> Iterator[DiscoveryCase]:
        content = chat_model(tmp_path)
        with LocalHub() as server:
            server.add("org/repo", "sub/chat-Q4_0.gguf", content)
            discovery: ModelDiscovery = HuggingFaceHub(tmp_path / "cache", server.url, reserve=0)
            yield DiscoveryCase(discovery, "org/repo", "sub/chat-Q4_0.gguf", len(content))


class TestDiscoveryOfScriptedHub(ModelDiscoveryContract):
    @pytest.fixture
    def case(self, tmp_path: Path) -> DiscoveryCase:
        content, hub = chat_model(tmp_path), ScriptedHub(tmp_path)
        hub.add("hf:org/repo/chat.gguf", content)
        discovery: ModelDiscovery = hub
        return DiscoveryCase(discovery, "org/repo", "chat.gguf", len(content))


class TestBoxHub(HubContract):
    @pytest.fixture
    def hub_case(self, tmp_path: Path) -> HubCase:
        path = tmp_path / "small.gguf"
        path.write_bytes(CONTENT)
        hub: ModelHub = BoxHub(tmp_path)
        return HubCase(hub, "box:small", CONTENT, "box:large", lambda: grow(path))


class TestGgufFolderHub(HubContract):
    @pytest.fixture
    def hub_case(self, tmp_path: Path) -> HubCase:
        path = tmp_path / "Small model.gguf"
        path.write_bytes(CONTENT)
        hub: ModelHub = GgufFolderHub(tmp_path)
        return HubCase(hub, f"file:{path}", CONTENT, f"file:{tmp_path}/absent.gguf", lambda: grow(path))


class TestHuggingFaceHub(HubContract):
    capabilities = DOWNLOADS

    @pytest.fixture
    def hub_case(self, tmp_path: Path) -> Iterator[DownloadCase]:
        with LocalHub() as server:
            model = server.add("org/repo", "model.gguf", CONTENT)
            hub: ModelHub = HuggingFaceHub(tmp_path / "cache", server.url, reserve=0)

            def stall(at: int) -> Callable[[], object]:
                server.misbehave("store", Stall(at), times=1)
                return lambda: wait_until(lambda: at in sizes(tmp_path.rglob("*.part")))

            def damage() -> None:
                server.misbehave("store", Flip(1 << 20))

            yield DownloadCase(hub, model, CONTENT, ABSENT, damage, stall, lambda: server.sent)


class TestScriptedHub(HubContract):
    capabilities = DOWNLOADS

    @pytest.fixture
    def hub_case(self, tmp_path: Path) -> DownloadCase:
        hub = ScriptedHub(tmp_path, chunk=1 << 18)
        hub.add(MODEL, CONTENT)
        fits: ModelHub = hub

        def stall(at: int) -> Callable[[], object]:
            gate = hub.hold(MODEL, at)
            return lambda: gate.reached.wait(10)

        return DownloadCase(
            fits, MODEL, CONTENT, ABSENT, lambda: hub.damage(MODEL), stall, lambda: hub.moved(MODEL)
        )
