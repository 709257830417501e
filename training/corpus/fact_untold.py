"""Questions about the user that are close to what is told and yet about something else: how long one sleeps, beside where."""

from __future__ import annotations

from random import Random

from .fact_wordings import DEMANDS
from .frames import around_a_question
from .grammar import expand
from .scene import Exchange
from .wording import say

__all__ = ["ask_for_the_untold"]

_UNTOLD = (
    ("what am i wearing|what clothes do i have on|which shirt am i wearing", "what you are wearing"), ("who cuts my hair|which hairdresser do i go to", "who cuts your hair"), ("how long do i [sleep|sleep at night]|how many hours do i sleep", "how long you sleep"), ("who did i vote for|which party do i vote for", "who you voted for"), ("how many languages do i speak", "how many languages you speak"), ("what did i dream[| of][| last night]", "what you dreamt last night"),
    ("how far is it to my [office|school|work]|how far do i travel to work", "how far you travel"), ("how many rooms does my [flat|house] have|how big is my [flat|house]", "how big your home is"), ("what did i do [yesterday|last weekend|last night]", "what you did then"), ("why did i move[| there]|why do i live there", "why you live there"), ("how often do i [swim|run|travel|cook|play]", "how often you do that"), ("what do i keep in my [pockets|bag|drawer]", "what you keep there"), ("how many [stamps|shoes|books|cups] do i [have|own]", "how many you own"),
)  # fmt: skip
"""Questions, and what the user has not told."""


def ask_for_the_untold(random: Random) -> Exchange:
    """None of it is ever told."""
    pattern, missing = random.choice(_UNTOLD)
    question = expand(random, f"[{pattern}]")
    chance = random.random()
    if chance < 0.3:
        asked = say(random, [around_a_question(random, question)])
    elif chance < 0.4 and missing.startswith(("how", "when", "who", "where")) and "you" in missing:
        known = missing.replace("your", "my").replace("you are", "I am").replace("to you", "to me").replace("you", "I")
        asked = say(random, DEMANDS, m=known)
    else:
        asked = say(random, [question])
    return Exchange(asked, f"You have not told me {missing}.")
