"""What looks like what the models know, but is not: that is where the boundary is learned."""

from __future__ import annotations

from random import Random

from ..tables import CAPITALS
from . import invented
from .beyond_answers import STATEMENT, TOO_MUCH, UNKNOWN
from .capital_wordings import OTHER_CAPITALS
from .frames import around_a_noun, around_an_order
from .grammar import expand
from .material import a_topic, slots
from .near_misses import NEAR_MISSES, UNKNOWN_NOUNS, UNKNOWN_ORDERS
from .numbers_of import UNCOUNTED_UNITS, without_a_number
from .plain_words import NOUNS
from .rejoinder_near_misses import OTHER_ORDERS, OTHER_PROGRAMS
from .scene import Exchange
from .strangers import about_strangers
from .wording import capitalized, say

__all__ = ["hard_sum", "in_a_frame", "looks_known", "looks_like_a_fact", "near_miss", "of_strangers", "unknown_capital"]

_UNKNOWN_COUNTRIES = (
    "Bhutan, Chad, Fiji, Gabon, Mali, Niger, Oman, Qatar, Togo, Tonga, Laos, Libya, Mongolia, Paraguay, Senegal, Somalia, "
    "Sudan, Tanzania, Uganda, Zambia, Zimbabwe, Texas, Oregon, Bavaria, Scotland, Wales, Catalonia, Tuscany, Atlantis, "
    "Narnia, Gondor, the moon, the world, Europe, Africa, Asia, Mars, the sea, fashion, crime, my heart, love, Antarctica, "
    "the universe, Alaska, Brittany, Ontario, Prussia, the Soviet Union, Yugoslavia, Siam, Sparta, Mordor, the internet"
).split(", ")
_CAPITAL_OF = (
    "[what is|what's|whats|which is|tell me|name|give me|do you know|what was] the capital [|city ][of|of|in] {v}",
    "[what|which] city is the capital of {v}",
    "[capital|capital city] of {v}",
    "{v}'s capital",
    "[which|what] capital does {v} have",
    "the capital of {v}[| is]",
)


def unknown_capital(random: Random) -> Exchange:
    chance = random.random()
    if chance < 0.3:
        where = random.choice(_UNKNOWN_COUNTRIES)
    elif chance < 0.4:
        where = random.choice([city for city in CAPITALS.values() if city not in CAPITALS])
    elif chance < 0.6:
        where = _nearly(random, random.choice(list(CAPITALS)))
    else:
        where = capitalized(invented.word(random)) + random.choice(("", "", "ia", "land", "stan", "any", "ica", "istan", "ovia"))
        if random.random() < 0.3:
            where = f"{random.choice(_PARTS)} {where}"
    where = where.lower() if random.random() < 0.2 else where
    patterns = OTHER_CAPITALS if random.random() < 0.4 else _CAPITAL_OF
    return Exchange(say(random, patterns, v=where, country=where), UNKNOWN)


_PARTS = "New Old Great Little East West Saint Upper Lower Central North South Greater United Free Royal Southern Northern Holy Equatorial".split()


def _nearly(random: Random, country: str) -> str:
    """A country that does not exist, though it sounds like one that does."""
    half = len(country) // 2
    if random.random() < 0.5:
        return country[:half] + invented.word(random)
    return capitalized(invented.word(random)) + country[half:].lower()


_SUMS = (
    "[what is|what's|how much is|calculate|compute|work out|solve|] {sum}",
    "{sum}[| =| = ?]",
    "[can you|please] [calculate|compute|work out] {sum}",
    "what does {sum} [make|give|equal]",
    "how much [does|do] {sum} make",
)


def hard_sum(random: Random) -> Exchange:
    return _sum_of_a_story(random) if random.random() < 0.18 else _sum_in_signs(random)


def _sum_of_a_story(random: Random) -> Exchange:
    """Of two steps, of three numbers; a row whose rule must be found; a share that is no half."""
    two, three, four = (str(number) for number in random.sample(range(3, 60), 3))
    rows = (lambda at: (at, 2 * at, 4 * at, 8 * at), lambda at: (at, at + 7, at + 14, at + 21), lambda at: (at, at + 1, at + 3, at + 6))
    row = ", ".join(map(str, random.choice(rows)(random.randint(2, 50))))
    return Exchange(say(random, [random.choice(_STORIES)], two=two, three=three, four=four, row=row), TOO_MUCH)


_STORIES = (
    "[I had|<person> had|there were|we have|my <kin> had] {two} <noun>s[, | and ][got|bought|found|was given] {three} more [and|, then] [lost|ate|sold|gave away|broke] {four}[. |, |: ]how many [are left|is that|now]", "{two} <noun>s, {three} <noun>s and {four} <noun>s[, |: |. ]how many [together|in all|altogether]", "[a|the|our] [bus|train|lift|boat] has {two} people, {three} get off and {four} get on[. |, |: ]how many are on it", "[I|we] bought {two} <noun>s for {three} each and paid with [a hundred|{four}0][. |, |: ]what is the change",
    "[which number comes next|what comes next|next number|continue the row|how does it go on][: |, |? ]{row}", "{row}[, ...|, what comes next|, and then|, which number is next]", "[I|we|<person>] had {two}0 <noun>s and [ate|sold|lost] a [third|quarter|fifth|tenth] of them[. |, |: ]how many are left", "[I|we|<person>] had {two} <noun>s, [<person>|the neighbour] [has|had] [three|four|five|ten] times as many[. |, |: ]how many [is that|together]", "<person> is {two} and [her <kin>|<person>] is {three}[. |, |; ][who is older|which of them is older|who is the younger one|who was born first]", "[sum|add|add up|the sum of|what is][: |, | ]{two}, {three} and {four}[ together| in all|]", "[the average|the largest|the smallest|the middle one] of {two}, {three} and {four}",
)  # fmt: skip


def _sum_in_signs(random: Random) -> Exchange:
    big, other, small = random.randint(101, 10 ** random.randint(3, 6)), random.randint(101, 9999), random.randint(2, 100)
    two, three = random.randint(13, 99), random.randint(13, 99)
    first, second = random.choice(((big, other), (big, small), (small, other)))
    total = random.choice(
        (
            f"{first} {random.choice(('+', '-', 'plus', 'minus', '*', 'times', '/', 'divided by'))} {second}",
            f"{first}{random.choice('+-*/x')}{second}",
            f"{two} {random.choice(('*', 'x', 'times', '×', 'multiplied by'))} {three}",
            f"{two}{random.choice('*x')}{three}",
            f"{small} {random.choice('+-')} {two} {random.choice('+-*')} {three}",
            f"{small} + {two} + {three}",
            f"{small}.{random.randint(1, 99)} {random.choice(('+', '-', '*', 'times', 'plus'))} {two}.{random.randint(1, 9)}",
            f"{small}^{random.randint(2, 9)}",
            f"{small} to the power of {random.randint(2, 9)}",
            f"the [square |cube |]root of {big}",
            f"{small} percent of {big}",
            f"{small}% of {two}",
            f"{random.randint(1, 9)}/{random.randint(2, 9)} + {random.randint(1, 9)}/{random.randint(2, 9)}",
            f"({small} + {two}) * {three}",
            f"{7 * random.randint(2, 9) + random.randint(1, 6)} divided by 7",
            f"{10 * random.randint(1, 9) + random.randint(1, 9)} / 10",
            f"{_digits(random)} {random.choice(('+', '-', '*', 'plus', 'times'))} {_digits(random)}",
            f"the sum of [all|the] [primes|numbers|even numbers|odd numbers|digits|squares|cubes] [below|up to|under|from 1 to|before|of] {big}",
            f"sum of all [primes|numbers|squares|odd numbers] [below|up to|under] {two}",
            f"the factorial of {small}",
            f"the {random.choice(('sine', 'cosine', 'logarithm', 'square', 'prime factors'))} of {small}",
            f"{random.randint(2, 9)}x + {small} = {two}, x",
        )
    )
    patterns = (around_a_noun(random, "[|the result of |the value of ]{sum}"),) if random.random() < 0.3 else _SUMS
    return Exchange(say(random, patterns, sum=expand(random, total)), TOO_MUCH)


def _digits(random: Random) -> str:
    return str(random.randint(1, 9)) + "".join(random.choices("0123456789", k=random.randint(5, 30)))


def looks_known(random: Random) -> Exchange:
    kind = random.randrange(5)
    word = invented.word(random) if random.random() < 0.6 else random.choice(_WITHOUT_OPPOSITE)
    patterns = (
        ("[what is|what's|tell me|give me|name|which word is|what would be] the opposite [of|to] [|the word ]{w}", "which word is the opposite of {w}", "[opposite|antonym] of {w}", "{w} is the opposite of what"),
        ("[what comes after|what follows|what is the day after|which month follows|what comes before] {w}", "what comes after {n}"),
        ("count [from {big} to {bigger}|to {big}|to infinity|to a million|all the {n}s|the {n}s|sheep]",),
        ("how many [{n}s|{w}s|legs|eyes|days|teeth] [are there in|are in] [a|an|the] {n}", "how many [{n}s|legs|eyes|teeth] has [a|the|my] {n}", "how many [legs|wheels|wings|strings|arms|sides|eyes|fingers|teeth|doors] do [|all |most ]{n}s [have|need]", "how many [legs|wheels|wings|sides|teeth] does [a|my|every] {n} have", "how many {n}s [fit in|weigh as much as|live in] a {n}", *UNCOUNTED_UNITS),
        ("[list|name|tell me] [the|all the|all] [{w}s|kings of {w}|moons of {w}|colours of {w}|books of {w}|{n}s in {w}|rivers of {w}]", "what are the [{n}s|kings|rivers|moons|laws] of {w}"),
    )[kind]  # fmt: skip
    big = random.randint(200, 9999)
    slots = {"w": word, "n": random.choice(_OF_NO_LIST), "big": str(big), "bigger": str(big * 7)}
    return Exchange(say(random, patterns, **slots), UNKNOWN if kind != 2 else TOO_MUCH)


_WITHOUT_OPPOSITE = [word for word in NOUNS if word not in ("summer", "winter", "friend", "spring", "night")]
_OF_NO_LIST = [word for word in _WITHOUT_OPPOSITE if without_a_number(word)]
_NEARLY_FACTS = (
    "<untold>", "<untold>",
    "the {noun} [is|was|will be] {value}", "{value} is [a|the|no|an] {adjective} {noun}", "[his|her|their|the|our|your|its] {noun} [is|was] [called |named |]{value}", "[what|who|where] [is|was] {value}[ in {place}|]", "is {value} [a|the] [good|old|{adjective}] {noun}",
    "[do you know|have you met|who knows|i saw|we met|they found|where is|tell me about|say something about|what about] {value}", "{value} [and|or|against|with|without] {value2}", "[his|her|their] name is {value}", "{value} has [a|the|no] {noun}", "[when|how|why] [did|does|will|can] {value} [come|begin|die|win|work|live|end|sing]",
    "is {number} [divisible by|a multiple of|more than half of|a divisor of|a power of] {number2}", "[round|factor|factorise|square|cube|write out|convert|halve twice] {number}[| to {number2} digits]", "[what is|how do i write] {number} in [binary|roman numerals|words|hexadecimal|base {number2}]", "[split|share|divide up] {number}01 [{noun}s|euros|dollars] [among|between|by] {number2} [people|{noun}s|friends]",
    "[how many|which] [factors|divisors|digits|zeros|prime factors] [has|does] {number}[| have]", "a [train|car|{noun}] [goes|drives|runs] {number} [km|miles] in {number2} [hours|minutes][, how fast is it|. When does it arrive]", "[the average|the mean|the median] of {number}, {number2} and 7", "{number} [euros|dollars|miles|pounds|degrees] in [dollars|km|kilos|celsius|yen]",
    "[give|bring|show|write to|ask|greet|thank|pay|forgive|warn|hug] {value} [in|from|at|near|of] {place}[| for me| today]", "the {noun}s [in|of|to|from|near] {place} [are|were|seem] [{adjective}|too {adjective}|full of {value}|never {adjective}]", "{value} [was seen|works|died|sings|is buried|waits|danced|lost a {noun}] in {place}", "[a|the|this|that] {noun} [by|of|about|from|for] {value}[ in {place}| from {place}|]",
    "[today|tonight|in this game|now|just once] you [play|are|act as] [a|the|my] {adjective} {noun}", "[predict|divine|work out|find out] [which|what] {noun} [i chose|i think of|is in my pocket|i hide]", "[talk|speak|sing] [to|with] [me|him|her] [like|as] [a|the|my] {adjective} {noun}", "[{noun}|{value}], [are you|is it|was it|who is] {adjective}",
    "[the {noun} of|the year|the number] {value} [is|was|means] [a|the|] {noun}", "[dear|hello] {value}, [i write to you because|thank you for|we regret that] {sentence}", "[my {noun}|the {noun}] [and i|and you|of {value}] {verb} [the|a] {noun2}",
)  # fmt: skip


def looks_like_a_fact(random: Random) -> Exchange:
    """Names and numbers that the user says nothing of that could be kept."""
    values = {name: random.choice((invented.person, invented.word, a_topic))(random) for name in ("value", "value2", "v")}
    numbers = {name: str(random.randint(2, 10 ** random.randint(1, 5))) for name in ("number", "number2")}
    pattern = random.choice(_NEARLY_FACTS)
    asks = "number" in pattern or pattern.startswith(("[what|who", "is ", "[do you", "[when", "[how"))
    return Exchange(say(random, [pattern], end="?" if asks else ".", **slots(random), **values, **numbers), UNKNOWN if asks else STATEMENT)


def near_miss(random: Random) -> Exchange:
    """In the words of what is known, about something else."""
    chance = random.random()
    if chance < 0.08:
        return Exchange(say(random, OTHER_ORDERS, end=".", **slots(random)), TOO_MUCH)
    return Exchange(say(random, OTHER_PROGRAMS if chance < 0.45 else NEAR_MISSES, **slots(random)), UNKNOWN)


def in_a_frame(random: Random) -> Exchange:
    """In the frames that what is known stands in, too."""
    if random.random() < 0.7:
        return Exchange(say(random, [around_a_noun(random, random.choice(UNKNOWN_NOUNS))], **slots(random)), UNKNOWN)
    return Exchange(say(random, [around_an_order(random, random.choice(UNKNOWN_ORDERS))], end=".", **slots(random)), TOO_MUCH)


def of_strangers(random: Random) -> Exchange:
    """Names and places, of which nothing was told."""
    pattern, asks = about_strangers(random)
    return Exchange(say(random, [pattern], end="?" if asks else "."), UNKNOWN if asks else STATEMENT)
