"""Ordinary life around what is told of the user or asked about it: before it, after it and within it. What stands there
changes nothing, and its words are many more than those that count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from .beyond_answers import STATEMENT
from .grammar import expand
from .scene import Exchange, Scene
from .wording import capitalized, mostly_plainly

__all__ = ["amid_life", "among_life", "asked_amid_life", "life_goes_on", "named_amid_life"]

_BEFORE = (
    "<idiom>[, |, |: | - |... |! ]{s}",
    "<idiom>[, |: |! |... ]<idiom>[, |: |! ]{s}",
    "<meanwhile>[. |. |! |, and |, but |; |, so | - |... ]{s}",
    "[while|as|now that|before|after|since|because|until|just as|the moment|although|seeing that|whenever|if] <meanwhile>[, |, |: ]{s}",
    "<idiom>[, |. |! ]<meanwhile>[. |! |; |, but |, and ]{s}",
    "<meanwhile>[. |! |, and |; ]<meanwhile>[. |! |; |... ]{s}",
    "[what a day|what a week|what a morning|what weather|dear oh dear|never mind|forget it|don't ask]: <meanwhile>[. |! |... ]{s}",
    "[guess what|you know what|imagine|picture this|listen|would you believe it][: |, |! |? ]<meanwhile>[. |! |. Anyway, |. Anyhow, |. Well, |. Right, |. So, |. Oh, and |. Also, |. By the way, ]{s}",
)
_AFTER = (
    "{s}[, | - |... |. |! ]<idiom>",
    "{s}[. |. |! |; | - |, and |, but |... |, by the way, |, although |, while |, because |, so ]<meanwhile>",
    "{s}[. |! ]<idiom>[, |! ]<meanwhile>",
    "{s}[. Sorry, |. Excuse me, |. Hang on, |. Wait a sec, |. Right, |. Gotta go, |. Brb, |. Back in a tick, |. Oh, |. Ha, |. Ugh, ]<meanwhile>",
    "{s} (<meanwhile>)",
    "{s} - <idiom>",
)
_BOTH = (
    "<meanwhile>[. |! |, and |, but |; ]{s}[. |! |; |, and |, but ]<meanwhile>",
    "<idiom>[, |: |! ]{s}[, | - |. |! ]<idiom>",
    "<idiom>[, |: |! ]{s}[. |! |; |, and ]<meanwhile>",
)
_WITHIN = ("<idiom>", "<idiom>", "<meanwhile>", "[while|although|as|and|since|but] <meanwhile>")
_SEAM = re.compile(
    r"(?<=^my name)(?= is \{v\})|(?<=my \{t\})(?= (?:is|lives|works|likes) )|(?<=\bI live)(?= in \{v\})|(?<=\bI work)(?= as \{v\})|(?<=\bI am)(?= \{v\})"
    r"|(?<=\bis)(?= (?:called|named) \{v\})|(?<=the \{t\} I like best)(?= is)|(?<=my home)(?= is)|(?<=my job)(?= is)|(?<=my age)(?= is)"
)
_ASKED_SEAM = re.compile(r"^(?:what|which|who|where|how)(?= (?:is|was|do|does|did|am) )", re.IGNORECASE)
_ALIVE = frozenset(("pet", "the pet of others"))


def amid_life(random: Random, pattern: str, subject: str = "") -> str:
    """The pattern of a sentence that tells something, among others that do not."""
    chance = random.random()
    if chance < 0.3 and "[" not in pattern and (seam := _SEAM.search(pattern)):
        said = "<lively>" if subject in _ALIVE and random.random() < 0.6 else random.choice(_WITHIN)
        left, right = random.choice(((", ", ","), (" - ", " -"), (" (", ")"), (", ", ",")))
        return f"{pattern[: seam.end()]}{left}{_spoken(random, said)}{right}{pattern[seam.end() :]}"
    frames = _BEFORE if chance < 0.62 else _AFTER if chance < 0.88 else _BOTH
    return _framed(random, random.choice(frames), pattern)


def _framed(random: Random, frame: str, pattern: str) -> str:
    """Sentences begin with capitals mostly, where what is framed does not stand."""
    text = _spoken(random, frame)
    pattern = pattern if frame.endswith("{s}") else pattern.rstrip(".")
    if random.random() < 0.75:
        text = _SENTENCE.sub(lambda found: found[0].upper(), text)
        pattern = capitalized(pattern) if re.search(r"[.!?] \{s\}", text) else pattern
    return text.replace("{s}", pattern)


def _spoken(random: Random, pattern: str) -> str:
    return _BEFORE_A_VOWEL.sub("an", expand(random, pattern))


_SENTENCE = re.compile(r"(?<=[.!?] )[a-z]")
_BEFORE_A_VOWEL = re.compile(r"\ba(?= (?!one|us|uni)[aeiou])")

_NOUN = (
    "[insurance form|tax form|visa form|census|parking permit|library card|gym contract|loyalty card|boarding pass|job application|customs form][ again|][: |, ][box|line|field|question|page|row|item|section] <number>[, |: ]{n}[|, please|, quick]", "[box|line|field|question|row|item|section] <number>[ on the form| here| of this form|][: |, ]{n}[|, please|, quick|, what goes there]", "[I'd like to see|let's see|let me see|I wonder|I doubt|show me|prove] [if|whether|that] [that tiny brain|that little noggin|the old grey cells|your circuits|that pea brain|your wee memory|the hamster in your wheel] [kept hold of|held on to|retained|can dredge up|still has|didn't lose|can cough up] {n}",
    "<meanwhile>[. |! |; |, so |, and ][just |quickly |now |please |]<tell> {n}[|, please]", "<someone> [is hollering for|wants to scribble down|must engrave|is stitching|will announce|is waiting for|has to stamp|wants to tattoo|needs to print] {n}[, what is it|. What is it|: what do I say|. Well|, help]", "<idiom>[, |: |! ][{n}|{n}, please|remind me of {n}|let's hear {n}|what was {n}]", "[do the honours|be a gem|be a star|be a sport|be a lamb|do your thing|work your magic|dig deep|rack your brain|think back|over to you][, |: |! |. ]{n}[|, please]", "{n}[, |? ][<idiom>|off the top of your head|if you'd be so kind|without peeking|no cheating|in your own time|from memory][|?|!]",
)  # fmt: skip
_ASKED = (
    "<meanwhile>[. |. |! |; |, so |, and |, but |... ]{s}",
    "<someone> <someonedoes>[. |! |, |; |... |: ]{s}",
    "<idiom>[, |: |! |... | - ]{s}",
    "[while|now that|before|since|because|as|seeing that] <meanwhile>[, |: ]{s}",
    "[quick one|one thing|a question|question|quickly|right|so|anyway|listen|ok][, |: |. ]<meanwhile>[. |! |; |, ]{s}",
    "<idiom>[, |. |! ]<meanwhile>[. |! |; ]{s}",
    "[I'm asking because|reason I ask:|I ask since|thing is,|the thing is,] <meanwhile>[. |; |! |: ]{s}",
    "{s}[? |? |?? ]<meanwhile>.",
    "{s}[? | - |, |... ]<idiom>[?|!|]",
    "{s}[, |? ][I ask because|asking since|just because|only because|now that|seeing that] <meanwhile>[|.|?]",
    "<idiom>[, |: |! ]{s}[? |, | - ]<idiom>[?|]",
)


def among_life(random: Random, clauses: Sequence[str], names: Sequence[str]) -> list[str]:
    """Sentences, most of them with ordinary life around them."""
    told = [
        amid_life(random, clause, name) if random.random() < 0.7 else clause
        for clause, name in zip(clauses, names, strict=True)
    ]
    return [
        (capitalized(text) if random.random() < 0.7 else text.lower())
        + random.choice((".", ".", ".", "", "!"))
        for text in told
    ]


def named_amid_life(random: Random, noun: str) -> str:
    """The same of what is asked for by a noun, "my age"."""
    return _spoken(random, random.choice(_NOUN)).replace("{n}", noun)


def asked_amid_life(random: Random, question: str) -> str:
    """The same of a question."""
    if random.random() < 0.15 and "[" not in question and (seam := _ASKED_SEAM.search(question)):
        return f"{question[: seam.end()]}, {_spoken(random, '[<idiom>|<meanwhile>|<idiom>]')},{question[seam.end() :]}"
    return _framed(random, random.choice(_ASKED), question)


_ALONE = (
    "<meanwhile>",
    "<meanwhile>",
    "<meanwhile>[. |! |, and |, but |, because |; |, so |, while ]<meanwhile>",
    "<idiom>[, |: |! ]<meanwhile>",
    "<meanwhile>[, |. | - |... ]<idiom>",
    "<someone> <someonedoes>[, |. | and |, so |; |, but ]<meanwhile>",
    "[anyway|anyhow|so|right|well|ok|now then|oh well][, |. |... ][that's|that is] [enough|quite enough|plenty] [about|of] [the weather|my day|that|the news|the neighbours|politics|work|the match|the roadworks|me and my garden|<stuff>]",
    "[I mustn't grumble|mustn't grumble|can't complain|one can't have everything|you can't win them all|worse things happen at sea|tomorrow is another day|here we are, then|no rest for the wicked|time flies|it could be worse|that's how it goes]",
    # what sounds as if something told were put right
    "[wrong|not the right|another wrong|the wrong] [number|bus|door|floor|parcel|key|lid|address on the parcel|platform|change|size|turning|page|drawer|shelf|day for it]",
    "<someone> [rang|called|phoned|turned up|knocked|wrote|texted], [wrong number|wrong door|wrong house|wrong flat|not for me|a mistake|sorry, wrong floor]",
    "[actually|sorry|no|oh no|wait|hang on|hold on|scratch that|correction|oops|never mind|my mistake|my fault], <meanwhile>",
    "<stuff> [isn't|wasn't] [broken|lost|mine|the right one|new] after all",
    "it [turned out|turns out|seems] [that |]<meanwhile>",
    "[wait|sorry|no|hang on|one moment|hold on], [the doorbell|the phone rang|someone's knocking|the kettle|the oven|the timer went off|I dropped my pen|I sneezed|that was the radio|got distracted|I'm back]",
    "[not today|not now|not again|no luck|no change there|not my day|that's wrong, says <someone>|I take it all back, <meanwhile>]",
    "[I was wrong|I got it wrong|I mixed it up|I made a mistake] [in the quiz|at the till|on the form|with the recipe|at work|about the bus|about the weather|again at cards]",
    "[they|the council|the school|the shop] [changed|moved|renamed|got rid of] the [timetable|bins|car park|menu|street lamps|opening hours|bus stop|logo][| again]",
    "[the|our] [meeting|match|lesson|party|barbecue|rehearsal|delivery] [was moved|is now] [to Thursday|to next week|to the small hall|off|later]",
)


def life_goes_on(scene: Scene) -> Exchange:
    """Said between telling and asking: nothing to keep, and nothing told before changes by it."""
    random = scene.random
    text = _spoken(random, random.choice(_ALONE))
    if random.random() < 0.7:
        text = _SENTENCE.sub(lambda found: found[0].upper(), text)
    return Exchange(mostly_plainly(random, [text], "."), STATEMENT)
