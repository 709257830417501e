"""Corrections that name what was said before, "not Bonn, Ulm", and those that go back to it."""

from __future__ import annotations

from random import Random

from .fact_values import nearly
from .scene import Fact, Scene
from .subjects import BY_NAME, Subject

__all__ = ["OTHER_WORDS", "put_right_briefly"]

_NO = "[|||wait, |sorry, |no, |oops, |hang on, |hm, |well, |oh, |my mistake, |blast, |bother, |argh, |correction: |erm, ]"

_BY_THE_OLD_VALUE = (
    _NO + "not {old}[, |. |; | but |: ]{v}[|, I mean|, I meant to say|, sorry|, silly me]", _NO + "[make|read|have] that {v}, not {old}", "{old}? [No|Nope|Nah|Hardly|Not any more|Never|Wrong|Rubbish], {v}", "{old} was [last year|ages ago|before|then|a slip|a joke|wrong|nonsense|a lie|the old one|years back]; [nowadays|now|today|these days|in truth|actually|really] it's {v}", "{old} [isn't|wasn't|is not|was not] [even |quite |really |at all ]right[, |; |. |: ][it's|it is|it should be|it was] {v}[||. Long day|. Forgive me|. Too little sleep]",
    _NO + "I [said|wrote|typed|put|told you|gave you] {old}[ but|, but|; |. ][I meant|it should be|I should have said|it's really|the truth is] {v}", "[replace|swap|exchange|overwrite|strike out|cross out] {old} [with|for|and put|and write] {v}", "{v} instead of {old}[, please|, sorry||, my error]", "[forget|scrap|drop|scratch|ignore|disregard|cross out|erase|skip] {old}[, |; |: |. |, please: ][it's|it is|put|write|take||note] {v}", "where I [said|wrote|typed] {old}[, |: ][read|put|note|it's] {v}",
    "{old} [is|was] [what I said|what I wrote|what you have][, |; |. ]but [it's|it is] {v}", "[who am I kidding|what was I thinking|honestly], [forget {old}|not {old}|{old} is wrong|{old} it isn't][, |; |: ][it's|it is] {v}", "[I mixed up|I confused|I always mix up] {old} and {v}[: |, |; ][{v} is right|it's {v}|{v} it is|the right one is {v}]", "[the right answer|the truth|the correct one|what I meant] is {v}, [not {old}|and not {old}|{old} was a slip|forget {old}]", "{v} it [is|should be|ought to be], not {old}", "{old} -> {v}", "{old} should [be|read|say|have been] {v}",
)  # fmt: skip
"""With the slots `old`, told of nothing else, and `v`."""
_OF_THE_NEWEST = (
    "make [that|it] {v}[|, please|, sorry|, I keep forgetting|, actually| - typo]", _NO + "{v}[|, rather|, I mean|, that is|, I meant]", "[typo|slip of the finger|fat fingers|autocorrect]: {v}", "*{v}", "{v}*", "[or rather|I mean|that is|no, wait|better|better say] {v}", "[that|it] should [be|read|say|have been] {v}", "[just kidding|only joking|joking|kidding], [it's |]{v}", "[strike|scratch|scrap|cancel] that, [it's |]{v}",
)  # fmt: skip
"""Of what was told in the message before, and nothing else with it."""
_BACK = (
    "[no|no no|sorry|wait|hang on|oh well|in fact], it was {v} after all", "{v} was right[ after all|, sorry| all along|, I checked|, never mind the other|]", "[back|going back|let's go back] to {v}[: |, |; ]{change}", "[no|sorry|oh dear|forget it|never mind], [the first one was right|the old one was right|what I said first was right|I was right the first time][: |, |; ]{v}", "[undo that|take that back|I take it back|scrap that][: |, |; |. ]{change}[, as before|, like I said first|]", "[it's|it is] {v} again[, as before||, sorry]", "[I've changed my mind again|we changed our minds again|same as before after all|things are as they were][: |, |; |. ]{change}", "as I said at first[: |, ]{change}", "{change}[, after all|, as I said at first|, like before]",
)  # fmt: skip
"""To the value before the last, `v`; `change` tells it."""

OTHER_WORDS = frozenset(("job", "the job of kin", "the job of others", "when it is", "when they leave"))
"""Subjects whose values, once mistyped, are none of theirs."""


def put_right_briefly(scene: Scene, old: Fact) -> tuple[Fact, str] | None:
    """By the value that was wrong, if it is clear of what it was told, or back to the one before it."""
    random, subject = scene.random, BY_NAME[old.key[0]]
    if random.random() > 0.3 or "form" in old.slots:
        return None
    before = scene.before.get(old.key)
    if before and before != old.value and random.random() < 0.6:
        return _back(random, subject, old, before)
    near = random.random() < 0.2 and subject.name not in OTHER_WORDS
    fact = subject.fact(random, old.slots.get("t"), nearly(random, old.value) if near else None)
    if old is scene.newest and scene.just_told and random.random() < 0.5:
        return fact, random.choice(_OF_THE_NEWEST)
    alike = [other for other in scene.facts.values() if other.value.lower() == old.value.lower()]
    return (fact, random.choice(_BY_THE_OLD_VALUE)) if len(alike) == 1 and fact.value != old.value else None


def _back(random: Random, subject: Subject, old: Fact, before: str) -> tuple[Fact, str]:
    clauses = [change for change in subject.changes if "meant" not in change and "now" not in change]
    change = random.choice(clauses[:3])
    return subject.fact(random, old.slots.get("t"), before), random.choice(_BACK).replace("{change}", change)
