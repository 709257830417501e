"""What size costs: a log of a million facts in 100,000 conversations against one of a thousand facts.

    python benchmarks/scale.py [FACTS]

Prints how fast the facts were written in bulk, how long opening takes (for work: with recovery, session and
threads), the first page of the sidebar, a search, folding facts in memory, rebuilding all views and
verifying.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from rejoinder.adapters import open_core
from rejoinder.adapters.persistence.sqlite_store import SqliteStore
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.application.ports import Change
from rejoinder.application.projections import ALL_PROJECTIONS
from rejoinder.domain import conversation
from rejoinder.domain.conversation import (
    ConversationStarted,
    MessageAppended,
    ModelRequested,
    ReplyRequested,
    ReplyStarted,
)
from rejoinder.domain.event import Fact
from rejoinder.domain.messages import Answer, ModelCredit, Target, Usage, text_parts
from rejoinder.domain.sampling import SamplingSettings

TARGET = Target(model="box:pocket", name="pocket")
ANSWER = Answer(
    requested=TARGET,
    by=ModelCredit(model="box:pocket", name="pocket", sha256="0" * 64),
    sampling=SamplingSettings(),
    seed=7,
)
WORDS = (
    *("mountain", "river", "harbour", "winter", "copper", "lantern"),
    *("orchard", "signal", "velvet", "compass", "meadow", "thunder"),
)


def facts_of(number: int) -> Iterator[Fact]:
    """Ten facts: a conversation's start and two turns."""
    yield ConversationStarted()
    yield ModelRequested(target=TARGET)
    parent = None
    for turn in range(2):
        asked, reply = f"{number:028x}a{turn:03x}", f"{number:028x}b{turn:03x}"
        text = f"Tell me about the {WORDS[number % 12]} and the {WORDS[number // 12 % 12]}, number {number}."
        yield MessageAppended(message=asked, parent=parent, role="user", parts=text_parts(text))
        yield ReplyRequested(reply=reply, parent=asked, session="bench")
        yield ReplyStarted(reply=reply, answer=ANSWER)
        yield MessageAppended(
            message=reply,
            parent=asked,
            role="assistant",
            parts=text_parts(f"{text} It is a long story, which begins with the {WORDS[turn]}."),
            answer=ANSWER,
            finish="stop",
            usage=Usage(prompt_tokens=20, completion_tokens=20),
        )
        parent = reply


def fill(folder: Path, conversations: int) -> float:
    folder.mkdir()
    store = SqliteStore(folder / "rejoinder.sqlite3", ALL_PROJECTIONS)
    start = time.perf_counter()
    for first in range(0, conversations, 1000):
        numbers = range(first, min(first + 1000, conversations))
        changes = [Change(f"conversation:{n:032x}", 0, tuple(facts_of(n))) for n in numbers]
        store.append(changes, at=1_700_000_000_000 + first, command=f"{first:032x}")
    elapsed = time.perf_counter() - start
    store.close()
    return elapsed


def median_ms(action: Callable[[], object], rounds: int = 9) -> float:
    times: list[float] = []
    for _ in range(rounds):
        start = time.perf_counter()
        action()
        times.append((time.perf_counter() - start) * 1e3)
    return statistics.median(times)


def opened(folder: Path) -> None:
    open_core(folder, engine=ScriptedEngine(), hubs=()).close()


def first_page(folder: Path) -> float:
    with open_core(folder, work=False, engine=ScriptedEngine(), hubs=()) as core:

        def page() -> None:
            with core.views() as views:
                assert len(views.sidebar(limit=50)) == 50

        return median_ms(page)


def search(folder: Path) -> float:
    with open_core(folder, work=False, engine=ScriptedEngine(), hubs=()) as core:

        def find() -> None:
            with core.views() as views:
                assert views.search("copper lantern 42")

        return median_ms(find)


def fold(folder: Path) -> float:
    """Facts a second, decoded beforehand."""
    store = SqliteStore(folder / "rejoinder.sqlite3", ALL_PROJECTIONS)
    facts = [recorded for page in range(50) for recorded in store.read(after=page * 1000, limit=1000)]
    store.close()
    start = time.perf_counter()
    states: dict[str, conversation.Conversation] = {}
    for recorded in facts:
        state = states.get(recorded.stream) or conversation.initial(recorded.subject)
        states[recorded.stream] = conversation.evolve(state, recorded.fact)
    return len(facts) / (time.perf_counter() - start)


def rebuild(folder: Path) -> float:
    with open_core(folder, work=False, engine=ScriptedEngine(), hubs=()) as core:
        start = time.perf_counter()
        return core.rebuild_views() / (time.perf_counter() - start)


def verify(folder: Path) -> float:
    with open_core(folder, work=False, engine=ScriptedEngine(), hubs=()) as core:
        start = time.perf_counter()
        assert core.verify() == []
        return time.perf_counter() - start


def main(facts: int) -> None:
    with tempfile.TemporaryDirectory(dir=".") as temporary:
        small, large = Path(temporary) / "small", Path(temporary) / "large"
        fill(small, 100)
        took = fill(large, facts // 10)
        print(f"{facts:,} facts in {facts // 10:,} conversations: {facts / took:,.0f} facts/s in bulk")
        before, after = (median_ms(lambda f=folder: opened(f)) for folder in (small, large))
        print(f"                           1,000 facts {facts:12,} facts")
        print(f"opening for work        {before:8.2f} ms {after:16.2f} ms   ratio {after / before:.2f}")
        before, after = first_page(small), first_page(large)
        print(f"first page of sidebar   {before:8.2f} ms {after:16.2f} ms")
        print(f"search of two words                 {search(large):16.2f} ms")
        print(f"folding in memory       {fold(large):10,.0f} facts/s")
        print(f"rebuilding all views    {rebuild(large):10,.0f} facts/s")
        took = verify(large)
        print(f"verifying               {facts / took:10,.0f} facts/s, {took:.1f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
