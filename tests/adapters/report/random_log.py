"""Logs of facts in any order, also such as no core would record: a view must hold whatever happened."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from rejoinder.adapters.persistence.memory_store import MemoryStore
from rejoinder.application.ports import Change
from rejoinder.application.projections import ALL_PROJECTIONS
from rejoinder.domain import conversation as c
from rejoinder.domain import engine_session as s
from rejoinder.domain import errors
from rejoinder.domain import model_download as d
from rejoinder.domain.event import Fact, Recorded
from rejoinder.domain.messages import (
    Answer,
    ModelCredit,
    Parts,
    ReasoningPart,
    Target,
    TextPart,
    Usage,
)
from rejoinder.domain.sampling import SamplingSettings

__all__ = ["CONVERSATIONS", "HOSTILE", "SESSIONS", "facts_of", "random_store", "store_of"]

CONVERSATIONS = ("c1", "c2", "c3")
MODELS = ("hf:org/a/smart.gguf", "box:quick", "__proto__")
SESSIONS = ("s1", "s2")
MESSAGES = tuple(f"m{number}" for number in range(12))

HOSTILE = (
    "</script><script>globalThis.owned = 1</script>",
    "<img src=x onerror='globalThis.owned = 1'>",
    "]]><!--<svg onload=globalThis.owned=1>",
    "javascript:globalThis.owned=1",
    "\u2028\u2029 separated\x85by\x1cmany\vbreaks",
    "\u202egnitirw thgir ot tfel\u202c \u2066isolated",
    "  \t\u00a0\u3000 spaces around \u3000 ",
    "\ufeff\u200b\u00ad zero width",
    "👩\u200d👩\u200d👧\u200d👦 family " * 9,
    "ab\x00c\x1b[31mred\x07",
    "x" * 59 + " yz",
    "é" * 61,
    "\n\n   \nthird line\nfourth",
    "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 " * 300,
    "",
    "   ",
    "constructor",
    '{"looks": ["like", "json"]} \\ \\u0041 \' " `${1}`',
)


class _Facts:
    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._pick = self._random.choice

    def one(self) -> tuple[str, Fact]:
        kind = self._pick((self._of_conversation, self._of_conversation, self._of_model, self._of_session))
        return kind()

    def _of_conversation(self) -> tuple[str, Fact]:
        pick, number = self._pick, self._random.randrange(100)
        makes: Sequence[tuple[int, Callable[[], Fact]]] = (
            (12, c.ConversationStarted),
            (15, c.ConversationDeleted),
            (25, lambda: c.ModelRequested(target=self._target())),
            (45, self._message),
            (58, self._request),
            (68, lambda: c.ReplyStarted(reply=pick(MESSAGES), answer=self._answer())),
            (74, lambda: c.ReplyStopped(**self._cut(), usage=self._usage())),
            (80, lambda: c.ReplyFailed(**self._cut(), failure=self._failure())),
            (84, lambda: c.ReplyInterrupted(**self._cut())),
            (88, lambda: c.BranchSelected(head=pick(MESSAGES))),
            (91, lambda: c.ConversationRenamed(title=self._text())),
            (94, lambda: c.ConversationPinned(pinned=pick((True, False)))),
            (96, lambda: c.ConversationArchived(archived=pick((True, False)))),
            (98, lambda: c.InstructionsChanged(instructions=self._text())),
            (100, lambda: c.SamplingChanged(sampling=SamplingSettings(temperature=0.5, stop=("\n",)))),
        )
        return f"conversation:{pick(CONVERSATIONS)}", next(make for below, make in makes if number < below)()

    def _request(self) -> Fact:
        pick = self._pick
        return c.ReplyRequested(reply=pick(MESSAGES), parent=pick(MESSAGES), session=pick(SESSIONS))

    def _message(self) -> Fact:
        told: dict[str, Any] = {
            "message": self._pick(MESSAGES),
            "parent": self._pick((None, *MESSAGES)),
            "parts": self._parts(),
        }
        if self._pick((True, False)):
            return c.MessageAppended(role="user", **told)
        answered = {"answer": self._answer(), "finish": "stop", "usage": self._usage()}
        return c.MessageAppended(role="assistant", **told, **answered)

    def _of_model(self) -> tuple[str, Fact]:
        made = (
            d.DownloadQueued(name=self._text(), size=self._pick((0, 2**40))),
            d.DownloadMovedToFront(),
            d.DownloadStarted(commit="", sha256="d", size=7),
            d.DownloadCompleted(path=self._text(), sha256="d", size=9, modified=1_700_000_000_123_456_789),
            d.Compiled(engine="llama.cpp", context_length=512),
            d.DownloadFailed(failure=self._failure()),
            d.DownloadCanceled(),
            d.DownloadInterrupted(),
            d.ModelLost(failure=self._failure()),
            d.ModelRemoved(freed=3),
        )
        return f"model:{self._pick(MODELS)}", self._pick(made)

    def _of_session(self) -> tuple[str, Fact]:
        credit = self._credit()
        made = (
            s.EngineStarted(engine=self._text()),
            s.ConversationOpened(conversation=self._pick(CONVERSATIONS)),
            s.ModelLoadStarted(model=credit),
            s.ModelLoaded(model=credit, context_length=9),
            s.ModelLoaded(model=credit, context_length=9),
            s.ModelLoadFailed(model=credit, failure=self._failure()),
            s.ModelUnloaded(model=credit, why="room"),
            s.EngineLost(failure=self._failure(), model=credit, retry_at=1_700_000_000_999),
            s.EngineLost(failure=self._failure()),
            s.EngineLost(failure=self._failure(), model=credit),
            s.EngineStopped(),
        )
        return f"session:{self._pick(SESSIONS)}", self._pick(made)

    def _cut(self) -> dict[str, Any]:
        return {
            "reply": self._pick(MESSAGES),
            "parent": self._pick(MESSAGES),
            "parts": self._pick(((), self._parts())),
            "answer": self._pick((None, self._answer())),
        }

    def _answer(self) -> Answer:
        sampling = SamplingSettings(temperature=0.25)
        return Answer(requested=self._target(), by=self._credit(), sampling=sampling, seed=2**32 - 1)

    def _target(self) -> Target:
        return Target(model=self._pick(MODELS), name=self._text())

    def _credit(self) -> ModelCredit:
        return ModelCredit(model=self._pick(MODELS), name=self._text(), sha256=self._pick("ab") * 64)

    def _failure(self) -> errors.Refusal:
        return self._pick((errors.unknown_model("smrat", ("smart",)), errors.unknown_message(self._text())))

    def _usage(self) -> Usage | None:
        return self._pick((None, Usage(prompt_tokens=3, prefill_ms=1.5, decode_ms=20)))

    def _parts(self) -> Parts:
        text = TextPart(text=self._text())
        return self._pick(((text,), (ReasoningPart(text=self._text()), text, TextPart(text="more")), ()))

    def _text(self) -> str:
        return self._pick((*HOSTILE, "Hello there", "smart", "quick"))


def random_store(seed: int, facts: int) -> MemoryStore:
    made, clock = _Facts(seed), random.Random(seed)
    steps = (0, 0, 5, 900, 86_400_000, -7_000_000)
    return store_of((made.one() for _ in range(facts)), lambda: clock.choice(steps))


def store_of(facts: Iterator[tuple[str, Fact]], step: Callable[[], int]) -> MemoryStore:
    """A log of streams' facts; step: milliseconds from one to the next."""
    store, at, versions = MemoryStore(ALL_PROJECTIONS), 1_700_000_000_000, dict[str, int]()
    for number, (stream, fact) in enumerate(facts):
        at += step()
        change = Change(stream, versions.get(stream, 0), (fact,))
        store.append([change], at=at, command=f"command{number // 3}", cause=number // 2 or None)
        versions[stream] = change.expected + 1
    return store


def facts_of(store: MemoryStore) -> Sequence[Recorded]:
    return store.read(limit=1_000_000)
