"""What the kit's strategies draw is what they say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from rejoinder.adapters.testing import strategies
from rejoinder.domain import conversation, engine_session, model_download
from rejoinder.domain.conversation import ConversationCommand, ReplyStarted, StartConversation
from rejoinder.domain.errors import Refusal
from rejoinder.domain.event import Fact, decode_fact, encode_fact, known_facts
from rejoinder.domain.message_tree import MessageTree
from rejoinder.domain.model_download import TRANSITIONS, Compiled

STREAMS = {
    "conversation": (conversation, strategies.conversation_streams()),
    "download": (model_download, strategies.download_streams()),
    "session": (engine_session, strategies.session_streams()),
}


def some(strategy: st.SearchStrategy[Any], condition: Callable[[Any], bool]) -> Any:
    """The first of 2,000 that `condition` holds of."""
    how = settings(max_examples=2000, phases=[Phase.generate], database=None, deadline=None)
    return find(strategy, condition, settings=how, random=Random(7))


@pytest.mark.parametrize("name", known_facts())
def test_every_registered_fact_is_drawn_and_can_be_stored(name: str) -> None:
    kind = known_facts()[name]

    @given(strategies.facts(kind))
    def stored(fact: Fact) -> None:
        assert type(fact) is kind
        assert decode_fact(name, kind.VERSION, encode_fact(fact)) == fact

    stored()


@pytest.mark.parametrize("name", STREAMS)
def test_a_stream_is_what_commands_make_true(name: str) -> None:
    rules, streams = STREAMS[name]

    @given(streams)
    def evolved(stream: Sequence[Fact]) -> None:
        state: Any = rules.initial("it")
        for fact in stream:
            before, state = state, rules.evolve(state, fact)
            if name == "download":
                assert (before.status, type(fact)) in TRANSITIONS
        assert state.id == "it"

    evolved()


@pytest.mark.parametrize(
    ("streams", "kind"),
    [(strategies.conversation_streams(), ReplyStarted), (strategies.download_streams(), Compiled)],
    ids=["a reply that began", "a model that is ready"],
)
def test_streams_come_far(streams: st.SearchStrategy[Sequence[Fact]], kind: type[Fact]) -> None:
    assert some(streams, lambda stream: any(isinstance(fact, kind) for fact in stream))


def is_refused(state: conversation.Conversation, command: ConversationCommand) -> bool:
    return isinstance(conversation.decide(state, command), Refusal)


def test_commands_are_refused_and_are_not() -> None:
    started = [StartConversation(some(strategies.targets(), lambda _: True))]
    state = conversation.initial("it")
    for fact in conversation.decide(state, started[0]):
        assert isinstance(fact, Fact)
        state = conversation.evolve(state, fact)
    for refused in (True, False):
        assert some(strategies.conversation_commands(), lambda c, r=refused: is_refused(state, c) == r)


@given(strategies.message_trees())
def test_every_message_of_a_tree_stands_below_one_that_was_there(tree: MessageTree) -> None:
    for place, message in enumerate(tree):
        node = tree.get(message)
        assert node is not None
        assert node.ordinal == place
        assert node.parent is None or node.parent in list(tree)[:place]


def test_trees_have_branches() -> None:
    tree = some(strategies.message_trees(), lambda tree: len(tree) > len({tree.get(m)[0] for m in tree}))  # type: ignore[index]
    assert len(tree) >= 2
