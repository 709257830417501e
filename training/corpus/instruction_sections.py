"""System messages in sections, as developers write them: arrays of rules, tags, headings, and an answer as an example."""

from __future__ import annotations

import json
from collections.abc import Sequence
from random import Random

from .grammar import expand
from .instruction_company import beside_the_point
from .wording import capitalized

__all__ = ["sectioned", "shown_by_example"]


def sectioned(random: Random, clauses: Sequence[str], others: Sequence[str]) -> str:
    """Each sentence is a point of its own in JSON, YAML, XML or under a heading; their order does not matter."""
    points = [*clauses, *(others or [beside_the_point(random)])]
    random.shuffle(points)
    points = [capitalized(point) if random.random() < 0.8 else point for point in points]
    role = expand(random, f"[{_ROLES}]")
    return random.choice((_json, _yaml, _tags, _headings, _headings, _tags, _parts))(random, role, points)


_ROLES = "You are <figure>|a helpful assistant|assistant|You are a helpful assistant|helper of <person>|You are <person>, <figure>|the <bot> of <place>|chat <bot>|<figure>"
_LISTS = "rules|instructions|style|behaviour|behavior|guidelines|constraints|requirements|output|notes|directives|policy|must|system|how_to_answer|format|dos|persona"


def _json(random: Random, role: str, points: Sequence[str]) -> str:
    rules = expand(random, f"[{_LISTS}]")
    data: dict[str, object] = {rules: list(points)}
    if random.random() < 0.6:
        data = {random.choice(("role", "persona", "name", "description", "you")): role, **data}
    return json.dumps(data, ensure_ascii=False, indent=random.choice((None, None, None, 2)))


def _yaml(random: Random, role: str, points: Sequence[str]) -> str:
    mark = random.choice(("  - ", "- ", "    - "))
    lines = "\n".join(mark + point for point in points)
    above = f"{random.choice(('role', 'persona', 'you', 'bot'))}: {role}\n" if random.random() < 0.5 else ""
    return f"{above}{expand(random, f'[{_LISTS}]')}:\n{lines}"


def _tags(random: Random, role: str, points: Sequence[str]) -> str:
    outer = expand(random, f"[{_LISTS}]")
    inner = random.choice(("", "rule", "item", "li", "instruction", "point"))
    rows = [f"<{inner}>{point}</{inner}>" if inner else point for point in points]
    joint = random.choice(("\n", "\n", " ", ""))
    text = f"<{outer}>{joint}{joint.join(rows) if inner else ' '.join(map(_ended, points))}{joint}</{outer}>"
    return f"<role>{role}</role>{random.choice((chr(10), ''))}{text}" if random.random() < 0.4 else text


_HEADINGS = (
    "Persona", "Style", "Rules", "Output", "Tone", "Language", "About us", "Background", "Context", "Task", "Notes", "Answers", "Behaviour",
    "Format", "Limits", "Your job", "Important", "The user", "Misc", "Customer care", "Scope", "What we do", "Manners", "Address", "Safety",
)  # fmt: skip


def _headings(random: Random, role: str, points: Sequence[str]) -> str:
    """A sentence or two under each; the headings say nothing."""
    mark = random.choice(("# {}", "## {}", "### {}", "**{}**", "{}:", "[{}]", "== {} ==", "{}\n---"))
    names = random.sample(_HEADINGS, len(points) + 1)
    rows = [role, *points] if random.random() < 0.5 else points
    joint = random.choice(("\n\n", "\n\n", "\n"))
    return joint.join(f"{mark.format(name)}\n{_ended(row)}" for name, row in zip(names, rows, strict=False))


def _parts(random: Random, role: str, points: Sequence[str]) -> str:
    """A heading and its sentence in one line."""
    names = random.sample(_HEADINGS, len(points))
    mark = random.choice(("{}: {}", "**{}:** {}", "- {}: {}", "{} - {}", "* *{}*: {}", "({}) {}"))
    lines = [mark.format(name, _ended(point)) for name, point in zip(names, points, strict=True)]
    return random.choice(("\n", "\n", " ")).join([_ended(role), *lines] if random.random() < 0.4 else lines)


def _ended(sentence: str) -> str:
    return sentence if sentence[-1] in ".!?:" else sentence + "."


def shown_by_example(random: Random, asked: str, answer: str) -> str:
    """What may follow an instruction: a question, and the answer as it is to be."""
    who, whose = random.choice(
        (("User", "Assistant"), ("Q", "A"), ("user", "assistant"), ("Question", "Answer"), ("Human", "AI"), ("Customer", "You"), ("In", "Out"))
    )
    heading = expand(random, "[Example|For example|For instance|Example:|e.g.|Like this|An example|Sample|### Example|Such as|To show what is meant]")
    joint = random.choice(("\n", "\n", " "))
    return f"{heading.removesuffix(':')}:{joint}{who}: {asked}{joint}{whose}: {answer}"
