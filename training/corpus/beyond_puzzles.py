"""Numbers, ages and things in a row that take more than one step: riddles that only look like a sum or a list."""

from __future__ import annotations

from random import Random

from .beyond_answers import TOO_MUCH, UNKNOWN
from .grammar import expand
from .material import slots
from .scene import Exchange
from .wording import say

__all__ = ["puzzle", "series", "which_of_two"]

_ONE = "[<person>|<person>|my <kin>|my <kin>|the <trade>|a <trade>|my friend <person>]"
_FEW = "[2|3|4|5|7|8|9|12|20|two|three|four|five|six|seven|nine|ten|a dozen]"
_THINGS = "[<noun>s|<noun>s|apples|coins|marbles|books|sweets|euros|points|eggs|cards|stamps]"
_STOP = "[. |. |, |; |? |: | - ]"
_TIME = "[six|seven|eight|nine|noon|9:40|7:15|half past two|5 pm|<number>:30|dawn]"
_LASTS = "[needs|takes|travels for|drives for|is under way for|runs for] [3 hours and 35 minutes|95 minutes|two hours|forty minutes|half a day|six and a half hours|{number} minutes]"
_HUNDREDS = "[two|three|four|five|six|seven|eight|nine] [hundred|thousand][| and [two|six|ten|twelve|forty|fifty|ninety|seventy-five|eighty-one|sixteen]]"
_PUZZLES = (
    f"{_ONE} [has|owns|ate|sold|found|bought|saved|won|carries] {_FEW} {_THINGS} [more|fewer|less] than {_ONE}[, |. |; | and |, and ][together|in all|between them|both together] [they|the two|both] [have|own|ate|found|have got] {_FEW}{_STOP}[how many has each|how many has <person>|how many has the first|who has how many|how many does {_ONE} have|and now|so how many has each of them]",
    f"{_ONE} has [twice|three times|half|four times] as many {_THINGS} as {_ONE}{_STOP}[together they have {_FEW}, how many has each|how many has each if there are {_FEW} in all|they have {_FEW} together, who has what]",
    f"{_ONE} is [twice|three times|half|four times|ten times] as old as [I am|me|{_ONE}|I was when <person> was born|I was then|the <noun>]{_STOP}[how old is she|how old is he|how old is <person>|what age is that|how old were they then]",
    f"{_ONE} is {_FEW} years [older|younger] than [I was when we moved|I am|{_ONE}|the <noun>|I will be in {_FEW} years]{_STOP}[how old is she|how old is he|what is the age of each|who is the oldest|how old is each]",
    f"{_ONE} is [taller|older|faster|richer|shorter|heavier] than {_ONE}{_STOP}{_ONE} is [taller|older|faster|richer|shorter|heavier] than {_ONE}{_STOP}[who is the tallest|who is the shortest|who comes last|who is first|who is the youngest|what is the order]",
    f"[a|one] <noun> and [a|one] <noun> [cost|weigh|make] {_FEW} [together|in all]{_STOP}the <noun> [costs|weighs|is] {_FEW} more than the [<noun>|other]{_STOP}[how much is the <noun>|what does each cost|what does the <noun> cost|how much is each]",
    f"[if |][a|the|my|one] [train|bus|ferry|flight|<noun>] [leaves|starts|sets off] [|<place> |from <place> ]at {_TIME} and {_LASTS}[, |. |: ][when does it arrive|when is it there|at what time am I in <place>|when do I have to get off|is it late]",
    f"[if |suppose |say ]I [leave|start|set off|get up|begin] at {_TIME} and [walk|drive|swim|sleep|work|run] for [95 minutes|two hours|{{number}} minutes|forty minutes|an hour and a half][, |: |. ][when am I there|when do I arrive|what time is it then|when am I done]",
    f"I [have to|must|need to|want to|should] be [at the airport|at the station|at work|at the <noun>|in <place>|home|at my <kin>'s] [at|by|before] {_TIME}[, |. |; |: ][when should I leave|when do I have to leave|when must I get up|which train do I take|can I make it|is that possible]",
    f"[what's |what is |how many is |how much is |]{_FEW} [dozen|score|gross|dozens of dozens][| in all| in numbers]", f"how many [<noun>s|eggs|things] are {_FEW} [dozen|score|gross]", "[two|three] [trains|cars|ships|runners|snails] [start|leave|set off] [at the same time|from <place> and <place>|towards each other][, |. ][which one arrives first|when do they meet|where do they meet|who is first|how far apart are they]",
    f"if [it takes ]{_FEW} [workers|machines|cats|bakers|painters] [need |]{_FEW} [hours|days|minutes] [for|to make] {_FEW} {_THINGS}[, |: ][how long do {_FEW} need|how long for one|how many do I need|how long will it take]",
    "if [all|some|no] <noun>s are [<adj>|<noun>s] and [all|some|no] <noun>s are [<adj>|<noun>s][, |: ][are|do] [all|some] <noun>s [<adj>|<noun>s|exist]",
    f"[what is|what's|how much is|calculate|work out|] [half of|twice|double|a third of|a quarter of|three times|a tenth of|ten percent of|the half of] {_HUNDREDS}", f"[what is|what's|how much is|calculate|work out|add|] {_HUNDREDS} [plus|minus|times|and|divided by] [{_HUNDREDS}|seventeen|{{number}}]",
    f"[{_FEW} more|{_FEW} less] than [a dozen|a score|a gross|{_HUNDREDS}|half of {_HUNDREDS}]", "[and |so |][what is |what's |how much is |][the square root|the cube|the logarithm|the tenth power|the last digit|two thirds|the square] of [that|it|the result|this number|your answer]",
    "[sort|order|rank|arrange|put|line up|list] [these|the following|them|these things|these words|the words below] [by|according to] [size|weight|age|height|speed|price|date|length|taste|importance|how <adj> they are|how old they are]: <row>", "[sort|order|rank|arrange|put] [these|the following|them] [from [small to big|old to new|cheap to expensive|slow to fast|left to right|best to worst|light to heavy]|in [order|order of size|the right order|alphabetical order|order of age]|starting with the [biggest|oldest|best|last]]: <row>",
    "[which|what|who] is the odd one out[: |? |, ]<row>", "[what|which] [one |word |]does not [fit|belong|match][: |? |, ]<row>", "what do [these|the following|they] have in common[: |? |, ]<row>", "what do [a|the] <noun> and [a|the] <noun> have in common",
)  # fmt: skip
_ROWS = ("<noun>, <noun>, <noun>", "<noun>, <noun>, <noun>, <noun>", "<noun>, <noun> and <noun>", "mouse, elephant, cat", "car, bike, bus", "march, january, may", "Friday, Monday, Sunday", "<person>, <person>, <person>", "red, blue, green", "Mars, Venus, Saturn", "summer, winter, spring", "nine, three, seven", "dog, horse, cat", "<place>, <place>, <place>", "tea, milk, coffee", "pear, apple, fig", "<adj>, <adj>, <adj>", "piano, drum, violin", "seven, blue, Monday")


def puzzle(random: Random) -> Exchange:
    pattern = expand(random, random.choice(_PUZZLES)).replace("<row>", expand(random, random.choice(_ROWS)))
    numbers = {"number": str(random.randint(21, 400))}
    return Exchange(say(random, [pattern], end="" if ": " in pattern else "?", **slots(random), **numbers), TOO_MUCH)


_CONTINUED = (
    "[what comes next|what's next|what is next|which number comes next|what number follows|what is the next number|how does it go on|go on|continue|continue the series|carry on|complete the row|find the next number|what is the rule|which rule is this|what is the pattern][: |? |, | in | after | - ]{row}", "{row}[, what's next|, what comes next|, and then|, ...|, ?|, __|. What comes next|. Which number follows| - how does it go on|: what is the rule|, continue|, go on]",
    "[the series|a row of numbers|my homework|the test|the quiz|the riddle][: |, |: |; ]{row}[. |, |; ][what comes next|what is the next number|which number is missing|how does it go on|which rule is it]",
)


def series(random: Random) -> Exchange:
    """Numbers that follow a rule, which is not that of counting."""
    row = random.choice((", ", ", ", ", ", " ", "; ")).join(map(str, _row(random)))
    return Exchange(say(random, _CONTINUED, row=row), TOO_MUCH)


def _row(random: Random) -> list[int]:
    start, step, many = random.randint(1, 12), random.randint(2, 9), random.randint(4, 6)
    if (kind := random.randrange(5)) == 0:
        return [start * min(step, 5) ** at for at in range(many)]
    if kind == 1:
        return [(start + at) ** 2 for at in range(many)]
    if kind == 2:
        return [start + step * at for at in range(many)] if step > 2 else [90 - step * at for at in range(many)]
    if kind == 3:
        return [start + at * (at + 1) for at in range(many)]
    row = [1, random.choice((1, 2, 3))]
    while len(row) < many:
        row.append(row[-1] + row[-2])
    return row


_SIDE = "[a <noun>|a <noun>|the <noun>|<person>|a <trade>|my <kin>|me|a shark|a bear|a lion|gold|lead|chatgpt|gemini|iron]"
_MORE = "[better|stronger|cleverer|faster|funnier|older|taller|nicer|braver|worse|heavier|louder|richer|prettier|more dangerous|more <adj>]"
_TWO = (
    f"[who|which|what] is {_MORE}[, |: |? ][you or {_SIDE}|{_SIDE} or you|{_SIDE} or {_SIDE}]", f"[who|which] would [win|lose|be first|come last][, |: |? |: in a fight, ][{_SIDE} or {_SIDE}|{_SIDE} against {_SIDE}|you or {_SIDE}]", f"[are you|is {_SIDE}|would you be] {_MORE} than {_SIDE}",
    "[what|which] relation is [my|your] <kin>'s <kin>[| to me| to her]", "who is my <kin>'s <kin>['s <kin>|'s <kin>||] to me", "how am I related to my <kin>'s <kin>['s <kin>|]", "[what|which word] do [people|you|we|I] [use for|call] a <kin>'s <kin>",
)  # fmt: skip


def which_of_two(random: Random) -> Exchange:
    """Comparisons, of people in a family too."""
    return Exchange(say(random, _TWO), UNKNOWN)
