"""Sums in one step as they come up: people have things, get some, give some away, pay, share."""

from __future__ import annotations

from random import Random

from .grammar import expand

__all__ = ["word_problem"]

_WHOSE = "[I have|I had|we have|you have|she has|he has|there are|<person> has|<who> has|I own|we own|I see|I count|on the table are|in the box are|I bought|we bought|I collected|my <kin> has]"
_ASK = "[how many is that|how many are there|how many in all|how many is that in total|how many do I have|how many now|how much is that|how many|what is the total|total|the sum, please|what does that make|how many then|and now|all together how many|so how many]"
_LEFT = "[how many are left|how many remain|how many is that|what is left|what remains|how many now|the rest, please|how many then|how much is left|how many do I still have|and now how many|so how many are there]"
_THINGS = "[apples|pears|coins|books|eggs|cards|marbles|<noun>s|<noun>s|<noun>s|stamps|euros|dollars|pounds|points|tickets|sweets|guests|plants|cups|pages|steps|minutes|miles|kilos]"
_PROBLEMS = {
    "+": (
        f"{_WHOSE} {{a}} {_THINGS}[ and| and then|, then|. Then|, and later|. Later] [I get|we get|I find|<who> gives me|I buy|there come|<person> brings|I win|she adds|he adds|we add|another|I am given] {{b}}[ more|][, |. |: |; ]{_ASK}", f"{{a}} {_THINGS} and {{b}} {_THINGS}[, |. |: |; ]{_ASK}", f"[if|when|suppose|say|imagine] [I have|you have|<who> has|we have|there are] {{a}} {_THINGS} and [get|buy|find|add|receive|are given] {{b}}[ more|][, |: ][how much is|what is|how many is|so what is|that's] {{a}} [+|plus|and] {{b}}",
        "[on|in] [the|my|a] <paper> [I see|is|stands|I read] {a} [+|plus|and] {b}[, |. |: ][how much is it|what's the total|what does it come to|add it up|how much]", "[one|the first|a] <noun> costs {a}[, | and ][the other|another|the second] {b}[, |. |: |; ][how much do I pay|what do they cost together|the sum, please|what is the total|how much is it|what do I owe]", "[yesterday|first|on Monday|before lunch] {a}, [today|then|on Tuesday|after it] {b}[, |. |: |; ][how many together|what is the sum|sum|how much in all|add them|the total, please]",
    ),
    "-": (
        f"{_WHOSE} {{a}} {_THINGS}[ and| and then|, then|. Then|, and later|. Later|, but] [I lose|we lose|I give away|<who> takes|I eat|there go|<person> breaks|I sell|she takes|I spend|I hand out|he steals|fall off] {{b}}[ of them|][, |. |: |; ]{_LEFT}", f"[if|when|suppose|say|imagine] [I have|you have|<who> has|we have|there are] {{a}} {_THINGS} and [lose|sell|spend|give away|eat|drop] {{b}}[ of them|][, |: ][how much is|what is|how many is|so what is|that's] {{a}} [-|minus|less] {{b}}", "[I pay|I give|I hand over|she pays] [with |]{a} [for|and it costs|for something that costs|and the price is] {b}[, |. |: |; ][what is my change|how much do I get back|the change, please|what change do I get|how much comes back]",
        "[of|out of|from] {a} {things} {b} are [gone|sold|broken|used|eaten|missing|taken|lost][, |. |: |; ]".replace("{things}", _THINGS) + _LEFT, "[the|a] [way|road|trip|film|book|walk] [is|has|takes] {a} [miles|pages|minutes|steps][, |. |; ][I did|after|I have done|behind me are] {b}[, |. |: ][what is left|how many to go|how many are left|how far is it still]",
    ),
    "×": (f"{{a}} [boxes|bags|rows|tables|teams|shelves|packs|groups|days|<noun>s] [with|of|and in each] {{b}} {_THINGS}[ each|][, |. |: |; ]{_ASK}", "[each|every|one] [of the |of |of my |]{a} <noun>s [has|costs|weighs|holds|brings] {b}[, |. |: |; ][how many is that|how much is that|what is the total|how much in all]", "[I|we] [buy|need|order] {a} <noun>s [at|for] {b} [euros|dollars|pounds] each[, |. |: |; ][how much is that|what do I pay|the total, please|what does that come to]"),
    "÷": (f"[we share|I share|share|split|divide] {{a}} {_THINGS} [among|between|by] {{b}}[ people| friends| children| of us|][, |. |: |; ][how many each|what does each get|how much for each|how many for everybody]", f"{{a}} {_THINGS} [for|among|shared by|in] {{b}} [people|bags|boxes|friends|children][, |. |: |; ][how many each|how many in each|what does each get]"),
}  # fmt: skip


def word_problem(random: Random, sign: str) -> str:
    """A pattern with the slots `a` and `b`, numbers in figures."""
    return expand(random, random.choice(_PROBLEMS[sign]))
