"""Sums in one step as they come up: people have things, get some, give some away, pay, share."""

from __future__ import annotations

from random import Random

from .grammar import expand

__all__ = ["word_problem"]

_WHOSE = "[I have|I had|we have|you have|she has|he has|there are|<person> has|<who> has|I own|we own|I see|I count|on the table are|in the box are|I bought|we bought|I collected|my <kin> has]"
_ASK = "[how many is that|how many are there|how many in all|how many is that in total|how many do I have|how many now|how much is that|how many|what is the total|total|the sum, please|what does that make|how many then|and now|all together how many|so how many]"
_LEFT = "[how many are left|how many remain|how many is that|what is left|what remains|how many now|the rest, please|how many then|how much is left|how many do I still have|and now how many|so how many are there]"
_THINGS = "[apples|pears|coins|books|eggs|cards|marbles|<noun>s|<noun>s|<noun>s|stamps|euros|dollars|pounds|points|tickets|sweets|guests|plants|cups|pages|steps|minutes|miles|kilos]"
_SOME = "[sheep|apples|eggs|coins|<noun>s|<noun>s|sweets|points|books|euros|cards|cookies]"
_WHOM = "[boys|girls|kids|children|people|friends|guests|plates|boxes|teams|bags|pupils|neighbours|days|of us]"
_PROBLEMS = {
    "+": (
        f"[had|got|have|there were|started with|found|bought|first] {{a}} {_SOME}[, |; |. | and |, then ][got|found|bought|came|were given|won|added|then] {{b}} [more|another|extra|new ones][, |. |: |; |? ]{_ASK}", f"[my basket|the bill|the list|the receipt|my purse|our team|the scores|two numbers|in the bag][: |, | - ]{{a}} [euros|points|<noun>s|pounds|] and [another |] {{b}} [euros|points|<noun>s|pounds|][. |, |: |; ][what's that|what's that together|how much|what's the total|altogether|sum please|{_ASK}]", "{a} [boys|men|cats|cars|girls|<noun>s] and {b} [women|dogs|girls|bikes|boys|<noun>s][, |: |. |; ][how many altogether|how many in total|how many heads|how many of both|what's the total]",
        f"{_WHOSE} {{a}} {_THINGS}[ and| and then|, then|. Then|, and later|. Later] [I get|we get|I find|<who> gives me|I buy|there come|<person> brings|I win|she adds|he adds|we add|another|I am given] {{b}}[ more|][, |. |: |; ]{_ASK}", f"{{a}} {_THINGS} and {{b}} {_THINGS}[, |. |: |; ]{_ASK}", f"[if|when|suppose|say|imagine] [I have|you have|<who> has|we have|there are] {{a}} {_THINGS} and [get|buy|find|add|receive|are given] {{b}}[ more|][, |: ][how much is|what is|how many is|so what is|that's] {{a}} [+|plus|and] {{b}}",
        "[on|in] [the|my|a] <paper> [I see|is|stands|I read] {a} [+|plus|and] {b}[, |. |: ][how much is it|what's the total|what does it come to|add it up|how much]", "[one|the first|a] <noun> costs {a}[, | and ][the other|another|the second] {b}[, |. |: |; ][how much do I pay|what do they cost together|the sum, please|what is the total|how much is it|what do I owe]", "[yesterday|first|on Monday|before lunch] {a}, [today|then|on Tuesday|after it] {b}[, |. |: |; ][how many together|what is the sum|sum|how much in all|add them|the total, please]",
    ),
    "-": (
        f"[had|got|have|there were|started with|of] {{a}} {_SOME}[, |; |. | and |, then |, but ][<who> ate|the wolf ate|lost|gave away|sold|dropped|spent|<who> took|<person> stole|minus|used up|threw away] {{b}}[ of them|][, |. |: |; |? ]{_LEFT}", "[I owe|we owe|the bill is|the debt is|it costs|my goal is|I need|the price is] {a}[, | and | but |; |. ][paid|I paid|we paid|I have|already paid|so far I have|saved] {b}[, |. |: |; |? ][still to pay|how much is still to pay|what remains|what's still open|how much is missing|what is missing|how much more|the rest]", "[<person>|<who>] is {a}[ years old|], [<person>|my <kin>|<who>] is {b}[ years old|][, |. |: |; ][what's the difference in age|how many years between them|how many years apart|what is the difference]", "[from|of] {a} {things} [take|remove|I take|we use|subtract] {b}[, |. |: |; ]".replace("{things}", _SOME) + _LEFT,
        f"{_WHOSE} {{a}} {_THINGS}[ and| and then|, then|. Then|, and later|. Later|, but] [I lose|we lose|I give away|<who> takes|I eat|there go|<person> breaks|I sell|she takes|I spend|I hand out|he steals|fall off] {{b}}[ of them|][, |. |: |; ]{_LEFT}", f"[if|when|suppose|say|imagine] [I have|you have|<who> has|we have|there are] {{a}} {_THINGS} and [lose|sell|spend|give away|eat|drop] {{b}}[ of them|][, |: ][how much is|what is|how many is|so what is|that's] {{a}} [-|minus|less] {{b}}", "[I pay|I give|I hand over|she pays] [with |]{a} [for|and it costs|for something that costs|and the price is] {b}[, |. |: |; ][what is my change|how much do I get back|the change, please|what change do I get|how much comes back]",
        "[of|out of|from] {a} {things} {b} are [gone|sold|broken|used|eaten|missing|taken|lost][, |. |: |; ]".replace("{things}", _THINGS) + _LEFT, "[the|a] [way|road|trip|film|book|walk] [is|has|takes] {a} [miles|pages|minutes|steps][, |. |; ][I did|after|I have done|behind me are] {b}[, |. |: ][what is left|how many to go|how many are left|how far is it still]",
    ),
    "×": (f"{{a}} [packs|kids|rows|tables|weeks|boxes|cars|nests|<noun>s][, |: | with | and ]{{b}} {_SOME} [each|per pack|apiece|in each one|in every one][, |. |: |; |? ]{_ASK}", f"{{b}} {_SOME} [a day|per day|each day|an hour|a week|per person|per box|each time][, |; | for ]{{a}} [days|hours|weeks|people|boxes|times][, |. |: |; |? ]{_ASK}", f"{{a}} [boxes|bags|rows|tables|teams|shelves|packs|groups|days|<noun>s] [with|of|and in each] {{b}} {_THINGS}[ each|][, |. |: |; ]{_ASK}", "[each|every|one] [of the |of |of my |]{a} <noun>s [has|costs|weighs|holds|brings] {b}[, |. |: |; ][how many is that|how much is that|what is the total|how much in all]", "[I|we] [buy|need|order] {a} <noun>s [at|for] {b} [euros|dollars|pounds] each[, |. |: |; ][how much is that|what do I pay|the total, please|what does that come to]"),
    "÷": (f"{{a}} {_SOME}[, |; | and | for |: |, for ]{{b}} {_WHOM}[, |. |: |; |? ][how many per head|how many each|how many for each|how many does each get|how many per kid|fair shares please|what does each one get]", f"[share|split|deal out|hand out|divide|cut] {{a}} {_SOME} [fairly |evenly |equally |][among|between|to|over|into] {{b}} {_WHOM}[, |. |: |; |? ][how many each|how many per head|what does each get|each gets]", f"[we share|I share|share|split|divide] {{a}} {_THINGS} [among|between|by] {{b}}[ people| friends| children| of us|][, |. |: |; ][how many each|what does each get|how much for each|how many for everybody]", f"{{a}} {_THINGS} [for|among|shared by|in] {{b}} [people|bags|boxes|friends|children][, |. |: |; ][how many each|how many in each|what does each get]"),
}  # fmt: skip


def word_problem(random: Random, sign: str) -> str:
    """A pattern with the slots `a` and `b`, numbers in figures."""
    return expand(random, random.choice(_PROBLEMS[sign]))
