"""What is asked right after a question about the user and only makes sense there: "and me?", "and my sister?", "once more?"."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from .recall import ANY_PET, ask, recalled
from .scene import Exchange, Fact, Scene
from .subjects import BY_NAME, called_otherwise
from .wording import say

__all__ = ["follow_up"]

_OWN = {
    "the age of kin": "age",
    "how old others are": "age",
    "where kin live": "city",
    "where others live": "city",
    "where my people live": "city",
    "the job of kin": "job",
    "the job of others": "job",
    "the origin of kin": "origin",
}
_OF_KIN = {
    "age": "the age of kin",
    "city": "where kin live",
    "job": "the job of kin",
    "origin": "the origin of kin",
}
_MINE = (
    "[and|and|what about|how about|but|ok, and|and then,|so, and|good, and|right, and|now] me",
    "[and|what about|how about] [myself|me, then|yours truly|me, do you know|me myself]",
    "and [I|me], [how about that|what did I say|do you remember|what is it for me|the one typing]",
    "the same [for|about] me[, please|]",
    "now [the same for me|me|myself]",
    "me[ too|, then|, as well| as well]",
)
_OF_ANOTHER = (
    "[and|and|what about|how about|ok, and|and then|but|so and|good, and|right, and] {whom}",
    "[and|what about] {whom}[, do you know|, then|, do you remember| too|, please]",
    "the same [for|about] {whom}[, please|]",
    "now {whom}[, please|]",
    "{whom}[ too| as well|, as well|, then]",
)
_ONCE_MORE = (
    "[sorry|pardon|excuse me|hm|what|wait][, |? |: ][I didn't catch that|I missed it|say that again|once more|come again|I wasn't looking|what was it again|I forgot already]",
    "[once more|again|one more time|come again|say again|repeat that|tell me again][, please|, will you| please|]",
    "[what was it|what was that|how was that|how was it] [again|once more|you said]",
    "[are you sure|sure|really|is that right|certain|positive|you're sure][, what was it again|? Say it again|? Once more, please|? Tell me again]",
    "{again} once more[, please|]",
    "[again|once more|one last time][, |: ]{again}[, please|]",
)


def follow_up(scene: Scene) -> Exchange:
    """Only where something was asked for just before; else a question that stands alone."""
    random, last = scene.random, scene.asked
    if last is None or last.missing == ANY_PET:
        return ask(scene)
    subject, thing = last.key[0], last.slots.get("t", "")
    if random.random() < 0.3:
        noun = random.choice(BY_NAME[subject].asks[:1])
        patterns = [pattern for pattern in _ONCE_MORE if "{again}" not in pattern]
        return recalled(
            scene,
            last.key,
            say(random, patterns if "[" in noun else _ONCE_MORE, again=noun, **last.slots),
            last,
        )
    if subject in _OWN and random.random() < 0.6:
        return _asked(scene, BY_NAME[_OWN[subject]].fact(random), _MINE)
    other = _another(scene, _OF_KIN.get(subject, subject), thing)
    return _asked(scene, other, _OF_ANOTHER) if other else ask(scene)


def _asked(scene: Scene, fact: Fact, patterns: Sequence[str]) -> Exchange:
    return recalled(
        scene, fact.key, say(scene.random, patterns, whom=_called(scene.random, fact), **fact.slots), fact
    )


def _called(random: Random, fact: Fact) -> str:
    """Who or what it is asked of, in short."""
    subject, thing = fact.key[0], fact.slots.get("t", "")
    if subject in _NAMED:
        return thing
    if subject == "favourite":
        return random.choice((f"my favourite {thing}", f"my favorite {thing}", thing, f"the {thing}"))
    thing = called_otherwise(random, subject, thing)
    return f"the {thing}" if subject == "pet" and random.random() < 0.3 else f"my {thing}"


def _another(scene: Scene, subject: str, thing: str) -> Fact | None:
    """The same of somebody or something else, mostly of whom it was told."""
    if subject not in _LIKEWISE:
        return None
    told = [
        fact for key, fact in scene.facts.items() if key[0] == subject and fact.slots.get("t", "") != thing
    ]
    if told and scene.random.random() < 0.75:
        return scene.random.choice(told)
    return BY_NAME[subject].fact(scene.random)


_NAMED = (
    "where others live",
    "how old others are",
    "the job of others",
    "what others like",
    "the pet of others",
)
_LIKEWISE = (
    *_NAMED,
    *_OF_KIN.values(),
    "where my people live",
    "pet",
    "relation",
    "favourite",
    "what kin like",
)
