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
def test_the_longest_end_that_fits_and_begins_with_the_user_is_kept(
    history: list[ChatMessage], limit: int
) -> None:
    kept = newest_turns(history, lambda messages: size(messages) <= limit)
    candidates = [history[index:] for index, message in enumerate(history) if message.role == "user"]
    fitting = [candidate for candidate in candidates if size(candidate) <= limit]
    assert list(kept) == (fitting[0] if fitting else candidates[-1])


def test_an_answer_has_room_in_every_context() -> None:
    assert [answer_room(length) for length in (64, 1024, 8192)] == [16, 256, 256]
