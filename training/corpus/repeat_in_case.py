"""A text that is to be written in capitals, or in small letters."""

from __future__ import annotations

from random import Random

from .common_words import spelled_word
from .copied_texts import quoted
from .frames import around_an_order
from .grammar import expand
from .scene import Exchange, Scene
from .wording import say

__all__ = ["in_case"]

_PATTERNS = (
    "<politely> [write|write|type|put|print|say|copy|repeat|give me|set|show me|return|output] [|the word |the words |the name |the text |this: ]{v} [in|in|in|using|with] <CASE><casetail>", "<politely> [turn|convert|change|put|bring|transform|translate] [|the word |the words |the name |the text |this: ]{v} [into|to] <CASE><casetail>", "<politely> [write|type|put|say|repeat|copy|print|give me] [this|the following|this word|these words|it] in <CASE>[:|:| -|:\n] {v}", "{v}[,|:| -|;|.|?] [in <CASE>|in <CASE>, please|please in <CASE>|the same in <CASE>|now in <CASE>|but in <CASE>|all in <CASE>|how does that look in <CASE>|what is that in <CASE>|what does that look like in <CASE>]",
    "{v}[.|,|;| -|!] <politely> [write|type|put|say|repeat|copy|turn|change] [it|that|this] [in|into] <CASE><casetail>", "in <CASE>[, please|, if you can||][:|: -|,] {v}", "<CASE>[, please|][:|: -] {v}", "[what does|how does] [|the word |the name ]{v} [look|look like|read] in <CASE>", "what is [|the word |the name ]{v} in <CASE>", "[I|we] [need|want|would like|'d like] [|the word |the name ]{v} in <CASE>[| for <purpose>| on <purpose>| please]", "{v} [in|with] <CASE>", "[can|could|may] I [have|see|get] [|the word |the name ]{v} in <CASE>[| please]",
    "[for|on] <purpose>[, |: ][write|I need|put|type|we need] {v} in <CASE>", "[the|our|my] <thing> is {v}[. |, | - |; ]<politely> [write|put|type|repeat|say|give] it [back |]in <CASE><casetail>", "<spot>[, |: ][they want|one must write|I have to write|please write] {v} in <CASE>",
)  # fmt: skip
_ORDERS = ("write {v} in <CASE>", "put {v} into <CASE>", "say {v} in <CASE>", "turn {v} into <CASE>", "type {v} in <CASE>")
_REASON = "my [caps lock|shift key|keyboard|caps lock key] is [broken|stuck|gone|dead|dirty]"
_UPPER = (
    "<politely> [capitalise|capitalize|uppercase|upper-case] [every letter of|all letters of|all of|the whole of] {v}<casetail>", "<politely> [uppercase|upper-case|upcase] [this: |the word |]{v}<casetail>", "<politely> make [all letters|every letter] [of|in] {v} [big|a capital|upper case|capital]<casetail>", "[make|turn] {v} [all caps|upper case|uppercase]<casetail>", "{v} with [the caps lock on|caps lock|all letters big|every letter big]", "upper({v})", "{v}.upper()",
)  # fmt: skip
_LOWER = (
    "<politely> [lowercase|lower-case|downcase] [this: |the word |]{v}<casetail>", "<politely> make [all letters|every letter] [of|in] {v} [small|lower case|little]<casetail>", "[make|turn] {v} [all small|lower case|lowercase]<casetail>", "{v} without [capitals|capital letters|any capital|the caps lock|a capital]", "lower({v})", "{v}.lower()",
)  # fmt: skip


def in_case(scene: Scene) -> Exchange:
    random, upper = scene.random, scene.random.random() < 0.7
    text = _text(random)
    pattern = _pattern(random, upper).replace("<CASE>", "<bigcase>" if upper else "<smallcase>")
    clear = " " not in text or (text.replace(" ", "").isalpha() and random.random() < 0.45)
    pattern = pattern if clear and random.random() < 0.6 else pattern.replace("{v}", quoted(random, text))
    if random.random() < 0.06:
        pattern = f"{_REASON}[, |. |; |: ]{pattern}"
    given = text if upper else random.choice((text.upper(), text.upper(), text, text.title()))
    answer = text.upper() if upper else text.lower()
    return Exchange(say(random, [expand(random, pattern)], end="", v=given), answer, verbatim=True)


def _pattern(random: Random, upper: bool) -> str:
    chance = random.random()
    if chance < 0.2:
        return random.choice(_UPPER if upper else _LOWER)
    return around_an_order(random, random.choice(_ORDERS)) if chance < 0.35 else random.choice(_PATTERNS)


def _text(random: Random) -> str:
    """Of letters that have a case, and what stands between them."""
    while True:
        text = expand(random, random.choice(_TEXTS)) if random.random() < 0.75 else spelled_word(random)
        if text.isascii() and text.lower() != text.upper() and '"' not in text:
            return text


_TEXTS = (
    "<noun>", "<noun>", "<adj>", "<word>", "<word>", "<person>", "<person>", "<place>", "<adj> <noun>", "the <adj> <noun>", "<noun> and <noun>", "<person> <person>", "<noun> <noun> <noun>", "[no|keep|stop|open|mind the|beware of the|happy|good] <noun>", "[I|we] [like|saw|lost] the <noun>[|.|!]", "<word> <number>", "<noun>-<noun>", "[the|a|my] <noun> [is|was] <adj>[|.|!]", "<person> lives in <place>", "<word><number>", "[stop|exit|hello|warning|danger|sale|open|closed|private|thank you|welcome|good morning|happy birthday]",
)  # fmt: skip
