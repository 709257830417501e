"""What keeping conversations costs: our store beside those of four other projects, in one run and in turns.

    pip install langgraph-checkpoint-sqlite openai-agents llm langchain-community greenlet
    python benchmarks/stores.py [ROUNDS] [--messages 10 100 1000 10000]

Each has one conversation of so many messages and 100 others of two, in a file of its own on the same disk.
All have on the disk what they have acknowledged (the first lines tell how). Measured are medians of

- a message: one message of a person, in one commit. Like with like, but that ours also has the sidebar's row,
  the branch that it belongs to, the digest that ties it to all before, and the text where a search finds it.
- an exchange: a question and the text of its answer, in two commits. Ours are two messages.
- a turn: a question, who answers it and how (model, file digest, sampling, seed, prompt), and the answer, in
  three commits. The others keep the second as a message of the system, or as metadata of a checkpoint. Ours
  keeps it with the answer too, and with the question that a reply is wanted, and from which process.
- a page: the newest 50 messages, role and text. Where a store can only read all, it reads all.
- a list: the 50 conversations with the newest messages. "-": its store has no such question.
- bytes a message on the disk, once closed: of messages alone (1,000 in one conversation, first lines), and
  of the file that was measured. There ours alone has who answered throughout.

benchmarks/stores.md has the table of one run.

What is not installed is left out.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any
from uuid import uuid4

from other_stores import ANSWER, OTHERS, PAGE, QUESTION, Store

from rejoinder.adapters.persistence.sqlite_store import SqliteStore
from rejoinder.adapters.system_clock import SystemClock
from rejoinder.application.commands import Commands, to_conversation
from rejoinder.application.projections import ALL_PROJECTIONS
from rejoinder.application.views import Views
from rejoinder.domain.conversation import AppendMessage, BeginReply, CompleteReply, StartConversation
from rejoinder.domain.errors import Refusal
from rejoinder.domain.messages import Answer, ModelCredit, Prompt, Target, Usage, text_parts
from rejoinder.domain.sampling import SamplingSettings

OTHER_CONVERSATIONS = 100
TARGET = Target(model="box:pocket", name="pocket")
CREDIT = Answer(
    requested=TARGET,
    by=ModelCredit(model="box:pocket", name="pocket", sha256="5" * 64),
    sampling=SamplingSettings(),
    seed=7,
    prompt=Prompt(tokens=1000, digest="d" * 64, template="7" * 64, engine="llama.cpp", threads=2),
)
USAGE = Usage(prompt_tokens=1000, cached_tokens=900, completion_tokens=90, prefill_ms=9, decode_ms=99)


class Rejoinder:
    name = "rejoinder"

    def __init__(self, folder: Path) -> None:
        self._store = SqliteStore(folder / "rejoinder.sqlite3", ALL_PROJECTIONS)
        self._commands = Commands(self._store, SystemClock(), lambda: uuid4().hex)
        self._known = set[str]()

    def _do(self, conversation: str, command: Any) -> None:
        if conversation not in self._known:
            self._known.add(conversation)
            self._do(conversation, StartConversation(TARGET))
        done = self._commands.execute(to_conversation(conversation, command))
        assert not isinstance(done, Refusal), done

    def close(self) -> None:
        self._store.close()

    def settings(self) -> tuple[object, object]:
        with self._store._datastore.transaction(commit=False) as cursor:  # pyright: ignore[reportPrivateUsage]
            asked = (
                cursor.sqlite_cursor.execute(f"PRAGMA {name}") for name in ("journal_mode", "synchronous")
            )
            journal, synchronous = (found.fetchone()[0] for found in asked)
            return journal, synchronous

    def message(self, conversation: str, number: int) -> None:
        self._do(conversation, AppendMessage(uuid4().hex, QUESTION.format(number), None, "", None))

    def exchange(self, conversation: str, number: int) -> None:
        self.message(conversation, number)
        self._do(conversation, AppendMessage(uuid4().hex, ANSWER.format(number), None, "", None))

    def turn(self, conversation: str, number: int) -> None:
        question, reply = uuid4().hex, uuid4().hex
        self._do(conversation, AppendMessage(question, QUESTION.format(number), reply, "session", None))
        self._do(conversation, BeginReply(reply, CREDIT))
        self._do(conversation, CompleteReply(reply, text_parts(ANSWER.format(number)), "stop", USAGE))

    def fill(self, conversation: str, turns: int) -> None:
        for number in range(turns):
            self.turn(conversation, number)

    def page(self, conversation: str) -> int:
        with self._store.snapshot() as rows:
            thread = Views(rows).thread(conversation, limit=PAGE)
        assert not isinstance(thread, Refusal)
        return len([{"role": said.role, "content": said.text} for said in thread.messages])

    def conversations(self) -> int | None:
        with self._store.snapshot() as rows:
            return len(Views(rows).sidebar(limit=PAGE))


def opened(folder: Path) -> Iterator[tuple[Store, Path]]:
    yield Rejoinder(folder), folder
    for make in OTHERS:
        mine = folder / make.__name__
        mine.mkdir()
        try:
            yield make(mine, CREDIT.model_dump(mode="json")), mine
        except ImportError as missing:
            print(f"{make.name} is left out: {missing}")


def size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.iterdir() if path.is_file())


def seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def tell_settings(folder: Path, messages: int = 1000) -> None:
    for store, mine in opened(folder):
        for number in range(messages):
            store.message("messages alone", number)
        journal, synchronous = store.settings()
        store.close()
        each = f"{size(mine) / messages:6,.0f} bytes a message alone"
        print(f"{store.name:32} journal_mode={journal} synchronous={synchronous} {each}", flush=True)


def compare(folder: Path, messages: int, rounds: int) -> None:
    stores = dict(opened(folder))
    for store in stores:
        for other in range(OTHER_CONVERSATIONS):
            store.fill(f"other {other}", 1)
        store.fill("long", messages // 2)
    taken: dict[tuple[Store, str], list[float]] = {}
    numbers = count(messages)
    # Turns come last: of the others they lengthen what a page reads.
    for kinds in (("message", "exchange", "page", "conversations"), ("turn",)):
        for turn in range(rounds):
            for store in [*stores][:: (-1) ** turn]:
                for kind in kinds:
                    taken.setdefault((store, kind), []).append(seconds(action(store, kind, next(numbers))))
    print(f"\n{messages:,} messages (medians of {rounds})")
    said = messages + 2 * OTHER_CONVERSATIONS + 5 * rounds
    for store, mine in stores.items():
        lists = store.conversations() is not None
        store.close()
        show(
            store.name,
            {kind: statistics.median(times) for (s, kind), times in taken.items() if s is store},
            lists,
        )
        print(f"{size(mine) / said:10,.0f} bytes/message", flush=True)


def action(store: Store, kind: str, number: int) -> Callable[[], object]:
    if kind == "conversations":
        return store.conversations
    if kind == "page":
        return lambda: store.page("long")
    return lambda: getattr(store, kind)("long", number)


def show(name: str, taken: dict[str, float], lists: bool) -> None:
    line = f"{name:32}"
    for kind in ("message", "exchange", "turn", "page"):
        line += f" {kind} {taken[kind] * 1e3:8.2f} ms  "
    print(line, f"list {taken['conversations'] * 1e3:6.2f} ms" if lists else f"list {'-':>9}", end="")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("rounds", type=int, nargs="?", default=60)
    parser.add_argument("--messages", type=int, nargs="+", default=[10, 100, 1000, 10_000])
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory(dir=".", ignore_cleanup_errors=True) as folder:
        tell_settings(made(folder, "alone"))
        for messages in options.messages:
            compare(made(folder, str(messages)), messages, options.rounds)


def made(folder: str, name: str) -> Path:
    path = Path(folder) / name
    path.mkdir()
    return path


if __name__ == "__main__":
    main()
