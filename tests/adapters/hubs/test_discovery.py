"""What the hub tells before anything is downloaded: with the real client, in time, and never believed."""

from __future__ import annotations

import json
import logging
import struct
import threading
import time
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from huggingface_hub import HfApi

from rejoinder.adapters.hubs.hugging_face import HuggingFaceHub
from rejoinder.adapters.hubs.patience import Patience
from rejoinder.adapters.testing.hub_case import wait_until
from rejoinder.adapters.testing.hub_stage import HubStage
from rejoinder.adapters.testing.local_hub import Answer, Cut, Fault, Flip, Shift, Stall, Whole
from rejoinder.adapters.testing.tiny_models import write_model
from rejoinder.application.cancellation import Cancellation
from rejoinder.application.discovery import Discovery, RepositoryListing
from rejoinder.application.ports import HubFile, LocalFile, ModelHeader, Repository
from rejoinder.domain.errors import Refusal
from rejoinder.domain.variants import VariantName, variants_of

REPO = VariantName("org/chat", "", "main")
MODEL = "hf:org/chat/chat-Q4_K_M.gguf"


@pytest.fixture
def shop(stage: HubStage, tmp_path: Path) -> HubStage:
    """A repository with two quantizations, a split set, and what is no model."""
    content = write_model(tmp_path / "chat.gguf", context_length=131_072).read_bytes()
    for file in (
        "chat-Q4_K_M.gguf",
        "mmproj-chat-f16.gguf",
        "chat-Q8_0-00001-of-00002.gguf",
        "chat-Q8_0-00002-of-00002.gguf",
        "BF16/chat-00001-of-00003.gguf",
        "README.md",
    ):
        stage.server.add("org/chat", file, content)
    return stage


def discovery(hub: HuggingFaceHub) -> Discovery:
    return Discovery([hub], 4096)


def listing(hub: HuggingFaceHub, name: VariantName = REPO) -> RepositoryListing:
    found = discovery(hub).list(name)
    assert isinstance(found, RepositoryListing), found
    return found


def test_a_repository_is_listed_with_what_its_models_need(shop: HubStage) -> None:
    found = listing(shop.hub())

    assert [(one.name, one.files) for one in found.variants] == [
        ("hf:org/chat:Q4_K_M", 1),
        ("hf:org/chat:Q8_0", 2),
    ]
    assert found.variants[0].model == MODEL
    assert found.variants[1].size == 2 * found.variants[0].size
    assert isinstance(found.header, ModelHeader)
    assert found.header.context_length == 131_072
    # One layer, two heads of 32 + 32 values of 2 bytes.
    assert found.variants[0].memory == found.variants[0].size + 4096 * 2 * 64 * 2 + (300 << 20)
    assert (found.gated, found.variants[0].fits_disk, found.variants[0].fits_memory) == (False, True, True)


def test_a_model_that_does_not_fit_is_told_so(shop: HubStage) -> None:
    assert listing(shop.hub(reserve=1 << 60)).variants[0].fits_disk is False


def test_a_gated_repository_is_listed_though_its_header_is_not_for_everyone(shop: HubStage) -> None:
    shop.server.add("org/chat", "other-Q2_K.gguf", b"GGUF", gated=True)

    found = listing(shop.hub())

    assert found.gated
    assert isinstance(found.header, Refusal)
    assert (found.header.reason, found.header.details["page"]) == ("gated", f"{shop.server.url}/org/chat")


def test_a_variant_is_resolved_to_its_file(shop: HubStage) -> None:
    assert discovery(shop.hub()).resolve(VariantName("org/chat", "q4_k_m", "main")) == MODEL


def test_a_variant_that_is_not_there_is_refused_with_those_that_are(shop: HubStage) -> None:
    refusal = discovery(shop.hub()).resolve(VariantName("org/chat", "Q2_K", "main"))

    assert isinstance(refusal, Refusal)
    assert refusal.details["known"] == ("hf:org/chat:Q4_K_M", "hf:org/chat:Q8_0")


def test_without_a_network_a_variant_is_what_is_here_of_it(shop: HubStage) -> None:
    hub = shop.hub()
    promise = hub.resolve(MODEL, Cancellation())
    assert isinstance(promise, HubFile)
    *_, file = hub.fetch(promise, Cancellation())
    assert isinstance(file, LocalFile)

    offline = discovery(shop.hub(offline=True))

    assert offline.resolve(VariantName("org/chat", "Q4_K_M", "main")) == MODEL
    refusal = offline.resolve(VariantName("org/repo", "Q4_K_M", "main"))
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "offline"


def test_a_renamed_repository_has_the_name_that_the_hub_gives_it(shop: HubStage) -> None:
    told = {"id": "org/chat", "sha": "a" * 40, "siblings": [{"rfilename": "chat-Q4_K_M.gguf", "size": 9}]}
    shop.server.misbehave("api", Answer(200, {}, json.dumps(told).encode()))

    assert discovery(shop.hub()).resolve(VariantName("ORG/Chat", "Q4_K_M", "main")) == MODEL


def test_the_hub_is_asked_as_its_own_client_asks_it(shop: HubStage) -> None:
    """And the local hub answers so that the client understands it."""
    client, hub = HfApi(shop.server.url, token=False), shop.hub()
    about = ["downloads", "likes", "gated", "lastModified"]
    (found,) = client.list_models(search="chat", filter="gguf", sort="downloads", limit=20, expand=about)
    listed = client.model_info("org/chat", revision="main", files_metadata=True)
    theirs = [urlsplit(asked.path) for asked in shop.server.asked_at("api")]
    shop.server.asked.clear()

    hub.search("chat", 20, Cancellation())
    ours_listed = hub.repository("org/chat", "main", Cancellation())

    ours = [urlsplit(asked.path) for asked in shop.server.asked_at("api")]
    assert [parse_qs(url.query.lower()) for url in ours] == [parse_qs(url.query.lower()) for url in theirs]
    assert found.id == "org/chat"
    assert isinstance(ours_listed, Repository)
    assert listed.siblings is not None
    assert [(file.path, file.size) for file in ours_listed.files] == [
        (sibling.rfilename, sibling.size) for sibling in listed.siblings
    ]


# Headers


def test_architecture_and_context_take_one_request(shop: HubStage) -> None:
    header = shop.hub().header(MODEL, False, Cancellation())

    assert isinstance(header, ModelHeader)
    assert len(shop.server.asked_at("resolve")) == 1
    assert shop.server.asked_at("metadata") == []
    assert shop.server.asked_at("store")[0].headers["range"] == f"bytes=0-{(1 << 18) - 1}"


def test_a_header_that_is_long_is_read_piece_by_piece_of_one_commit(shop: HubStage) -> None:
    content = endless_vocabulary(3 << 20)
    model = shop.server.add("org/long", "long.gguf", content)

    header = shop.hub().header(model, True, Cancellation())

    assert isinstance(header, ModelHeader)
    assert header.template == "the template"
    first, *others = [asked.path for asked in shop.server.asked_at("resolve")]
    assert "/main/" in first
    assert len(others) == 3
    assert all("/main/" not in path for path in others)
    assert shop.server.sent <= len(content)


# Faults

API_FAULTS: dict[str, tuple[Fault, str]] = {
    "500": (Answer(500), "hub_failed"),
    "429": (Answer(429, {"Retry-After": "60"}), "rate_limited"),
    "401": (Answer(401), "not_found_on_hub"),
    "404": (Answer(404), "not_found_on_hub"),
    "a web page": (Answer(200, {"Content-Type": "text/html"}, b"<html>"), "hub_failed"),
    "no object": (Answer(200, {}, b"[1, 2]"), "hub_failed"),
    "other types": (Answer(200, {}, b'{"id": 7, "siblings": "many"}'), "hub_failed"),
    "a hostile id": (Answer(200, {}, b'{"id": "../..", "sha": "' + b"a" * 40 + b'"}'), "hub_failed"),
    "a hostile commit": (Answer(200, {}, b'{"id": "org/chat", "sha": "../.."}'), "hub_failed"),
    "deep": (Answer(200, {}, b"[" * 100_000), "hub_failed"),
    # A busy machine does not read so much in the time that there is.
    "without an end": (Answer(200, {}, b" " * (33 << 20)), "hub_failed or timeout"),
    "closed": (Cut(None), "hub_failed"),
    "no answer": (Stall(None), "timeout"),
    "a circle": (Answer(302, {"Location": "{hub}/api/models/org/chat"}), "hub_failed"),
}


@pytest.mark.parametrize(("fault", "reason"), API_FAULTS.values(), ids=API_FAULTS)
def test_each_fault_of_the_hub_has_its_reason_in_time(shop: HubStage, fault: Fault, reason: str) -> None:
    shop.server.misbehave("api", fault)
    began = time.monotonic()

    for answer in (
        shop.hub().repository("org/chat", "main", Cancellation()),
        shop.hub().search("chat", 20, Cancellation()),
    ):
        if isinstance(answer, Refusal):
            assert answer.reason in reason.split(" or ")
    assert isinstance(shop.hub().repository("org/chat", "main", Cancellation()), Refusal)
    assert time.monotonic() - began < 5


HEADER_FAULTS: dict[str, tuple[Fault, str]] = {
    "another range": (Shift(1), "hub_failed"),
    "a flipped magic": (Flip(1), "invalid_header"),
    "a web page": (Answer(200, {"Content-Type": "text/html"}, b"<html>"), "invalid_header"),
    "500": (Answer(500), "hub_failed"),
    "403": (Answer(403), "not_found_on_hub"),
    "416": (Answer(416), "invalid_header"),
    "a stall": (Stall(100), "timeout"),
    "closed": (Cut(100), "hub_failed"),
}


@pytest.mark.parametrize(("fault", "reason"), HEADER_FAULTS.values(), ids=HEADER_FAULTS)
def test_each_fault_in_a_header_has_its_reason_in_time(shop: HubStage, fault: Fault, reason: str) -> None:
    shop.server.misbehave("store", fault)
    began = time.monotonic()

    refusal = shop.hub().header(MODEL, False, Cancellation())

    assert isinstance(refusal, Refusal)
    assert refusal.reason == reason
    assert time.monotonic() - began < 3


def test_a_store_without_ranges_is_read_no_further_than_needed(shop: HubStage) -> None:
    shop.server.misbehave("store", Whole())

    assert isinstance(shop.hub().header(MODEL, False, Cancellation()), ModelHeader)


def test_hostile_file_names_are_not_listed(shop: HubStage) -> None:
    names = [
        "../../x.gguf",
        "/etc/x.gguf",
        "a\nb.gguf",
        "a\x1b[2J.gguf",
        "x" * 9000 + ".gguf",
        "ok-Q8_0.gguf",
    ]
    told = {
        "id": "org/chat",
        "sha": "a" * 40,
        "siblings": [{"rfilename": name, "size": 9, "lfs": {"sha256": "../x"}} for name in names],
    }
    shop.server.misbehave("api", Answer(200, {}, json.dumps(told).encode()))

    found = shop.hub().repository("org/chat", "main", Cancellation())

    assert isinstance(found, Repository)
    assert [variant.file for variant in variants_of(found.repo, found.files)] == ["ok-Q8_0.gguf"]
    assert {file.sha256 for file in found.files} == {""}


def test_a_question_is_cancelled_at_once(shop: HubStage) -> None:
    shop.server.misbehave("api", Stall(None))
    cancel, hub = Cancellation(), shop.hub(patience=Patience(answer=60))
    answers: list[object] = []
    asking = threading.Thread(target=lambda: answers.append(hub.search("chat", 20, cancel)))
    asking.start()
    wait_until(shop.server.stalled.is_set)
    began = time.monotonic()
    cancel.cancel()
    asking.join(10)

    assert time.monotonic() - began < 0.1
    assert [answer.reason for answer in answers if isinstance(answer, Refusal)] == ["canceled"]


def test_a_token_goes_to_a_mirror_only_if_it_is_told_to(
    shop: HubStage, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for trusted in (False, True):
        shop.server.asked.clear()
        hub = shop.hub("hf_secret", token_to_endpoint=trusted)
        hub.search("chat", 20, Cancellation())
        hub.repository("org/chat", "main", Cancellation())
        hub.header(MODEL, False, Cancellation())
        hub.resolve(MODEL, Cancellation())
        told = {asked.place: "authorization" in asked.headers for asked in shop.server.asked}
        assert told == {"api": trusted, "resolve": trusted, "metadata": trusted, "store": False}
    assert "hf_secret" not in caplog.text


# Split sets


def test_a_split_set_is_brought_as_one_model(shop: HubStage) -> None:
    hub, model = shop.hub(), "hf:org/chat/chat-Q8_0-00001-of-00002.gguf"
    promise = hub.resolve(model, Cancellation())
    assert isinstance(promise, HubFile)

    *_, file = hub.fetch(promise, Cancellation())

    assert isinstance(file, LocalFile)
    assert (file.size, file.sha256) == (promise.size, promise.sha256)
    first, second = Path(file.path), Path(file.path.replace("00001-of", "00002-of"))
    assert first.stat().st_size + second.stat().st_size == file.size
    assert hub.check(file) is None
    assert shop.hub(offline=True).resolve(model, Cancellation()) == promise


@pytest.fixture
def halves(stage: HubStage) -> tuple[HubStage, str, int]:
    """A set of two files with different bytes."""
    one, two = stage.content, stage.content[:4] + stage.content[:3:-1]
    stage.server.add("org/halves", "m-00002-of-00002.gguf", two)
    return stage, stage.server.add("org/halves", "m-00001-of-00002.gguf", one), len(one) + len(two)


def fetched(stage: HubStage, model: str) -> LocalFile | Refusal:
    hub = stage.hub()
    promise = hub.resolve(model, Cancellation())
    assert isinstance(promise, HubFile)
    *_, ending = hub.fetch(promise, Cancellation())
    assert isinstance(ending, LocalFile | Refusal)
    return ending


def test_a_split_set_is_all_or_nothing(halves: tuple[HubStage, str, int]) -> None:
    stage, model, size = halves
    stage.server.misbehave("store", Whole(), times=1)
    stage.server.misbehave("store", Flip(1 << 20))

    refusal = fetched(stage, model)
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "integrity"
    stage.server.behave()
    moved = stage.server.sent
    file = fetched(stage, model)

    assert isinstance(file, LocalFile)
    assert stage.server.sent - moved == size - len(stage.content)


def test_another_process_sees_how_much_of_a_split_set_is_here(halves: tuple[HubStage, str, int]) -> None:
    stage, model, size = halves
    promise = stage.hub().resolve(model, Cancellation())
    assert isinstance(promise, HubFile)
    half = len(stage.content)
    stage.server.misbehave("store", Whole(), times=1)
    stage.server.misbehave("store", Answer(403))

    assert isinstance(fetched(stage, model), Refusal)
    assert stage.hub().brought(promise) == half

    stage.server.behave()
    stage.server.misbehave("store", Cut(1 << 20), times=1)
    stage.server.misbehave("store", Answer(403))
    assert isinstance(fetched(stage, model), Refusal)
    assert half < stage.hub().brought(promise) < size

    stage.server.behave()
    assert isinstance(fetched(stage, model), LocalFile)
    assert stage.hub().brought(promise) == size


def test_a_piece_that_vanished_or_changed_is_noticed(halves: tuple[HubStage, str, int]) -> None:
    stage, model, _ = halves
    file = fetched(stage, model)
    assert isinstance(file, LocalFile)
    second = Path(file.path.replace("00001-of", "00002-of"))
    content = second.read_bytes()

    second.resolve().write_bytes(content[::-1])
    changed = stage.hub().check(file)
    second.unlink()
    gone = stage.hub().check(file)

    assert changed is not None
    assert gone is not None
    assert (changed.reason, gone.reason, gone.retryable) == ("file_changed", "file_missing", True)


def test_a_removed_split_set_frees_all_of_it(halves: tuple[HubStage, str, int]) -> None:
    stage, model, size = halves
    file = fetched(stage, model)
    assert isinstance(file, LocalFile)
    promise = stage.hub().resolve(model, Cancellation())
    assert isinstance(promise, HubFile)

    assert stage.hub().remove(promise, file.path) == size
    assert not list(stage.cache.rglob("*.gguf"))


def test_a_set_of_too_many_pieces_is_refused_without_a_request(stage: HubStage) -> None:
    refusal = stage.hub().resolve("hf:org/repo/m-00001-of-99999.gguf", Cancellation())

    assert isinstance(refusal, Refusal)
    assert refusal.reason == "invalid_name"
    assert stage.server.asked == []


def endless_vocabulary(size: int) -> bytes:
    """The header of a model with so many bytes of tokens before its template."""

    def text(value: bytes) -> bytes:
        return struct.pack("<Q", len(value)) + value

    token = text(b"x" * 100)
    tokens = struct.pack("<IIQ", 9, 8, size // len(token)) + token * (size // len(token))
    pairs = [
        text(b"general.architecture") + struct.pack("<I", 8) + text(b"llama"),
        text(b"llama.context_length") + struct.pack("<II", 4, 4096),
        text(b"tokenizer.ggml.tokens") + tokens,
        text(b"tokenizer.chat_template") + struct.pack("<I", 8) + text(b"the template"),
    ]
    return b"GGUF" + struct.pack("<IQQ", 3, 0, len(pairs)) + b"".join(pairs)
