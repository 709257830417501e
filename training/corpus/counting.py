"""Counting: up, down, in steps, even and odd numbers alone."""

from __future__ import annotations

from random import Random

from .frames import around_an_order
from .number_rows import OTHER_DOWN, OTHER_STEPS, OTHER_UP
from .scene import Exchange, Scene
from .wording import say

__all__ = ["count"]

_UP = (
    "count [from|] {a} [to|up to|until|till|through] {b}",
    "[can you|please|could you] count from {a} [up |] to {b}",
    "[list|say|write|give me|tell me] [the |all |all the |] numbers [from|between] {a} [to|and|through] {b}",
    "[start|begin] at {a} and count [up |] to {b}",
    "i want you to count from {a} to {b}",
    "numbers from {a} to {b}",
    "[start|begin] [counting |] [at|with|from] {a} and [stop|end] [at|with|when you reach] {b}",
    "[i want|i'd like|let me] [to hear you |hear you |you to |] count from {a} to {b}",
    "count upwards from {a} [to|until] {b}",
    "{a} to {b}, count",
)
_FROM_ONE = (
    "[count|counting|numbers] [one|1|from one|starting at one] [to|up to|till|until] {b}",
    "[can you count|show me counting|let's count|count aloud|count for me|please count][ up|] [to|till|until] {b}",
    "[how do you count|how does one count] [up |]to {b}",
    "count [up |] to {b}",
    "[can you|please|could you|let me hear you] count [up |] to {b}",
    "[count|say] the numbers [up |] to {b}",
    "show me that you can count to {b}",
)
_DOWN = (
    "{a} down to {b}",
    "[countdown|count-down|backwards|reverse count|descending] [from|:] {a} [to|down to|till] {b}",
    "the numbers from {a} [backwards|downwards|in reverse] to {b}",
    "[start|begin] [at|with|from] {a} and [count down|go down|count backwards] [to|until|till] {b}",
    "count [down|backwards|back] from {a} [to|down to|until] {b}",
    "count from {a} down to {b}",
    "[can you|please|could you] count [down|backwards] from {a} to {b}",
    "[list|say|write|give me] the numbers from {a} down to {b}",
    "[make|do|give me] a countdown from {a} to {b}",
    "go down from {a} to {b}",
)
_STEPS = (
    "[from|] {a} to {b} [in|by|counting in|counting by|going up in] {s}s",
    "[skip count|skip-count|count|jump|step|hop] [from {a} to {b} by|from {a} up to {b} in jumps of|from {a} to {b} in jumps of] {s}",
    "{a} to {b} in [steps|jumps|leaps|intervals] of {s}",
    "every {s} numbers from {a} to {b}",
    "count [from|] {a} to {b} [by|in steps of|in] {s}[s|]",
    "count [by|in|in steps of] {s}[s|] from {a} to {b}",
    "count from {a} to {b} in steps of {s}",
    "[list|say|write] every {s} numbers from {a} to {b}",
    "from {a} to {b} in steps of {s}",
    "[i want|i'd like|let me] [to hear you|hear you|you to] count by {s}[s|] from {a} to {b}",
    "[would|could|can] you count from {a} [up |] to {b} [in steps of|by] {s}[s|]",
    "start at {a}, [add|always add] {s} and stop at {b}",
    "count [by|in] {ws} from {a} [to|up to|until] {b}",
    "count from {a} to {b} [by|in] {ws}",
    "{ws}[, |: | ]from {a} to {b}",
    "[can|could] you count [by|in] {ws}[, starting at {a} and ending with {b}|, from {a} to {b}| from {a} up to {b}]",
    "[say|list|give me] the {ws} from {a} to {b}",
)


_COUNT_ORDERS = {
    "up": ("count from {a} [up |]to {b}", "count from {a} [until|till|through] {b}", "say the numbers from {a} to {b}"),
    "one": ("count [up |]to {b}", "say the numbers up to {b}"),
    "down": ("count [down|backwards|back] from {a} to {b}", "count from {a} down to {b}"),
    "steps": ("count from {a} to {b} [in steps of {s}|by {s}s|by {s}]", "count by {s}[s|] from {a} to {b}"),
}  # fmt: skip


def count(scene: Scene) -> Exchange:
    """Up, down, or in steps; at most fifteen numbers."""
    random = scene.random
    start = random.randint(0, 90) if random.random() < 0.6 else random.randint(0, 10)
    step, length = 1, random.randint(3, 15)
    kind = random.choices(("up", "one", "down", "steps"), (33, 17, 24, 28))[0]
    if kind == "one":
        start, length = 1, random.randint(3, 20)
    elif kind == "down":
        step, start = -1, length if random.random() < 0.3 else max(start, length)
    elif kind == "steps" and random.random() < 0.25:
        return _even_or_odd(random)
    elif kind == "steps":
        step, length = random.choice((2, 2, 2, 3, 4, 5, 5, 5, 10, 10)), random.randint(3, 11)
        start = random.choice((0, step, step, random.randint(0, 20), *(random.randint(1, 60) for _ in range(4))))
    numbers = list(range(start, start + step * length, step))
    patterns = {"up": _UP, "one": _FROM_ONE, "down": _DOWN, "steps": _STEPS}[kind]
    if kind in _OTHERS and random.random() < 0.45:
        patterns = _OTHERS[kind]
    elif random.random() < 0.2:
        patterns = (around_an_order(random, random.choice(_COUNT_ORDERS[kind])),)
    if kind == "steps" and start == step and random.random() < 0.5:
        patterns = _FROM_THE_STEP
    if kind == "down" and numbers[-1] == 1 and random.random() < 0.6:
        patterns = _TO_ONE
    words = random.random() < 0.15
    a, b = (_in_words(number) if words else str(number) for number in (numbers[0], numbers[-1]))
    asked = say(random, patterns, end=".", a=a, b=b, s=str(step), nth=_NTH.get(step, ""), ws=_PLURALS.get(step, f"{step}s"))
    return Exchange(asked, ", ".join(map(str, numbers)) + ".")


_OTHERS = {"up": OTHER_UP, "down": OTHER_DOWN, "steps": OTHER_STEPS}
_NTH = {2: "second", 3: "third", 4: "fourth", 5: "fifth", 10: "tenth"}
_PLURALS = {2: "twos", 3: "threes", 4: "fours", 5: "fives", 10: "tens"}
_FROM_THE_STEP = (
    "count [by|in] {ws} [to|up to|until|till] {b}", "count [up |]to {b} [by|in] {ws}", "[can|could|would] you count [by|in] {ws} [to|up to|until] {b}", "count to {b} in steps of {s}", "{ws} [up |]to {b}[|, please]", "[say|list|give me] the {ws} up to {b}", "[skip count|skip counting|counting] [by|in] {ws} [to|until] {b}",
)  # fmt: skip
_TO_ONE = (
    "count [down|backwards|back] from {a}", "[a|the|do a|start a|give me a|make a] countdown [from|starting at] {a}[| for <purpose>| for the rocket| for our rocket|, please]", "countdown from {a}", "[can|could|would] you [count down|count backwards|do a countdown] from {a}[| for <who>| for us| for me|, please]", "from {a} [down|backwards|back] to [one|1]", "[start|begin] [at|with|from] {a} and count [down|backwards][| to one| to 1]", "{a}, and now [backwards|down] to one", "the numbers from {a} down to one",
)  # fmt: skip
_EVEN_NUMBERS = (
    "[the |all |all the |list the |list all |say the |give me the |name the |]{parity} numbers [up to|until|to|till|from {a} to|between {a} and] {b}", "[which|what] are the {parity} numbers [up to|until|to|from {a} to] {b}", "[which|what] numbers [up to|until] {b} are {parity}", "[the |all |all the |list the |list all |]{parity} numbers [below|under|less than|smaller than|before] {c}", "count [in|only in|only the|through the] {parity} numbers [up to|to|until|from {a} to] {b}",
)  # fmt: skip


def _even_or_odd(random: Random) -> Exchange:
    """From one or two on."""
    even = random.random() < 0.55
    numbers = list(range(2 if even else 1, 2 * random.randint(3, 10) + 1, 2))
    asked = say(random, _EVEN_NUMBERS, end=".", parity="even" if even else "odd", a=str(numbers[0]), b=str(numbers[-1]), c=str(numbers[-1] + 1))
    return Exchange(asked, ", ".join(map(str, numbers)) + ".")


def _in_words(number: int) -> str:
    words = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
    return words[number] if number <= 20 else str(number)
