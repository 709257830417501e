"""Data folders as use leaves them, made quickly: histories drawn at random, and what lies beside the log."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

from rejoinder.adapters.engines.kv_snapshots import KvSnapshots
from rejoinder.adapters.persistence.folder_workspace import FolderWorkspace
from rejoinder.adapters.persistence.sqlite_store import SqliteStore
from rejoinder.adapters.system_clock import SystemClock
from rejoinder.application.commands import CONVERSATION, SESSION, Commands, To, to_conversation, to_model
from rejoinder.application.projections import ALL_PROJECTIONS
from rejoinder.domain import errors
from rejoinder.domain.conversation import (
    AppendMessage,
    BeginReply,
    ChangeInstructions,
    CompleteReply,
    DeleteConversation,
    FailReply,
    InterruptReply,
    RenameConversation,
    RequestModel,
    StartConversation,
    StopReply,
)
from rejoinder.domain.engine_session import EndSession, FinishLoad, OpenConversation, StartLoad, StartSession
from rejoinder.domain.errors import Refusal
from rejoinder.domain.event import Recorded
from rejoinder.domain.messages import Answer, ModelCredit, Target, Usage, text_parts
from rejoinder.domain.model_download import (
    CancelDownload,
    CompleteDownload,
    FailDownload,
    InterruptDownload,
    MoveToFront,
    ProveModel,
    QueueDownload,
    RemoveModel,
    StartDownload,
)
from rejoinder.domain.sampling import SamplingSettings

__all__ = ["write_folder"]


def write_folder(folder: Path, seed: int, steps: int = 40) -> None:
    """Sound, whatever is drawn. Its processes are gone, some of them in the middle of an answer."""
    folder.mkdir(parents=True)
    workspace = FolderWorkspace(folder)
    store = SqliteStore(folder / "rejoinder.sqlite3", ALL_PROJECTIONS)
    days = _Days(Random(seed), Commands(store, SystemClock(), _ids(seed)), workspace, folder)
    for _ in range(steps):
        days.step()
    days.leave_behind()
    store.close()


def _ids(seed: int) -> Any:
    numbers = itertools.count(1)
    return lambda: hashlib.md5(f"{seed}/{next(numbers)}".encode()).hexdigest()


class _Days:
    def __init__(self, random: Random, commands: Commands, workspace: FolderWorkspace, folder: Path) -> None:
        self._random, self._commands, self._workspace, self._folder = random, commands, workspace, folder
        self._new_id = _ids(random.getrandbits(64))
        self._session = ""
        self._conversations: list[str] = []
        self._last: Recorded | None = None

    def step(self) -> None:
        steps = [self._talk, self._talk, self._talk, self._talk, self._load, self._download, self._download]
        self._random.choice([*steps, self._change, self._start, self._restart])()

    def _do(self, *commands: To[Any, Any]) -> Sequence[Recorded]:
        """Half of all that follows from something says so."""
        cause = self._last if self._random.random() < 0.5 else None
        done = self._commands.execute(*commands, cause=cause)
        if isinstance(done, Refusal):
            return ()
        self._last = done[-1] if done else self._last
        return done

    def _text(self) -> str:
        words = ("hello", "é\n# second", "a longer sentence about nothing", "😀", "x" * 700)
        return " ".join(self._random.choices(words, k=self._random.randrange(1, 9)))

    def _credit(self) -> ModelCredit:
        name = self._random.choice(("one", "two"))
        return ModelCredit(
            model=self._model(name), name=name, sha256=hashlib.sha256(self._bytes(name)).hexdigest()
        )

    def _model(self, name: str) -> str:
        return f"file:{self._folder / name}.gguf"

    def _bytes(self, name: str) -> bytes:
        return b"GGUF" + name.encode() * 5000

    def _target(self) -> Target:
        credit = self._credit()
        return Target(model=credit.model, name=credit.name)

    # Conversations

    def _start(self) -> None:
        self._conversations.append(self._new_id())
        self._do(to_conversation(self._conversations[-1], StartConversation(self._target())))

    def _some(self) -> str:
        if not self._conversations:
            self._start()
        return self._random.choice(self._conversations)

    def _talk(self) -> None:
        conversation, reply = self._some(), self._new_id()
        if not self._session:
            self._restart()
        self._do(
            to_conversation(conversation, AppendMessage(self._new_id(), self._text(), reply, self._session))
        )
        answer = Answer(requested=self._target(), by=self._credit(), sampling=SamplingSettings(), seed=7)
        if self._random.random() < 0.9:
            self._do(to_conversation(conversation, BeginReply(reply, answer)))
        self._end(conversation, reply)

    def _end(self, conversation: str, reply: str) -> None:
        parts, usage = text_parts(self._text()), Usage(prompt_tokens=3, completion_tokens=4)
        endings = (
            CompleteReply(reply, parts, "stop", usage),
            CompleteReply(reply, parts, "length", usage),
            StopReply(reply, parts, usage),
            FailReply(reply, parts, errors.engine_lost("it was killed")),
        )
        if self._random.random() < 0.9:
            self._do(to_conversation(conversation, self._random.choice(endings)))

    def _change(self) -> None:
        changes = (
            RenameConversation(f"Title {self._new_id()}"),
            ChangeInstructions(self._text()),
            RequestModel(self._target()),
            DeleteConversation(),
        )
        self._do(to_conversation(self._some(), self._random.choice(changes)))

    # Sessions and models

    def _restart(self) -> None:
        """The process dies, or closes; what it left is ended by the next."""
        for conversation in self._conversations if self._session else ():
            running = self._commands.state(CONVERSATION, conversation).running
            if running:
                self._do(to_conversation(conversation, InterruptReply(running.id, text_parts(self._text()))))
        if self._session:
            died = errors.process_gone() if self._random.random() < 0.5 else None
            self._do(To(SESSION, self._session, EndSession(died)))
        self._session = self._new_id()
        self._do(To(SESSION, self._session, StartSession("scripted")))

    def _load(self) -> None:
        if self._session:
            self._do(To(SESSION, self._session, OpenConversation(self._some())))
            self._do(To(SESSION, self._session, StartLoad(self._credit())))
            self._do(To(SESSION, self._session, FinishLoad(2048)))

    def _download(self) -> None:
        name = self._random.choice(("one", "two"))
        model, held = self._model(name), self._bytes(name)
        path, digest = model.removeprefix("file:"), hashlib.sha256(held).hexdigest()
        Path(path).write_bytes(held)
        moves = (
            [QueueDownload(name, len(held), again=True)] * 2,
            [StartDownload("c0", digest, len(held))] * 3,
            [CompleteDownload(path, digest, len(held)), ProveModel("engine", 2048)] * 3,
            [MoveToFront(), FailDownload(errors.offline()), CancelDownload(), InterruptDownload()],
            [RemoveModel(100)],
        )
        for move in self._random.sample([move for several in moves for move in several], 6):
            self._do(to_model(model, move))

    # Beside the log

    def leave_behind(self) -> None:
        """Two answers under way with what they have shown, one that waits, and snapshots."""
        for _ in range(2):
            conversation, reply = self._new_id(), self._new_id()
            self._conversations.append(conversation)
            self._do(to_conversation(conversation, StartConversation(self._target())))
            self._do(
                to_conversation(conversation, AppendMessage(self._new_id(), "Hello", reply, self._session))
            )
            journal = self._workspace.journal(reply)
            for word in self._text().split():
                journal.write("text", word)
            journal.close()
        snapshots = KvSnapshots("key", memory_bytes=0, disk_bytes=1 << 20, folder=self._folder / "kv-cache")
        for conversation in self._conversations[-2:]:
            tokens = self._random.sample(range(1000), 20)
            snapshots.keep(conversation, tokens, bytearray(self._random.randbytes(2000)))
