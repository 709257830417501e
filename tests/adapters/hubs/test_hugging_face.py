"""Asking the hub, its token, and the cache that other tools share."""

from __future__ import annotations

import hashlib
import logging
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from huggingface_hub import hf_hub_download, scan_cache_dir, try_to_load_from_cache

from rejoinder.adapters.hubs.hugging_face import HuggingFaceHub
from rejoinder.adapters.hubs.patience import Patience
from rejoinder.adapters.testing.hub_stage import HubStage
from rejoinder.adapters.testing.local_hub import Answer, Cut, Fault, LocalHub, Stall
from rejoinder.application.cancellation import Cancellation
from rejoinder.application.ports import HubFile, LocalFile
from rejoinder.domain.errors import Refusal

REFUSALS = {
    "500": (Answer(500), "hub_failed"),
    "a web page": (Answer(200, {"Content-Type": "text/html"}, b"<html>"), "hub_failed"),
    "429": (Answer(429, {"Retry-After": "120"}), "rate_limited"),
    "gated, anonymous": (Answer(401, {"X-Error-Code": "GatedRepo"}), "gated"),
    "gated, not accepted": (Answer(403, {"X-Error-Code": "GatedRepo"}), "gated"),
    "no such revision": (Answer(404, {"X-Error-Code": "RevisionNotFound"}), "not_found_on_hub"),
    "no such file": (Answer(404, {"X-Error-Code": "EntryNotFound"}), "not_found_on_hub"),
    "401 without a code": (Answer(401), "not_found_on_hub"),
    "404 without a code": (Answer(404), "not_found_on_hub"),
    "no answer": (Stall(None), "timeout"),
    "closed twice": (Cut(None), "hub_failed"),
    "a circle": (Answer(302, {"Location": "{hub}/circle"}), "hub_failed"),
    "no digest": (
        Answer(200, {"X-Repo-Commit": "a" * 40, "ETag": '"abc"', "X-Linked-Size": "5"}),
        "hub_failed",
    ),
    "a hostile commit": (
        Answer(200, {"X-Repo-Commit": "../../..", "ETag": "a" * 64, "X-Linked-Size": "5"}),
        "hub_failed",
    ),
    "an absurd size": (
        Answer(200, {"X-Repo-Commit": "a" * 40, "ETag": "a" * 64, "X-Linked-Size": "9" * 5000}),
        "hub_failed",
    ),
    "an absurd wait": (Answer(429, {"Retry-After": "9" * 5000}), "rate_limited"),
}


def resolve(hub: HuggingFaceHub, model: str) -> HubFile | Refusal:
    return hub.resolve(model, Cancellation())


@pytest.mark.parametrize(("fault", "reason"), REFUSALS.values(), ids=REFUSALS)
def test_each_cause_has_its_own_reason_in_time(stage: HubStage, fault: Fault, reason: str) -> None:
    stage.server.misbehave("metadata", fault)
    began = time.monotonic()

    refusal = resolve(stage.hub(), stage.model)

    assert isinstance(refusal, Refusal)
    assert refusal.reason == reason
    assert time.monotonic() - began < 2


def test_a_connection_that_breaks_once_is_no_refusal(stage: HubStage) -> None:
    stage.server.misbehave("metadata", Cut(None), times=1)

    assert isinstance(resolve(stage.hub(), stage.model), HubFile)


def test_a_hub_that_does_not_listen_is_offline_at_once(tmp_path: Path) -> None:
    began = time.monotonic()

    refusal = resolve(HuggingFaceHub(tmp_path, "http://127.0.0.1:1"), "hf:org/repo/model.gguf")

    assert isinstance(refusal, Refusal)
    assert (refusal.reason, refusal.details["by_choice"]) == ("offline", False)
    assert time.monotonic() - began < 2


def test_a_name_that_no_server_has_is_offline(tmp_path: Path) -> None:
    refusal = resolve(HuggingFaceHub(tmp_path, "http://no-such-host.invalid"), "hf:org/repo/model.gguf")

    assert isinstance(refusal, Refusal)
    assert refusal.reason in ("offline", "timeout")


def test_a_server_without_tls_is_not_mistaken_for_being_offline(stage: HubStage) -> None:
    hub = HuggingFaceHub(stage.cache, stage.server.url.replace("http:", "https:"))

    refusal = resolve(hub, stage.model)

    assert isinstance(refusal, Refusal)
    assert refusal.reason == "hub_failed"


def test_asking_hears_a_cancel_at_once(stage: HubStage) -> None:
    stage.server.misbehave("metadata", Stall(None))
    cancel, hub = Cancellation(), stage.hub(patience=Patience(answer=60))
    with ThreadPoolExecutor(1) as pool:
        asking = pool.submit(hub.resolve, stage.model, cancel)
        assert stage.server.stalled.wait(10)
        began = time.monotonic()
        cancel.cancel()
        refusal = asking.result(10)

    assert time.monotonic() - began < 0.1
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "canceled"


def test_a_gated_refusal_names_the_page_to_visit(stage: HubStage) -> None:
    stage.server.add("org/gated", "model.gguf", b"GGUF", gated=True)

    refusal = resolve(stage.hub(), "hf:org/gated/model.gguf")

    assert isinstance(refusal, Refusal)
    assert refusal.details["page"] == f"{stage.server.url}/org/gated"


def test_an_explicit_token_opens_a_gated_repository(stage: HubStage) -> None:
    model = stage.server.add("org/gated", "model.gguf", b"GGUF", gated=True)
    hub = stage.hub(stage.server.token)

    promise = resolve(hub, model)
    assert isinstance(promise, HubFile)
    *_, ending = hub.fetch(promise, Cancellation())

    assert isinstance(ending, LocalFile)


def test_a_token_is_not_sent_to_another_origin(stage: HubStage) -> None:
    list(stage.hub(stage.server.token).fetch(stage.promise(), Cancellation()))

    (asked,) = stage.server.asked_at("store")
    assert "authorization" not in asked.headers
    assert "authorization" in stage.server.asked_at("resolve")[0].headers


def test_a_token_follows_no_redirect_to_another_hub(stage: HubStage) -> None:
    with LocalHub() as other:
        other.add("org/repo", "sub/model.gguf", stage.content)
        elsewhere = {"Location": f"{other.url}/org/repo/resolve/main/sub/model.gguf"}
        stage.server.misbehave("metadata", Answer(307, elsewhere))

        assert isinstance(resolve(stage.hub(stage.server.token), stage.model), HubFile)

        assert "authorization" not in other.asked[0].headers


@pytest.mark.parametrize("status", [401, 403, 404, 429, 500])
def test_a_token_is_in_no_refusal_log_or_file(
    stage: HubStage, caplog: pytest.LogCaptureFixture, status: int
) -> None:
    caplog.set_level(logging.DEBUG)
    token = "hf_secret_value"
    promise = stage.promise()
    stage.server.misbehave("metadata", Answer(status, {"X-Error-Message": "Invalid credentials"}))
    stage.server.misbehave("resolve", Answer(status), times=1)
    hub = stage.hub(token)

    said = [resolve(hub, stage.model), *hub.fetch(promise, Cancellation())]

    assert token not in repr(said) + caplog.text
    assert not [path for path in stage.cache.rglob("*") if path.is_file() and token in str(path.read_bytes())]


def test_a_bad_token_is_unauthorised(stage: HubStage) -> None:
    invalid = Answer(401, {"X-Error-Message": "Invalid credentials in Authorization header"})
    stage.server.misbehave("metadata", invalid)

    refusal = resolve(stage.hub("hf_wrong"), stage.model)

    assert isinstance(refusal, Refusal)
    assert refusal.reason == "unauthorised"


def test_the_environment_is_not_read(stage: HubStage, tmp_path: Path) -> None:
    environment = {
        "HF_TOKEN": "hf_implicit",
        "HF_ENDPOINT": "http://127.0.0.1:1",
        "HF_HUB_OFFLINE": "1",
        "HTTP_PROXY": "http://127.0.0.1:1",
        "AI_AGENT": "somebody",
        "HOME": str(tmp_path),
    }
    subprocess.run(
        [sys.executable, "-c", RESOLVE, str(stage.cache), stage.server.url, stage.model],
        env=environment,
        check=True,
        timeout=20,
    )

    (asked,) = stage.server.asked
    assert "authorization" not in asked.headers
    assert asked.headers["user-agent"] == "rejoinder"
    assert not list(tmp_path.glob(".cache/**/*.json"))


def test_nothing_of_the_hub_is_imported_until_it_is_asked(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", IMPORT, str(tmp_path)], check=True, timeout=20)


def test_without_the_client_libraries_the_refusal_says_what_to_install(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", NOT_INSTALLED, str(tmp_path)], check=True, timeout=20)


def test_offline_by_choice_makes_no_request(stage: HubStage) -> None:
    hub = stage.hub(offline=True)

    refusal = resolve(hub, stage.model)
    assert isinstance(refusal, Refusal)
    (ending,) = hub.fetch(HubFile(stage.model, "a" * 40, "b" * 64, 9), Cancellation())

    assert refusal.details["by_choice"] is True
    assert ending == refusal
    assert stage.server.asked == []


def test_what_the_cache_holds_is_used_offline(stage: HubStage) -> None:
    file = stage.fetched()
    hub, asked = stage.hub(offline=True), len(stage.server.asked)

    promise = resolve(hub, stage.model)
    assert isinstance(promise, HubFile)
    *_, ending = hub.fetch(promise, Cancellation())

    assert ending == file
    assert len(stage.server.asked) == asked


def test_a_cached_file_of_a_fixed_commit_needs_no_request(stage: HubStage) -> None:
    stage.fetched()
    model, asked = f"{stage.model}@{stage.promise().commit}", len(stage.server.asked)

    promise = resolve(stage.hub(), model)

    assert isinstance(promise, HubFile)
    assert len(stage.server.asked) == asked


def test_what_the_cache_holds_is_offered_by_its_name(stage: HubStage) -> None:
    assert stage.hub().offers() == []
    hf_hub_download(
        "org/repo", "sub/model.gguf", cache_dir=stage.cache, endpoint=stage.server.url, token=False
    )

    (offer,) = stage.hub().offers()

    assert (offer.model, offer.name, offer.size) == (stage.model, "model", len(stage.content))


def test_other_tools_find_the_file(stage: HubStage) -> None:
    file = stage.fetched()

    found = try_to_load_from_cache("org/repo", "sub/model.gguf", stage.cache)

    assert found == file.path
    (repo,) = scan_cache_dir(stage.cache).repos
    assert (repo.repo_id, repo.size_on_disk) == ("org/repo", file.size)
    assert not scan_cache_dir(stage.cache).warnings


def test_a_file_that_another_tool_brought_is_verified_and_used(stage: HubStage) -> None:
    hf_hub_download(
        "org/repo", "sub/model.gguf", cache_dir=stage.cache, endpoint=stage.server.url, token=False
    )
    sent = stage.server.sent

    stage.fetched()

    assert stage.server.sent == sent


def test_a_damaged_file_of_the_cache_is_brought_anew(stage: HubStage) -> None:
    blob = Path(stage.fetched().path).resolve()
    blob.write_bytes(b"\0" * len(stage.content))

    stage.fetched()

    assert hashlib.sha256(blob.read_bytes()).hexdigest() == blob.name


def test_removing_a_file_leaves_a_cache_that_other_tools_can_read(stage: HubStage) -> None:
    file = stage.fetched()

    assert stage.hub().remove(stage.promise(), file.path) == file.size

    assert not list(stage.cache.rglob("*.gguf"))
    assert not scan_cache_dir(stage.cache).warnings


def test_bytes_that_another_snapshot_shows_are_not_removed(stage: HubStage) -> None:
    first = stage.fetched()
    stage.server.add("org/repo", "other.gguf", b"GGUF")
    second = stage.fetched()
    assert first.path != second.path

    assert stage.hub().remove(stage.promise(), first.path) == 0
    assert stage.hub().check(second) is None
    assert stage.hub().remove(stage.promise(), second.path) == second.size


def test_a_path_that_leads_out_of_the_cache_is_not_removed(stage: HubStage, tmp_path: Path) -> None:
    stage.fetched()
    mine = tmp_path / "mine.gguf"
    mine.write_bytes(b"GGUF")

    outside = f"{stage.cache}/models--org--repo/snapshots/../../../mine.gguf"
    assert stage.hub().remove(stage.promise(), outside) == 0
    assert mine.exists()


RESOLVE = """
import sys
from pathlib import Path
from rejoinder.adapters.hubs.hugging_face import HuggingFaceHub
from rejoinder.application.cancellation import Cancellation

cache, url, model = sys.argv[1:]
assert HuggingFaceHub(Path(cache), url).resolve(model, Cancellation()).size
"""

IMPORT = """
import sys
from pathlib import Path
from rejoinder.adapters.hubs.hugging_face import HuggingFaceHub

HuggingFaceHub(Path(sys.argv[1])).offers()
assert not {"huggingface_hub", "httpx2"} & set(sys.modules)
"""

NOT_INSTALLED = """
import sys
from pathlib import Path

sys.modules["huggingface_hub"] = None  # what the import system takes for not installed
from rejoinder.adapters.hubs.hugging_face import HuggingFaceHub
from rejoinder.application.cancellation import Cancellation

refusal = HuggingFaceHub(Path(sys.argv[1])).resolve("hf:org/repo/model.gguf", Cancellation())
assert refusal.reason == "hub_not_installed", refusal
"""
