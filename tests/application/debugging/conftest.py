"""Logs as Hypothesis makes them: histories that the rules allow, with texts wherever there may be some."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import pytest
from hypothesis import strategies as st

from rejoinder.adapters.persistence.memory_store import MemoryStore
from rejoinder.application.commands import CONVERSATION, MODEL, SESSION, Commands, To
from rejoinder.application.projections import ALL_PROJECTIONS
from rejoinder.domain import conversation as c
from rejoinder.domain import engine_session as s
from rejoinder.domain import model_download as d
from rejoinder.domain.errors import Refusal
from rejoinder.domain.messages import Answer, ModelCredit, Prompt, ReasoningPart, Target, TextPart, Usage
from rejoinder.domain.sampling import SamplingSettings

WORDS = ("Dear diary", "my grandmother", "Zürich", "a\nb c\n", "\x00 \u2028 '\"\\", "Ужин 🍲", "pin 4711")
PUBLIC = ("hf:org/repo/model.gguf", "box:pocket")
# Made once: Hypothesis looks a strategy over when it is first drawn from, which costs more than drawing.
TEXTS = st.sampled_from(WORDS) | st.text(st.characters(codec="utf-8"), max_size=8)
KINDS = st.sampled_from((*PUBLIC, "file", "server", "other"))
CONSTRAINTS = st.sampled_from(("grammar", "json_schema", ""))
TEMPERATURES = st.floats(0, 10)


class Clock:
    def __init__(self) -> None:
        self.at = 1_700_000_000_000

    def now(self) -> int:
        self.at += 137
        return self.at


@dataclass
class History:
    """A log, and every text, title, path and name that somebody put into it."""

    store: MemoryStore = field(default_factory=lambda: MemoryStore(ALL_PROJECTIONS))
    secrets: list[str] = field(default_factory=list[str])

    @property
    def conversations(self) -> list[str]:
        streams = dict.fromkeys(recorded.stream for recorded in self.store.read(limit=10_000))
        return [stream.partition(":")[2] for stream in streams if stream.startswith("conversation:")]


class Author:
    """Draws what happens, command by command."""

    def __init__(self, draw: Callable[[st.SearchStrategy[Any]], Any]) -> None:
        self.draw, self.history, self._ids = draw, History(), count(1)
        self._commands = Commands(self.history.store, Clock(), self.new_id)
        self._messages: list[str] = []

    def new_id(self) -> str:
        return f"{next(self._ids):032x}"

    def text(self) -> str:
        """Something that no word of the format is, nor a part of one."""
        start = self.draw(TEXTS)
        self.history.secrets.append(text := f"{start} {self.draw(st.integers(1, 99))} é")
        return text

    def path(self) -> str:
        self.history.secrets.append(path := f"/home/{self.text()}/model.gguf")
        return path

    def target(self) -> Target:
        kind = self.draw(KINDS)
        if kind in PUBLIC:
            return Target(model=kind, name={"box:pocket": "pocket"}.get(kind, "model"))
        name = self.text().translate(dict.fromkeys((*range(32), 127))).strip()
        self.history.secrets.append(name)
        model = {"file": f"file:/home/{name}/{name}.gguf", "server": f"server:{name}"}.get(kind, name)
        return Target(model=model, name=name)

    def credit(self) -> ModelCredit:
        return ModelCredit(**self.target().model_dump(), sha256="0123456789abcdef" * 4)

    def sampling(self) -> SamplingSettings:
        constraint = self.draw(CONSTRAINTS)
        return SamplingSettings(
            temperature=self.draw(TEMPERATURES),
            dry_sequence_breakers=(self.text(), self.text()),
            logit_bias={self.text(): 1.5, self.text(): -2},
            grammar=self.text() if constraint == "grammar" else None,
            json_schema={self.text(): [self.text(), 4711]} if constraint == "json_schema" else None,
            stop=(self.text(), "\n"),
        )

    def answer(self, target: Target) -> Answer:
        prompt = Prompt(tokens=9, digest="ab" * 32, template="cd" * 32, engine=self.text(), threads=2)
        return Answer(requested=target, by=self.credit(), sampling=self.sampling(), seed=7, prompt=prompt)

    def failure(self) -> Refusal:
        details = {"path": self.path(), "why": self.text(), "known": (self.text(),), "model": self.text()}
        return Refusal(
            reason="load_failed",
            message=self.text(),
            remedy=self.text(),
            details={**details, self.text(): 4, "size": 5, "by_choice": True, "status": None},
        )

    def parts(self) -> tuple[TextPart | ReasoningPart, ...]:
        return (ReasoningPart(text=self.text()), TextPart(text=self.text()))

    # What happens

    def tell(self, kind: Any, subject: str, *commands: Any) -> None:
        for command in commands:
            position = self.draw(st.integers(0, self.history.store.head()))
            causes = self.history.store.read(after=position - 1, limit=1) if position else [None]
            self._commands.execute(To(kind, subject, command), cause=causes[0])

    def begin(self) -> str:
        self.tell(CONVERSATION, conversation := self.new_id(), c.StartConversation(self.target()))
        return conversation

    def converse(self, conversation: str, session: str) -> None:
        message, reply = self.new_id(), self.new_id()
        self.tell(
            CONVERSATION, conversation, c.AppendMessage(message, self.text(), reply, session, None, None)
        )
        self.tell(CONVERSATION, conversation, c.BeginReply(reply, self.answer(self.target())))
        endings = (
            c.CompleteReply(reply, self.parts(), "stop", Usage(completion_tokens=3, decode_ms=1.5)),
            c.StopReply(reply, self.parts()),
            c.FailReply(reply, self.parts(), self.failure()),
            c.InterruptReply(reply, ()),
        )
        self.tell(CONVERSATION, conversation, *self.draw(st.sampled_from([(one,) for one in endings] + [()])))
        self._messages += [message, reply]

    def change(self, conversation: str) -> None:
        commands = (
            c.RenameConversation(self.text()),
            c.ChangeInstructions(self.text()),
            c.ChangeSampling(self.sampling()),
            c.RequestModel(self.target()),
            c.PinConversation(True),
            c.SelectBranch(self.draw(st.sampled_from(self._messages)) if self._messages else ""),
            c.Regenerate(None, self.new_id(), self.new_id(), self.sampling()),
            c.DeleteConversation(),
        )
        self.tell(CONVERSATION, conversation, self.draw(st.sampled_from(commands)))

    def download(self) -> None:
        target, path = self.target(), self.path()
        way = (
            d.QueueDownload(target.name, 9),
            d.StartDownload("c0ffee", "d" * 64, 9),
            d.CompleteDownload(path, "d" * 64, 9, 1),
            d.ProveModel("llama.cpp", 512, "llama"),
            d.LoseModel(self.failure()),
        )
        self.tell(MODEL, target.model, *way[: self.draw(st.integers(1, len(way)))])

    def run(self, conversation: str) -> str:
        session, credit = self.new_id(), self.credit()
        way = (
            s.StartSession("llama.cpp"),
            s.OpenConversation(conversation),
            s.StartLoad(credit),
            s.FinishLoad(512, 9, ("no TCP",)),
            s.LoseEngine(self.failure(), credit),
            s.EndSession(self.failure()),
        )
        self.tell(SESSION, session, *way[: self.draw(st.integers(1, len(way)))])
        return session


@st.composite
def _histories(draw: Callable[[st.SearchStrategy[Any]], Any]) -> History:
    author = Author(draw)
    conversations = [author.begin() for _ in range(draw(st.integers(1, 3)))]
    session = author.run(conversations[0])
    for _ in range(draw(st.integers(0, 6))):
        conversation, happens = draw(st.sampled_from(conversations)), draw(st.integers(0, 2))
        if happens == 0:
            author.converse(conversation, session)
        elif happens == 1:
            author.change(conversation)
        else:
            author.download()
    return author.history


@pytest.fixture(scope="session")
def histories() -> st.SearchStrategy[History]:
    return _histories()


@pytest.fixture
def new_stores(tmp_path: Any) -> Iterator[Callable[[], Any]]:
    """Empty stores on disk."""
    from rejoinder.adapters.persistence.sqlite_store import SqliteStore

    opened: list[SqliteStore] = []

    def new_store() -> SqliteStore:
        opened.append(SqliteStore(tmp_path / f"{len(opened)}.sqlite3", ALL_PROJECTIONS))
        return opened[-1]

    yield new_store
    for store in opened:
        store.close()


@pytest.fixture(scope="session")
def everything() -> Callable[[Any], list[Sequence[object]]]:
    """Every row of every view of a store."""

    def rows_of(store: Any) -> list[Sequence[object]]:
        with store.snapshot() as rows:
            tables = [table for projection in ALL_PROJECTIONS for table in projection.tables]
            return [tuple(rows.by_key(table)) for table in tables]

    return rows_of
