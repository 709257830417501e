"""Deltas of a fast model are joined; the text stays what it was."""

from __future__ import annotations

from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from rejoinder.adapters.engines.gathering import gathered
from rejoinder.application.ports import Delta, Generated, Prefilling
from rejoinder.domain.messages import Usage

deltas = st.builds(Delta, st.sampled_from(("text", "reasoning")), st.text(min_size=1, max_size=3))
bodies = st.lists(deltas | st.just(Prefilling(1, 2)), max_size=30)


class Ticking:
    """A clock that goes on by one of the steps at each look."""

    def __init__(self, steps: list[float]) -> None:
        self._steps, self._now = iter(steps), 100.0

    def __call__(self) -> float:
        self._now += next(self._steps, 0.001)
        return self._now


def joined(bodies: list[object]) -> list[object]:
    """Neighbouring deltas of one kind as one."""
    groups = groupby(bodies, lambda body: body.kind if isinstance(body, Delta) else id(body))
    return [_one(list(group)) for _, group in groups]


def _one(group: list[object]) -> object:
    texts = [body.text for body in group if isinstance(body, Delta)]
    return (group[0].kind, "".join(texts)) if isinstance(group[0], Delta) else group[0]


@given(bodies, st.lists(st.floats(0, 0.02), max_size=60))
def test_nothing_is_lost_or_reordered(given_bodies: list[object], steps: list[float]) -> None:
    assert joined(list(gathered(given_bodies, Ticking(steps)))) == joined(given_bodies)


def test_the_first_delta_comes_at_once_and_those_of_a_fast_model_together() -> None:
    many = [Delta("text", "a") for _ in range(100)]
    ending = Generated("stop", Usage())
    found = list(gathered([*many, ending], Ticking([0.001] * 200)))
    assert found[0] == Delta("text", "a")
    assert found[-1] == ending
    assert len(found) < 20


def test_a_slow_model_shows_each_token() -> None:
    slow = [Delta("text", "a") for _ in range(5)]
    assert list(gathered(slow, Ticking([1.0] * 5))) == slow
