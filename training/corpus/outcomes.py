"""Around what somebody wants to be so, a clause: "the chat is gone", "the soup is not too salty". The frame must not
matter: the clause decides whether Rejoinder does it."""

from __future__ import annotations

from random import Random

from .grammar import expand

__all__ = ["so_that"]

_FRAMES = (
    "[how do I get it|how do I arrange it|how do I fix it|what do I do|what must I do|what do I type|what has to happen|which command do I need|is there a way|is there a trick|can it be arranged|I want it|what can one do|what would you do|do something] so that {c}", "[I'd like it if|I wish|it would be good if|I'd be happy if|I'd prefer it if|it would suit me if|I dream of the day when] {c}[, how|. How|, is there a command for that|: what do I type|, can that be arranged|. What do I do|. How do I get there]",
    "[can you|can one|can I|could you|how do I|how does one|help me] [see to it|make sure|ensure|arrange it|bring it about] that {c}", "[the aim is|my aim is|the goal is|what I'm after is|what I want is|all I want is|the idea is|the thing is, I want] that {c}[, how|. How|: which command|, and how|. How do I do it|]", "{c}[: | - |, |... ][that's what I want|how do I get that|how do I bring that about|is that possible|what do I have to do for that|that would be lovely, how|what does it take]",
    "[in order that|so that|if I want it so that] {c}[, |: ][what do I type|what do I do|which command do I use|what is to be done|what do I need]",
)  # fmt: skip


def so_that(random: Random, clause: str) -> str:
    """A wording in which the clause, a pattern, is wished for; its slots are kept."""
    return expand(random, random.choice(_FRAMES).replace("{c}", clause))
