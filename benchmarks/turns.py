"""What a long conversation costs: one more turn at 10,000 messages against one at 10.

    python benchmarks/turns.py [MESSAGES]

A turn is `send` and waiting for the whole answer, through the log, the views, the history for the prompt and
the journal, with an engine that answers one word and counts nothing, so that only the core is measured. Both
kinds of conversations are in one data folder and take turns.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Generator

from rejoinder.adapters import Core, Refusal, open_core
from rejoinder.adapters.testing.scripted_engine import ScriptedEngine
from rejoinder.application.ports import Delta, Generate, Generated, Prefilling, Prepared
from rejoinder.application.reply import Reply
from rejoinder.domain.messages import Prompt, Usage

ROUNDS = 300


class OneWord(ScriptedEngine):
    def generate(self, request: Generate) -> Generator[Prepared | Prefilling | Delta | Generated | Refusal]:
        yield Prepared(Prompt(tokens=0, digest=""))
        yield Delta("text", "Yes.")
        yield Generated("stop", Usage())


def conversation_of(core: Core, messages: int) -> str:
    conversation = core.start_conversation("pocket")
    assert isinstance(conversation, str)
    for number in range(messages):
        core.append(
            conversation, f"Message number {number}, about as long as what people write to each other."
        )
    return conversation


def turn_ms(core: Core, conversation: str) -> float:
    start = time.perf_counter()
    reply = core.send(conversation, "And one more, to be answered in a word?")
    assert isinstance(reply, Reply)
    assert reply.result(60).finish == "stop"
    return (time.perf_counter() - start) * 1e3


def main(messages: int) -> None:
    shorts: list[float] = []
    longs: list[float] = []
    with (
        tempfile.TemporaryDirectory(dir=".") as folder,
        open_core(folder, engine=OneWord(), offline=True) as core,
    ):
        long = conversation_of(core, messages)
        turn_ms(core, long)
        for _ in range(ROUNDS):
            short = conversation_of(core, 8)
            turn_ms(core, short)
            shorts.append(turn_ms(core, short))
            longs.append(turn_ms(core, long))
    before, after = statistics.median(shorts), statistics.median(longs)
    print(f"at 10 messages       {before:6.2f} ms a turn (median of {ROUNDS})")
    print(f"at {messages:,} messages   {after:6.2f} ms")
    print(f"ratio                {after / before:6.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
