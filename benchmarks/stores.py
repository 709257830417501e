"""What keeping conversations costs: our store beside those of four other projects, in one run and in turns.

    pip install langgraph-checkpoint-sqlite openai-agents llm langchain-community greenlet
    python benchmarks/stores.py [ROUNDS] [--messages 10 100 1000 10000]

Each has one conversation of so many messages and 100 others of two, in a file of its own on the same disk, as
its documentation shows and with its own settings. Measured are medians of

- a message: one message of a person made durable, with all that the store keeps of it. Ours has the fact, the
  rows of three views and the words index in its commit.
- a turn: a question, then its answer, each made durable when it is there. Ours has a third commit between
  them: who answers. LangGraph's are the two checkpoints of a graph with one node.
- a page: the newest 50 messages, ready to be shown. Where a store can only read all, it reads all.
- a list: the 50 conversations with the newest messages. "-": its store has no such question.
- bytes a message on the disk. LangGraph's file is filled with one checkpoint, the last: a real one would also
  hold two for each turn before it. Measured after the store was closed.

What is not installed is left out.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any, Protocol
from uuid import uuid4

from rejoinder.adapters.persistence.sqlite_store import SqliteStore
from rejoinder.adapters.system_clock import SystemClock
from rejoinder.application.commands import Commands, to_conversation
from rejoinder.application.projections import ALL_PROJECTIONS
from rejoinder.application.views import Views
from rejoinder.domain.conversation import AppendMessage, BeginReply, CompleteReply, StartConversation
from rejoinder.domain.errors import Refusal
from rejoinder.domain.messages import Answer, ModelCredit, Prompt, Target, Usage, text_parts
from rejoinder.domain.sampling import SamplingSettings

QUESTION = "Message {0}: what is the tallest mountain on each continent, and who climbed it first? " * 2
ANSWER = "Answer {0}: on each continent it is another one, and people disagree about two of them. " * 4
OTHERS, PAGE = 100, 50


class Store(Protocol):
    name: str

    def message(self, conversation: str, number: int) -> None: ...

    def turn(self, conversation: str, number: int) -> None: ...

    def close(self) -> None: ...

    def page(self, conversation: str) -> int:
        """The number of messages that were read."""
        ...

    def conversations(self) -> int | None: ...


class Rejoinder:
    name = "rejoinder"

    def __init__(self, folder: Path) -> None:
        self._store = SqliteStore(folder / "rejoinder.sqlite3", ALL_PROJECTIONS)
        self._commands = Commands(self._store, SystemClock(), lambda: uuid4().hex)
        self._target = Target(model="box:pocket", name="pocket")
        self._known = set[str]()

    def _do(self, conversation: str, command: Any) -> None:
        done = self._commands.execute(to_conversation(conversation, command))
        assert not isinstance(done, Refusal), done

    def close(self) -> None:
        self._store.close()

    def message(self, conversation: str, number: int) -> None:
        self._do(conversation, AppendMessage(uuid4().hex, QUESTION.format(number), None, "", None))

    def turn(self, conversation: str, number: int) -> None:
        if conversation not in self._known:
            self._do(conversation, StartConversation(self._target))
            self._known.add(conversation)
        question, reply = uuid4().hex, uuid4().hex
        self._do(conversation, AppendMessage(question, QUESTION.format(number), reply, "session", None))
        by = ModelCredit(model="box:pocket", name="pocket", sha256="5" * 64)
        prompt = Prompt(tokens=1000, digest="d" * 64, template="7" * 64, engine="llama.cpp", threads=2)
        sampling = SamplingSettings()
        answer = Answer(requested=self._target, by=by, sampling=sampling, seed=number, prompt=prompt)
        self._do(conversation, BeginReply(reply, answer))
        usage = Usage(prompt_tokens=1000, cached_tokens=900, completion_tokens=90, prefill_ms=9, decode_ms=99)
        self._do(conversation, CompleteReply(reply, text_parts(ANSWER.format(number)), "stop", usage))

    def page(self, conversation: str) -> int:
        with self._store.snapshot() as rows:
            thread = Views(rows).thread(conversation, limit=PAGE)
        assert not isinstance(thread, Refusal)
        return len([{"role": said.role, "content": said.text} for said in thread.messages])

    def conversations(self) -> int | None:
        with self._store.snapshot() as rows:
            return len(Views(rows).sidebar(limit=PAGE))


class LangGraph:
    name = "langgraph-checkpoint-sqlite"

    def __init__(self, folder: Path) -> None:
        from langgraph.checkpoint.sqlite import SqliteSaver

        self._manager = SqliteSaver.from_conn_string(str(folder / "checkpoints.sqlite"))
        self._saver = self._manager.__enter__()
        self._states: dict[str, list[Any]] = {}
        self._configs: dict[str, Any] = {}

    def close(self) -> None:
        self._manager.__exit__(None, None, None)

    def fill(self, conversation: str, turns: int) -> None:
        """All but the last turn without checkpoints of their own."""
        for number in range(turns - 1):
            self._ask(conversation, number)
            self._answer(conversation, number)
        self.turn(conversation, turns)

    def message(self, conversation: str, number: int) -> None:
        self._put(conversation, number, self._ask(conversation, number))

    def turn(self, conversation: str, number: int) -> None:
        self.message(conversation, number)
        self._put(conversation, number, self._answer(conversation, number))

    def _ask(self, conversation: str, number: int) -> list[Any]:
        from langchain_core.messages import HumanMessage

        said = self._states.setdefault(conversation, [])
        said.append(HumanMessage(QUESTION.format(number), id=uuid4().hex))
        return said

    def _answer(self, conversation: str, number: int) -> list[Any]:
        from langchain_core.messages import AIMessage

        self._states[conversation].append(AIMessage(ANSWER.format(number), id=uuid4().hex))
        return self._states[conversation]

    def _put(self, conversation: str, number: int, said: list[Any]) -> None:
        from langgraph.checkpoint.base import empty_checkpoint

        checkpoint = {**empty_checkpoint(), "channel_values": {"messages": said}}
        before = {"configurable": {"thread_id": conversation, "checkpoint_ns": ""}}
        config = self._configs.get(conversation, before)
        about = {"source": "loop", "step": number}
        self._configs[conversation] = self._saver.put(config, checkpoint, about, {})

    def page(self, conversation: str) -> int:
        found = self._saver.get_tuple({"configurable": {"thread_id": conversation, "checkpoint_ns": ""}})
        return len(found.checkpoint["channel_values"]["messages"][-PAGE:])

    def conversations(self) -> int | None:
        return None


class Agents:
    name = "openai-agents SQLiteSession"

    def __init__(self, folder: Path) -> None:
        self._path = folder / "sessions.sqlite"
        self._sessions: dict[str, Any] = {}
        self._loop = asyncio.new_event_loop()

    def _session(self, conversation: str) -> Any:
        from agents import SQLiteSession

        if conversation not in self._sessions:
            self._sessions[conversation] = SQLiteSession(conversation, self._path)
        return self._sessions[conversation]

    def close(self) -> None:
        for session in self._sessions.values():
            session.close()

    def _add(self, conversation: str, role: str, text: str) -> None:
        item = {"role": role, "content": text}
        self._loop.run_until_complete(self._session(conversation).add_items([item]))

    def message(self, conversation: str, number: int) -> None:
        self._add(conversation, "user", QUESTION.format(number))

    def turn(self, conversation: str, number: int) -> None:
        self.message(conversation, number)
        self._add(conversation, "assistant", ANSWER.format(number))

    def page(self, conversation: str) -> int:
        return len(self._loop.run_until_complete(self._session(conversation).get_items(PAGE)))

    def conversations(self) -> int | None:
        return None


class Llm:
    """Its log of threads, a question and then its answer."""

    name = "llm LogStore"

    def __init__(self, folder: Path) -> None:
        import sqlite_utils
        from llm.logs import LogStore

        self._store = LogStore(sqlite_utils.Database(folder / "logs.db"))

    def close(self) -> None:
        self._store.db.close()

    def _add(self, conversation: str, role: str, text: str) -> None:
        from llm.parts import Message, TextPart

        self._store.ensure_thread(conversation)
        self._store.append(conversation, [Message(role=role, parts=[TextPart(text=text)])])

    def message(self, conversation: str, number: int) -> None:
        self._add(conversation, "user", QUESTION.format(number))

    def turn(self, conversation: str, number: int) -> None:
        self.message(conversation, number)
        self._add(conversation, "assistant", ANSWER.format(number))

    def page(self, conversation: str) -> int:
        return len(self._store.thread_messages(conversation)[-PAGE:])

    def conversations(self) -> int | None:
        return None


class LangChain:
    name = "langchain SQLChatMessageHistory"

    def __init__(self, folder: Path) -> None:
        from langchain_community.chat_message_histories import sql
        from sqlalchemy import create_engine

        self._make = sql.SQLChatMessageHistory
        self._engine = create_engine(f"sqlite:///{folder / 'history.sqlite'}")
        self._histories: dict[str, Any] = {}

    def _history(self, conversation: str) -> Any:
        if conversation not in self._histories:
            self._histories[conversation] = self._make(conversation, connection=self._engine)
        return self._histories[conversation]

    def close(self) -> None:
        self._engine.dispose()

    def message(self, conversation: str, number: int) -> None:
        from langchain_core.messages import HumanMessage

        self._history(conversation).add_message(HumanMessage(QUESTION.format(number)))

    def turn(self, conversation: str, number: int) -> None:
        from langchain_core.messages import AIMessage

        self.message(conversation, number)
        self._history(conversation).add_message(AIMessage(ANSWER.format(number)))

    def page(self, conversation: str) -> int:
        return len(self._history(conversation).messages[-PAGE:])

    def conversations(self) -> int | None:
        return None


STORES: tuple[type[Store], ...] = (Rejoinder, LangGraph, Agents, Llm, LangChain)


def filled(folder: Path, messages: int) -> Iterator[tuple[Store, Path]]:
    for number, make in enumerate(STORES):
        mine = folder / f"{messages}-{number}"
        mine.mkdir()
        try:
            store = make(mine)
            fill(store, messages)
        except ImportError as missing:
            print(f"{make.__name__} is left out: {missing}")
        else:
            yield store, mine


def fill(store: Store, messages: int) -> None:
    for other in range(OTHERS):
        store.turn(f"other {other}", 0)
    if isinstance(store, LangGraph):
        store.fill("long", messages // 2)
    else:
        for turn in range(messages // 2):
            store.turn("long", turn)


def size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def compare(folder: Path, messages: int, rounds: int) -> None:
    stores = dict(filled(folder, messages))
    taken: dict[tuple[Store, str], list[float]] = {}
    numbers = count(messages)
    for _ in range(rounds):
        for store in stores:
            number = next(numbers)
            actions: dict[str, Callable[[], object]] = {
                "turn": lambda store=store, number=number: store.turn("long", number),
                "message": lambda store=store, number=number: store.message("long", number),
                "page": lambda store=store: store.page("long"),
                "list": store.conversations,
            }
            for name, action in actions.items():
                taken.setdefault((store, name), []).append(seconds(action))
    for store, mine in stores.items():
        lists = store.conversations() is not None
        store.close()
        each = size(mine) / (messages + 2 * OTHERS + 3 * rounds)
        show(messages, store.name, {n: statistics.median(taken[store, n]) for n in actions}, lists, each)


def show(messages: int, name: str, taken: dict[str, float], lists: bool, each: float) -> None:
    message, turn, page, listed = (taken[n] * 1e3 for n in ("message", "turn", "page", "list"))
    told = f"{listed:7.3f} ms" if lists else f"{'-':>10}"
    print(
        f"{messages:6} {name:32} message {message:7.2f} ms   turn {turn:7.2f} ms   page {page:7.2f} ms   "
        f"list {told}   {each:6.0f} bytes/message",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("rounds", type=int, nargs="?", default=60)
    parser.add_argument("--messages", type=int, nargs="+", default=[10, 100, 1000, 10_000])
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory(dir=".", ignore_cleanup_errors=True) as folder:
        for messages in options.messages:
            compare(Path(folder), messages, options.rounds)


if __name__ == "__main__":
    main()
