"""Counts whose end is easily missed: downwards though nobody says so, in steps that pass over the last number, or typed in
haste. They must come to their end all the same."""

from __future__ import annotations

from random import Random

from .scene import Exchange, Scene
from .wording import mostly_plainly

__all__ = ["count_askew"]

_DOWN = (
    "count [from |]{a} to {b}", "[can|could|would|will] you count from {a} to {b}", "[list|say|write|give me|tell me] [the |all the |]numbers from {a} to {b}", "from {a} to {b}[|, please|, count]", "numbers from {a} to {b}", "count {a} to {b}[| for me| aloud]", "start at {a} and count to {b}", "go from {a} to {b}, number by number",
)  # fmt: skip
_STEPS = (
    "count [by|in|in steps of] {s}[s|] from {a} to {c}", "count from {a} to {c} [by|in steps of|in] {s}[s|]", "[skip count|skip-count] [by|in] {s}[s|] from {a} to {c}", "from {a} to {c} in steps of {s}", "[can|could|would] you count from {a} [up |]to {c} [in steps of|by] {s}[s|]", "start at {a}, add {s} [each time |]and stop [before you pass|at the latest at|no later than] {c}", "{a} to {c} in steps of {s}",
)  # fmt: skip
_HASTY = ("count from{a} to {b}", "count from {a} to{b}", "count from {a} t {b}", "conut {a} to {b}", "coun from {a} to {b}", "count frm {a} ot {b}", "count {a} {b}", "count {a}-{b}", "count {a} - {b}", "count fro {a} tor {b}", "{a} to {b} count pls", "count from {a} 2 {b}", "countfrom {a} to {b}", "cuont form {a} too {b}")


def count_askew(scene: Scene) -> Exchange:
    random = scene.random
    if random.random() < 0.4:
        return _in_steps(random)
    start, length = random.randint(0, 90), random.randint(3, 15)
    numbers = list(range(start, start + length))
    hasty = random.random() < 0.4
    if not hasty or random.random() < 0.4:
        numbers.reverse()
    asked = _said(random, _HASTY if hasty else _DOWN, a=str(numbers[0]), b=str(numbers[-1]))
    return Exchange(asked, ", ".join(map(str, numbers)) + ".")


def _in_steps(random: Random) -> Exchange:
    """To a number that is passed over, mostly."""
    step, length = random.choice((2, 3, 4, 5, 5, 6, 7, 10, 10)), random.randint(3, 10)
    start = random.randint(0, 40)
    numbers = list(range(start, start + step * length, step))
    last = numbers[-1] + random.randrange(step)
    return Exchange(_said(random, _STEPS, a=str(start), c=str(last), s=str(step)), ", ".join(map(str, numbers)) + ".")


def _said(random: Random, patterns: tuple[str, ...], **slots: str) -> str:
    return mostly_plainly(random, patterns, end=random.choice((".", "?", "")), **slots)
