"""The queue among several cores and processes: one job at a time, whoever runs it, whatever dies."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from rejoinder.adapters import Core, Refusal
from rejoinder.adapters.testing.log_oracle import LogOracle
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.application.download_progress import TransferRate
from rejoinder.application.ports import Retrying
from rejoinder.application.signals import DownloadProgress, DownloadRetrying, ModelProving
from rejoinder.domain import errors
from rejoinder.domain.model_download import ModelRemoved

SECONDS = 20


def story(core: Core, world: Any, name: str) -> list[str]:
    return [r.fact.NAME for r in core.facts(limit=10_000) if r.stream == f"model:{world.model(name)}"]


def check(core: Core) -> None:
    """I1, I2 at every fact."""
    oracle = LogOracle()
    for recorded in core.facts(limit=100_000):
        oracle.take(recorded)


def test_two_cores_run_one_job_at_a_time_in_order(world: Any, core: Core) -> None:
    other_hub = world.new_hub()
    other = world.open(hub=other_hub)
    for puller, name in ((core, "third"), (other, "quick"), (core, "smart")):
        assert not isinstance(puller.pull(name), Refusal)
    names = ("third", "quick", "smart")
    world.until(core, lambda: all(world.status(core, name) == "Ready" for name in names))
    started = [r.subject for r in core.facts() if r.fact.NAME == "DownloadStarted"]
    assert started == [world.model(name) for name in names]
    moved = [sum(hub.moved(world.model(name)) for hub in (world.hub, other_hub)) for name in names]
    assert moved == [len(name) * 2000 for name in names]
    check(core)


def test_a_download_goes_on_in_another_process_when_its_own_is_killed(world: Any) -> None:
    neighbour = world.process("download", "4096")
    assert (neighbour.line(), neighbour.line()) == ("open", "held")
    core = world.open()
    assert world.status(core, "smart") == "Downloading"
    neighbour.kill()
    world.until(core, lambda: world.status(core, "smart") == "Ready")
    assert story(core, world, "smart") == [
        "DownloadQueued", "DownloadStarted", "DownloadInterrupted", "DownloadStarted", "DownloadCompleted",
        "Compiled",
    ]  # fmt: skip
    check(core)


def test_a_cancel_in_one_process_stops_the_job_of_another(world: Any) -> None:
    neighbour = world.process("download", "4096")
    assert (neighbour.line(), neighbour.line()) == ("open", "held")
    core = world.open()
    core.pull("quick")
    assert not isinstance(core.cancel("smart"), Refusal)
    world.until(core, lambda: world.status(core, "quick") in ("Ready", "Failed"))
    assert story(core, world, "smart") == ["DownloadQueued", "DownloadStarted", "DownloadCanceled"]
    check(core)


def test_a_close_interrupts_the_job_and_the_next_open_goes_on_where_it_was(world: Any, core: Core) -> None:
    gate = world.hub.hold(world.model("smart"), at=4096)
    core.pull("smart")
    core.pull("quick")
    assert gate.reached.wait(SECONDS)
    core.close()
    assert world.hub.moved(world.model("smart")) == 4096
    again = world.open()
    world.until(again, lambda: world.status(again, "quick") == "Ready")
    assert world.hub.moved(world.model("smart")) == len("smart") * 2000
    assert story(again, world, "smart")[1:4] == ["DownloadStarted", "DownloadInterrupted", "DownloadStarted"]
    ready = [r.subject for r in again.facts() if r.fact.NAME == "Compiled"]
    assert ready == [world.model("smart"), world.model("quick")]
    check(again)


def test_a_close_during_the_trial_interrupts_it(world: Any, core: Core, engine: ScriptedEngine) -> None:
    engine.hold()
    core.pull("smart")
    world.until(core, lambda: world.status(core, "smart") == "Compiling")
    core.close()
    again = world.open()
    world.until(again, lambda: world.status(again, "smart") == "Ready")
    assert story(again, world, "smart").count("DownloadInterrupted") == 1
    check(again)


def test_closing_at_whatever_moment_of_a_job_does_not_wait_for_its_end(world: Any) -> None:
    for _ in range(15):
        world.hub.hold(world.model("smart"))
        core = world.open()
        core.pull("smart")
        with ThreadPoolExecutor(1) as pool:
            pool.submit(core.close).result(SECONDS)
        world.hub = world.new_hub()


def test_a_cancel_during_the_trial_ends_the_job(world: Any, core: Core, engine: ScriptedEngine) -> None:
    engine.hold()
    core.pull("smart")
    world.until(core, lambda: world.status(core, "smart") == "Compiling")
    assert not isinstance(core.cancel("smart"), Refusal)
    engine.release()
    world.ready(core, "quick")
    assert story(core, world, "smart")[-1] == "DownloadCanceled"
    check(core)


def test_a_failure_leaves_the_other_jobs_and_is_retried_on_request(world: Any, core: Core) -> None:
    world.hub.fail(world.model("smart"), errors.timeout("the hub", 5), at=2048)
    core.pull("smart")
    world.ready(core, "quick")
    with core.views() as views:
        row = views.download(world.model("smart"))
    assert row is not None
    assert row.refusal is not None
    assert (row.status, row.refusal.reason) == ("Failed", "timeout")
    world.ready(core, "smart")
    assert world.hub.moved(world.model("smart")) == len("smart") * 2000


def test_a_model_that_cannot_be_proved_has_failed(world: Any) -> None:
    core = world.open(ScriptedEngine(broken={world.model("smart")}))
    core.pull("smart")
    world.until(core, lambda: world.status(core, "smart") == "Failed")
    assert story(core, world, "smart")[-2:] == ["DownloadCompleted", "DownloadFailed"]


def test_the_next_job_is_the_one_that_was_moved_to_the_front(world: Any, core: Core) -> None:
    gate = world.hub.hold(world.model("smart"))
    for name in ("smart", "quick", "third"):
        core.pull(name)
    assert gate.reached.wait(SECONDS)
    assert not isinstance(core.move_to_front("third"), Refusal)
    gate.open()
    world.until(core, lambda: world.status(core, "quick") == "Ready")
    started = [r.subject for r in core.facts() if r.fact.NAME == "DownloadStarted"]
    assert started == [world.model(name) for name in ("smart", "third", "quick")]


def test_the_queue_shows_its_order_what_is_here_and_why_a_job_failed(world: Any, core: Core) -> None:
    world.hub.fail(world.model("third"), errors.timeout("the hub", 5), at=1024)
    core.pull("third")
    world.until(core, lambda: world.status(core, "third") == "Failed")
    gate = world.hub.hold(world.model("smart"), at=4096)
    core.pull("smart")
    core.pull("quick")
    assert gate.reached.wait(SECONDS)
    smart, quick, third = core.queue()
    assert (smart.position, smart.name, smart.status, smart.done, smart.size) == (
        1, "smart", "Downloading", 4096, len("smart") * 2000,
    )  # fmt: skip
    assert (quick.position, quick.name, quick.status, quick.done) == (2, "quick", "Queued", 0)
    assert (third.position, third.status, third.failures, third.done) == (0, "Failed", 1, 1024)
    assert third.failure is not None
    assert third.failure.reason == "timeout"
    core.close()
    with world.open(folder=world.folder) as again:
        shown = {job.name: (job.failures, job.failure) for job in again.queue()}
    assert shown["third"] == (1, third.failure)


def test_what_a_cancelled_job_left_is_freed_by_removing_the_model(world: Any, core: Core) -> None:
    gate = world.hub.hold(world.model("smart"), at=4096)
    core.pull("smart")
    assert gate.reached.wait(SECONDS)
    core.cancel("smart")
    world.until(core, lambda: not isinstance(core.remove("smart"), Refusal))
    assert [r.fact.freed for r in core.facts() if isinstance(r.fact, ModelRemoved)] == [4096]
    assert core.queue() == []


def test_retries_are_told_while_they_go_on(world: Any, core: Core) -> None:
    retry = Retrying(errors.hub_failed("the connection broke"), 1, 0.5)
    world.hub.retry(world.model("smart"), retry, at=2048)
    with core.signals() as signals:
        world.ready(core, "smart")
        told = next(signal for signal in signals if isinstance(signal, DownloadRetrying))
    assert told == DownloadRetrying(world.model("smart"), retry.failure, 1, 0.5)


def test_progress_is_told_while_it_goes_on(world: Any, core: Core) -> None:
    with core.signals() as signals:
        world.ready(core, "smart")
        told = []
        for signal in signals:
            told.append(signal)
            if isinstance(signal, ModelProving) and signal.fraction == 1.0:
                break
    done = [signal.done for signal in told if isinstance(signal, DownloadProgress)]
    assert done == sorted(done)
    assert done[-1] == len("smart") * 2000


def test_the_rate_is_of_the_last_seconds() -> None:
    now = 0.0
    rate = TransferRate(lambda: now)
    assert rate.at(0) == 0.0
    for second in range(1, 11):
        now = float(second)
        measured = rate.at(100 * second if second <= 5 else 500 + 1000 * (second - 5))
    assert measured == 1000.0


def test_two_threads_that_pull_at_once_queue_it_once(world: Any, core: Core) -> None:
    other = world.open(hub=world.new_hub())
    begun = threading.Barrier(8)

    def pull(puller: Core) -> None:
        begun.wait(SECONDS)
        assert not isinstance(puller.pull("smart"), Refusal)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(pull, [core, other] * 4))
    world.until(core, lambda: world.status(core, "smart") == "Ready")
    assert story(core, world, "smart").count("DownloadQueued") == 1
    check(core)
