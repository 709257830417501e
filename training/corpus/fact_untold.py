"""Questions about the user that are close to what is told and yet about something else: what one earns, beside one's job."""

from __future__ import annotations

from random import Random

from .fact_wordings import DEMANDS
from .frames import around_a_question
from .grammar import expand
from .scene import Exchange
from .wording import say

__all__ = ["ask_for_the_untold"]

_UNTOLD = (
    ("how much do i [earn|make]|[what's|what is] my [salary|pay]", "how much you earn"), ("how tall am i|how many centimetres do i measure", "how tall you are"), ("what do i weigh|how heavy am i|how many kilos do i weigh", "how much you weigh"), ("how many [children|kids] [do i have|have i got]", "how many children you have"), ("how many [siblings|brothers and sisters] do i have", "how many siblings you have"), ("when did i get married|[what's|when is] my wedding anniversary", "when you got married"),
    ("how long have i lived [here|there|in this town]|since when do i live there", "how long you have lived there"), ("when do i get up[| in the morning]|at what time do i [wake up|get out of bed]", "when you get up"), ("when do i go to bed|at what time do i fall asleep", "when you go to bed"), ("what did i have for [lunch|dinner]|what did i eat [for lunch|last night]", "what you had to eat"), ("what am i wearing|what clothes do i have on", "what you are wearing"), ("where am i going on holiday|where do i spend my holidays", "where you go on holiday"), ("who cuts my hair", "who cuts your hair"),
    ("where did i go to university|at which university did i study", "where you went to university"), ("when did i start [my job|working]|how long have i had my job", "how long you have had your job"), ("how long do i [sleep|sleep at night]", "how long you sleep"), ("who did i vote for", "who you voted for"), ("how many languages do i speak", "how many languages you speak"), ("who lives next door to me", "who lives next door to you"), ("what did i dream[| of][| last night]", "what you dreamt last night"),
    ("how far is it to my [office|school|work]|how far do i travel to work", "how far you travel"), ("how many rooms does my [flat|house] have", "how many rooms you have"), ("what did i do [yesterday|last weekend|last night]", "what you did then"), ("why did i move[| there]|why do i live there", "why you live there"), ("why do i have [this|that|my] name|who named me", "why you have your name"), ("how often do i [swim|run|travel|cook|play]", "how often you do that"), ("what do i do after work", "what you do after work"),
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
