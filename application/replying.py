"""The replies under way in this process."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from ..domain.event import Recorded
from .reply import Reply
from .reply_run import ReplyRun, Tools

__all__ = ["Replies"]


class Replies:
    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._lock = threading.Lock()
        self._running: dict[str, tuple[Reply, ReplyRun, threading.Thread]] = {}

    def start(self, reply: Reply, asked: Recorded) -> Reply:
        """Run a reply, for which the fact `asked` asks, on a thread of its own."""
        run = ReplyRun(self._tools, reply, asked)
        thread = threading.Thread(
            target=self._run, args=(reply, run), name=f"rejoinder-reply-{reply.id[:8]}", daemon=True
        )
        with self._lock:
            self._running[reply.id] = (reply, run, thread)
        thread.start()
        return reply

    def _run(self, reply: Reply, run: ReplyRun) -> None:
        try:
            run.run()
        finally:
            with self._lock:
                self._running.pop(reply.id, None)

    def find(self, reply: str) -> Reply | None:
        with self._lock:
            found = self._running.get(reply)
        return found[0] if found else None

    def interrupt(self) -> Sequence[threading.Thread]:
        """Interrupt every reply, keeping what was shown; the threads end when the log says so."""
        with self._lock:
            running = tuple(self._running.values())
        for reply, run, _ in running:
            run.closing = True
            reply.stop()
        return [thread for _, _, thread in running]
