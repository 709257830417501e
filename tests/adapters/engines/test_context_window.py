"""Which messages are kept where not all fit."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from rejoinder.adapters.engines.context_window import answer_room, newest_turns
from rejoinder.application.ports import ChatMessage
from rejoinder.domain.messages import plain_text, text_parts

histories = st.lists(
    st.tuples(st.sampled_from(["user", "assistant"]), st.integers(1, 9)), min_size=0, max_size=12
).map(
    lambda turns: [
        *(ChatMessage(f"m{n}", role, text_parts("x" * size)) for n, (role, size) in enumerate(turns)),  # type: ignore[arg-type]
        ChatMessage("last", "user", text_parts("?")),
    ]
)


def size(messages: Sequence[ChatMessage]) -> int:
    return sum(len(plain_text(message.parts)) for message in messages)


@given(histories, st.integers(0, 60))
def test_an_end_that_fits_and_begins_with_the_user_is_kept_of_at_least_three_quarters(
    history: list[ChatMessage], limit: int
) -> None:
    kept = list(newest_turns(history, lambda messages: size(messages) <= limit))
    candidates = [history[index:] for index, message in enumerate(history) if message.role == "user"]
    fitting = [candidate for candidate in candidates if size(candidate) <= limit] or candidates[-1:]
    assert kept in fitting
    assert len(fitting) - fitting.index(kept) > (len(fitting) - 1) * 3 / 4
    if candidates[0] == history in fitting:
        assert kept == history


@given(st.integers(20, 60), st.integers(1, 200))
def test_the_beginning_stays_for_several_turns_so_that_it_need_not_be_computed_again(
    room: int, turns: int
) -> None:
    """Turns of one size, of which `room` fit."""
    beginnings = [
        newest_turns(history_of(count), lambda messages: len(messages) <= room)[0].message
        for count in range(room + turns, room + turns + room // 2)
    ]
    assert len(set(beginnings)) <= len(beginnings) // (room // 8) + 1


def history_of(turns: int) -> list[ChatMessage]:
    return [ChatMessage(f"m{number}", "user", text_parts("?")) for number in range(turns)]


def test_an_answer_has_room_in_every_context() -> None:
    assert [answer_room(length) for length in (64, 1024, 8192)] == [16, 256, 256]
