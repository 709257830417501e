"""Sums one step past those that the models master: fractions, signs, powers, remainders, more steps than one, units, areas,
dates; and counts that would never come to their end."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from .beyond_answers import TOO_MUCH, UNCLEAR
from .grammar import expand
from .scene import Exchange
from .wording import mostly_plainly

__all__ = ["count_too_far", "sum_past_the_table"]

_ASK = "[what is|what's|how much is|calculate|work out|what does|solve|tell me|compute|find|||||can you do|I need|give me]"
_PART = "[a half|half|a third|a quarter|one third|two thirds|three quarters|one fifth|two fifths|an eighth|three eighths|a tenth|one sixth|five sixths|one and a half|two and a quarter|a hundredth]"
_IN_WORDS = "[three|four|six|eight|nine|twelve|fifteen|twenty]"
_FRACTIONS = (
    f"{_ASK} {_PART} [plus|minus|times|and|of|divided by|+] {_PART}", f"{_ASK} {_PART} of {{odd}}", f"{_ASK} {{f}} [of|+|-|x|times|plus|minus|as a decimal,] {{f2}}", f"{_ASK} {{f}} of {{n}}", f"{_ASK} {{f}} [as a decimal|as a percentage|in lowest terms|simplified|of a pound|of an hour in minutes|of a kilo]", "{f} of {n}", "{f} [+|-|*|÷] {f2}", "is {f} [bigger|more|less|smaller] than [{f2}|{n}|a half|0.4]", "[which|what] is [bigger|smaller|more][, |: ]{f} or {f2}", "is {n} [bigger|smaller] than {f}", "[simplify|reduce|expand|convert] {f}[| to a decimal]", "{n} and {f} [plus|minus] {f2}", "how many {ths} [are there |]in {n}",
)  # fmt: skip
_SIGNS = (
    f"{_ASK} -{{n}} [plus|minus|times|+|-|*] {{m}}", "-{n} [plus|minus|times|+|*|x] {m}", "[minus|negative] {n} [plus|minus|times|and] [minus |negative |]{m}", f"{_ASK} [minus|negative] {{n}} [plus|minus|times|divided by] [minus|negative|] {{m}}", "(-{n}) [+|*|-] {m}", "{n} - (-{m})", "{n} times -{m}", "what's the [absolute value|square|opposite sign] of -{n}", "it is minus {n} degrees and [rises|falls|drops] by {m}, how [cold|warm] is it[ then|]", "[how|what] [far|difference] is it from -{n} to {m}",
)  # fmt: skip
_POWERS = (
    f"{_ASK} {{n}} [squared|cubed|to the power of {{s}}|to the {{s}}th|to the fourth|to the minus {{s}}|hoch {{s}}|factorial]", f"{_ASK} {{n}}[²|³|^{{s}}|**{{s}}|!|^-{{s}}]", "{n}[²|³|^{s}|**{s}|!]", f"{_ASK} the [square root|cube root|square|cube|reciprocal|log|natural log|factorial] of {{n}}", "[sqrt|log|ln|sin|cos|tan|log2|exp|arctan]({n})", "[sqrt|log|ln|sin|cos|tan|root] {n}", "√{n}", f"{_ASK} {{s}} squared [plus|minus|times] {{n}}[| squared]", "{s}^2 [+|-|*] {n}^2", "{n} [mod|modulo|%] {s}", f"{_ASK} the [remainder|rest] [of|when] {{n}} [divided by|over|/] {{s}}", "what [remains|is left over] when [you|I|we] divide {odd} by {s}", f"{_ASK} {{n}} [over|divided by|/] [zero|0|a half|0.{{s}}]", "{n}[/| / | divided by ]0", f"{_ASK} {{n}} percent of {{m}}", "{n}% [off|of|on|from|plus] {m}[| pounds| euros| dollars]", "[add|take] {n}% [to|off] {m}", "[is|are] {n} a [prime number|prime|perfect square|multiple of {s}|Fibonacci number|square number]", f"{_ASK} the [square root|cube] of {{n}} [plus|minus] {{m}}", f"{_ASK} [infinity|pi|e|a googol|a million] [plus|minus|times|divided by] [{{n}}|one|two|infinity|pi]", f"{_ASK} [pi|e|the golden ratio|phi] [to {{n}} digits|times {{n}}|squared]",
)  # fmt: skip
_STEPS = (
    f"{_ASK} {{n}} [plus|minus|times|+|*|-|x] {{m}} [plus|minus|times|+|*|-|x] {{s}}", "{n} [+|-|*|/] {m} [+|-|*|/] {s}", "{n}[+|-|*|/]{m}[+|-|*|/]{s}", "({n} [+|-] {m}) [*|/|x|times] {s}", "{s} [*|x|times|×] ({n} [+|-] {m})", "{n} divided by {s} [divided by|plus|minus|times] {s}", "{n} [plus|and] {m} [and|plus] {o} [and|plus] {s}", "[take|start with|think of|begin with] {n}, [add|subtract|double it, add|halve it, add|multiply by {s}, subtract] {m}[, |. |; |, then ][divide by {s}|multiply by {s}|square it|take away {o}|double it][. What do you get|, what is it|: result|, and]", "double {n} and [add|subtract|take away] {m}", "[twice|three times|half|double] {m} [plus|minus|times] {n}", "the sum of {n} and {m}, [times|minus|divided by] {s}", "[the |]average of {n}, {m} and {o}", "[the |][median|mean|mode|range|sum|product|least common multiple|highest common factor] of {n}, {m} and {o}", "[add up|total|sum][:|] {n} {m} {o} {s}", "{n} + {m} + {o} + {s}", "{n}, {m}, {o}: [sum|total|average|biggest times smallest]",
)  # fmt: skip
_LETTERS = (
    "[|solve |find {v} if |what is {v} if |solve for {v}: ]{s}{v} [+|-] {n} = {m}", "[|solve |what is {v} when ]{s}{v} = {n}", "{v} [+|-|*|/] {n} = {m}[, {v}| what is {v}|, find {v}|, solve]", "{v} = {n}, {w} = {m}, [what is {v} + {w}|{v} times {w}|find {v}{w}]", "[what is|find|work out] {v} [if|when|where] [{n} + {v}|{v} - {n}|{s} times {v}|{v} plus {n}|{v} over {s}] [is|equals|makes] {m}", "[expand|factorise|simplify|differentiate|integrate|plot|graph] {s}{v} [+|-] {n}", "[differentiate|integrate|factor|plot|derive] {v}^{s}[| + {n}{v}]", "y = {s}x [+|-] {n}[, slope|, where does it cross the axis|, what is the gradient|]", "{v}^2 [+|-] {n}{v} [+|-] {m} = 0",
)  # fmt: skip
_UNIT = "[miles|kilometres|km|pounds|stone|kilos|grams|ounces|inches|feet|yards|centimetres|litres|pints|gallons|cups|acres|hectares|degrees Celsius|degrees Fahrenheit|euros|dollars|yen|knots|tablespoons|light years|calories|megabytes|volts|metres]"
_MEASURES = (
    f"[how many|how much] {_UNIT} [are|is|make|in] {{n}} {_UNIT}", f"[convert|change|turn] {{n}} {_UNIT} [to|into] {_UNIT}", f"{{n}} {_UNIT} [in|to|into|as] {_UNIT}", f"{_ASK} {{n}} {_UNIT} in {_UNIT}", f"how [far|long|heavy|hot|tall|much] is {{n}} {_UNIT}", "[what's the |the |][area|perimeter|circumference|volume|surface|diagonal] of a [rectangle|circle|triangle|cube|sphere|room|field|cylinder|square] [{n} by {m}|with radius {s}|of {n} by {m} [cm|metres|feet]|with sides {s} and {m}|of side {s}]", "a [rectangle|room|garden|field|box|carpet|pool] [is|measures] {n} by {m}[, |. |; ][area|what is the area|how big is it|perimeter|how much fence do I need|how many tiles|what's its area]", "[a triangle has angles of|two angles are] {n} and {m} degrees[, the third|. How big is the third|, what's left for the third]", "[convert|express] {n} [minutes|hours|days|weeks|months] [in|to|into] [seconds|hours|days|years|minutes]", "how many [minutes|seconds|hours|days|weeks] are [there in |in |]{s} [and a half |][days|weeks|hours|years]", "[what time is it|when is it|what's the time] {n} minutes [after|before] [ten past nine|noon|17:40|quarter to six|half past two]", "from [9:15|half past eight|14:20|6:50 am|quarter past one] to [13:40|ten to five|17:05|noon|midnight], how [long|many hours|many minutes] is that",
    "how [many days|long|many weeks|many weekends] [is it|are there|] [until|to|till|between] [Christmas|Easter|my birthday in June|3 March and 9 May|the first of August|New Year|summer|Friday the 13th|1 April and 5 June]", "[if I was|if my gran was|a man was|someone was] born in 19{n}[, |. |: ]how old [am I|will I be in 2040|is that|was I in 2001|would she be now]", "[what|which] [day of the week|weekday] [was|is|will be] [it on |][the 4th of July 1776|1 January 2000|my wedding, 3 June 1988|14 February 2031|Christmas 2040|the 12th of next month]", "[is|was] [19{n}|20{n}] a leap year", "[write|what is|convert|put|express] {n} in [binary|hexadecimal|Roman numerals|hex|octal|base {s}|words in French|scientific notation|Chinese characters]", "{n} in [binary|Roman numerals|hex|octal|base {s}]", "[round|estimate|approximate] {n}.{m} [to one decimal place|to the nearest ten|up|to two digits]", "[what's|what is] [a|the] [tip|VAT|tax|interest|discount] [on|of|for] {n} [euros|dollars|pounds] [at|of] {s} percent", "[a shirt|a bike|a phone|the bill] [costs|is|was] {n} [euros|pounds|dollars][, | and ][{s} percent off|it is {s}% cheaper|we are {s} people and tip ten percent|plus {s}% tax][, |. |; ][what do I pay|how much is that|what's the price now|what does each pay]",
    "[what are the odds|what's the chance|how likely is it] of [rolling two sixes|throwing {s} heads in a row|drawing an ace|winning the lottery|a royal flush|rain on {s} days]", "[how many ways are there|in how many ways can I] [to arrange|arrange] {s} [books|people|letters|cards]", "[pick|choose|think of|give me|say|name|generate|draw] [a|any|some|a random|another|your favourite] number[| between {s} and {n}| from one to ten| for the lottery| under {n}| please|, I'll guess it]", "[guess|read my mind,] [my number|which number I am thinking of|the number on my card|a number from one to ten]", "[what is|is there] [the biggest|the smallest|the luckiest|an unlucky|the best|the largest prime|the last] number[| there is| in the world| below {n}]", "why is {n} [an unlucky number|a prime|so special|odd|called that|not a square]", "what[ is|'s] [so special about|interesting about|the meaning of|the Roman numeral for] [the number |]{n}", "[the year|the number] {n}[, |: |. ][what does it mean|what happened|is it lucky|anything special]", "{dec} [+|-|*|/|plus|minus|times|divided by] {dec2}", f"{_ASK} {{dec}} [+|-|*|plus|minus|times] {{dec2}}", f"{_ASK} {{dec}} [times|plus|minus] {{n}}", "half of {dec}", "{big} [+|-|*|plus|minus|times] {n}", f"{_ASK} {{big}} [plus|minus|times|divided by] {{n}}",
)  # fmt: skip
_KINDS = ((_FRACTIONS, 5), (_SIGNS, 4), (_POWERS, 6), (_STEPS, 5), (_LETTERS, 3), (_MEASURES, 9))


def sum_past_the_table(random: Random) -> Exchange:
    among = random.choices([kind for kind, _ in _KINDS], [weight for _, weight in _KINDS])[0]
    pattern = expand(random, random.choice(among))
    for slot, made in _NUMBERS.items():
        while f"{{{slot}}}" in pattern:
            pattern = pattern.replace(f"{{{slot}}}", made(random), 1)
    return Exchange(mostly_plainly(random, [pattern]), TOO_MUCH)


def _fraction(random: Random) -> str:
    below = random.choice((2, 3, 4, 5, 6, 8, 9, 10, 12))
    return f"{random.choice([above for above in range(1, 12) if above % below])}/{below}"


_NUMBERS: dict[str, Callable[[Random], str]] = {
    "n": lambda random: str(random.randint(2, 99)),
    "m": lambda random: str(random.randint(2, 99)),
    "o": lambda random: str(random.randint(2, 99)),
    "s": lambda random: str(random.randint(2, 9)),
    "odd": lambda random: str(2 * random.randint(3, 49) + 1),
    "big": lambda random: str(random.randint(101, 10 ** random.randint(3, 6))),
    "dec": lambda random: f"{random.randint(0, 40)}.{random.randint(1, 99)}",
    "dec2": lambda random: f"{random.randint(0, 40)}.{random.randint(1, 9)}",
    "f": _fraction,
    "f2": _fraction,
    "ths": lambda random: random.choice(("thirds", "quarters", "fifths", "eighths", "sixths", "tenths")),
    "v": lambda random: random.choice("xyabnt"),
    "w": lambda random: random.choice("zcpq"),
}


_FAR = (
    "count [from |]{a} [to|up to|until|through] {b}", "[can|could|would] you count [from {a} |]to {b}", "[list|say|write|give me|type|tell me] [all |][the |]numbers [from {a} to|up to|between {a} and|till] {b}", "count [down|backwards|back] from {b}[| to {a}]", "[numbers|the numbers] from {b} [down|backwards|back] to {a}", "[a|make a|do a] countdown from {b}", "[count|skip count|skip-count] [by|in] [{s}s|{s}|steps of {s}] [from {a} |]to {c}", "count [on and on|for ever|until I say stop|as far as you can|all day|without stopping|to infinity|all the way to {c}|past {c}|as high as you can]", "[all |all the |][even|odd|prime|round|square|lucky] numbers [up to|from {a} to|below|till] {c}", "every [{s}rd|third|fifth|seventh] number [up to|until|to] {c}", "from {a} to {c}[|, every number|, all of them|, count]", "[say|list|write out] the first [{b}|hundred|two hundred|thousand|fifty] [numbers|primes|even numbers|square numbers|Fibonacci numbers|multiples of {s}|digits of pi]", "the [{s}|twelve|seven|thirteen|nine] times table[| up to {c}]", "[write|recite|say|give me] the [{s}|seven|twelve|nine] times table",
)  # fmt: skip
_GARBLED = (
    "count [from|to|up to|down from] {g}", "count from {g} to {g2}", "count [by|in] [{s}s|{s}|steps of {s}] from {g} to {g2}", "count [by|in] [{s}s|{s}] from {a} to {g}", "[numbers|all numbers|the numbers] from {g} to {g2}", "skip count by {s} from {g} {b}", "[go|count] down from {g} to {a}", "count [by|in steps of] {g}[| to {b}]", "[count|count from|count to|count by|count up from|count in|numbers between|from {a} to|countdown from]",
)  # fmt: skip


def count_too_far(random: Random) -> Exchange:
    """Far more numbers than an answer holds; or from where to where no number tells."""
    low = random.randint(0, 40)
    numbers = {"a": str(low), "b": str(low + random.randint(60, 400)), "c": str(random.randint(4, 90) * 50), "s": str(random.randint(2, 9))}
    garbled = random.random() < 0.3
    pattern = expand(random, random.choice(_GARBLED if garbled else _FAR))
    numbers |= {"g": _garbled(random), "g2": _garbled(random)}
    for slot, value in numbers.items():
        pattern = pattern.replace(f"{{{slot}}}", value)
    return Exchange(mostly_plainly(random, [pattern], random.choice((".", "", "?"))), UNCLEAR if garbled else TOO_MUCH)


def _garbled(random: Random) -> str:
    number = str(random.randint(2, 99))
    letter = random.choice("abcdefghjklmnpqrstuvwxyz")
    return random.choice((number + letter, letter + number, number[0] + letter + number[1:], f"{letter}{number}{letter}", expand(random, "[<word>|<noun>|<person>|<place>|there|here|me]")))
