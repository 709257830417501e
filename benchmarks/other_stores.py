"""The stores of four other projects, each used as its documentation shows, with its own settings.

What each does with a commit: LangGraph and openai-agents set journal_mode=WAL, llm and LangChain leave SQLite
its rollback journal; none of them touches `synchronous`, which is FULL then. So all of them, like ours, have
on the disk what they have acknowledged, and nothing has to be raised to compare them.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol
from uuid import uuid4

__all__ = ["ANSWER", "OTHERS", "PAGE", "QUESTION", "Other", "Store"]

QUESTION = "Message {0}: what is the tallest mountain on each continent, and who climbed it first? " * 2
ANSWER = "Answer {0}: on each continent it is another one, and people disagree about two of them. " * 4
PAGE = 50


class Store(Protocol):
    name: str

    def message(self, conversation: str, number: int) -> None:
        """One message of a person, in one commit."""
        ...

    def exchange(self, conversation: str, number: int) -> None:
        """A question and the text of its answer, in two commits."""
        ...

    def turn(self, conversation: str, number: int) -> None:
        """A question, who answers it and how, and the answer, in three commits."""
        ...

    def fill(self, conversation: str, turns: int) -> None: ...

    def page(self, conversation: str) -> int:
        """The number of messages that were read."""
        ...

    def conversations(self) -> int | None:
        """How many were read of the list of conversations; None where the store has none."""
        ...

    def settings(self) -> tuple[object, object]:
        """journal_mode and synchronous (2 is FULL) of the connection that it writes with."""
        ...

    def close(self) -> None: ...


def _asked(database: Any) -> tuple[object, object]:
    journal, synchronous = (
        database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")
    )
    return journal, synchronous


class Other:
    """What is alike in the four. A store says how it adds messages, of a role and a text, in one commit."""

    def __init__(self, credit: object) -> None:
        self.credit = json.dumps(credit)

    def add(self, conversation: str, said: Sequence[tuple[str, str]]) -> None:
        raise NotImplementedError

    def message(self, conversation: str, number: int) -> None:
        self.add(conversation, [("user", QUESTION.format(number))])

    def exchange(self, conversation: str, number: int) -> None:
        self.message(conversation, number)
        self.add(conversation, [("assistant", ANSWER.format(number))])

    def turn(self, conversation: str, number: int) -> None:
        self.message(conversation, number)
        self.add(conversation, [("system", self.credit)])
        self.add(conversation, [("assistant", ANSWER.format(number))])

    def fill(self, conversation: str, turns: int) -> None:
        said = [
            pair
            for number in range(turns)
            for pair in (("user", QUESTION.format(number)), ("assistant", ANSWER.format(number)))
        ]
        self.add(conversation, said)

    def conversations(self) -> int | None:
        return None


class LangGraph(Other):
    """A checkpoint, which holds the whole state, after each step of a graph. Who answers is in the metadata
    of one. It is filled with one checkpoint: a real file would hold two for each turn."""

    name = "langgraph-checkpoint-sqlite"

    def __init__(self, folder: Path, credit: object) -> None:
        from langgraph.checkpoint.sqlite import SqliteSaver

        super().__init__(credit)
        self._manager = SqliteSaver.from_conn_string(str(folder / "checkpoints.sqlite"))
        self._saver = self._manager.__enter__()
        self._states: dict[str, list[Any]] = {}
        self._configs: dict[str, Any] = {}

    def close(self) -> None:
        self._manager.__exit__(None, None, None)

    def settings(self) -> tuple[object, object]:
        return _asked(self._saver.conn)

    def add(self, conversation: str, said: Sequence[tuple[str, str]]) -> None:
        from langchain_core.messages import AIMessage, HumanMessage

        make = {"user": HumanMessage, "assistant": AIMessage}
        about: dict[str, object] = {"source": "loop", "step": len(self._states.get(conversation, ()))}
        state = self._states.setdefault(conversation, [])
        for role, text in said:
            if role in make:
                state.append(make[role](text, id=uuid4().hex))
            else:
                about["answer"] = text
        self._put(conversation, state, about)

    def _put(self, conversation: str, state: list[Any], about: Any) -> None:
        from langgraph.checkpoint.base import empty_checkpoint

        checkpoint: Any = {**empty_checkpoint(), "channel_values": {"messages": state}}
        before: Any = {"configurable": {"thread_id": conversation, "checkpoint_ns": ""}}
        config = self._configs.get(conversation, before)
        self._configs[conversation] = self._saver.put(config, checkpoint, about, {})

    def page(self, conversation: str) -> int:
        found = self._saver.get_tuple({"configurable": {"thread_id": conversation, "checkpoint_ns": ""}})
        assert found is not None
        return len(found.checkpoint["channel_values"]["messages"][-PAGE:])


class Agents(Other):
    name = "openai-agents SQLiteSession"

    def __init__(self, folder: Path, credit: object) -> None:
        super().__init__(credit)
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
        self._loop.close()

    def settings(self) -> tuple[object, object]:
        connection = next(iter(self._sessions.values()))._get_connection()
        return _asked(connection)

    def add(self, conversation: str, said: Sequence[tuple[str, str]]) -> None:
        items = [{"role": role, "content": text} for role, text in said]
        self._loop.run_until_complete(self._session(conversation).add_items(items))

    def page(self, conversation: str) -> int:
        return len(self._loop.run_until_complete(self._session(conversation).get_items(PAGE)))


class Llm(Other):
    """Its log of threads. It reads a thread whole."""

    name = "llm LogStore"

    def __init__(self, folder: Path, credit: object) -> None:
        import sqlite_utils
        from llm.logs import LogStore

        super().__init__(credit)
        self._store: Any = LogStore(sqlite_utils.Database(folder / "logs.db"))

    def close(self) -> None:
        self._store.db.close()

    def settings(self) -> tuple[object, object]:
        return _asked(self._store.db.conn)

    def add(self, conversation: str, said: Sequence[tuple[str, str]]) -> None:
        from llm.parts import Message, TextPart

        self._store.ensure_thread(conversation)
        messages = [Message(role=role, parts=[TextPart(text=text)]) for role, text in said]
        self._store.append(conversation, messages)

    def page(self, conversation: str) -> int:
        return len(self._store.thread_messages(conversation)[-PAGE:])


class LangChain(Other):
    """It reads a history whole."""

    name = "langchain SQLChatMessageHistory"

    def __init__(self, folder: Path, credit: object) -> None:
        from langchain_community.chat_message_histories import sql
        from sqlalchemy import create_engine

        super().__init__(credit)
        self._make: Any = sql.SQLChatMessageHistory
        self._engine: Any = create_engine(f"sqlite:///{folder / 'history.sqlite'}")
        self._histories: dict[str, Any] = {}

    def _history(self, conversation: str) -> Any:
        if conversation not in self._histories:
            self._histories[conversation] = self._make(conversation, connection=self._engine)
        return self._histories[conversation]

    def close(self) -> None:
        self._engine.dispose()

    def settings(self) -> tuple[object, object]:
        with self._engine.connect() as connection:
            return _asked(connection.connection.driver_connection)

    def add(self, conversation: str, said: Sequence[tuple[str, str]]) -> None:
        from langchain_core.messages import AIMessage, HumanMessage, SystemMessage

        make: Any = {"user": HumanMessage, "assistant": AIMessage, "system": SystemMessage}
        self._history(conversation).add_messages([make[role](text) for role, text in said])

    def page(self, conversation: str) -> int:
        return len(self._history(conversation).messages[-PAGE:])


OTHERS = (LangGraph, Agents, Llm, LangChain)
