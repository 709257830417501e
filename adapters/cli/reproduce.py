"""`rejoinder reproduce`: a recorded answer, given once more and compared."""

from __future__ import annotations

import threading
from argparse import Namespace
from collections.abc import Iterator
from queue import SimpleQueue

from ...application.cancellation import Cancellation
from ...application.core import Core
from ...application.debugging import Compared, Diverged, Reproduced, Reproduction
from ...application.ports import Bytes, Prefilling
from ...domain.errors import Refusal
from .exit_codes import ExitCode
from .interrupts import interrupts_call
from .output import Json, Output
from .progress_line import ProgressLine
from .wording import one_line, short_id

__all__ = ["reproduce"]

_SHOWN = 60
"""Characters of either answer."""

_Step = Bytes | Prefilling | Compared | Reproduced | Diverged | Refusal


def reproduce(core: Core, args: Namespace, out: Output) -> Refusal | ExitCode:
    cancel, progress = Cancellation(), ProgressLine(not out.json)
    ending: _Step | None = None
    for ending in _steps(core.debugger.reproduce(args.message, cancel, fresh=args.fresh), cancel):
        if isinstance(ending, Refusal):
            progress.clear()
            return ExitCode.INTERRUPTED if cancel.cancelled else ending
        out.record(_record(ending))
        progress.show(_line(ending))
    progress.clear()
    if isinstance(ending, Diverged):
        _tell_difference(ending, out)
        return ExitCode.REFUSED
    assert isinstance(ending, Reproduced)
    out.text(_line(ending))
    return ExitCode.OK


def _steps(reproduction: Reproduction, cancel: Cancellation) -> Iterator[_Step]:
    """Made by another thread, so that Ctrl-C strikes in the middle of nothing."""
    steps: SimpleQueue[_Step | BaseException | None] = SimpleQueue()

    def make() -> None:
        try:
            for step in reproduction:
                steps.put(step)
            steps.put(None)
        except BaseException as error:
            steps.put(error)

    threading.Thread(target=make, name="rejoinder-reproduce", daemon=True).start()
    with interrupts_call(lambda: steps.put(KeyboardInterrupt())):
        while (step := steps.get()) is not None:
            if isinstance(step, KeyboardInterrupt):
                cancel.cancel()
            elif isinstance(step, BaseException):
                raise step
            else:
                yield step


def _line(step: _Step) -> str:
    match step:
        case Bytes(done=done, size=size):
            return f"reading the model's file, {100 * done // max(size, 1)} %"
        case Prefilling(done=done, total=total):
            return f"reading the prompt, {done:,} of {total:,} tokens"
        case Compared(tokens=tokens, characters=characters):
            return f"{tokens:,} tokens, {characters:,} characters are the same"
        case Reproduced(whole=whole):
            what = (
                "the same answer" if whole else "the same as far as the answer went before it was cut short"
            )
            told = f"{what}: {step.tokens:,} tokens, {step.characters:,} characters"
            return f"{told}; {step.cached_tokens:,} tokens of the prompt were still known"
        case _:
            return ""


def _tell_difference(found: Diverged, out: Output) -> None:
    if found.what != "text":
        values = f"{found.recorded} was recorded, {found.now} came now"
        out.text(f"another {found.what}: {values}; the text is the same")
        return
    where = f"token {found.token:,} and character {found.character:,}"
    out.text(f"another answer than reply {short_id(found.reply)}, from {where} on:")
    out.text(f"  recorded  {one_line(found.recorded, _SHOWN) or '(it ends)'}")
    out.text(f"  now       {one_line(found.now, _SHOWN) or '(it ends)'}")


def _record(step: _Step) -> dict[str, Json]:
    match step:
        case Bytes(done=done, size=size):
            return {"type": "verifying", "done": done, "size": size}
        case Prefilling(done=done, total=total):
            return {"type": "reading", "done": done, "total": total}
        case Compared(tokens=tokens, characters=characters):
            return {"type": "compared", "tokens": tokens, "characters": characters}
        case Reproduced():
            return {
                "type": "reproduced",
                "reply": step.reply,
                "tokens": step.tokens,
                "characters": step.characters,
                "whole": step.whole,
                "cached_tokens": step.cached_tokens,
            }
        case Diverged():
            return {
                "type": "diverged",
                "reply": step.reply,
                "what": step.what,
                "token": step.token,
                "character": step.character,
                "recorded": step.recorded,
                "now": step.now,
            }
        case Refusal():
            return {"refused": step.model_dump(mode="json")}
