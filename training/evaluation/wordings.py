"""What an examination's questions are worded with; the cases are the same for every wording."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

__all__ = ["Subject", "Wording"]


@dataclass(frozen=True, slots=True)
class Subject:
    """told: whole sentences. asked: questions. corrected: whole sentences that put another value in its place.
    Slots: `v` the value, `t` the animal."""

    told: tuple[str, ...]
    asked: tuple[str, ...]
    corrected: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """fillers: said between a fact and its question. repeat, introduced: copying. patterns: of sums, lists and
    words, by kind. lists, how_many: questions by what is asked for. questions: about Rejoinder, by what an answer
    must hold. prompts: out of scope, by kind. frames: for what does not exist. clauses, tasks: pasted texts.
    systems: system messages by kind. small: what is asked under a system message."""

    subjects: Mapping[str, Subject]
    fillers: Sequence[str]
    repeat: Sequence[str]
    introduced: Sequence[tuple[str, str]]
    patterns: Mapping[str, Sequence[str]]
    lists: Mapping[str, Sequence[str]]
    how_many: Mapping[str, str]
    questions: Mapping[str, Sequence[str]]
    prompts: Mapping[str, Sequence[str]]
    frames: Sequence[str]
    clauses: Sequence[str]
    tasks: Sequence[str]
    systems: Mapping[str, Sequence[str]]
    small: Mapping[str, Sequence[str]]
