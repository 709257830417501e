"""Where a prompt is computed: a naive model of sequences shows that no state is ever taken for another's."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.adapters.engines.conversation_memory import ConversationMemory
from rejoinder.adapters.engines.kv_snapshots import KvSnapshots
from rejoinder.adapters.engines.prompt_batches import batch_ends


class TokenSequences:
    """Each sequence is the list of its tokens, its state their bytes."""

    def __init__(self, count: int, truncates: bool = True) -> None:
        self.held: list[list[int]] = [[] for _ in range(count)]
        self.copied = 0
        self._truncates = truncates

    def truncate(self, sequence: int, length: int) -> bool:
        if self._truncates or length >= len(self.held[sequence]):
            del self.held[sequence][length:]
            return True
        self.held[sequence].clear()
        return length == 0

    def state(self, sequence: int) -> bytearray:
        self.copied += 1
        return bytearray(self.held[sequence])

    def restore(self, sequence: int, state: bytearray) -> bool:
        self.held[sequence] = list(state)
        return True


class World:
    def __init__(self, count: int = 2, folder: Path | None = None, **options: bool) -> None:
        self.sequences = TokenSequences(count, **options)
        self._folder = folder
        self.memory = self._memory(count)

    def _memory(self, count: int) -> ConversationMemory:
        snapshots = KvSnapshots("key", memory_bytes=10**6, disk_bytes=10**6, folder=self._folder)
        return ConversationMemory(count, self.sequences, snapshots)

    def restart(self) -> None:
        self.memory.save()
        count = len(self.sequences.held)
        self.sequences.held = [[] for _ in range(count)]
        self.memory = self._memory(count)

    def reply(self, conversation: str, prompt: Sequence[int]) -> int:
        """Compute the prompt and say something; returns how many tokens were there already."""
        ends = batch_ends(prompt, lambda token: token == 0, 64)
        place = self.memory.place(conversation, prompt, ends)
        held = self.sequences.held[place.sequence]
        assert held == list(prompt[: len(held)]), "what is used is the prompt's own beginning"
        assert len(held) == len(place.tokens) < len(prompt)
        used = len(held)
        held += [*prompt[used:], 9, 9, 9]
        place.tokens = list(prompt[: ends[-1]]) if ends else ()
        return used


def text(*turns: int) -> list[int]:
    """Each turn is 49 times its number and an end."""
    return [token for turn in turns for token in [*[turn] * 49, 0]]


def test_the_next_turn_computes_its_own_tokens_alone() -> None:
    world = World()
    world.reply("a", text(1, 2))
    assert world.reply("a", text(1, 2, 3)) == 100


def test_conversations_that_take_turns_keep_their_places() -> None:
    world = World()
    world.reply("a", text(1))
    world.reply("b", text(2))
    assert world.reply("a", text(1, 3)) == 50
    assert world.reply("b", text(2, 3)) == 50


def test_a_conversation_that_lost_its_place_comes_back_from_its_snapshot() -> None:
    world = World()
    for number in range(1, 9):
        world.reply(f"{number}", text(number, number))
    assert world.reply("1", text(1, 1, 3)) == 100


def test_a_return_copies_nothing_out_where_way_was_made() -> None:
    world = World()
    for number in (1, 2, 3):
        world.reply(f"{number}", text(9, number, number))
        world.memory.make_way()
    copied = world.sequences.copied
    assert world.reply("1", text(9, 1, 1, 3)) == 150
    assert world.sequences.copied == copied


def test_a_restart_computes_nothing_again(tmp_path: Path) -> None:
    world = World(folder=tmp_path)
    for number in range(1, 5):
        world.reply(f"{number}", text(number, number))
    world.restart()
    assert [world.reply(f"{number}", text(number, number, 9)) for number in range(1, 5)] == [100] * 4


def test_the_branch_that_was_left_is_there_on_return() -> None:
    world = World(count=1)
    world.reply("a", text(1, 2, 3, 4))
    assert world.reply("a", text(1, 5)) == 50
    assert world.reply("a", text(1, 2, 3, 4, 6)) == 200


def test_a_new_conversation_uses_what_it_begins_with_alike_and_leaves_it() -> None:
    world = World()
    world.reply("a", text(1, 2, 3))
    assert world.reply("b", text(1, 4, 5)) == 50
    assert world.reply("a", text(1, 2, 3, 6)) == 150


def test_what_is_forgotten_is_computed_again(tmp_path: Path) -> None:
    world = World(count=1, folder=tmp_path)
    world.reply("a", text(1, 2))
    world.reply("b", text(3, 4))
    world.memory.save()
    world.memory.forget("a")
    world.memory.forget("b")
    assert list(tmp_path.iterdir()) == []
    assert world.reply("a", text(1, 2, 3)) == world.reply("b", text(3, 4, 5)) == 0


@pytest.mark.parametrize("truncates", [True, False])
@given(
    steps=st.lists(
        st.one_of(
            st.tuples(st.sampled_from("abcd"), st.lists(st.integers(1, 3), min_size=1, max_size=6)),
            st.sampled_from(("restart", "make way", "forget a", "forget b")),
        ),
        max_size=40,
    ),
    count=st.integers(1, 3),
)
@settings(deadline=None)
def test_no_state_is_ever_taken_for_another_s(
    truncates: bool, steps: list[tuple[str, list[int]] | str], count: int
) -> None:
    """Checked at each reply, also for models whose state has no past to return to."""
    world = World(count, truncates=truncates)
    for step in steps:
        if isinstance(step, tuple):
            world.reply(step[0], text(*step[1]))
        elif step == "restart":
            world.memory.save()
        elif step == "make way":
            world.memory.make_way()
        else:
            world.memory.forget(step[-1])
