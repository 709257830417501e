"""The user tells at last what was asked for in vain: "You have not told me your name." "Right, it's Bo"."""

from __future__ import annotations

from .facts import noted, sentence_about, slots_of, tell
from .grammar import expand
from .scene import Exchange, Scene
from .subjects import BY_NAME
from .wording import say

__all__ = ["tell_what_was_missing"]

_BARE = (
    "{v}", "{v}[, then|, of course|, please note it|, now you know|. Remember that|, keep that in mind|, if you must know|, for next time]", "[it's|it is|that's|that is|that would be|well, it's] {v}[|, then|, remember that|, please keep it|. Now you know|, just so you know|<afterwards>]",
    "[right|true|oh|ah|of course|sorry|ok|fair enough|fine|my bad|quite right|oops|yes|indeed|hm|correct][, |: |. |! |... ][I never told you|I haven't said|I forgot to say|you can't know|I didn't tell you|how could you know|I should have said|I thought I had||][: |, |. |; ][it's|it is||] {v}", "[you can't know|you couldn't know|I know I haven't|I never did|no, I haven't|not yet|I was going to][, |. |: |; ][it's|it is|here it is:||] {v}", "[then|so|well|now] [note|remember|learn|keep|write down|take down][: |, | this: ]{v}", "[let me tell you|I'll tell you|here you go|here it comes|here][, then|][: |, |. ]{v}", "[the answer is|my answer:|answer:|I'd say|it would be|make it] {v}",
)  # fmt: skip
_LED = "[|||right, |oh, |well, |then know that |sorry, |you can't know. |I never told you? |true. |so note: |let me tell you: |not yet, but now: |ok then, |fair enough, ]"
_PREPOSITIONS = {"city": "[in|over in|right in|near]", "employer": "[at|for|with]", "workplace": "[in|to]", "job": "as", "origin": "from", "birthday": "on", "school": "at", "street": "[on|in]", "where others live": "in", "where kin live": "in", "the origin of kin": "from", "the job of kin": "as", "fear": "of", "allergy": "to", "spouse": "to", "dream": "of"}
_AFTER = "[||, of course|, remember that|, then|, please note|, just so you know|<afterwards>]"


def tell_what_was_missing(scene: Scene) -> Exchange:
    """Often the value alone, for the question has named the rest; something else where nothing was asked for."""
    random, asked_for = scene.random, scene.missed
    if asked_for is None:
        return tell(scene)
    subject = BY_NAME[asked_for.key[0]]
    fact = subject.fact(random, asked_for.slots.get("t"))
    if random.random() < 0.12 and subject.name in _PREPOSITIONS:
        return noted(scene, say(random, [f"{_PREPOSITIONS[subject.name]} {{v}}{_AFTER}"], end="", **fact.slots), [fact])
    if random.random() < 0.65:
        return noted(scene, say(random, _BARE, end="", **fact.slots), [fact])
    pattern = random.choice(subject.clauses) if random.random() < 0.6 else sentence_about(random, subject, fact)
    text = expand(random, _LED) + expand(random, pattern)
    return noted(scene, say(random, [text], end=".", **slots_of(random, subject, fact)), [fact])
