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


_NEARLY_TOLD = (
    "<upshot>", "<upshot>[, |, and |. |, so |, but | because ]<upshot>", "my <kin> <kindoes>", "my <kin> <kindoes>[ and|, and|, but] my <kin> <kindoes>", "[the|a|our] <trade> [gets up at three|told me about it|left early|was late|is <adj>|never sleeps|knows a lot]", "I [met|saw|need|called|waited for|know|paid|thanked|dreamed of] a <trade>[| yesterday| last week| again| by the <noun>]", "[my boss|they|we|my <kin>|the council] [hired|fired|sent|found|called] a <trade>[| <ago>| again| at last]",
    "[I'd love to|I want to|I would never|maybe I'll|I wish I could|nobody wants to|my parents want me to|one could|I'd rather not] [live in|move to] <place>[|, who knows| one day| if I could]", "I [nearly|almost] [moved to|bought a house in|settled in|stayed in] <place>[| once| <ago>]", "if I lived in <place>[,|] [I'd be happy|I would sing|I'd need a boat|life would be hard]", "[I'd love to|I want to|I could never|nobody wants to|I should have trained to] be a <trade>[| one day| again|, who knows]", "[the|our|my] [house|car|bike|church|<noun>|tree] is <number> years old[|, they say| by now]", "I feel like <number>[| today| some days]",
    "[I had|we had|I ate] [soup|rice|pizza|bread|<noun>] for [lunch|dinner|supper][| today| again| yesterday]", "[my|our] [shift|train|meeting|lesson|class] [starts|begins|ends] at [8|nine|six|ten][| tomorrow| today]", "I [forgot|lost|mixed up|can't spell|changed] [his|her|their|the <noun>'s] name[| again]", "[somebody|a man|a woman|my <kin>] asked [for my name|where I live|how old I am|what I do][| and I said nothing| and I laughed| but I kept quiet| and I walked on]", "[guess|ask me|you'll never know] [where I live|who I am|how old I am|what I do][|, you'll laugh| if you dare]! [You can't|Not yet|Later|Maybe tomorrow|I won't tell]",
)  # fmt: skip
"""What begins or sounds like a fact about the user and tells none."""


def state(random: Random) -> Exchange:
    if random.random() < 0.3:
        return Exchange(say(random, [random.choice(_NEARLY_TOLD)], end=random.choice((".", ".", "!", ""))), STATEMENT)
    if random.random() < 0.4:
        return Exchange(say(random, [remark(random)], end=random.choice((".", "!"))), STATEMENT)
    return Exchange(statement(random, _FEELINGS, **slots(random)), STATEMENT)


def talk_of_others(random: Random) -> Exchange:
    pattern = random.choice(GOSSIP if random.random() < 0.5 else WISHES_OF_OTHERS)
    return Exchange(say(random, [pattern], end=random.choice((".", ".", "!")), **slots(random)), STATEMENT)


def small_news(random: Random) -> Exchange:
    """Several remarks, one after another."""
    return Exchange(say(random, [remarks_in_a_row(random)], end=random.choice((".", ".", "!", "")), **slots(random)), STATEMENT)
