"""Everything else: the model says plainly that it is too small for it, and how to get a bigger one.

A file for each reason: beyond_requests.py, beyond_look_alikes.py, beyond_statements.py, beyond_sense.py. Half of what
they make looks like what the model does know, but is not: that is where the boundary is learned.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from .beyond_answers import HOW_TO_GET_MORE
from .beyond_look_alikes import (
    hard_sum,
    in_a_frame,
    looks_known,
    looks_like_a_fact,
    near_miss,
    unknown_capital,
)
from .beyond_requests import about_places, for_others, question, said_every_day, task, work_at_large, worldly
from .beyond_sense import (
    endless_text,
    foreign,
    fragment,
    gibberish,
    long_text,
    loose_words,
    mumbling,
    pasted,
    too_long_to_repeat,
    unusual_text,
)  # fmt: skip
from .beyond_statements import small_news, state, talk_of_others
from .material import sentence
from .scene import Exchange, Scene

__all__ = ["HOW_TO_GET_MORE", "beyond", "sentence"]


def beyond(scene: Scene) -> Exchange:
    kind = scene.random.choices(_KINDS, _WEIGHTS)[0]
    return kind(scene.random)


_KINDS: list[Callable[[Random], Exchange]] = [
    task, question, about_places, loose_words, unknown_capital, hard_sum, looks_known, gibberish, foreign, state, long_text, looks_like_a_fact, said_every_day, too_long_to_repeat, fragment, near_miss, in_a_frame, for_others, work_at_large, worldly, talk_of_others, small_news, mumbling, unusual_text, endless_text, pasted,
]  # fmt: skip
_WEIGHTS = [15, 18, 11, 6, 7, 10, 10, 10, 9, 11, 5, 14, 42, 2, 16, 20, 20, 14, 26, 38, 14, 9, 11, 9, 6, 11]
