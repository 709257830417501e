"""An answer under way, as the events that the command line's main thread waits for."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from queue import Empty, SimpleQueue

from ...application.reply import Reply
from ...application.signals import ReplyEnded, ReplySignal
from .interrupts import interrupts_call

__all__ = ["answer_events"]

_TICK_SECONDS = 0.15


def answer_events(reply: Reply) -> Iterator[ReplySignal | None]:
    """The reply's signals up to its end, and None now and then while none comes.

    Ctrl-C stops the reply; a second one raises KeyboardInterrupt, here and nowhere else.
    """
    events: SimpleQueue[ReplySignal | None] = SimpleQueue()
    threading.Thread(target=_pass_on, args=(reply, events), daemon=True).start()
    stopped = False
    with interrupts_call(lambda: events.put(None)):
        while True:
            try:
                event = events.get(timeout=_TICK_SECONDS)
            except Empty:
                yield None
                continue
            if event is not None:
                yield event
                if isinstance(event, ReplyEnded):
                    return
            elif stopped:
                raise KeyboardInterrupt
            else:
                reply.stop()
                stopped = True


def _pass_on(reply: Reply, events: SimpleQueue[ReplySignal | None]) -> None:
    for signal in reply:
        events.put(signal)
