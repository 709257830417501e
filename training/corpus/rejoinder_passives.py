"""What users want done, in the passive: of "delete the chat", "can the chat be deleted" and "I want the chat deleted"."""

from __future__ import annotations

import re
from random import Random

__all__ = ["in_the_passive"]

_ORDER = re.compile(r"([a-z]+) ((?:a|an|the|my|this|that|your|one|another) \w+(?: \w+)?)")
_NO_NOUNS = re.compile(r" (?:here|now|again|offline|another|any|instead|up|first|forward|ahead|off|on|in|out|from|to|for|with|of|as|and|how|please|pls|afterwards|forever|completely|before|like|where|what)\b")
_IRREGULAR = {
    "choose": "chosen", "get": "got", "find": "found", "write": "written", "see": "seen", "read": "read", "set": "set", "put": "put", "take": "taken",
    "bring": "brought", "begin": "begun", "make": "made", "hide": "hidden", "give": "given", "cut": "cut", "shut": "shut", "burn": "burnt", "send": "sent", "build": "built",
    "break": "broken", "stick": "stuck", "quit": "left", "leave": "left", "forget": "forgotten", "rebuild": "rebuilt", "redo": "redone", "undo": "undone", "have": "had", "let": "let", "know": "known", "run": "run",
}  # fmt: skip
_FRAMES = (
    "[can|could|may] {n} be {p}", "how [is|can|could] {n} [be |]{p}", "[I want|I'd like|I need|please have|how do I get] {n} {p}", "{n} [must|should|has to|needs to|ought to|is to] be {p}[, how|. How|, what do I type|: which command|, how is that done]", "[how does one get|is there a way to get|is there a command to get] {n} {p}", "[is it possible|would it be possible] [for {n} to be {p}|to have {n} {p}]", "[what do I type|what must I do|what does it take] for {n} to be {p}", "by [what|which] command is {n} {p}",
)  # fmt: skip


def in_the_passive(random: Random, order: str) -> str:
    """A pattern; nothing where the order is not just a verb and a thing."""
    found = _ORDER.fullmatch(order)
    if not found or _NO_NOUNS.search(found[2]):
        return ""
    frame = random.choice(_FRAMES).replace("how [is|can|could] {n} [be |]", random.choice(("how is {n} ", "how can {n} be ")))
    if found[2].endswith("s") and not found[2].endswith("ss"):
        frame = frame.replace("is {n}", "are {n}").replace("has to", "have to").replace("needs to", "need to").replace("|is to]", "|are to]")
    return frame.replace("{n}", found[2]).replace("{p}", _participle(found[1]))


def _participle(verb: str) -> str:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2] not in "aeo":
        return f"{verb[:-1]}ied"
    return f"{verb}{verb[-1] if verb in _DOUBLED else ''}ed"


_DOUBLED = frozenset("stop pin unpin swap drop bin scan dump scrap chat log tag skip cancel".split()) - {"dump", "cancel"}
