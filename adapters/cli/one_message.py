"""`rejoinder chat -m`: one message, the answer alone on standard output."""

from __future__ import annotations

from ...application.core import Core
from ...application.signals import ReplyBegan, ReplyDelta, ReplyEnded, ReplySignal, ReplyWaiting
from ...domain import errors
from ...domain.errors import Refusal
from .answer_events import answer_events
from .exit_codes import ExitCode
from .output import Output
from .progress_line import ProgressLine
from .records import reply_record
from .standing import Standing
from .wording import left_out_remark, one_line, short_id

__all__ = ["send_one_message"]


def send_one_message(core: Core, conversation: str, text: str, out: Output) -> Refusal | ExitCode:
    standing = Standing(core)
    stop_listening = standing.listen()
    try:
        reply = core.send(conversation, text)
        if isinstance(reply, Refusal):
            return reply
        out.record({"type": "conversation", "id": conversation})
        out.note(f"conversation {short_id(conversation)} · {standing.line(conversation)}")
        printed = _PrintedAnswer(conversation, standing, out)
        for signal in answer_events(reply):
            printed.took(signal)
        return _ending(reply.result(), out)
    finally:
        stop_listening()


class _PrintedAnswer:
    def __init__(self, conversation: str, standing: Standing, out: Output) -> None:
        self._conversation, self._standing, self._out = conversation, standing, out
        self._progress = ProgressLine(not out.json)
        self._began = False
        self._last = "\n"

    def took(self, signal: ReplySignal | None) -> None:
        if signal is not None and (record := reply_record(signal)):
            self._out.record(record)
        match signal:
            case None if not self._began:
                self._progress.show(self._standing.line(self._conversation))
            case ReplyWaiting(why=why):
                self._say(f"waiting: {why}")
            case ReplyBegan(answer=answer):
                self._began = True
                self._say(f"{one_line(answer.by.name)} answers")
            case ReplyDelta(kind="text", text=text):
                self._out.text(text, end="")
                self._last = text[-1:] or self._last
            case ReplyEnded():
                self._progress.clear()
                self._out.text("" if self._last == "\n" else "\n", end="")
            case _:
                pass

    def _say(self, line: str) -> None:
        self._progress.clear()
        self._out.note(line)


def _ending(ended: ReplyEnded, out: Output) -> Refusal | ExitCode:
    if ended.failure:
        return ended.failure
    if ended.finish == "stopped":
        out.note("stopped; what was said is kept")
        return ExitCode.INTERRUPTED
    if ended.finish == "interrupted":
        return errors.canceled("The answer")
    if left_out := left_out_remark(ended):
        out.note(left_out)
    if ended.finish == "length":
        out.note("the answer was cut at the length limit")
    return ExitCode.OK
