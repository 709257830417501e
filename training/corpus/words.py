"""What can be done with one word: spell it, count its letters, find its first, its opposite; letters in order."""

from __future__ import annotations

import re
import string
from collections import Counter
from functools import cache
from random import Random

from ..tables import OPPOSITES
from . import invented
from .common_words import spelled_word
from .frames import around_a_noun, around_an_order
from .letter_wordings import OTHER_COUNTS, OTHER_OPPOSITES, OTHER_SPELLINGS
from .plain_words import ADJECTIVES, NOUNS
from .said import BEYOND, as_people_say, messages
from .scene import Exchange, Scene
from .wording import say

__all__ = ["count_letters", "end_letter", "next_letter", "opposite", "spell"]

_NAMED = "[take|look at|consider|here is|here's|I have|we have|next is|my <kin> wrote|I see|I read|I wrote|on the <paper> stands|on the <paper> is|the teacher wrote|there is|let's do|let's take|I learned|somebody said|our word is|the word is|a word|now a word|one word][ | |: | the word | the name ]{q}[. |. |, |; |: | - |, and | and |! ]"
"""Leads to a word, before what is asked of it."""
_SPELL_NAMED = (
    f"{_NAMED}[spell it|spell that|spell it out|can you spell it|could you spell that for me|how is it spelled|how do I spell it|how is that written, letter by letter|letter by letter, please|now in single letters|say its letters|give me its letters|which letters are that|the letters one by one]",
    "[his|her|their|the] [surname|last name|name|street|town|boss|village|company] is [called |]{q}[. |, |; ][can you spell it|spell it for me|spell it out|how is that spelled|how do I spell it|letter by letter, please]", "letter by letter[: |, | - ]{q}", "[letters|spelling|single letters|spelled out|in letters][: |, | - ]{q}", "how [is it spelled|do I spell it|does one spell it][: |, | - |? ]{q}",
)
_COUNT_NAMED = (
    f"{_NAMED}[how many letters [has it|does it have|are that|are in it|is that|are there|do you count]|count its letters|count the letters|how long is it, in letters|of how many letters is it made|the number of letters, please|its length in letters]", "how [long|long, in letters,] is [the word |the name |]{q}[|, counted in letters|, I mean how many letters]", "[letters|letter count|number of letters][: |, | - |? ]{q}", "how many letters[: |, | - |? ]{q}",
)
_FIRST_NAMED = (f"{_NAMED}[what is its first letter|which letter comes first|its first letter|what letter does it [begin|start] with|with which letter does it [begin|start]|the first letter, please|how does it begin, which letter|first letter]", "first letter[: |, | - |? ]{q}", "[what|which] letter is [first|the first|at the beginning|at the start|in front] [in|of] [|the word ]{q}", "what does [the word |]{q} [begin|start] with[, which letter|, the letter I mean|: which letter]")
_LAST_NAMED = (f"{_NAMED}[what is its last letter|which letter comes last|its last letter|what letter does it end [in|with]|with which letter does it end|the last letter, please|how does it end, which letter|last letter]", "last letter[: |, | - |? ]{q}", "[what|which] letter is [last|the last|at the end|at the very end] [in|of] [|the word ]{q}", "what does [the word |]{q} [end|finish] [in|with|on][, which letter|, the letter I mean|: which letter|, as a letter]", "last letter in [|the word ]{q}")
_OPPOSITE_NAMED = (f"{_NAMED}[what is its opposite|its opposite|what is the opposite|which word is its opposite|and the opposite|now the opposite|what would be the contrary|tell me its opposite|name the opposite|the opposite of it, please|what is the opposite of that]", "if [something|it|a thing] [isn't|is not] {q}[,|] [it is|it's|it must be|then it is] [what|...|which word|?]", "[what|which word] is [it|something|a thing] that [isn't|is not] {q}, but the opposite", "not {q}[, | ]but[| the opposite,] [...|what|?]", "the [other side|reverse|counterpart|flip side] of {q}[| is| would be| would be what]")
_SPELL_NOUNS = ("the spelling of {q}", "the spelling of the [word|name] {q}", "the letters of {q}", "how {q} is [spelled|spelt|written]", "how to spell {q}")
_SPELL_ORDERS = ("spell {q}", "spell the [word|name] {q}", "spell out {q}", "spell {q} letter by letter", "read out the letters of {q}")
_SPELL = (
    "[spell|spell out|please spell|can you spell|could you spell|spell me|spell for me] [|the word |the name ]{q}",
    "how [do you|do i|would you|to|does one|can i] spell [|the word |the name ]{q}",
    "how is [|the word |the name ]{q} [spelled|spelt|written]",
    "[spelling of|give me the spelling of|what is the spelling of|tell me the spelling of] {q}",
    "{q}, how is that [spelled|spelt]",
    "[write|say|give me|list] the letters of [|the word ]{q}",
    "[write|say|type|give me|show me|read out|tell me] [|the word |the name ]{q} letter by letter",
    "{q}[, | ]letter by letter",
    "{q} in [single|separate|its|individual] letters",
    "[break|split|cut|take apart|divide|separate] [|the word ]{q} [into|up into|in] [its |single |separate |] letters",
    "[I never know|no idea|I forgot|I'm unsure|I always forget] how to [write|spell] {q}[. |, |; |: ][letters please|spell it|can you spell it|letter by letter|the letters, please]",
    "{q}[: |, | - |? |; ][spell it|spell that|letters please|spelling|spelled how|how's it spelled|how is it written|one letter at a time]",
    "how's [|the word ]{q} [spelled|spelt|written]",
    "[which|what] letters do [I|you|we] need [to write|for|to spell] [|the word ]{q}",
    "[dictate|read out|give me] [|the word |the name ]{q} [letter by letter|one letter at a time|as letters]",
    "[i need|give me|i want|tell me] the [spelling|letters] of [|the word ]{q}[|, letter by letter|, one by one]",
    "[how|tell me how] [is|do you write|would one spell|to spell] [|the word ]{q}[| is spelled]",
    "what letters [are in|make up] [|the word ]{q}",
    "spell {q} [out |] [letter by letter|for me]",
)
_COUNT_NOUNS = ("the number of letters in {q}", "how many letters [are in|there are in] {q}", "how many letters {q} has", "how many letters the [word|name] {q} has", "the letter count of {q}", "the length of the word {q}", "of how many letters {q} consists")
_COUNT_ORDERS = ("count the letters [of|in] {q}", "count the letters in the [word|name] {q}", "count how many letters {q} has", "count how many letters there are in {q}")
_COUNT = (
    "how many letters [are in|are there in|does|has] [|the word |the name ]{q}[| have]",
    "how many letters does [|the word |the name ]{q} have",
    "[count|please count|can you count] the letters [in|of] [|the word |the name ]{q}",
    "how long is the [word|name] {q}",
    "[what is|tell me] the number of letters [in|of] [|the word ]{q}",
    "number of letters in {q}",
    "how long is [|the word |the name ]{q}[,|] in letters",
    "letters in [|the word |the name ]{q}[, how many|: how many|, count them|: number]",
    "[|the word |the name ]{q} has how many letters",
    "how many [characters|letters] [is|long is|does it take to write|are needed for|make up] [|the word ]{q}",
    "[what's|what is] the letter count [for|of|in] [|the word ]{q}",
    "{q}[: |, | - |? |; ][how many letters|number of letters|letter count|count the letters|how many letters are that]",
    "[number of characters|character count|length in letters] [of|in] [|the word ]{q}",
    "[letter count|length] of [|the word ]{q}",
    "of how many letters does {q} consist",
    "[count|add|sum] up the letters [of|in] [|the word ]{q}",
    "how many letters [would|will|do you find in|do you count in] [|the word ]{q}[| have]",
    "how many letters [there |] are in {q}",
)
_FIRST = (
    "what is the first letter [of|in] [|the word |the name ]{q}",
    "[first letter|initial] of [|the word ]{q}",
    "{q} [starts|begins] [with|on] [what|which] letter",
    "{q} [starts|begins|opens] with the letter[| what| which]",
    "[initial|starting|opening|beginning|very first] letter of [|the word ]{q}",
    "{q}[: |, | - |? |; ][first letter|initial letter|its first letter|starts with which letter|which letter comes first]",
    "[the|which is the] letter [|that ]{q} [starts|begins|opens] with",
    "[which|what] letter does [|the word ]{q} [begin|start] with",
    "with which letter does {q} [begin|start]",
    "which letter comes first in {q}",
    "[tell me|give me|say] the first letter of {q}",
    "how does {q} begin, with which letter",
)
_LAST = (
    "what is the last letter [of|in] [|the word |the name ]{q}",
    "last letter of [|the word ]{q}",
    "{q} [ends|finishes|stops] [with|on|in] [what|which] letter",
    "{q} [ends|finishes|closes] [with|on|in] the letter[| what| which]",
    "[final|closing|ending|very last] letter of [|the word |the name ]{q}",
    "[what is|what's|tell me|give me|name] the [final|closing|very last] letter [of|in] [|the word |the name ]{q}",
    "{q}[: |, | - |? |; ][last letter|final letter|its last letter|ends with which letter|which letter comes last]",
    "[the|which is the] letter [|that ]{q} [ends|finishes|closes] with",
    "[which|what] letter does [|the word ]{q} end [with|in|on]",
    "with which letter does {q} end",
    "which letter comes last in {q}",
    "[tell me|give me|say] the last letter of {q}",
)


_ANSWERED_OTHERWISE = ("Rejoinder", "rejoinder", "pocket", "hello")
"""By other skills, when nobody wants them spelled."""


def _word(random: Random) -> str:
    """Letters only, at most 14."""
    chance = random.random()
    if chance < 0.02:
        return random.choice(_ANSWERED_OTHERWISE)
    if chance < 0.2:
        return spelled_word(random)[:14]
    if chance < 0.35:
        return random.choice(NOUNS + ADJECTIVES)
    if chance < 0.7:
        return random.choice(_written_words())
    made = invented.word(random) if chance < 0.92 else "".join(random.choices(string.ascii_lowercase, k=random.randint(2, 9)))
    return (made.capitalize() if random.random() < 0.3 else made)[:14]


@cache
def _written_words() -> tuple[str, ...]:
    """Of the messages on what is beyond the models; what only one of them has may be mistyped."""
    asked = " ".join(message for kind in BEYOND for message in messages("beyond", kind))
    found = Counter(re.findall(r"(?<![\w'’])[a-z]{4,14}(?![\w'’])", asked))
    return tuple(sorted(word for word, times in found.items() if times > 1))


def _in_a_frame(
    random: Random, patterns: tuple[str, ...], nouns: tuple[str, ...], orders: tuple[str, ...], named: tuple[str, ...], others: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """Often one of the nouns or orders in a frame, or the word named before, instead of the plain patterns."""
    if others and random.random() < 0.4:
        return others
    chance = random.random()
    if chance > 0.82:
        return named
    if chance < 0.25:
        return (around_a_noun(random, random.choice(nouns)),)
    return (around_an_order(random, random.choice(orders)),) if chance < 0.4 else patterns


def _quoted(random: Random, word: str) -> str:
    mark = random.choice(("", "", "", "", "'", '"', '"'))
    return f"{mark}{word}{mark}"


def _asked(random: Random, kind: str, patterns: tuple[str, ...], word: str) -> str:
    """In the words of said/*, or in a pattern."""
    if random.random() < 0.2:
        return as_people_say(random, "word", kind, q=word)
    return say(random, patterns, q=_quoted(random, word))


def spell(scene: Scene) -> Exchange:
    word = _word(scene.random)
    patterns = _in_a_frame(scene.random, _SPELL, _SPELL_NOUNS, _SPELL_ORDERS, _SPELL_NAMED, OTHER_SPELLINGS)
    if scene.random.random() < 0.15:
        patterns = ("spell {q}",)
    asked = _asked(scene.random, "spelled", patterns, word)
    return Exchange(asked, "-".join(word) + ".", verbatim=True)


def count_letters(scene: Scene) -> Exchange:
    word = _word(scene.random)[:10]
    patterns = _in_a_frame(scene.random, _COUNT, _COUNT_NOUNS, _COUNT_ORDERS, _COUNT_NAMED, OTHER_COUNTS)
    asked = _asked(scene.random, "counted", patterns, word)
    noun = "letter" if len(word) == 1 else "letters"
    return Exchange(asked, f"{'-'.join(word)}: {len(word)} {noun}.", str(len(word)), verbatim=True)


def end_letter(scene: Scene) -> Exchange:
    random = scene.random
    word, first = _word(random), random.random() < 0.5
    patterns, named, place = (_FIRST, _FIRST_NAMED, "first") if first else (_LAST, _LAST_NAMED, "last")
    nouns = (f"the {place} letter [of|in] {{q}}", f"the {place} letter [of|in] the [word|name] {{q}}", f"which letter comes {place} in {{q}}")
    orders = (f"[say|name|give|write] the {place} letter of {{q}}",)
    asked = say(random, _in_a_frame(random, patterns, nouns, orders, named), q=_quoted(random, word))
    letter = word[0] if first else word[-1]
    return Exchange(asked, f"The {'first' if first else 'last'} letter of {word} is {letter}.", letter, verbatim=True)


_NEXT = (
    "[what|which] [letter |] [comes|is] [right |] after {q}[| in the alphabet]",
    "[what|which] letter follows {q}[| in the alphabet]",
    "the [next letter|letter] after {q}",
    "[what|which] letter [is|stands|comes] [right |just |straight |][behind|following|next after] {q}[| in the alphabet| in the abc]",
    "the letter [that comes after|that follows|right behind|following|behind] {q}[| in the alphabet]",
    "what is the next letter after {q}",
    "letter after {q}",
    "[abc...|abc:|in the abc,|alphabet:|the alphabet:|in the alphabet,] [what|which letter] [follows|comes after|is next after] {q}",
    "[which|what] letter do [you|I|we] say [right |]after {q}",
    "{q}[, |... |: |; ][next letter|and the next letter|which letter comes next|what letter follows]",
    "after the letter {q} comes [which letter|what]",
)
_PREVIOUS = (
    "[what|which] [letter |] [comes|is] [right |] before {q}[| in the alphabet]",
    "[what|which] letter precedes {q}",
    "the letter before {q}",
    "[what|which] letter [is|stands|comes] [right |just |straight |][in front of|ahead of|before] {q}[| in the alphabet| in the abc]",
    "the letter [that comes before|that precedes|right before|preceding|in front of] {q}[| in the alphabet]",
    "[abc...|abc:|in the abc,|alphabet:|in the alphabet,] [what|which letter] [precedes|comes before|is before] {q}",
    "[which|what] letter do [you|I|we] say [right |]before {q}",
    "{q}[, |: |; ][previous letter|the letter before it|which letter comes before it|what letter precedes it]",
    "before the letter {q} comes [which letter|what]",
)


_LETTERS_IN_A_ROW = (
    "{x}, {y}, {q}[, |, |... |; |. ][what comes next|next|and next|what's next|and then|then|which letter is next|how does it go on|go on|what follows]", "{x} {y} {q}[, |... |; |? ][what comes next|which letter is next|and then|next letter|how does it go on|the next one]", "[I know|I say|the alphabet goes|abc:|in the alphabet|so far] {x}, {y}, {q}[, |... |; |. ][what comes next|which letter follows|how does it go on|and then]", "[continue|add one letter][:|] {x}, {y}, {q}[, ...|...|]",
)  # fmt: skip
_LETTER_BETWEEN = (
    "[what|which letter|which] [is|comes|stands] [between|in between] {y} and {z}[| in the alphabet| in the abc]", "the letter between {y} and {z}", "{y}, [_|?|...|what|___], {z}", "[name|say|tell me] the letter between {y} and {z}", "[between|in between] {y} and {z} [comes|is] which letter",
)  # fmt: skip
_AT_THE_END = (
    ("first", 0, "[what|which] is the first letter of the [alphabet|abc]|the first letter [of|in] the alphabet|with which letter does the alphabet [begin|start]|[which|what] letter [begins|starts|opens] the alphabet|the alphabet [begins|starts] with [which|what] letter"),
    ("last", 25, "[what|which] is the last letter of the [alphabet|abc]|the last letter [of|in] the alphabet|with which letter does the alphabet end|[which|what] letter [ends|closes] the alphabet|the alphabet ends with [which|what] letter"),
)  # fmt: skip


def _of_the_alphabet(random: Random) -> Exchange:
    """In a row, between two, at either end."""
    letters, at = string.ascii_uppercase, random.randrange(2, 25)
    if random.random() < 0.2:
        place, end, patterns = random.choice(_AT_THE_END)
        return Exchange(say(random, (f"[{patterns}]",)), f"The {place} letter of the alphabet is {letters[end]}.", letters[end])
    x, y, q, z = letters[at - 2 : at + 2] if random.random() < 0.6 else letters[at - 2 : at + 2].lower()
    if random.random() < 0.55:
        return Exchange(say(random, _LETTERS_IN_A_ROW, x=x, y=y, q=q), f"{letters[at + 1]} comes after {letters[at]}.", letters[at + 1])
    return Exchange(say(random, _LETTER_BETWEEN, y=y, z=z), f"{letters[at]} comes after {letters[at - 1]}.", letters[at])


def next_letter(scene: Scene) -> Exchange:
    random = scene.random
    if random.random() < 0.25:
        return _of_the_alphabet(random)
    after = random.random() < 0.6
    at = random.randrange(0, 25) if after else random.randrange(1, 26)
    letters = string.ascii_uppercase
    letter, found = letters[at], letters[at + 1 if after else at - 1]
    asked_letter = letter.lower() if random.random() < 0.4 else letter
    asked = say(random, _NEXT if after else _PREVIOUS, q=_quoted(random, asked_letter))
    return Exchange(asked, f"{found} comes {'after' if after else 'before'} {letter}.", found)


_OPPOSITE_NOUNS = ("the opposite of {q}", "the opposite of the word {q}", "the antonym of {q}", "the contrary of {q}", "the word that means the opposite of {q}", "what the opposite of {q} is")
_OPPOSITE_ORDERS = ("[find|say|name|give|write] the opposite of {q}", "[find|say|name|give] the opposite of the word {q}", "turn {q} into its opposite")
_OPPOSITE = (
    "[what is|what's|whats|tell me|give me|name|say|do you know|find] the opposite [of|to] [|the word ]{q}",
    "[opposite|antonym] of {q}",
    "{q}'s [opposite|antonym|contrary]",
    "[antonym|opposite|contrary|reverse][: |, | - ]{q}",
    "{q} [<->|<=>|vs|versus|><|≠] [?|what]",
    "[if it's|when it's|if something is] not {q}[, | - |, but the opposite, ][it's|it is] [what|then what]",
    "if [it's|it is|something is] not {q}[,|] [it's|it is]",
    "[what isn't|what is not|whatever isn't] {q} is[| what]",
    "{q}[: |, | - |? |; ][opposite|the opposite|its opposite|antonym|and the opposite|the contrary|what is the opposite]",
    "[give me|find|say|tell me] a word that[ is|'s|] the [exact |] [contrary|opposite|reverse] of {q}",
    "[in contrast to|as opposed to|unlike|contrary to] {q}[, |: | is ][what|which word]",
    "[what is|what's] the [reverse|contrary|exact opposite|flip side|other extreme] of [|the word ]{q}",
    "if [something|it|a thing|a person|somebody] is not {q} but the opposite, [what is it|it is what|which word fits]",
    "[the very opposite|the contrary|not {q}, but the opposite][: |, |? ][of {q}|what is the opposite of {q}]",
    "the opposite of {q}[| is]",
    "[what is|give me] [an|the] antonym [of|for] {q}",
    "{q} is the opposite of [what|which word]",
    "what [word|] is opposite to {q}",
    "which word means the opposite of {q}",
    "[what is|what's] the contrary of {q}",
    "opposite: {q}",
    "which word is the [opposite|contrary|reverse] of {q}",
    "[i am|i'm] [looking for|after|searching] the opposite of {q}",
    "what [would|might] the opposite of {q} be",
    "give me the [word|] opposite [to|of] {q}",
    "not {q} but [what|the opposite]",
)
_BOTH_WAYS = {**{right: left for left, right in OPPOSITES.items()}, **OPPOSITES}


def opposite(scene: Scene) -> Exchange:
    random = scene.random
    word = random.choice(list(_BOTH_WAYS))
    asked_word = word if random.random() < 0.85 else word.capitalize()
    patterns = _in_a_frame(random, _OPPOSITE, _OPPOSITE_NOUNS, _OPPOSITE_ORDERS, _OPPOSITE_NAMED, OTHER_OPPOSITES)
    asked = _asked(random, "opposite", patterns, asked_word)
    return Exchange(asked, f"The opposite of {word} is {_BOTH_WAYS[word]}.", _BOTH_WAYS[word])
