"""What is done to a clause that tells a fact, whatever it is about: it becomes the reason for something else, begins with a
wrong value, or shares its subject and its verb with the clauses beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from .fact_codes import code_asked, code_told
from .fact_stories import short_label
from .grammar import expand
from .plain_words import NOUNS

__all__ = ["as_a_reason", "gapped", "sharing_a_subject", "taken_apart", "value_begun", "with_a_wrong_start"]

_REASONS = (
    "[since|because|as|now that|seeing that|given that|considering that|seeing as] {c}, <upshot>", "<upshot>[,|| -] [because|since|as|seeing that|considering that|for the simple reason that|because, you see,] {c}", "{c}[, so|, and so|, which is why|, that's why|. That's why|; therefore|; hence|. So] <upshot>", "[the reason|one reason|the reason why|a reason why] [I write|I'm here|I ask|I tell you this|I can't stay long|I am up so late|I came to you] is that {c}", "[although|even though|though|while] {c}, <upshot>", "<upshot>[, |, | ][although|even though|though] {c}",
    "<upshot>[. |; ][The reason: |The reason is simple: |Why? Because |You see, |That's because |It's because |The thing is, |The thing is that |Fact is, ]{c}", "[if|in case] you [wonder|ask yourself|are curious|want to know] why <upshot>[:|,] {c}", "<upshot>[. |; ]What [you don't know yet|I didn't say|matters here|you should know|I haven't mentioned|explains it] is that {c}", "<upshot>[, |; |. |! | - |... ][I mean, |you know, |after all, |see, |anyway, |]{c}",
    "{c}[. |, |; ][and |but |][besides|anyway|otherwise|apart from that|as I said|still][,|] <upshot>", "[it's|it is] [odd|funny|strange|a pity|lucky|no wonder|a good thing]: {c}[ and|, and| but|, but|, yet] <upshot>", "<upshot>[ and|, and| but|, but|, for| and also|, and yes,] {c}", "[when|if] you [know|hear|learn|consider] that {c}, you'll [understand|see why|get it|forgive me|not be surprised]", "{c}[: |, |. ][do you mind|is that a problem|can you believe it|what do you make of that|does that help|is that so bad|is that odd|funny, no]?",
)  # fmt: skip
"""With the slot `c`, the clause."""
_STARTS = ("I ", "I'm ", "I've ", "my ", "we ", "our ")


def as_a_reason(random: Random, clause: str) -> str:
    """The pattern, given as the reason for something that is nothing to keep; as it was, if it is no clause."""
    if not clause.startswith(_STARTS) or clause.endswith(("?", "!")) or ". " in clause or ": " in clause:
        return clause
    return expand(random, random.choice(_REASONS)).replace("{c}", clause)


_BEFORE = re.compile(r"(?:\b(?:in|as|on|at|to|from|for|by|of|with) )?\{v\}")
_OOPS = "no wait|no|no, sorry|sorry|I mean|scratch that|correction|make that|or rather|that is|wait, no|oops|what am I saying|nonsense|strike that|well, actually|actually|hold on|wrong|my mistake|hang on|rather|erm no|ah no|I meant to say|excuse me|nope|not true|that's wrong|I misspoke|I beg your pardon|pardon|uh, no|let me rephrase|I always mix that up"
_WRONG_STARTS = (
    "{p}{x}[, |... |. | - |; |, uh, |, er, |! | ][" + _OOPS + "][, |, | |... |: ]{p}{v}", "{p}{x}[, |... |. | - | ][" + _OOPS + "][, |, | |: ]{v}", "{p}{x}? [No|Nope|Nonsense|Wrong|Of course not|Not at all|Never][, |. |! |: ]{p}{v}", "not {p}{x}[ but|, but|, no,] {p}{v}", "{p}{x}[ - |, |; |... ][no, ][that was before|that was the old one|that was last year|formerly|that's over|not any more|once upon a time][, |; |. ]{p}{v}[| now]", "{p}{v}, not {x}", "{p}{v} (not {x})", "{p}{v}, [and not|never|and certainly not] {x},",
    "{p}{x}[. |... |! |, ][silly me|Silly me|Listen to me|Dear me|Where's my head|Oh dear|Typing too fast|No no|That's the old one|Old habit|I was thinking of last year|Hang on][, |. |: |! ]{p}{v}[|, of course|, I mean|, since Sunday|, obviously]", "{p}{x} until [last week|yesterday|May|Monday|recently][, |; |. ]now {p}{v}", "{p}{x}, [or rather|I mean|that is|or better|or was it, yes|I mean to say][, | ]{p}{v}", "{p}{x}. [Strike that|Scratch that|Correction|Typo|Make that|Delete that|Sorry, typo|Sorry, wrong|Oops][. |, |: |! ]{v}", "{p}{x}[, erm, |, er, |... hm, |, uh, ]{p}{v}",
    "{z}[... |... |- |-- ][|sorry, |no, |ah, |I mean |eh |oops, ]{v}", "{p}{x}[. |! ][No, that's wrong|No, we left|No, not any more|Ah, that was before|Wait, no|Sorry, old habit|No, I lied|Hm, no|No, listen][, |. |: ]{p}{v}",
)  # fmt: skip


def with_a_wrong_start(random: Random, pattern: str) -> str:
    """Another value, `{x}`, or half of this one, `{z}`, before the right one, which is named in the same breath."""
    if pattern.count("{v}") != 1 or "{x}" in pattern or "[" in pattern:
        return pattern
    found = _BEFORE.search(pattern)
    if found is None:
        return pattern
    slip = expand(random, random.choice(_WRONG_STARTS)).replace("{p}", found[0].removesuffix("{v}"))
    return f"{pattern[: found.start()]}{slip}{pattern[found.end() :]}".removesuffix(",")


def value_begun(random: Random, value: str) -> str:
    """Its first letters."""
    return value[: random.randint(1, max(1, len(value) - 1))]


def sharing_a_subject(clauses: Sequence[str]) -> list[str]:
    """"I live in Bonn, I work as a cook" becomes "I live in Bonn, work as a cook". The others stay as they are."""
    if not clauses[0].startswith(("I ", "I'm ", "I've ")):
        return list(clauses)
    return [clauses[0], *map(_without_a_subject, clauses[1:])]


def _without_a_subject(clause: str) -> str:
    for subject, verb in (("I'm ", "am "), ("I've ", "have "), ("I ", "")):
        if clause.startswith(subject):
            return f"{verb}{clause.removeprefix(subject)}"
    return clause


def gapped(random: Random, subjects: Sequence[str]) -> list[str] | None:
    """One clause for each, with a verb in the first alone: "my name is Bo, my age 22". None if one has no short name."""
    labels = [short_label(random, subject) for subject in subjects]
    if any(label is None or label.startswith("name of") for label in labels):
        return None
    first = random.random() < 0.5
    nouns = [f"my {label}" for label in labels]
    if first:
        return [f"{noun}{' is' * (at == 0)} {{v}}" for at, noun in enumerate(nouns)]
    return [f"{{v}}{' is' * (at == 0)} {noun}" for at, noun in enumerate(nouns)]


_PARTS = frozenset((*NOUNS, "locker", "room", "house", "flight", "phone", "passport", "bike", "garage", "account", "order", "train", "door", "alarm", "wifi", "seat", "table", "safe", "gate", "shed", "cellar", "office", "flat", "house", "boat", "barn", "lift", "studio", "suitcase", "drawer"))
_LABELS = frozenset("number code word key colour size password address sign title date price type brand combination PIN".split())


_OPENERS = frozenset("code word key password number combination PIN".split())
_OPENS = ("{v} is [the {l} that [opens|unlocks] my {p}|the {l} for opening my {p}|my {p}'s {l}]<afterwards>", "my {p} opens [with|only with] the {l} {v}<afterwards>", "to [open|unlock|get into] my {p} [I|you|one must] [type|enter|say|need] the {l} {v}", "the {l} [that opens|I need for|I type to open] my {p} is {v}", "with the {l} {v} [I|you] [open|can open|get into] my {p}",
    "[punch in|key in|dial|tap in|enter|type|use] {v} [and|, then|and then] my {p} [opens|unlocks|springs open|clicks open|is yours]", "{v} [gets you|gets me|lets you|lets us|will get us] into my {p}[|, that's the {l}]", "my {p} [won't open|stays shut|is locked|doesn't budge] without the {l} {v}", "the {l} [on|at|by|to|of|for] my {p} [is|reads|was set to|is now] {v}", "[we|the landlord|they] set the {l} [of|for|on] my {p} to {v}", "my {p} [has|takes|wants|needs|asks for] the {l} {v}", "the {l} for [my|the] {p}[:| is] {v}", "[whoever wants|anyone who wants|to get] into my {p}[, |: ]the {l} is {v}", "the keypad [on|at|by|of] my {p} [takes|wants|asks for] {v}, that's the {l}", "the {l} my {p} [opens to|was given|came with|obeys] is {v}",
)
_WHAT_OPENS = ("which {l} [opens|unlocks|gets me into] my {p}", "[what|which] {l} do I [type|enter|say|need] to [open|unlock|get into] my {p}", "I'm standing in front of my {p}[, |. |; |: ][which {l} do I need|what was the {l}|the {l}, quick]", "how do I [open|get into|unlock] my {p}, which {l} was it", "my {p} is locked[, |. |; ][the {l}, please|which {l} was it]",
    "what do I [punch in|key in|dial|tap in|enter|type] [to open|at|for|to get into|to unlock] my {p}", "[I'm|we're|I am] [locked out of|stuck outside|in front of|standing at|back at] my {p}[, |. |; |: ][what's the {l}|which {l}|the {l}, please|which {l} was it|what {l} do I enter]", "my {p} [won't open|stays shut|won't budge|is shut tight|won't let me in][| without the {l}][, |. |; ][what is it|what's the {l}|which {l} was it|what was the {l}]", "the keypad [of|on|at|by] my {p} is [blinking|beeping|flashing|waiting][, |. |; |: |! ][which {l}|what's the {l}|the {l}, quick]", "<someone> is [locked out of|stuck in front of|waiting at] my {p}[, |. |; ][what's the {l}|which {l} do I tell them|the {l}, please]",
    "[in|out in] the [rain|cold|dark|snow|drizzle|wind], [in front of|outside] my {p}[: |, ][what's the {l}|which {l} was it|the {l}, please]", "what [digits|figures|numbers|characters] [open|unlock|get me into|go into the keypad of] my {p}", "[the |my |]{l} [for|to|of] [my|the] {p}[|, please|, quick]", "what's the {l} [for|to|of] [my|the] {p}[| again]",
)
"""With the slots `p` and `l`, for what is opened and what opens it."""


def taken_apart(random: Random, pattern: str, thing: str, asks: bool = False, known: bool = True) -> str:
    """The pattern with "the number of my locker" for "my locker number", where thing is such a word; or what it opens."""
    if random.random() < 0.75 and (
        code := code_asked(random, thing, known) if asks else code_told(random, thing)
    ):
        return code
    part, _, label = thing.rpartition(" ")
    if part not in _PARTS or label not in _LABELS:
        return pattern
    if label in _OPENERS and random.random() < 0.35:
        frame = random.choice(_WHAT_OPENS if asks else _OPENS)
        return expand(random, frame).replace("{p}", part).replace("{l}", label)
    apart = random.choice(("the {l} of my {p}", "the {l} for my {p}", "the {l} for my {p}", "the {l} for the {p}", "my {l} for the {p}", "my {p}'s {l}"))
    return pattern.replace("my {t}", apart.replace("{l}", label).replace("{p}", part))
