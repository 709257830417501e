"""What threads and loops wait on: channels, turns, cancellations, signals."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from rejoinder.application.cancellation import Cancellation
from rejoinder.application.channel import Channel
from rejoinder.application.signals import ModelProving, Signals
from rejoinder.application.turn import Turn

SECONDS = 10


def later(action: Callable[[], object]) -> threading.Thread:
    thread = threading.Thread(target=action)
    thread.start()
    return thread


# Channel


def test_a_channel_gives_every_item_once_in_order_to_a_thread() -> None:
    channel: Channel[int] = Channel()
    thread = later(lambda: [*map(channel.put, range(1000)), channel.end()])
    assert list(channel) == list(range(1000))
    thread.join()
    assert list(channel) == []


def test_what_is_put_after_the_end_is_dropped() -> None:
    channel: Channel[int] = Channel()
    channel.put(1)
    channel.end()
    channel.put(2)
    assert list(channel) == [1]


def test_a_channel_gives_every_item_once_in_order_to_a_loop_that_it_does_not_block() -> None:
    channel: Channel[int] = Channel()
    ticks: list[int] = []

    async def tick() -> None:
        while True:
            ticks.append(1)
            if len(ticks) == 5:
                later(lambda: [*map(channel.put, range(1000)), channel.end()])
            await asyncio.sleep(0)

    async def drain() -> list[int]:
        ticking = asyncio.ensure_future(tick())
        try:
            return [item async for item in channel]
        finally:
            ticking.cancel()

    assert asyncio.run(drain()) == list(range(1000))
    assert len(ticks) >= 5


def test_a_wait_that_was_given_up_loses_no_item() -> None:
    channel: Channel[int] = Channel()

    async def drain() -> list[int]:
        waiting = asyncio.ensure_future(anext(channel))
        await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.wait([waiting])
        later(lambda: [channel.put(1), channel.put(2), channel.end()])
        return [item async for item in channel]

    assert asyncio.run(drain()) == [1, 2]


def test_channels_serve_several_loops_at_once() -> None:
    channels: list[Channel[int]] = [Channel() for _ in range(4)]

    async def drain(channel: Channel[int]) -> list[int]:
        return [item async for item in channel]

    def put() -> None:
        for number in range(300):
            for channel in channels:
                channel.put(number)
        for channel in channels:
            channel.end()

    with ThreadPoolExecutor(5) as pool:
        drained = [pool.submit(asyncio.run, drain(channel)) for channel in channels]
        pool.submit(put).result(SECONDS)
        assert [taken.result(SECONDS) for taken in drained] == [list(range(300))] * 4


def test_a_loop_that_was_closed_in_mid_wait_does_not_hurt_who_puts() -> None:
    channel: Channel[int] = Channel()
    loop = asyncio.new_event_loop()
    loop.set_exception_handler(lambda *_: None)  # it would tell of the task that it leaves
    waiting = loop.create_task(given(channel))
    loop.run_until_complete(asyncio.sleep(0))
    loop.close()
    channel.put(1)
    channel.end()
    assert list(channel) == [1]
    assert not waiting.done()


async def given(channel: Channel[int]) -> int:
    return await anext(channel)


# Turn


def test_turns_come_in_the_order_of_asking() -> None:
    turn, order = Turn(), list[int]()

    def use(number: int) -> None:
        with turn.take(Cancellation()) as mine:
            assert mine
            order.append(number)

    with ThreadPoolExecutor(5) as pool, turn.take(Cancellation()):
        waiting = list[Future[None]]()
        for number in range(5):
            waiting.append(pool.submit(use, number))
            until(lambda: len(turn._waiting) == len(waiting) + 1)
    for used in waiting:
        used.result(SECONDS)
    assert order == [0, 1, 2, 3, 4]


def until(condition: Callable[[], bool]) -> None:
    for _ in range(10_000_000):
        if condition():
            return
    raise AssertionError("it does not come")


def test_who_waits_for_a_turn_can_give_up_and_the_next_gets_it() -> None:
    turn, impatient, patient = Turn(), Cancellation(), Cancellation()
    got: list[bool] = []

    def use(cancel: Cancellation) -> bool:
        with turn.take(cancel) as mine:
            return mine

    with ThreadPoolExecutor(2) as pool:
        with turn.take(Cancellation()) as mine:
            assert mine
            first = pool.submit(use, impatient)
            until(lambda: len(turn._waiting) == 2)
            second = pool.submit(use, patient)
            until(lambda: len(turn._waiting) == 3)
            impatient.cancel()
            got.append(first.result(SECONDS))
        got.append(second.result(SECONDS))
    assert got == [False, True]


def test_a_turn_that_ends_with_an_error_is_free_again() -> None:
    turn = Turn()
    with pytest.raises(ArithmeticError), turn.take(Cancellation()):
        raise ArithmeticError
    with turn.take(Cancellation()) as mine:
        assert mine


def test_who_does_not_wait_gets_a_free_turn_and_no_other() -> None:
    turn, impatient = Turn(), Cancellation()
    impatient.cancel()
    with turn.take(impatient) as mine, turn.take(impatient) as again:
        assert (mine, again) == (True, False)


# Cancellation


def test_a_cancellation_tells_each_callback_once() -> None:
    cancel, told = Cancellation(), list[str]()
    cancel.on_cancel(lambda: told.append("early"))
    cancel.on_cancel(lambda: told.append("taken back"))()
    cancel.cancel()
    cancel.cancel()
    cancel.on_cancel(lambda: told.append("late"))()
    assert told == ["early", "late"]
    assert cancel.cancelled


def test_who_waits_for_a_cancellation_wakes_at_once() -> None:
    cancel = Cancellation()
    thread = later(cancel.cancel)
    assert cancel.wait(SECONDS)
    thread.join()


def test_a_callback_that_races_with_the_cancellation_runs_exactly_once() -> None:
    for _ in range(200):
        cancel, told = Cancellation(), list[int]()
        thread = later(cancel.cancel)
        cancel.on_cancel(lambda told=told: told.append(1))
        thread.join()
        assert told == [1]


# Signals


def test_every_listener_gets_every_signal_from_when_it_listens() -> None:
    signals = Signals()
    early = signals.listen()
    signals.publish(ModelProving("m", 0.0))
    late = signals.listen()
    signals.publish(ModelProving("m", 1.0))
    signals.close()
    assert [s.fraction for s in early if isinstance(s, ModelProving)] == [0.0, 1.0]
    assert [s.fraction for s in late if isinstance(s, ModelProving)] == [1.0]


def test_a_listener_that_closes_ends_and_hears_no_more() -> None:
    signals = Signals()
    with signals.listen() as stream:
        signals.publish(ModelProving("m", 0.0))
    signals.publish(ModelProving("m", 1.0))
    assert len(list(stream)) == 1


def test_who_listens_after_the_end_hears_that_it_ended() -> None:
    signals = Signals()
    signals.close()
    assert list(signals.listen()) == []


def test_closing_wakes_listeners_in_threads_and_loops() -> None:
    signals = Signals()

    async def drain() -> int:
        return len([signal async for signal in signals.listen()])

    with ThreadPoolExecutor(2) as pool:
        in_loop = pool.submit(asyncio.run, drain())
        stream = signals.listen()
        in_thread = pool.submit(lambda: len(list(stream)))
        until(lambda: len(signals._streams) == 2)
        signals.close()
        assert (in_loop.result(SECONDS), in_thread.result(SECONDS)) == (0, 0)
