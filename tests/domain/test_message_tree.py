"""The shape of a thread beside a naive model: a dictionary copied at every step (R16)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import FrozenInstanceError, dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.domain.message_tree import MessageNode, MessageTree
from rejoinder.domain.messages import Role


@dataclass(frozen=True)
class NaiveTree:
    """Parents and roles by message, in order of appending."""

    nodes: Mapping[str, tuple[str | None, Role]]

    def with_message(self, message: str, parent: str | None, role: Role) -> NaiveTree:
        return self if message in self.nodes else NaiveTree({**self.nodes, message: (parent, role)})

    def above(self, message: str) -> list[str]:
        """The message and its ancestors, upwards."""
        path = [message]
        while (parent := self.nodes[path[-1]][0]) is not None and parent in self.nodes:
            path.append(parent)
        return path

    def newest_below(self, message: str) -> str:
        return next(name for name in reversed(list(self.nodes)) if message in self.above(name))


def assert_same(tree: MessageTree, naive: NaiveTree) -> None:
    assert list(tree) == list(naive.nodes)
    assert len(tree) == len(naive.nodes)
    for ordinal, (message, (parent, role)) in enumerate(naive.nodes.items()):
        depth = len(naive.above(message))
        assert tree.get(message) == MessageNode(parent, role, ordinal, depth)
        assert tree.newest_below(message) == naive.newest_below(message)


@given(st.data())
def test_a_tree_and_all_its_forks_keep_their_own_messages(data: st.DataObject) -> None:
    """Any tree may be appended to, also an old one; afterwards all of them still hold what they held."""
    forks = [(MessageTree(), NaiveTree({}))]
    for step in range(data.draw(st.integers(0, 25), "appends")):
        tree, naive = data.draw(st.sampled_from(forks), "to")
        parent = data.draw(st.sampled_from([None, *naive.nodes]), "below")
        fresh = f"{data.draw(st.sampled_from('ab'))}{step}"
        message = data.draw(st.sampled_from([fresh, *naive.nodes]))
        role: Role = data.draw(st.sampled_from(["user", "assistant"]))
        forks.append((tree.with_message(message, parent, role), naive.with_message(message, parent, role)))
    for tree, naive in forks:
        assert_same(tree, naive)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12))
def test_trees_with_the_same_messages_are_equal_however_they_came_about(steps: list[tuple[int, int]]) -> None:
    straight = forked = MessageTree()
    for message, parent in steps:
        forked.with_message("beside", None, "user")
        straight = straight.with_message(str(message), str(parent), "user")
        forked = forked.with_message(str(message), str(parent), "user")
    assert straight == forked
    assert straight != straight.with_message("one more", None, "user")


def test_what_is_said_on_one_fork_is_not_seen_on_another() -> None:
    trunk = MessageTree().with_message("q", None, "user")
    left, right = trunk.with_message("l", "q", "user"), trunk.with_message("r", "q", "assistant")
    assert (list(trunk), list(left), list(right)) == (["q"], ["q", "l"], ["q", "r"])
    assert (left.get("r"), right.get("l"), trunk.get("l")) == (None, None, None)
    assert (left.newest_below("q"), right.newest_below("q")) == ("l", "r")


def test_a_message_that_is_there_already_is_not_overwritten() -> None:
    tree = MessageTree().with_message("q", None, "user").with_message("a", "q", "assistant")
    again = tree.with_message("q", "a", "assistant")
    assert again == tree
    assert again.get("q") == MessageNode(None, "user", 0, 1)


def test_a_message_below_one_that_is_not_there_counts_as_a_root() -> None:
    node = MessageTree().with_message("a", "lost", "assistant").get("a")
    assert node == MessageNode("lost", "assistant", 0, 1)


def test_appending_to_the_newest_tree_copies_nothing() -> None:
    """A long thread would take time that grows with its square."""
    shared: dict[str, MessageNode] = {}
    tree = MessageTree(0, shared)
    for message in "abc":
        tree = tree.with_message(message, None, "user")
    assert list(shared) == list(tree) == ["a", "b", "c"]


def test_a_tree_cannot_be_changed_in_place() -> None:
    with pytest.raises(FrozenInstanceError):
        MessageTree().size = 1  # type: ignore[misc]
