"""What users say of themselves and of the world that is nothing to keep."""

from __future__ import annotations

from random import Random

from .asides import remark
from .beyond_answers import STATEMENT
from .half_said import remarks_in_a_row
from .material import slots
from .scene import Exchange
from .to_others import GOSSIP, WISHES_OF_OTHERS
from .wording import say, statement

__all__ = ["small_news", "state", "talk_of_others"]

_FEELINGS = (
    "[i am|i'm|i feel|i was|we are|my {noun} is] [so|very|a bit|really|too|] {adjective}[| today| again| because of {topic}]",
    "i [saw|found|bought|lost|ate|made|met|sold|broke|drew|heard|forgot|read] a {adjective} {noun}[| today| yesterday| last week]",
    "i [want|need|would like|wish for|dream of|am afraid of|am tired of|hate|miss] [a|the|my|another] {adjective} {noun}",
    "[my|the|our|his|her] {noun} {verb} [my|the|a|our] {noun2}",
    "[yesterday|today|last week|this morning|tonight] [i went|we walked|she drove|he ran|they flew] to the {noun}[| with my {noun2}| in {place}]",
    "i [think|believe|know|guess|hope|fear] that {topic} [is|are|was] {adjective}",
    "[it is|it's|this is|that is|what a] [a|] {adjective} {noun}",
    "{topic} [is|are] [so|very|really|not|] {adjective}",
    "let's talk about {topic}",
    "i [like|love|hate|study|know|read about] {topic} [because|although|and] it is {adjective}",
    "{sentence}",
    "{sentence} {sentence2}",
    "{sentence} {long}",
    "i [am|was] [bored|tired|hungry|thirsty|sad|happy|angry|sick|ill|late|lost|busy|here|back|ready|alone|afraid|cold|sorry for you|done|at home|on the train|in love|not sure|confused]",
    "i'm [bored|tired|hungry|thirsty|sad|happy|angry|sick|late|lost|busy|ready|alone|cold|confused|excited|nervous|worried|stressed]",
    "[he|she|my {noun}|the {noun}|everybody] [is|was|seems] {adjective}",
)  # fmt: skip


def state(random: Random) -> Exchange:
    if random.random() < 0.4:
        return Exchange(say(random, [remark(random)], end=random.choice((".", "!"))), STATEMENT)
    return Exchange(statement(random, _FEELINGS, **slots(random)), STATEMENT)


def talk_of_others(random: Random) -> Exchange:
    pattern = random.choice(GOSSIP if random.random() < 0.5 else WISHES_OF_OTHERS)
    return Exchange(say(random, [pattern], end=random.choice((".", ".", "!")), **slots(random)), STATEMENT)


def small_news(random: Random) -> Exchange:
    """Several remarks, one after another."""
    return Exchange(say(random, [remarks_in_a_row(random)], end=random.choice((".", ".", "!", "")), **slots(random)), STATEMENT)
