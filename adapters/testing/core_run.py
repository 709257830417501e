"""One run of the stateful machine: a core with its adapters, what was noted down beside it, and steps."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize

from ...application.core import Core
from ...application.keep_loaded import KeepLoaded
from ...application.ports import Engine, ModelHub, Projection, Store
from ...domain.conversation import MessageAppended, ReplyFailed, ReplyInterrupted, ReplyStarted, ReplyStopped
from ...domain.errors import Refusal
from ...domain.event import Recorded
from ...domain.model_download import Compiled
from ...domain.models import Catalogue, CatalogueEntry
from ..composition import open_core
from .invariants import comes, holds
from .log_oracle import LogOracle, QueueOracle
from .naive_conversation import NaiveConversation
from .paced_engine import PacedEngine
from .paced_hub import PacedHub
from .scripted_engine import ScriptedEngine
from .scripted_hub import Gate, ScriptedHub

__all__ = ["CoreAdapters", "CoreRun", "nth", "picks", "reply_of", "scripted_hubs"]

ItemT = TypeVar("ItemT")

picks = st.integers(0, 2**16)
"""Which of several, modulo their number: what is drawn does not depend on how many there are."""

_MODELS = {name: f"hf:org/{name}/{name}.gguf" for name in ("smart", "quick", "third")}
_EVERYTHING = 100_000


def nth(pick: int, several: Sequence[ItemT]) -> ItemT:
    return several[pick % len(several)]


def scripted_hubs(folder: Path) -> Sequence[ModelHub]:
    """Three models that are fetched, and one in the box."""
    fetched, box = ScriptedHub(folder), ScriptedHub(folder, "box")
    for name, model in _MODELS.items():
        fetched.add(model, name.encode() * 500)
    box.add("box:boxed", b"boxed" * 100, offered=True)
    return box, fetched


@dataclass(frozen=True, slots=True, kw_only=True)
class CoreAdapters:
    """What a core is run with.

    new_engine: asked at each opening. new_hubs: asked once for each run, with a folder for files.
    models: names and ids of three or more that the hubs can bring; a new conversation targets the first.
    new_store: None for Rejoinder's own, in memory and on disk. durable: whether the facts are there again
    when the store is made again. patience: seconds in which whatever must come comes.
    """

    new_engine: Callable[[], Engine] = ScriptedEngine
    new_hubs: Callable[[Path], Sequence[ModelHub]] = scripted_hubs
    models: Mapping[str, str] | None = None
    new_store: Callable[[Path, Sequence[Projection]], Store] | None = None
    durable: bool = True
    patience: float = 20.0


class CoreRun(RuleBasedStateMachine):
    """naive: what was noted down of every conversation that is not deleted. secrets: what was said in those
    that are.

    queue: names of models in the order of their jobs. ready: of those that were proved. given_up: of those
    that were cancelled, or failed for good, and wait to be pulled again. bundled: names and ids of those in
    the box.
    """

    adapters: ClassVar[CoreAdapters] = CoreAdapters()

    def __init__(self) -> None:
        super().__init__()
        self.models = self.adapters.models or _MODELS
        self.naive: dict[str, NaiveConversation] = {}
        self.deleted: list[str] = []
        self.secrets: list[str] = []
        self.queue: list[str] = []
        self.ready: set[str] = set()
        self.given_up: set[str] = set()
        self.bundled: dict[str, str] = {}
        self.folder: Path | None = None
        self.clock = 0

    # The world

    @initialize(on_disk=st.booleans(), with_bundled=st.booleans())
    def begin(self, on_disk: bool, with_bundled: bool) -> None:
        self.temporary = tempfile.TemporaryDirectory()
        root = Path(self.temporary.name)
        (root / "files").mkdir()
        self.folder = root / "data" if on_disk or self.adapters.new_store else None
        hubs = [PacedHub(hub) for hub in self.adapters.new_hubs(root / "files")]
        self.hubs = [hub for hub in hubs if with_bundled or not hub.offers()]
        self.bundled = {offer.name: offer.model for hub in self.hubs for offer in hub.offers()}
        self.gates: dict[str, Gate] = {name: self.hub_of(name).hold(self.id(name)) for name in self.models}
        self.oracle, self.line = LogOracle(), QueueOracle()
        self.open()

    def open(self) -> None:
        self.engine = PacedEngine(self.adapters.new_engine(), getattr(self, "engine", None))
        self.core: Core = open_core(
            self.folder,
            engine=self.engine,
            hubs=self.hubs,
            catalogue=Catalogue(CatalogueEntry(name, name, model) for name, model in self.models.items()),
            keep_loaded=KeepLoaded(models=2 if self.bundled else 1),
            new_store=self.adapters.new_store,
        )
        for name in self.bundled:
            self.until(lambda name=name: self.status(name) == "Ready", "I2", f"{name} is Ready")
            self.ready.add(name)

    def teardown(self) -> None:
        if hasattr(self, "core"):
            self.engine.release()
            comes("I6", self.adapters.patience, self.core.close, "the end of the core")
            has_failed = sys.exc_info()[0] is not None
            if self.folder and self.adapters.durable and not has_failed:
                self.take_facts(self._reopened_log())
                holds("I6", not self.oracle.replies, f"{self.oracle.replies} have no ending in the log")
            self.temporary.cleanup()

    def _reopened_log(self) -> Sequence[Recorded]:
        new_store = self.adapters.new_store
        with open_core(
            self.folder, work=False, engine=ScriptedEngine(), hubs=(), new_store=new_store
        ) as core:
            return core.facts(after=self.oracle.position, limit=_EVERYTHING)

    # Names

    def name(self, pick: int) -> str:
        return nth(pick, [*self.models, *self.bundled])

    def id(self, name: str) -> str:
        return self.models.get(name) or self.bundled[name]

    def hub_of(self, name: str) -> PacedHub:
        scheme = self.id(name).partition(":")[0]
        return next(hub for hub in self.hubs if hub.scheme == scheme)

    def any(self, pick: int) -> NaiveConversation:
        return nth(pick, list(self.naive.values()))

    def tick(self) -> int:
        self.clock += 1
        return self.clock

    # Keeping step

    def new_facts(self) -> Sequence[Recorded]:
        return self.core.facts(after=self.oracle.position, limit=_EVERYTHING)

    def take_facts(self, facts: Sequence[Recorded]) -> None:
        """Hold every fact against the oracles, and against what the adapters saw."""
        for recorded in facts:
            self.oracle.take(recorded)
            self.line.take(recorded)
            self._compare(recorded)

    def _compare(self, recorded: Recorded) -> None:
        engine = self.engine
        match recorded.fact:
            case Compiled():
                proved = any(credit.model == recorded.subject for credit in engine.proved)
                holds("I2", proved, f"{recorded.subject} is Ready, and no trial of the engine was passed")
            case (
                ReplyStarted(answer=answer)
                | MessageAppended(role="assistant", answer=answer)
                | ReplyStopped(answer=answer)
                | ReplyFailed(answer=answer)
                | ReplyInterrupted(answer=answer)
            ) if answer is not None:
                ran = engine.ran.get(reply_of(recorded))
                holds("I5", ran == answer.by, f"{ran} ran and {answer.by} is recorded")
            case _:
                pass

    def until(self, condition: Callable[[], object], name: str, what: str) -> None:
        """Look whenever the log grew; the invariant `name` says that it must come."""

        def watch() -> None:
            with self.core.subscribe(after=0) as facts:
                if not condition():
                    next(recorded for recorded in facts if condition())

        comes(name, self.adapters.patience, watch, what)

    def until_held(self, gate: Gate, what: str) -> None:
        """Until a fetch stands before the gate; meanwhile every fact is looked at."""
        deadline = time.monotonic() + self.adapters.patience
        while not gate.reached.wait(0.2):
            self.take_facts(self.new_facts())
            holds("I8", time.monotonic() < deadline, what)

    def status(self, name: str) -> str:
        with self.core.views() as views:
            row = views.download(self.id(name))
        return row.status if row else ""

    def done(self, result: ItemT | Refusal) -> ItemT:
        """What a command made that nothing stood in the way of."""
        if isinstance(result, Refusal):
            holds("I15", False, f"refused: {result!r}")
            raise AssertionError(result)
        return result

    def refused(self, result: object, *reasons: str) -> None:
        refused = isinstance(result, Refusal) and result.reason in reasons and result.remedy
        holds("I15", refused, f"{result!r} instead of a refusal because of {reasons}")


def reply_of(recorded: Recorded) -> str:
    """The reply that a fact is about, "" if about none."""
    fact = recorded.fact
    return getattr(fact, "reply", "") or getattr(fact, "message", "")
