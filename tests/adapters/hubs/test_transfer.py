"""A download under every fault of a server ends in time, in the right file or in its own reason."""

from __future__ import annotations

import hashlib
import json
import os
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from rejoinder.adapters.hubs.hugging_face import HuggingFaceHub
from rejoinder.adapters.testing.hub_case import Step, wait_until
from rejoinder.adapters.testing.hub_stage import IMPATIENT, HubStage
from rejoinder.adapters.testing.local_hub import (
    Answer,
    Cut,
    Dribble,
    Fault,
    Flip,
    Lengthen,
    LocalHub,
    Place,
    Reset,
    Shift,
    Stall,
    Whole,
)
from rejoinder.application.cancellation import Cancellation
from rejoinder.application.ports import Bytes, LocalFile, Retrying
from rejoinder.domain.errors import Refusal

MIB = 1 << 20
IN_A_NAMESPACE = ("unshare", "--user", "--map-root-user", "--mount")
HTML = Answer(200, {"Content-Type": "text/html"}, b"<html>Sign in to this network</html>")


def own_mounts() -> list[str]:
    """How to get a disk of one's own, where the system lets its users have one."""
    try:
        done = subprocess.run([*IN_A_NAMESPACE, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True)
    except FileNotFoundError:
        return []
    return ["tmpfs"] if done.returncode == 0 else []


OVERCOME = {
    "closed before an answer": ("store", Cut(None), 1),
    "closed at once": ("store", Cut(0), 2),
    "reset": ("store", Reset(MIB), 1),
    "reset every 256 KiB": ("store", Reset(MIB // 4), 100),
    "closed every 256 KiB": ("store", Cut(MIB // 4), 100),
    "stalled before an answer": ("store", Stall(None), 1),
    "dribbling once": ("store", Dribble(0.05), 1),
    "stalled once": ("store", Stall(MIB), 1),
    "short once": ("store", Lengthen(-1000), 1),
    "short and unannounced": ("store", Lengthen(-1000, announced=False), 2),
    "long and unannounced": ("store", Lengthen(1000, announced=False), 1),
    "a web page once": ("store", HTML, 1),
    "500 twice": ("store", Answer(500), 2),
    "503 at the hub": ("resolve", Answer(503), 2),
    "an expired link": ("store", Answer(403), 2),
    "408": ("resolve", Answer(408), 1),
    "429 without a time": ("resolve", Answer(429), 2),
    "429 for a moment": ("resolve", Answer(429, {"Retry-After": "0"}), 2),
}

FATAL = {
    "a flipped byte": ("store", Flip(MIB), "integrity"),
    "closed for ever": ("store", Cut(100), "hub_failed"),
    "reset for ever": ("store", Reset(0), "hub_failed"),
    "stalled for ever": ("store", Stall(0), "timeout"),
    "dribbling for ever": ("store", Dribble(0.05), "timeout"),
    "never an answer": ("resolve", Stall(None), "timeout"),
    "short for ever": ("store", Lengthen(-1000), "hub_failed"),
    "long for ever": ("store", Lengthen(1000), "hub_failed"),
    "a web page for ever": ("store", HTML, "hub_failed"),
    "500 for ever": ("store", Answer(500), "hub_failed"),
    "503 at the hub for ever": ("resolve", Answer(503), "hub_failed"),
    "416 for ever": ("store", Answer(416), "hub_failed"),
    "403 at the store for ever": ("store", Answer(403), "hub_failed"),
    "404 at the hub": ("resolve", Answer(404, {"X-Error-Code": "EntryNotFound"}), "not_found_on_hub"),
    "gated meanwhile": ("resolve", Answer(403, {"X-Error-Code": "GatedRepo"}), "gated"),
    "429 for ever": ("resolve", Answer(429), "rate_limited"),
    "429 for an hour": ("resolve", Answer(429, {"Retry-After": "3600"}), "rate_limited"),
    "redirected in a circle": ("resolve", Answer(302, {"Location": "{hub}/again"}), "hub_failed"),
    "redirected to nowhere": ("resolve", Answer(302, {"Location": "http://127.0.0.1:1/x"}), "offline"),
    "redirected to nonsense": ("resolve", Answer(302, {"Location": "http://[:::/"}), "hub_failed"),
    "an expired token": ("resolve", Answer(401), "not_found_on_hub"),
    "compressed": ("store", Answer(200, {"Content-Encoding": "gzip"}, b"x" * 100), "hub_failed"),
}


@pytest.mark.parametrize(("place", "fault", "times"), OVERCOME.values(), ids=OVERCOME)
def test_a_passing_fault_is_overcome(stage: HubStage, place: Place, fault: Fault, times: int) -> None:
    stage.server.misbehave(place, fault, times)

    stage.fetched()


@pytest.mark.parametrize(("place", "fault", "reason"), FATAL.values(), ids=FATAL)
def test_a_lasting_fault_has_its_own_reason_in_time(
    stage: HubStage, place: Place, fault: Fault, reason: str
) -> None:
    stage.server.misbehave(place, fault)
    began = time.monotonic()

    refusal = stage.refused()

    assert refusal.reason == reason
    assert time.monotonic() - began < 5
    assert not list(stage.cache.rglob("*.gguf"))


def test_a_redirect_in_a_circle_ends(stage: HubStage) -> None:
    circle = Answer(302, {"Location": "{hub}/org/repo/resolve/main/x.gguf"})
    stage.server.misbehave("resolve", circle)

    assert "circle" in stage.refused().message


def test_a_damaged_download_leaves_nothing_that_a_retry_would_go_on_from(stage: HubStage) -> None:
    stage.server.misbehave("store", Flip(MIB), times=1)
    assert stage.refused().reason == "integrity"
    assert not stage.part().exists()

    stage.fetched()


@pytest.mark.parametrize("fault", [Shift(1), Shift(-1), Whole(), Answer(416)])
def test_a_resume_that_is_answered_wrongly_never_corrupts(stage: HubStage, fault: Fault) -> None:
    stage.server.misbehave("store", Cut(MIB), times=1)
    stage.server.misbehave("store", fault, times=1)

    stage.fetched()


def test_a_resumed_file_that_was_damaged_on_disk_is_not_given_out(stage: HubStage) -> None:
    stage.part().parent.mkdir(parents=True)
    stage.part().write_bytes(b"\0" * MIB)

    assert stage.refused().reason == "integrity"
    stage.fetched()


def test_a_part_that_is_too_long_is_begun_anew(stage: HubStage) -> None:
    stage.part().parent.mkdir(parents=True)
    stage.part().write_bytes(stage.content + b"more")

    stage.fetched()


def test_an_expired_link_is_asked_for_anew_at_the_hub(stage: HubStage) -> None:
    stage.server.misbehave("store", Cut(MIB), times=1)
    stage.server.misbehave("store", Answer(403), times=1)

    stage.fetched()

    links = [asked.path for asked in stage.server.asked_at("store")]
    assert len(links) == len(set(links)) == 3


def test_a_branch_that_moves_meanwhile_does_not_mix_two_files(stage: HubStage) -> None:
    promise = stage.promise()
    stage.server.misbehave("store", Cut(MIB), times=1)
    stage.server.add("org/repo", "sub/model.gguf", bytes(len(stage.content)))

    *_, ending = stage.hub().fetch(promise, Cancellation())

    assert isinstance(ending, LocalFile)
    assert Path(ending.path).read_bytes() == stage.content


def test_a_digest_that_the_hub_tells_wrongly_is_noticed(stage: HubStage) -> None:
    wrong = {
        "X-Repo-Commit": "c" * 40,
        "X-Linked-Etag": f'"{"a" * 64}"',
        "X-Linked-Size": str(len(stage.content)),
    }
    stage.server.misbehave("metadata", Answer(200, wrong), times=1)
    promise = stage.promise()
    stage.server.misbehave(
        "resolve", Answer(302, {"Location": f"{stage.server.store}/{sha256(stage.content)}"})
    )

    *_, refusal = stage.hub().fetch(promise, Cancellation())

    assert isinstance(refusal, Refusal)
    assert refusal.reason == "integrity"
    assert (refusal.details["expected"], refusal.details["actual"]) == ("a" * 64, sha256(stage.content))
    assert not list(stage.cache.rglob("*.gguf"))


def test_a_store_of_the_other_kind_that_is_dead_is_not_asked(stage: HubStage) -> None:
    """The hub announces its xet store; the plain one serves every file as well."""
    promise = stage.promise()
    dead = {"X-Xet-Hash": "b" * 64, "Link": '<http://127.0.0.1:1/xet>; rel="xet-auth"'}
    told = {
        "X-Repo-Commit": promise.commit,
        "X-Linked-Etag": promise.sha256,
        "X-Linked-Size": str(promise.size),
    }
    stage.server.misbehave("metadata", Answer(302, {**told, **dead, "Location": "http://127.0.0.1:1/x"}))

    stage.fetched()


@pytest.mark.parametrize("moved", [False, True])
def test_a_mirror_that_serves_files_itself_is_held_to_what_it_promised(stage: HubStage, moved: bool) -> None:
    """moved: its branch has moved on to another file of the same size."""
    promise = stage.promise()
    body = bytes(len(stage.content)) if moved else stage.content
    stage.server.misbehave("resolve", Answer(200, {"X-Repo-Commit": promise.commit}, body))

    *_, ending = stage.hub().fetch(promise, Cancellation())

    if moved:
        assert isinstance(ending, Refusal)
        assert ending.reason == "integrity"
    else:
        assert isinstance(ending, LocalFile)
    assert list(stage.cache.rglob("*.gguf")) == [] or not moved


def test_a_proxy_is_used_for_every_request(stage: HubStage) -> None:
    """A plain server stands for the proxy: it sees whole addresses."""
    with LocalHub() as proxy:
        hub = HuggingFaceHub(stage.cache, "http://hub.invalid", proxy=proxy.url, patience=IMPATIENT)

        refusal = hub.resolve(stage.model, Cancellation())

        assert isinstance(refusal, Refusal)
        assert proxy.asked[0].path == "http://hub.invalid/org/repo/resolve/main/sub/model.gguf"


def test_the_budget_for_failures_is_renewed_by_progress(stage: HubStage) -> None:
    stage.server.misbehave("store", Cut(MIB // 8))

    stage.fetched()

    assert len(stage.server.asked_at("store")) > 10


def test_a_retry_that_the_hub_asks_for_is_waited_for_and_cancelled_at_once(stage: HubStage) -> None:
    patient = stage.hub(patience=replace(IMPATIENT, longest_pause=60))
    stage.server.misbehave("resolve", Answer(429, {"Retry-After": "50"}))

    assert seconds_to_cancel(stage, patient, lambda: stage.server.asked_at("resolve")) < 0.1


def test_reading_again_what_is_here_is_cancelled_at_once(stage: HubStage) -> None:
    stage.part().parent.mkdir(parents=True)
    stage.part().write_bytes(b"")
    os.truncate(stage.part(), 1 << 40)
    promise, cancel = replace(stage.promise(), size=1 << 41), Cancellation()
    steps = stage.hub().fetch(promise, cancel)
    next(steps)

    began = time.monotonic()
    cancel.cancel()

    assert list(steps) == []
    assert time.monotonic() - began < 0.1
    assert stage.part().stat().st_size == 1 << 40


def test_a_wait_for_an_answer_is_cancelled_at_once(stage: HubStage) -> None:
    patient = stage.hub(patience=replace(IMPATIENT, answer=60))
    stage.server.misbehave("resolve", Stall(None))

    assert seconds_to_cancel(stage, patient, stage.server.stalled.is_set) < 0.1


def test_a_wait_for_another_writer_is_cancelled_at_once(stage: HubStage) -> None:
    stage.server.misbehave("store", Stall(MIB), times=1)
    first, cancel = stage.hub(patience=replace(IMPATIENT, stall=60)), Cancellation()
    other = threading.Thread(target=lambda: list(first.fetch(stage.promise(), cancel)))
    other.start()
    assert stage.server.stalled.wait(10)

    assert seconds_to_cancel(stage, stage.hub(), lambda: True) < 0.1
    cancel.cancel()
    other.join(10)


def test_a_writer_that_makes_no_progress_is_not_waited_for_without_end(stage: HubStage) -> None:
    stage.server.misbehave("store", Stall(MIB), times=1)
    first, cancel = stage.hub(patience=replace(IMPATIENT, stall=60)), Cancellation()
    other = threading.Thread(target=lambda: list(first.fetch(stage.promise(), cancel)))
    other.start()
    assert stage.server.stalled.wait(10)

    assert stage.refused().reason == "timeout"
    cancel.cancel()
    other.join(10)


def test_four_fetches_at_once_download_the_file_once(stage: HubStage) -> None:
    promise = stage.promise()

    with ThreadPoolExecutor(4) as pool:
        fetches = [pool.submit(list[Step], stage.hub().fetch(promise, Cancellation())) for _ in range(4)]

    assert all(isinstance(fetch.result()[-1], LocalFile) for fetch in fetches)
    assert stage.server.sent == len(stage.content)


def test_a_killed_download_fetches_only_the_rest(stage: HubStage) -> None:
    stage.server.misbehave("store", Stall(MIB), times=1)
    child = subprocess.Popen([sys.executable, "-c", FETCH, *arguments(stage)], stdout=subprocess.DEVNULL)
    wait_until(lambda: stage.part().exists() and stage.part().stat().st_size == MIB)
    child.send_signal(signal.SIGKILL)
    child.wait(10)

    stage.fetched()

    assert stage.server.asked_at("store")[-1].start == MIB
    assert stage.server.sent == len(stage.content)


def test_a_disk_with_too_little_space_is_refused_with_numbers_before_a_byte_moves(stage: HubStage) -> None:
    ending = stage.fetch(stage.hub(reserve=1 << 60))

    assert isinstance(ending, Refusal)
    assert ending.reason == "not_enough_space"
    assert ending.details["needed"] == (1 << 60) + len(stage.content)
    assert stage.server.sent == 0


def test_a_disk_that_fills_up_keeps_the_part_and_goes_on_later(stage: HubStage) -> None:
    child = subprocess.run(
        [sys.executable, "-c", FETCH, *arguments(stage)],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (MIB, MIB)),
        capture_output=True,
        text=True,
        timeout=20,
        check=True,
    )
    assert json.loads(child.stdout)["reason"] == "not_enough_space"
    assert stage.part().stat().st_size == MIB

    stage.fetched()

    assert stage.server.asked_at("store")[-1].start == MIB


@pytest.mark.parametrize("disk", own_mounts())
def test_a_download_lives_through_a_disk_that_is_really_full(tmp_path: Path, disk: str) -> None:
    mount, script = tmp_path / "mount", Path(__file__).parent / "full_disk_download.py"
    mount.mkdir()
    begin = 'mount -t "$0" -o size=64M none "$1" && exec "$2" "$3" "$1"'
    command = ["sh", "-c", begin, disk, str(mount), sys.executable, str(script)]
    done = subprocess.run([*IN_A_NAMESPACE, *command], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


def test_a_limit_of_the_bandwidth_is_kept(stage: HubStage) -> None:
    began = time.monotonic()

    assert isinstance(stage.fetch(stage.hub(bandwidth=4 * MIB)), LocalFile)

    assert time.monotonic() - began > 0.9 * len(stage.content) / (4 * MIB)


def test_a_throttled_download_is_cancelled_at_once(stage: HubStage) -> None:
    slow = stage.hub(bandwidth=1000)

    assert seconds_to_cancel(stage, slow, lambda: stage.server.asked_at("store")) < 0.1
    assert stage.part().exists()


def test_a_retry_is_told_with_its_reason(stage: HubStage) -> None:
    stage.server.misbehave("store", Answer(500), times=2)

    stage.fetched()

    retries = [step for step in stage.steps if isinstance(step, Retrying)]
    assert [(step.failure.reason, step.failures) for step in retries] == [
        ("hub_failed", 1),
        ("hub_failed", 2),
    ]
    assert [step.seconds for step in retries] == [0.01, 0.02]


def test_a_cache_that_cannot_be_written_is_refused(stage: HubStage) -> None:
    stage.cache.write_text("a file where the folder should be")

    assert stage.refused().reason == "folder_not_writable"


def test_progress_never_falls_when_a_damaged_file_of_the_cache_is_replaced(stage: HubStage) -> None:
    first = stage.fetched()
    blob = Path(first.path).resolve()
    blob.write_bytes(b"\0" * first.size)

    stage.fetched()

    done = [step.done for step in stage.steps if isinstance(step, Bytes)]
    assert done == sorted(done)


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


FETCH = """
import sys
from pathlib import Path
from rejoinder.adapters.hubs.hugging_face import HuggingFaceHub
from rejoinder.application.cancellation import Cancellation

cache, url, model = sys.argv[1:]
hub = HuggingFaceHub(Path(cache), url, reserve=0)
*_, ending = hub.fetch(hub.resolve(model, Cancellation()), Cancellation())
print(ending.model_dump_json())
"""


def arguments(stage: HubStage) -> list[str]:
    return [str(stage.cache), stage.server.url, stage.model]


def seconds_to_cancel(stage: HubStage, hub: HuggingFaceHub, ready: Callable[[], object]) -> float:
    """From the cancel, given when `ready`, to the end of a fetch without an ending."""
    cancel, promise = Cancellation(), stage.promise()
    steps: list[object] = []
    fetching = threading.Thread(target=lambda: steps.extend(hub.fetch(promise, cancel)))
    fetching.start()
    wait_until(ready)
    began = time.monotonic()
    cancel.cancel()
    fetching.join(10)
    assert all(isinstance(step, Bytes | Retrying) for step in steps)
    return time.monotonic() - began
