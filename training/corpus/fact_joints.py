"""How what is told in one message stands together: in one breath, as a form, as a list, or sentence after sentence."""

from __future__ import annotations

from random import Random

from .asides import aside
from .fact_wordings import STATES
from .grammar import expand
from .wording import capitalized

__all__ = ["as_a_form", "in_one_breath", "joined"]


def as_a_form(random: Random, rows: list[str]) -> str:
    """Its rows in one breath, under a heading as a list, or among other things."""
    chance = random.random()
    if chance < 0.2:
        dot = random.choice(("\n- ", "\n* ", "\n", "\n• "))
        return expand(random, _HEADING) + dot + dot.join(rows)
    return in_one_breath(random, rows, as_a_form=True) if chance < 0.65 else joined(random, rows)


_HEADING = "[[|facts |some facts |a few things |notes |details |data |please remember |remember this ][about me|on me|about the user|about yours truly]:|me:|my details:|profile:|who I am:|keep this:|my data[|, please keep]:|for your <note>:]"


def in_one_breath(random: Random, pieces: list[str], as_a_form: bool = False) -> str:
    """What is no sentence each: rows of a form, or a description that goes on."""
    marks = (
        (" / ", "\n", "\n", "; ", ", ", " | ", ". ")
        if as_a_form
        else (", ", ", ", ", ", " and ", ", and ", "; ")
    )
    mark = random.choice(marks)
    text = mark.join(pieces)
    if not as_a_form and mark == ", " and len(pieces) > 1 and random.random() < 0.6:
        text = f"{mark.join(pieces[:-1])}{random.choice((' and ', ', and '))}{pieces[-1]}"
    return (capitalized(text) if random.random() < 0.6 else text) + random.choice(("", "", ".", "."))


def joined(random: Random, clauses: list[str]) -> str:
    if random.random() < 0.4:
        clauses = list(clauses)
        between = aside(random) if random.random() < 0.6 else expand(random, random.choice(STATES))
        clauses.insert(random.randint(0, len(clauses)), between)
    opening = random.choice(
        (
            "",
            "",
            "",
            "Hi! ",
            "Hello, ",
            "Hey, ",
            "Some things about me: ",
            "Let me introduce myself. ",
            "Remember: ",
        )
    )
    match random.randrange(5):
        case 4:
            text = " ".join(capitalized(clause) + random.choice((".", ".", ".", "")) for clause in clauses)
        case 0 | 3:
            text = (
                random.choice((". ", ". ", ".\n", "! ")).join(capitalized(clause) for clause in clauses) + "."
            )
        case 1:
            text = (
                ", ".join(clauses[:-1])
                + random.choice(
                    (" and ", ", and ", " and ", ", also ", " but ", ", but ", ", while ", ", and yes, ")
                )
                + clauses[-1]
            )
        case _:
            text = random.choice((" and ", ", ", "; ", ", and ", ". ", "\n", ", plus ")).join(clauses)
    if random.random() < 0.7:
        text = capitalized(text)
    return opening + text + random.choice(("", "", ".", "."))
