"""An interactive chat: asks, answers, and watches what happens meanwhile."""

from __future__ import annotations

import threading
from contextlib import suppress

from ...application.core import Core
from ...application.ports import StorageFailed
from ...application.reply import Reply
from ...application.signals import (
    PrefillProgress,
    ReplyBegan,
    ReplyDelta,
    ReplyEnded,
    ReplySignal,
    ReplyWaiting,
)
from ...application.subscription import Subscription
from ...domain.errors import Refusal
from ...domain.messages import Answer
from . import slash_commands
from .answer_events import answer_events
from .conversation_commands import credit_line
from .exit_codes import ExitCode
from .notices import Notices
from .screen import Screen
from .standing import Standing
from .wording import left_out_remark, one_line, short_id

__all__ = ["ChatSession"]

_SHOWN_AT_START = 4


class ChatSession:
    """conversation: the one that is open; commands change it. since: the log's position before it was opened;
    what happened after that is told."""

    def __init__(self, core: Core, screen: Screen, conversation: str, since: int) -> None:
        self.core, self.screen, self.conversation = core, screen, conversation
        self._since = since
        self._standing = Standing(core)
        self._notices = Notices(core, self._standing)
        self._interrupted = False

    def run(self) -> ExitCode:
        """Until the user leaves."""
        stop_listening = self._standing.listen()
        facts = self.core.subscribe(self._since)
        watching = threading.Thread(target=self._watch, args=(facts,), name="rejoinder-notices", daemon=True)
        watching.start()
        try:
            self.introduce()
            return self._converse()
        finally:
            facts.close()
            stop_listening()
            watching.join()

    def status(self) -> str:
        return self._standing.line(self.conversation)

    def introduce(self) -> None:
        """Which conversation this is, who answers, and what was said last."""
        with self.core.views() as views:
            thread = views.thread(self.conversation, limit=_SHOWN_AT_START)
        if isinstance(thread, Refusal):
            self.refuse(thread)
            return
        for message in thread.messages:
            self.screen.show_message("you" if message.role == "user" else credit_line(message), message.text)
        title = f" · {one_line(thread.title)}" if thread.title else ""
        self.screen.say(f"conversation {short_id(self.conversation)}{title} · {self.status()} · /help")

    def refuse(self, refusal: Refusal) -> None:
        self.screen.warn(f"{one_line(refusal.message)} {one_line(refusal.remedy)}")

    # What happens meanwhile

    def _watch(self, facts: Subscription) -> None:
        # A folder that cannot be read is told by the next turn.
        with suppress(StorageFailed):
            for recorded in facts:
                if notice := self._notices.of(recorded, self.conversation):
                    self.screen.say(notice)

    # Turns

    def _converse(self) -> ExitCode:
        while True:
            try:
                left = self._turn(self.screen.ask("> ", self.status))
            except EOFError:
                return ExitCode.OK
            except KeyboardInterrupt:
                if self._interrupted:
                    return ExitCode.INTERRUPTED
                self._interrupted = True
                self.screen.say("Ctrl-C again leaves")
            else:
                if left is not None:
                    return left

    def _turn(self, line: str) -> ExitCode | None:
        self._interrupted = False
        if not line.strip():
            return None
        try:
            outcome = self._outcome(line)
            if isinstance(outcome, Reply):
                outcome = self._show(outcome)
        except StorageFailed as failed:
            outcome = failed.refusal
        if isinstance(outcome, Refusal):
            self.refuse(outcome)
        return outcome if isinstance(outcome, ExitCode) else None

    def _outcome(self, line: str) -> slash_commands.Outcome:
        if line.startswith("/") and not line.startswith("//"):
            return slash_commands.run(self, line)
        return self.core.send(self.conversation, line.removeprefix("/"))

    def _show(self, reply: Reply) -> Refusal | None:
        """The answer as it comes; why it failed, if it did."""
        remark = ""
        # A second Ctrl-C leaves.
        self._interrupted = True
        self.screen.begin_answer()
        try:
            for signal in answer_events(reply):
                self._show_step(signal)
            ended = reply.result()
            remark = _remark(ended)
        finally:
            self.screen.end_answer(remark)
        self._interrupted = ended.finish == "stopped"
        return ended.failure

    def _show_step(self, signal: ReplySignal | None) -> None:
        match signal:
            case ReplyWaiting(why=why):
                self.screen.show_status(f"waiting: {why}")
            case PrefillProgress(done=done, total=total) if done < total:
                self.screen.show_status(f"reading, {100 * done // total} %")
            case ReplyBegan(answer=answer):
                self.screen.show_model(_who(answer))
            case ReplyDelta(kind="text", text=text):
                self.screen.show_text(text)
            case ReplyDelta(text=text):
                self.screen.show_reasoning(text)
            case _:
                self.screen.show_status(self.status())


def _who(answer: Answer) -> str:
    name = one_line(answer.by.name)
    if answer.by.model == answer.requested.model:
        return name
    return f"{name} (for {one_line(answer.requested.name)})"


def _remark(ended: ReplyEnded) -> str:
    remarks = [
        _ENDINGS.get(ended.finish, ""),
        left_out_remark(ended),
        "the model said nothing" if ended.finish == "stop" and not ended.text.strip() else "",
    ]
    return "; ".join(filter(None, remarks))


_ENDINGS = {
    "length": "cut at the length limit",
    "stopped": "stopped; what was said is kept",
    "interrupted": "interrupted; what was said is kept",
}
