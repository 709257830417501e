"""Sums, differences, products and quotients in the range that the models are to master."""

from __future__ import annotations

from random import Random

from .frames import around_a_noun
from .said import as_people_say
from .scene import Exchange, Scene
from .sum_wordings import OTHER_FORMS, OTHER_WORDINGS
from .word_problems import word_problem
from .word_scenes import word_scene
from .word_stories import word_story
from .wording import say

__all__ = ["calculate", "compare", "held_out"]

_SAID = {"+": "plus", "-": "minus", "×": "times", "÷": "divided"}
_NUMBER_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_FORMS = {
    "+": ("{a} + {b}", "{a}+{b}", "{a} plus {b}", "{a} plus {b}", "{a} + {b}", "{a} and {b} added", "{a} added to {b}"),
    "-": ("{a} - {b}", "{a}-{b}", "{a} minus {b}", "{a} minus {b}", "{a} less {b}", "{a} take away {b}", "{a} − {b}", "{a}−{b}"),
    "×": ("{a} * {b}", "{a}*{b}", "{a} x {b}", "{a} × {b}", "{a}x{b}", "{a}×{b}", "{a} times {b}", "{a} times {b}", "{a} multiplied by {b}"),
    "÷": ("{a} / {b}", "{a}/{b}", "{a} : {b}", "{a} ÷ {b}", "{a}÷{b}", "{a} divided by {b}", "{a} divided by {b}", "{a} over {b}"),
}
_QUESTIONS = (
    "[what is|what's|whats|how much is|calculate|compute|work out|what does|solve|what do you get for|tell me|add up] {sum}",
    "[what is|what's|how much is|calculate|compute|find|give me] {sum}",
    "{sum}",
    "{sum} =",
    "{sum} = ?",
    "{sum} is",
    "{sum} [makes|gives|equals|is] [what|how much]",
    "what does {sum} [make|give|equal|come to]",
    "[can you|could you|please] [calculate|compute|work out|solve|do|tell me] {sum}",
    "[do you know|i need|i want to know|any idea] [what {sum} is|{sum}]",
    "how much [does|do] {sum} make",
    "[the result of|the answer to|the value of] {sum}",
    "what is the [result|value|answer] of {sum}",
    "if i have {sum}, how much is that",
    "[i've got|i have|here is|take] {sum}[.|:|,] [result|what is it|what comes out|how much]",
    "{sum} [would be|comes to|is] [how much|what]",
    "[do|make] [the sum |the |] {sum}[| for me]",
    "what [comes out of|would i get for|do i get for|results from|is left of] {sum}",
)
_SPECIAL = {
    "+": ("what do [you|I|we] get if [you|I|we] add {a} and {b}[| together]", "[can|could|would|will] you [please |kindly |just |]add {a} and {b}[| for me| together| for me, please| up]", "[if|when] [you|I|we] add {a} and {b}[, what is it|, what do I get|, how much is that|, that's|, what comes out]", "add [up |together |]{a} and {b}[| for me|, please| together]", "[I need|I want|please find|find me] the sum of {a} and {b}", "what is the sum of {a} and {b}", "what [do I|do you|d'you|does one] get [when|if] [I|you|one] put {b} [on top of|onto|on] {a}", "sum: {a}, {b}", "[the |][sum|total][: |, | - ]{a}, {b}", "{a} [plus|and] another {b}[, that's| is| makes|]", "[which|what] number is {b} [above|higher than|more than|greater than|larger than] {a}", "{b} above {a}", "[count|go|move|climb] {b} [up from|on from|further from|upwards from] {a}, [where am I|what do I reach|which number]", "[could|can|would] [you|u] add {b} to {a}[ 4 me| for me| real quick|]", "[my|the] [numbers|two numbers]: {a} and {b}. [add them|total|the sum|add up]", "{a} [and then|and afterwards|then] {b} [more|on top|added][, total| is|]", "[put|lump|throw] {a} and {b} together", "{a} [and|with] {b} on top[| is| makes]", "[increase|raise] {a} by {b}", "what do {a} and {b} [come to|make|add up to|total][| together]", "{b} more than {a}", "[start with|begin with|take] {a} and [tack on|add on|go up by] {b}", "[add|sum] {a} and {b}", "add {b} to {a}", "sum of {a} and {b}", "[sum up|add up|add together] {a} and {b}", "[if|when] [i|you] add {b} to {a}, what [comes out|do i get|is it]", "{a} and {b} [together|in total|in all]"),
    "-": ("subtract {b} from {a}", "[count|deduct|strike|cut|strip] {b} [off from|off|from] {a}", "{a} [reduced|lowered|decreased|diminished|cut] by {b}[ leaves me with| is| gives| leaves|]", "[which|what] number is {b} [below|lower than|less than|under|smaller than] {a}", "{b} below {a}", "deduct {b} from {a}", "what [remains|is left|stays] of {a} after [taking|losing|removing|subtracting] {b}", "{a} without {b}", "{a}[,|] take [off |away |]{b}", "[spend|use|burn|waste] {b} of {a}[: what is left|, what is left|, how much is left]", "[how much|how many|what] [is missing|do I need|am I short|is lacking] from {b} to {a}", "from {b} [up |]to {a} [is how much|how many|is what distance]", "[go|move|step] {b} [down from|back from|backwards from] {a}, [where am I|what do I reach|which number]", "how much [larger|bigger|more|greater] is {a} than {b}", "how much [smaller|less] is {b} than {a}", "[knock|shave|take] {b} off {a}", "[reduce|lower|decrease] {a} by {b}", "{b} [fewer|less] than {a}", "how far is it from {b} to {a}", "{a} with {b} [taken off|gone|removed]", "[start with|begin with] {a} and [drop|lose|go down by] {b}", "what must i add to {b} to [get|reach|make] {a}", "take {b} [away|] from {a}", "what is the difference between {a} and {b}", "take away {b} from {a}", "how much is left of {a} if i take {b} away", "[when|if] i take {b} [off|from|away from] {a}, [what is left|what remains|how much is left]", "take {b} off {a}", "{a}, and now {b} less"),
    "×": ("multiply {a} [by|with|and] {b}", "[what are|how much are|what's|] {a} {b}s", "{b}, {a} times", "{b} [taken|added up|repeated|counted] {a} times", "{a} [rows|columns|piles|bags] of {b}[: total|, how many|]", "{a} and {b}, multiplied", "[times table|multiplication|multiply|product][: |, | - ]{a}[,| and| by| times] {b}", "[the |][product|result] of multiplying {a} [by|and|with] {b}", "{a}-fold {b}", "{a} lots of {b}", "{a} [groups|rows|sets] of {b}", "how much are {a} {b}s", "what do {a} {b}s make", "what is the product of {a} and {b}", "product of {a} and {b}"),
    "÷": ("divide {a} by {b}", "{a} [split|shared|divided|cut] {b} ways", "{a} [shared|divided|split] [out |up |][between|among|into] {b}[ parts| people| heaps|]", "how many {b}s [make|are|fill|give|get me to] {a}", "[split|divide|share] {a} [in|into|by|between] {b}", "[what is|] {a} [in|into] {b} [equal |][parts|shares][: each is| each is|, how big is each|]", "[division|divide|quotient][: |, | - ]{a} by {b}", "{b} times what [is|makes|gives] {a}", "[split|share|cut|break] {a} [into|in] {b} equal [parts|shares|piles|pieces]", "how many {b}s [are there in|make up|make|go into] {a}", "how often does {b} go into {a}", "how many times does {b} fit into {a}"),
}  # fmt: skip
_NOUNS = {
    "+": ("{a} + {b}", "{a} plus {b}", "{a}+{b}", "the sum of {a} and {b}", "the result of {a} [+|plus] {b}", "the total of {a} and {b}", "{a} and {b} together", "{a} and {b} added"),
    "-": ("{a} - {b}", "{a} minus {b}", "{a}-{b}", "the difference between {a} and {b}", "the result of {a} [-|minus] {b}", "{a} less {b}", "{a} take away {b}", "what is left of {a} without {b}"),
    "×": ("{a} x {b}", "{a} times {b}", "{a}*{b}", "{a} × {b}", "the product of {a} and {b}", "the result of {a} [times|x|*] {b}", "{a} multiplied by {b}"),
    "÷": ("{a} / {b}", "{a} divided by {b}", "{a}/{b}", "{a} ÷ {b}", "the quotient of {a} and {b}", "the result of {a} [divided by|/] {b}"),
}  # fmt: skip


def held_out(a: int, b: int) -> bool:
    """Sums and differences that no training chat holds, so that evaluation can ask for new ones."""
    return a >= 10 and b >= 10 and (31 * a + 17 * b) % 10 == 3


def calculate(scene: Scene) -> Exchange:
    random = scene.random
    a, sign, b, result = _problem(random)
    chance = random.random()
    if result >= 0 and random.random() < 0.2:
        asked = as_people_say(random, "sum", _SAID[sign], a=str(a), b=str(b))
    elif chance < 0.3 and result >= 0:
        story = word_problem if chance < 0.1 else word_story if chance < 0.18 else word_scene
        written = _written if random.random() < 0.25 else lambda _, number: str(number)
        asked = say(random, [story(random, sign)], a=written(random, a), b=written(random, b))
    elif chance < 0.35:
        asked = _claimed(random, _total(random, sign, a, b), result)
    elif chance < 0.38:
        asked = _total(random, sign, a, b) + random.choice(("", "", "", "=", " =", "?", "=?", " = ?", "?", "."))
    elif chance < 0.42 and max(a, b) < 100:
        asked = say(random, _SPECIAL[sign], a=_in_words(random, a), b=_in_words(random, b))
    elif chance < 0.5:
        noun = around_a_noun(random, random.choice(_NOUNS[sign]))
        asked = say(random, [noun], a=_written(random, a), b=_written(random, b))
    elif chance < 0.68:
        wordings = OTHER_WORDINGS if chance < 0.59 and result >= 0 else _SPECIAL
        asked = say(random, wordings[sign], a=_written(random, a), b=_written(random, b))
    else:
        asked = say(random, _QUESTIONS, sum=_total(random, sign, a, b))
    return Exchange(asked, f"{a} {sign} {b} = {result}.", str(result))


def _total(random: Random, sign: str, a: int, b: int) -> str:
    forms = OTHER_FORMS if random.random() < 0.15 else _FORMS
    return random.choice(forms[sign]).replace("{a}", _written(random, a)).replace("{b}", _written(random, b))


def _claimed(random: Random, total: str, result: int) -> str:
    """Whether somebody's result is right: the answer is the sum with its own."""
    near = max(0, result + random.choice((-10, -2, -1, 1, 2, 10)))
    claim = result if random.random() < 0.5 else near
    return say(random, _CLAIMS, sum=total, c=_written(random, claim))


_CLAIMS = (
    "is {sum} {c}", "is {c} [right|correct|true] for {sum}", "{sum} = {c}[, |; |. |: ][right|correct|true|is that right|or not|true or false|right or wrong|yes or no|can you check]", "does {sum} [make|equal|give|come to] {c}", "[I got|I have|my <kin> got|the book says|I think it's|<who> says|I wrote|I guess] {c} for {sum}[, |. |: |; ][is that right|is it right|correct|right or wrong|can you check|check it, please|what do you get|do you agree]", "[check|verify|is it true|true or false|right or wrong][: |, |? ]{sum} = {c}", "is it [true|right|correct] that {sum} [is|makes|gives|equals] {c}",
    "[my homework|the exercise|the task|the book|question one] [says|is|asks|reads] {sum}. I [got|have|wrote|say] {c}[, |. |; ][is that right|correct|is it right|am I right|did I get it right]", "{sum} is {c}[, isn't it|, right|, no|, or am I wrong|, is that so]", "[I say|I claim|<who> says|<person> says|I bet] {sum} [is|makes|gives] {c}[, |. |; ][am I right|is that true|who is right|is it|right|correct|true]", "[am I right|is <who> right|is <person> right] that {sum} [is|makes|gives] {c}", "did I [add|work|get] that [right|correctly|well]: {sum} = {c}",
)  # fmt: skip


def _problem(random: Random) -> tuple[int, str, int, int]:
    match random.choices("+-×÷", (38, 32, 20, 10))[0]:
        case "+":
            a, b = _operands(random)
            return a, "+", b, a + b
        case "-":
            a, b = _operands(random)
            a, b = (a, b) if a >= b or random.random() < 0.15 else (b, a)
            return (a, "-", b, a - b) if not held_out(a, b) else (b, "+", b, b + b)
        case "×":
            a, b = random.randint(0, 12), random.randint(0, 12)
            return a, "×", b, a * b
        case _:
            b, quotient = random.randint(1, 12), random.randint(0, 12)
            quotient = random.randint(0, 50) if b == 2 and random.random() < 0.5 else quotient
            return b * quotient, "÷", b, quotient


def _operands(random: Random) -> tuple[int, int]:
    """Mostly anywhere up to 100, sometimes small."""
    most = 100 if random.random() < 0.75 else 20
    while True:
        a, b = random.randint(0, most), random.randint(0, most)
        if not held_out(a, b):
            return a, b


def _written(random: Random, number: int) -> str:
    if not 0 <= number < 100 or random.random() > (0.14 if number <= 20 else 0.09):
        return str(number)
    return _in_words(random, number)


def _in_words(random: Random, number: int) -> str:
    if number <= 20:
        return _NUMBER_WORDS[number]
    tens, ones = _TENS[number // 10 - 2], number % 10
    return tens if not ones else tens + random.choice("-- ") + _NUMBER_WORDS[ones]


def compare(scene: Scene) -> Exchange:
    """Which number is larger, even or odd, the double, the half, the next."""
    random = scene.random
    a, b = random.sample(range(101 if random.random() < 0.75 else 14), 2)
    match random.randrange(5):
        case 0:
            larger = random.random() < 0.5
            kind = "larger" if larger else "smaller"
            result = max(a, b) if larger else min(a, b)
            answer = f"{result} is {kind}."
        case 1:
            kind, result = "even", "even" if a % 2 == 0 else "odd"
            answer = f"{a} is {result}."
        case 2:
            kind, result = "double", 2 * a
            answer = f"Twice {a} is {result}."
        case 3:
            a -= a % 2
            kind, result = "half", a // 2
            answer = f"Half of {a} is {result}."
        case _:
            after = random.random() < 0.5
            a = max(a, 1)
            kind, result = ("next", a + 1) if after else ("before", a - 1)
            answer = f"{result} comes {'after' if after else 'before'} {a}."
    return Exchange(_compared(random, kind, a, b), answer, str(result))


def _compared(random: Random, kind: str, a: int, b: int) -> str:
    """Plainly, or, what has a name, in any frame. x, y, z: the numbers that come before, in a row, and the one behind."""
    step = 1 if kind == "next" else -1
    around = {"x": str(max(0, a - 2 * step)), "y": str(max(0, a - step)), "z": str(a + 2 * step)}
    patterns = _COMPARED[kind]
    if random.random() < 0.3:
        patterns = (around_a_noun(random, random.choice(_COMPARED_NOUNS[kind])),)
    elif kind in ("next", "before") and 2 <= a <= 98 and random.random() < 0.3:
        patterns = _IN_A_ROW + (_IN_BETWEEN if kind == "next" else ())
    return say(random, patterns, a=_written(random, a), b=_written(random, b), **around)


_LARGER = (
    "[the |][bigger|larger|greater|higher] [number|one|value|of the two][: |, | - ]{a} or {b}",
    "the [bigger|larger|greater|higher] of {a} and {b}",
    "{a} [vs|versus|or|against] {b}[, |: |? |; ][who wins|which is [more|bigger|larger|greater]|the bigger one|which one is higher|what's more]",
    "[compare|look at|take|I have|we have] {a} and {b}[: |, |. |; ][which is [larger|bigger|greater]|what's bigger|the larger, please]",
    "does {a} or {b} [have the higher value|count for more|come out larger]",
    "[name|pick|choose|tell me|say] the [larger|bigger|greater|higher] [one |number |][of|out of|from] {a} and {b}",
    "what[ is|'s] the [maximum|larger|bigger] of {a} and {b}",
    "[which|what] is [larger|bigger|greater|more][,|:|] {a} or {b}",
    "which number is [larger|bigger|greater], {a} or {b}",
    "which of {a} and {b} is [larger|bigger|greater]",
    "is {a} or {b} [larger|bigger|greater]",
    "is {a} [larger|bigger|greater|more|higher] than {b}",
    "[is it true|is it right|am I right|I think|I say|<who> says] that {a} is [larger|bigger|greater|more|higher] than {b}",
    "[which|what] of [these|those|these two|the two|the] [numbers|two|] is [the |][larger|bigger|greater|higher|bigger one|larger one|higher one][: |, | - ]{a}[, | or | and |; ]{b}",
    "[I have|there is|one box has|the first has|on Monday it was] {a}[, | and ][you have|there is|the other has|the second has|on Tuesday] {b}[. |, |: |; ][which number is [larger|bigger|higher]|which is the larger number|what is more]",
    "[is|would] {a} [be |]more than {b} or [is it |]less",
)
_SMALLER = (
    "[the |][smaller|lower|lesser] [number|one|value|of the two][: |, | - ]{a} or {b}",
    "the [smaller|lower|lesser] of {a} and {b}",
    "{a} [vs|versus|or|against] {b}[, |: |? |; ][who loses|which is [less|smaller|lower]|the smaller one|which one is lower|what's less]",
    "[compare|look at|take|I have|we have] {a} and {b}[: |, |. |; ][which is [smaller|lower|less]|what's smaller|the smaller, please]",
    "[name|pick|choose|tell me|say] the [smaller|lower|lesser] [one |number |][of|out of|from] {a} and {b}",
    "what[ is|'s] the [minimum|smaller|lower] of {a} and {b}",
    "[which|what] is [smaller|less|lower][,|:|] {a} or {b}",
    "which number is [smaller|lower], {a} or {b}",
    "which of {a} and {b} is [smaller|lower]",
    "is {a} or {b} [smaller|lower]",
    "is {a} [smaller|lower|less] than {b}",
    "[is it true|is it right|am I right|I think|I say|<who> says] that {a} is [smaller|lower|less] than {b}",
    "[which|what] of [these|those|these two|the two|the] [numbers|two|] is [the |][smaller|lower|lesser|smaller one|lower one][: |, | - ]{a}[, | or | and |; ]{b}",
    "[I have|there is|one box has|the first has|on Monday it was] {a}[, | and ][you have|there is|the other has|the second has|on Tuesday] {b}[. |, |: |; ][which number is [smaller|lower]|which is the smaller number|what is less]",
)
_EVEN = ("is {a} even or odd", "{a}[ - |, |? |; ][odd or even|even or odd|is it even or odd|is that odd]", "[can {a} be divided by two evenly|can you halve {a} evenly] or is it odd", "[tell me|say|check|find out|I wonder] [if|whether] {a} is [odd or even|even or odd|even|odd]", "{a} is [even or odd|odd or even][, which|]", "[odd or even|even or odd][: |, |? ]{a}", "does {a} count as [odd or even|even or odd]", "[what kind of number|what] is {a}, [odd or even|even or odd]", "is {a} odd or even", "is {a} an [even|odd] number", "{a}: even or odd")
_DOUBLED = (
    "<person> [has|got|is|found|read|won] twice as [many <noun>s|many points|many cards|much|old] as [<person>|<who>|my <kin>|I][. |, and |; ][<person>|he|she|the other one|the second] [has|is|got|had] {a}[. |, |: |; ][how many is that|how many has <person>|how much is that|what is twice that]", "[I|we|they|<person>|my <kin>] [had|have|got] {a} [<noun>s|apples|euros|points|coins|eggs][. |, | and |; ][<person>|the neighbour|<who>] [had|has|got] twice as many[. |, |: |; ][how many is that|how many|how many are that]", "there were {a} [<noun>s|people|guests|points|coins][. |, | and |; ][then|today|a year later|suddenly] [it was twice that|they doubled|there were twice as many|the number doubled][. |, |: |; ][how many is that|how many|how many now]", "[the recipe|the list|the plan|the note] says {a}[. |, |, but |; ][I need|we need|I want] [double|twice that|double that|twice as much][. |, |: |; ][how much is that|how much|what is it]", "[a|the] <noun> [costs|is|weighs|takes] {a}[. |, | and |; ]the [other one|second|big one|<noun>] twice [as much|that][. |, |: |; ][how much|how much is that|what is that]", "{a} and {a} again, [what's that|how much|in other words twice]", "{a} times two[| is| makes]", "[make it|take it] twice: {a}", "two [lots|times|sets] of {a}",
)  # fmt: skip
_HALVED = (
    "there were {a} [of us|people|guests|children|of them|<noun>s][| at the party| in the room| here][. |, | and |; ]half [of them |of us |][went home|left|fell asleep|were gone|were sold|broke|got lost][. |, |: |; ][how many [stayed|were left|remained|is that]|how many]", "[I|we|they|<person>|my <kin>] [ate|sold|read|spent|lost|gave away|used] half of [the|my|our] {a} [<noun>s|apples|euros|pages|coins|eggs][. |, |: |; ][how many is that|how many are left|how many|how many were it]", "[I|we|they|<person>|my <kin>] [have|had|got] {a} [<noun>s|apples|euros|points|coins|eggs][. |, | and |; ][<person>|the neighbour|<who>] [has|had|got] half as many[. |, |: |; ][how many is that|how many]", "[it|the <noun>|a <noun>|the ticket] [cost|was|costs] {a}[| euros| dollars][, |. |; ][now|today|for kids|in the sale] [it is half price|it's half of that|half|half the price][. |, |: |; ][how much is that|how much|what do I pay]", "[two of us|<person> and I|my <kin> and I|we two|both of us] [share|split] {a} [euros|<noun>s|sweets|eggs] [fifty-fifty|half and half|evenly|equally][. |, |: |; ][how many each|how much each|what do I get]", "half of the [people|guests|<noun>s] are [gone|red|new|here], [out of|of] {a}[. |, |: |; ]how many is that", "[if I|when I|I] cut {a} [into halves|in two halves|exactly in the middle][, how big is each|, what is each half|, one half is]",
)  # fmt: skip
_DOUBLE = ("what is twice {a}", "{a} doubled", "twice {a}", "the double of {a}", "[if|when] [I|you] double {a}[, what do I get|, what comes out|]", "{a}[, |: |; ]and now double[ it|]", "what's {a} twice over", "twice as much as {a}", "double {a}", "what is the double of {a}", "what is double {a}", "two times {a} is", *_DOUBLED)
_HALF = ("what is half of {a}", "{a} halved", "cut {a} in half", "[split|break|divide] {a} in half", "{a}[, |: |; ]half of it", "the half of {a}", "half as much as {a}", "[if|when] [I|you] halve {a}[, what do I get|, what comes out|]", "half of {a}", "what's half of {a}", "halve {a}", "what is one half of {a}", *_HALVED)
_NEXT = (
    "{a}[, |; |... ][and then|and next|what's next|next number|then comes|which number comes now]",
    "the number [just |right |straight |directly |][after|following|behind] {a}",
    "[which|what] number do [I|you|we] say [right |][after|next after] {a}",
    "[counting|when counting|if I count][,|] what [comes|do I say] after {a}",
    "[one|the next one] after {a}",
    "the successor of {a}",
    "[what|which number] comes [right |directly |]after {a}",
    "what [is|comes] next after {a}",
    "what number follows {a}",
)
_BEFORE = (
    "the number [just |right |straight |directly |][before|preceding|in front of] {a}",
    "[which|what] number do [I|you|we] say [right |]before {a}",
    "[counting|when counting|if I count][,|] what [comes|do I say] before {a}",
    "the predecessor of {a}",
    "[what|which number] comes [right |directly |]before {a}",
    "what number [precedes|is before] {a}",
)
_IN_A_ROW = (
    "{x}, {y}, {a}[, |, ...|... |; |: |. ][what comes next|and next|what's next|and then|which number is next|how does it go on|go on|what follows|continue with one number|and now|the next one, please]", "[count with me|we count|I count|counting][:|,|] {x}, {y}, {a}[, and|, |... |. ][now you|then|next|what comes next|which number is next|you]", "[after|I know] {x}, {y}, {a} [comes|follows|we say|comes which number|comes what]", "{y}, {a}, [and then|and next|then|what]", "[what|which number] comes next[: |? |, | - |; ]{x}, {y}, {a}", "[complete|continue|which number is missing|fill in][: |, ]{x}, {y}, {a}, [_|...|?|___]",
)  # fmt: skip
_IN_BETWEEN = (
    "[what|which number|which one] [is|comes|stands|lies|fits|do I say|sits] [between|in between] {a} and {z}", "the number [between|in between] {a} and {z}", "{a}, [_|?|...|what|___|which number], {z}", "[between|in between] {a} and {z} [comes|is|there is] [what|which number|which]", "[name|say|tell me|give me] the number between {a} and {z}", "[what|which number] is missing[: |, |? ]{a}, [_|...|?|___], {z}", "[I|we] [count|have|know] {a} and {z}[, |. |: |; ][what is|which number is|what comes] [between|in between|between them]",
)  # fmt: skip
_COMPARED = {
    "larger": _LARGER, "smaller": _SMALLER, "even": _EVEN, "double": _DOUBLE, "half": _HALF, "next": _NEXT, "before": _BEFORE,
}  # fmt: skip
_COMPARED_NOUNS = {
    "larger": ("the [larger|bigger|greater|higher] [one |number |] of {a} and {b}", "the larger of the numbers {a} and {b}", "[which|which number] is [larger|bigger], {a} or {b}", "whether {a} or {b} is [larger|bigger|more]"),
    "smaller": ("the [smaller|lower] [one |number |] of {a} and {b}", "the smaller of the numbers {a} and {b}", "[which|which number] is [smaller|less], {a} or {b}", "whether {a} or {b} is [smaller|less]"),
    "even": ("whether {a} is [even or odd|odd or even]", "whether the number {a} is [even or odd|odd or even|odd|even]", "what {a} is, even or odd"),
    "double": ("twice {a}", "the double of {a}", "double the number {a}", "two times {a}", "what twice {a} is", "twice the number {a}", "how much twice {a} is"),
    "half": ("half of {a}", "the half of {a}", "one half of {a}", "half the number {a}", "what half of {a} is", "how much half of {a} is"),
    "next": ("the number [right |just |]after {a}", "the next number after {a}", "the number that [comes after|follows] {a}", "what comes after {a}", "which number comes after {a}"),
    "before": ("the number [right |just |]before {a}", "the number that comes [right |]before {a}", "what comes before {a}", "which number comes before {a}", "the number in front of {a}"),
}  # fmt: skip
