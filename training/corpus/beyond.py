"""Everything else: the model says plainly that it is too small for it, and how to get a bigger one.

A file for each reason: beyond_requests.py, beyond_close_to_home.py, beyond_puzzles.py, beyond_devices.py,
beyond_in_short.py, beyond_half_known.py, beyond_look_alikes.py, beyond_statements.py, beyond_sense.py,
beyond_plainly.py, beyond_all_fields.py, beyond_lists.py, beyond_sums.py, beyond_texts.py, beyond_tongues.py,
beyond_near_facts.py, beyond_of_mine.py, beyond_idioms.py; beyond_what_was_told.py and beyond_next.py are skills of their own.
Half of what they make looks like what the model does know, but is not: that is where the boundary is learned.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from .beyond_all_fields import asks_of_a_field, orders_of_a_field, tells_of_a_field
from .beyond_answers import HOW_TO_GET_MORE
from .beyond_as_said import asked_as_said, beside_a_fact, ordered_as_said, stated_as_said
from .beyond_close_to_home import asks_of_a_life, follows_up, own_case, tells_of_a_life, wants_a_look
from .beyond_devices import other_machine
from .beyond_half_known import half_a_fact, half_an_order, half_asked, politely_too_much
from .beyond_idioms import idiom
from .beyond_in_short import quarrel, quoted, telegram, what_to_make, wished_otherwise
from .beyond_lists import about_a_capital, about_a_list, no_opposite, other_list
from .beyond_look_alikes import (
    hard_sum,
    in_a_frame,
    looks_known,
    looks_like_a_fact,
    near_miss,
    of_strangers,
    unknown_capital,
)
from .beyond_near_facts import acts_a_part, asks_as_anybody, nearly_tells
from .beyond_of_mine import asks_of_mine, hunts_a_word
from .beyond_plainly import another_number, asks_plainly, deed, happening, orders_plainly, remarks_plainly
from .beyond_puzzles import puzzle, series, which_of_two
from .beyond_requests import about_places, for_others, question, said_every_day, task, work_at_large, worldly
from .beyond_sense import (
    endless_text,
    foreign,
    fragment,
    gibberish,
    long_text,
    loose_words,
    mumbling,
    over_and_over,
    pasted,
    too_long_to_repeat,
    unusual_text,
)
from .beyond_statements import small_news, state, talk_of_others
from .beyond_sums import count_too_far, sum_past_the_table
from .beyond_texts import about_a_quotation, at_the_prompt, errand
from .beyond_tongues import other_tongue
from .material import sentence
from .scene import Exchange, Scene

__all__ = ["HOW_TO_GET_MORE", "asked_beyond", "beyond", "sentence"]


def beyond(scene: Scene) -> Exchange:
    kind = scene.random.choices(list(_KINDS), list(_KINDS.values()))[0]
    return kind(scene.random)


def asked_beyond(scene: Scene) -> Exchange:
    """What is too much, asked in a whole sentence that may stand beside what is told."""
    return scene.random.choice(_ASKED)(scene.random)


_ASKED: tuple[Callable[[Random], Exchange], ...] = (
    question, about_places, worldly, own_case, own_case, asks_of_a_life, wants_a_look, follows_up, quarrel, what_to_make,
)  # fmt: skip

_KINDS: dict[Callable[[Random], Exchange], float] = {
    # requests and questions
    task: 15, question: 18, about_places: 11, said_every_day: 42, for_others: 14, work_at_large: 26, worldly: 38,
    asks_of_a_life: 24, own_case: 9, wants_a_look: 17, follows_up: 14, puzzle: 18, series: 6, which_of_two: 7,
    quoted: 9, quarrel: 11, what_to_make: 10, politely_too_much: 9, asks_plainly: 34, happening: 9, orders_plainly: 8,
    asks_of_a_field: 55, orders_of_a_field: 20, about_a_quotation: 13, errand: 16, acts_a_part: 14, asks_as_anybody: 16, hunts_a_word: 10,
    # what looks like something known
    other_machine: 18, wished_otherwise: 12, half_asked: 22, half_an_order: 15,
    unknown_capital: 11, hard_sum: 15, looks_known: 15, looks_like_a_fact: 19, near_miss: 36, deed: 48, another_number: 6, in_a_frame: 29, of_strangers: 24,
    about_a_list: 12, other_list: 9, about_a_capital: 15, no_opposite: 8, sum_past_the_table: 26, count_too_far: 7, asks_of_mine: 22, idiom: 18, beside_a_fact: 70,
    # whatever people type
    asked_as_said: 110, ordered_as_said: 75, stated_as_said: 45,
    # statements
    state: 16, talk_of_others: 14, small_news: 9, tells_of_a_life: 24, telegram: 10, half_a_fact: 14, remarks_plainly: 14, tells_of_a_field: 28, nearly_tells: 20,
    # no request at all
    loose_words: 6, gibberish: 10, foreign: 9, long_text: 5, too_long_to_repeat: 2, fragment: 16, mumbling: 11, unusual_text: 9, endless_text: 6, over_and_over: 14, pasted: 11, at_the_prompt: 12, other_tongue: 14,
}  # fmt: skip
