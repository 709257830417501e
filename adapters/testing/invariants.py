"""What always holds of a core, in sentences, and what is raised when it does not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from .daemon_threads import start

__all__ = ["INVARIANTS", "InvariantBroken", "comes", "holds"]

INVARIANTS: Mapping[str, str] = {
    "I1": "At most one job is Downloading or Compiling.",
    "I2": "A model goes only the ways of the table, and is Ready only when the engine has proved its file.",
    "I3": "The sidebar's order is message activity and nothing else.",
    "I4": "Targets are independent: a request changes the target of its own conversation alone.",
    "I5": "The recorded answering model is the one that ran, and it was Ready.",
    "I6": "Every reply has exactly one ending, which is in the log.",
    "I7": "Rebuilt views equal live views at every step.",
    "I8": "The queue is first in, first out, and a cancelled job ends and leaves the others.",
    "I9": "No acknowledged fact is lost, and facts follow each other without a gap.",
    "I10": "Deleted text is in no fact, in no view, and nowhere on disk.",
    "I11": "Nothing said is overwritten: an edit or another answer is a branch beside it.",
    "I12": "A stop ends an answer, and what was shown of it is kept, whatever ends it.",
    "I13": "A target that is ready answers itself, and what was requested is what is recorded.",
    "I14": "A switch leaves the answer under way alone.",
    "I15": "An expected refusal is a value with a reason and a remedy; nothing else is refused.",
}

ResultT = TypeVar("ResultT")


class InvariantBroken(AssertionError):
    """A core breaks an invariant. name: its key in INVARIANTS."""

    def __init__(self, name: str, seen: str) -> None:
        super().__init__(f"{name}: {INVARIANTS[name]}\nseen: {seen}")
        self.name = name


def holds(name: str, kept: object, seen: object) -> None:
    """Raise InvariantBroken unless `kept`. seen: what was there instead."""
    __tracebackhide__ = True
    if not kept:
        raise InvariantBroken(name, str(seen))


def comes(name: str, seconds: float, call: Callable[[], ResultT], what: str) -> ResultT:
    """What `call` returns; InvariantBroken if it takes longer than so many seconds."""
    __tracebackhide__ = True
    try:
        return start(call).result(seconds)
    except TimeoutError:
        raise InvariantBroken(name, f"{what} did not come within {seconds:g} s") from None
