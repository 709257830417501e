"""Following the log: every fact once, in order, live, whoever wrote it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import Any

import pytest

from rejoinder.adapters import Core, StorageFailed
from rejoinder.adapters.persistence.memory_store import MemoryStore
from rejoinder.adapters.testing.store_contract import append, note
from rejoinder.application.subscription import Subscription
from rejoinder.domain.event import Recorded

SECONDS = 20


class Gated(MemoryStore):
    """Reads wait until the gate is open."""

    def __init__(self) -> None:
        super().__init__(())
        self.gate, self.reading = threading.Event(), threading.Event()
        self.gate.set()

    def read(self, *, after: int = 0, limit: int = 1000) -> Sequence[Recorded]:
        self.reading.set()
        assert self.gate.wait(SECONDS)
        return super().read(after=after, limit=limit)


@pytest.fixture
def store() -> Gated:
    return Gated()


def positions(facts: Sequence[Recorded]) -> list[int]:
    return [recorded.position for recorded in facts]


def test_it_gives_what_is_there_and_then_what_comes(store: Gated) -> None:
    append(store, "conversation:a", 0, *map(note, "12"))
    facts = Subscription(store, after=1)
    assert next(facts).position == 2
    with ThreadPoolExecutor(1) as pool:
        coming = pool.submit(lambda: list(islice(facts, 2)))
        append(store, "conversation:a", 2, *map(note, "34"))
        assert positions(coming.result(SECONDS)) == [3, 4]


def test_more_facts_than_a_page_come_once_and_in_order(store: Gated) -> None:
    append(store, "conversation:a", 0, *[note("x")] * 1700)
    assert positions(list(islice(Subscription(store, after=0), 1700))) == list(range(1, 1701))


def test_facts_of_two_cores_come_once_and_in_order_and_live(world: Any) -> None:
    cores: list[Core] = [world.open() for _ in range(2)]
    conversations = [world.start(core) for core in cores]
    with cores[0].subscribe(after=0) as facts, ThreadPoolExecutor(3) as pool:
        following = pool.submit(lambda: _until_said(facts, 60))
        for core, conversation in zip(cores, conversations, strict=True):
            pool.submit(_say, core, conversation, 30)
        seen = following.result(SECONDS)
    assert positions(seen) == list(range(1, len(seen) + 1))


def _say(core: Core, conversation: str, count: int) -> None:
    for number in range(count):
        assert isinstance(core.append(conversation, str(number)), str)


def _until_said(facts: Subscription, count: int) -> list[Recorded]:
    seen = list[Recorded]()
    for recorded in facts:
        seen.append(recorded)
        count -= recorded.fact.NAME == "MessageAppended"
        if count == 0:
            break
    return seen


def test_without_a_position_it_begins_now(world: Any, core: Core) -> None:
    conversation = world.start(core)
    with core.subscribe() as facts:
        core.append(conversation, "after")
        names = (recorded.fact.NAME for recorded in facts)
        assert "MessageAppended" in list(islice(names, 3))


def test_a_loop_goes_on_while_it_waits(store: Gated) -> None:
    store.gate.clear()
    append(store, "conversation:a", 0, note("1"))

    async def follow() -> tuple[int, int]:
        ticks = 0
        waiting = asyncio.ensure_future(anext(aiter(Subscription(store, after=0))))
        while not waiting.done():
            ticks += 1
            if ticks == 100:
                store.gate.set()
            await asyncio.sleep(0)
        return ticks, waiting.result().position

    ticks, position = asyncio.run(follow())
    assert ticks >= 100
    assert position == 1


def test_facts_come_live_to_a_loop(store: Gated) -> None:
    async def follow() -> list[int]:
        writing = threading.Thread(
            target=lambda: [append(store, "conversation:a", n, note("x")) for n in range(50)]
        )
        writing.start()
        seen = list[int]()
        async for recorded in Subscription(store, after=0):
            seen.append(recorded.position)
            if len(seen) == 50:
                break
        writing.join()
        return seen

    assert asyncio.run(follow()) == list(range(1, 51))


def test_a_wait_that_was_given_up_repeats_and_loses_nothing(store: Gated) -> None:
    append(store, "conversation:a", 0, *map(note, "123"))
    store.gate.clear()

    async def follow() -> list[int]:
        facts = Subscription(store, after=0)
        given_up = asyncio.ensure_future(anext(facts))
        await asyncio.to_thread(store.reading.wait, SECONDS)
        given_up.cancel()
        await asyncio.wait([given_up])
        store.reading.clear()
        # when the next wait begins while the read of the first is still under way
        going_on = asyncio.ensure_future(anext(facts))
        await asyncio.to_thread(store.reading.wait, 0.1)
        store.gate.set()
        seen = [await going_on, await anext(facts), await anext(facts)]
        append(store, "conversation:a", 3, note("4"))
        return positions([*seen, await anext(facts)])

    assert asyncio.run(follow()) == [1, 2, 3, 4]


def test_closing_it_ends_the_iteration_in_a_thread(store: Gated) -> None:
    facts = Subscription(store, after=0)
    with ThreadPoolExecutor(1) as pool:
        following = pool.submit(lambda: list(facts))
        assert store.reading.wait(SECONDS)
        facts.close()
        assert following.result(SECONDS) == []


def test_closing_it_ends_the_iteration_in_a_loop(store: Gated) -> None:
    facts = Subscription(store, after=0)

    async def follow() -> list[Recorded]:
        return [recorded async for recorded in facts]

    with ThreadPoolExecutor(1) as pool:
        following = pool.submit(asyncio.run, follow())
        assert store.reading.wait(SECONDS)
        facts.close()
        assert following.result(SECONDS) == []


def test_closing_the_core_ends_every_iteration(core: Core) -> None:
    async def follow() -> list[Recorded]:
        return [recorded async for recorded in others]

    def drain() -> list[Recorded]:
        return list(facts)

    facts, others = (core.subscribe(after=core.head) for _ in range(2))
    with ThreadPoolExecutor(2) as pool:
        following = [pool.submit(drain), pool.submit(asyncio.run, follow())]
        core.close()
        for ended in following:
            assert {recorded.fact.NAME for recorded in ended.result(SECONDS)} <= {"EngineStopped"}
    assert list(facts) == []


def test_a_loop_that_was_closed_in_mid_wait_does_not_hurt_who_writes(store: Gated) -> None:
    facts = Subscription(store, after=0)
    loop = asyncio.new_event_loop()
    loop.set_exception_handler(lambda *_: None)  # it would tell of the task that it leaves
    waiting = loop.create_task(given(facts))
    loop.run_until_complete(asyncio.to_thread(store.reading.wait, SECONDS))
    loop.run_until_complete(loop.shutdown_default_executor())
    loop.close()
    assert not waiting.done()
    append(store, "conversation:a", 0, note("1"))
    assert next(facts).position == 1


async def given(facts: Subscription) -> Recorded:
    return await anext(facts)


def test_a_log_that_cannot_be_read_says_so(world: Any, core: Core) -> None:
    facts = core.subscribe(after=0)
    core.close()
    assert list(facts) == []
    with pytest.raises(StorageFailed):
        core.subscribe()
