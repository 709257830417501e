"""The user asks for what was told: one thing or two, all of it, or whether it is so."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from .fact_as_said import as_said
from .fact_checks import another_value, checked
from .fact_combinations import counterpart, like_one_of, other_side
from .fact_cues import by_a_cue
from .fact_forms import FORMS
from .fact_frames import asked_amid_life, named_amid_life
from .fact_hints import KINDS_OF_PET, hinted
from .fact_paraphrases import PETS
from .fact_questions import roundabout
from .fact_stories import short_label
from .fact_untold import ask_for_the_untold
from .fact_weaving import taken_apart
from .fact_wordings import DEMANDS
from .grammar import expand
from .paraphrase import with_asides
from .scene import Exchange, Fact, Scene
from .subjects import BY_NAME, any_subject, called_otherwise
from .wording import capitalized, fill, listed, mostly_plainly, plainly, say

__all__ = ["ANY_PET", "ask", "ask_all", "ask_two", "ask_whether", "in_the_users_words", "recalled"]


def ask(scene: Scene) -> Exchange:
    """For something that was told, or, sometimes, for something that was not."""
    random = scene.random
    fact = random.choice(list(scene.facts.values())) if scene.facts else None
    if random.random() < 0.02:
        return ask_for_the_untold(random)
    if fact is None or random.random() < 0.2:
        fact = any_subject(random).fact(random)
        if scene.facts and random.random() < 0.5:
            fact = _like_a_known_one(scene) or fact
    if scene.mentioned and random.random() < 0.6:
        fact, scene.mentioned = scene.mentioned, None
    if scene.forgotten and random.random() < 0.4:
        fact = random.choice(list(scene.forgotten.values()))
    chance = random.random()
    if fact.key[0] == "pet" and chance < 0.2 and _pets(scene) in ([], [fact]):
        asked = [hinted(random, "any pet") or ""] if random.random() < 0.5 else PETS
        return recalled(scene, fact.key, say(random, asked), replace(fact, missing=ANY_PET))
    if fact.key[1] in KINDS_OF_PET and _pets(scene) == [fact] and random.random() < 0.3:
        asked = say(random, fact.asks, **{**fact.slots, "t": random.choice(KINDS_OF_PET[fact.key[1]])})
        return recalled(scene, fact.key, asked, fact)
    known = fact.key in scene.facts
    alone = known and sum(key[0] == fact.key[0] for key in scene.facts) == 1
    if random.random() < 0.5 and (pattern := as_said(random, fact, "asked", alone)):
        pattern = asked_amid_life(random, pattern) if random.random() < 0.1 else pattern
        return recalled(scene, fact.key, mostly_plainly(random, [pattern], **fact.slots), fact)
    slots = _otherwise(random, fact) if known else fact.slots
    if chance < 0.65:
        thing = fact.key[1] if known else fact.slots.get("t", "")
        cue = by_a_cue(random, fact.key[0], thing, known) if random.random() < 0.36 else None
        if random.random() < 0.2 and (known or fact.key[0] != "possession"):
            cue = hinted(random, fact.key[0]) or cue
        pattern = cue or roundabout(random, fact.key[0], fact.asks)
        if fact.key[0] == "possession" and random.random() < 0.4:
            pattern = taken_apart(random, pattern, slots["t"], asks=True, known=known)
        word = say
        if random.random() < 0.14:
            pattern, word = _amid_life(random, fact, pattern), plainly if random.random() < 0.7 else say
        other = another_value(random, BY_NAME[fact.key[0]], fact.value)
        return recalled(scene, fact.key, word(random, [pattern], **slots, x=other), fact)
    if chance < 0.73:
        return recalled(scene, fact.key, say(random, DEMANDS, m=in_the_users_words(fact.missing)), fact)
    return recalled(scene, fact.key, say(random, fact.asks, **slots), fact)


def _amid_life(random: Random, fact: Fact, pattern: str) -> str:
    if random.random() < 0.4:
        noun = random.choice(FORMS[fact.key[0]].nouns)
        if fact.key[0] in _OWN and random.random() < 0.3:
            return expand(random, f"{_NOT_OF_OTHERS}{noun}")
        return named_amid_life(random, expand(random, noun))
    return asked_amid_life(random, pattern)


_OWN = ("name", "age", "city", "job", "hobby", "favourite")
_NOT_OF_OTHERS = "[not|never mind|forget] [my <kin>'s|<person>'s|yours|the <trade>'s|anybody else's][, |; |: |. ][mine|my own|I mean mine|only mine|just mine][: |, | - |; ]"


ANY_PET = "the name of your pet"
"""Which does not say what kind of animal."""


def _otherwise(random: Random, fact: Fact) -> dict[str, str]:
    """Its slots; the thing may go by another of its names."""
    if not fact.slots.get("t"):
        return fact.slots
    return {**fact.slots, "t": called_otherwise(random, fact.key[0], fact.slots["t"])}


def _pets(scene: Scene) -> list[Fact]:
    return [fact for key, fact in scene.facts.items() if key[0] == "pet"]


def _like_a_known_one(scene: Scene) -> Fact | None:
    """The same question about another thing or person, or about the user, of whom it was not told perhaps."""
    known = scene.random.choice(list(scene.facts.values()))
    if scene.random.random() < 0.4 and (side := other_side(scene.random, known)):
        return side
    if scene.random.random() < 0.5 and (other := counterpart(scene.random, known)):
        return other[1]
    subject = BY_NAME[known.key[0]]
    if subject.name == "possession":
        return like_one_of(scene.random, [known])[1]
    return subject.fact(scene.random) if subject.thing else None


def recalled(scene: Scene, key: tuple[str, ...], asked: str, fact: Fact) -> Exchange:
    scene.asked = fact
    scene.missed = None if key in scene.facts or fact.missing == ANY_PET else fact
    if known := scene.facts.get(key):
        return Exchange(asked, f"{capitalized(known.says)}.", known.value)
    if key in scene.forgotten:
        return Exchange(asked, f"You asked me to forget {fact.missing}.")
    return Exchange(asked, f"You have not told me {fact.missing}.")


def in_the_users_words(missing: str) -> str:
    """What the model says of the user, as the user says it."""
    for yours, mine in (("your ", "my "), ("you are", "I am"), ("you ", "I ")):
        missing = missing.replace(yours, mine)
    return missing


def ask_two(scene: Scene) -> Exchange:
    random = scene.random
    told = [fact for fact in scene.facts.values() if not fact.alias]
    if len(told) < 2:
        return ask(scene)
    one, other = random.sample(told, 2)
    alike = [fact for fact in told if fact.key[0] == one.key[0]]
    if len(alike) == 2 and one.key[0] in _ALIKE and random.random() < 0.6:
        asked = say(random, _ALIKE[one.key[0]])
        return Exchange(asked, f"{capitalized(alike[0].says)} and {alike[1].says}.")
    asked = _both_asked(random, one, other)
    if random.random() < 0.12 and (unknown := any_subject(random).fact(random)).key not in (
        *scene.facts,
        *scene.forgotten,
    ):
        asked = _both_asked(random, one, unknown)
        return Exchange(asked, f"{capitalized(one.says)}, but you have not told me {unknown.missing}.")
    return Exchange(asked, f"{capitalized(one.says)} and {other.says}.")


_ALIKE = {
    "pet": (
        "what are my [pets|animals] called", "[name|list|say] [|both |the names of ]my [pets|animals]", "what are the names of my [pets|animals|two pets|four-legged friends]", "[who|which animals] [live with me|do I feed|are my pets]", "my pets' names", "[tell me|do you know|do you remember|remind me of] [the names of my pets|my pets' names|what my pets are called|both my pets]", "what do I call my [two |][pets|animals]", "[which|what] [pets|animals] do I have[| and what are they called]", "<who> [<asks>] [what my pets are called|about my pets]", "what names do my [pets|animals] [have|go by|listen to]",
    ),
    "relation": (
        "[name|list|say] [the |both ||][people|relatives|persons] I told you about", "which people did I [tell you about|mention][| and what are they called]", "[tell me|do you know|do you remember|remind me of] the names of my people", "what are my people called", "who are the [two |][people|persons] [in my life|I mentioned|I told you about]", "which two people did I mention, by name", "the names of my people",
    ),
}  # fmt: skip
"""Subject: how two things of a kind are asked for at once."""


def _both_asked(random: Random, one: Fact, other: Fact) -> str:
    chance = random.random()
    if chance < 0.4:
        nouns = (
            _label(random, fact) if chance < 0.18 else random.choice(FORMS[fact.key[0]].nouns)
            for fact in (one, other)
        )
        first, second = (
            fill(expand(random, noun), **fact.slots) for noun, fact in zip(nouns, (one, other), strict=True)
        )
        frame = expand(random, random.choice(_BOTH_LABELS if chance < 0.18 else _BOTH_NOUNS))
        return capitalized(with_asides(random, fill(frame, one=first, two=second))) + random.choice(
            ("?", "", "", ".")
        )
    first, second = (expand(random, fill(random.choice(fact.asks), **fact.slots)) for fact in (one, other))
    asked = first + random.choice((" and ", ", and ", "? And ", " and also ", "? ", ", ")) + second
    return capitalized(with_asides(random, asked)) + random.choice(("?", "?", ""))


def _label(random: Random, fact: Fact) -> str:
    labels = FORMS[fact.key[0]].labels
    return (short_label(random, fact.key[0]) if random.random() < 0.5 else None) or random.choice(labels)


_BOTH_LABELS = (
    "[fill in|complete|please complete|fill out|||fill this in for me][: |: |, ]{one}[ ___|: ___|: ...|=?|: ____|? ][, |; | / |\n| | and ]{two}[ ___|: ___|: ...|=?|: ____|?]", "{one}[?|??|,|;| ?] [and |and the |]{two}[?|??| please| pls|]",
    "[write|make|fill in|prepare|help me with] [a|the|this|my] <paper>[| for me| for <purpose>][: |, | - ]{one} [and|&|plus|and also] {two}", "[the|this|my] <paper> [asks for|wants|needs|has lines for] {one} and {two}[|, what do I <write>|. What do I <write>]", "[for|on] <purpose>[: |, ]{one}, {two}", "{one} [and|/|+|,] {two}[, please|, both||: what do I <write>]",
)  # fmt: skip
_BOTH_NOUNS = (
    "[what is|what's|tell me|say|give me|<tell>|remind me of|I need|do you know|name] {one} [and|and also|as well as|along with|plus] {two}", "[two things|two questions|both, please]: {one} and {two}", "{one} and {two}[, please|, <isit>||: what are they]", "[not only|both] {one} [but also|and] {two}[| please|, <isit>]", "<who> <asks> about {one} and {two}", "[I need|<who> <wants>] {one} and {two}[| for <purpose>| <spot>]", "[first|first of all] {one}, then {two}[|, please]", "[in one sentence|in one go|together|at once][: |, ]{one} and {two}",
)  # fmt: skip


def ask_all(scene: Scene) -> Exchange:
    """Everything told so far, oldest first; not when it would be long."""
    told = [fact.says for fact in scene.facts.values() if not fact.alias]
    if len(told) > 4:
        return ask(scene)
    asked = say(scene.random, _ALL)
    if not told:
        return Exchange(asked, "You have not told me anything about you yet.")
    return Exchange(asked, f"You told me: {listed(told)}.")


_ALL = (
    "[what|how] about me", "tell me [|something |all ][about me|about myself]", "[list |tell me |say |][everything|all] [about me|you remember|you have noted|you know of me]", "what do you have on me", "[what|which] [details|things] [of mine|of me|about me] do you [have|keep|know]",
    "what do you [know|remember] about me",
    "what have i told you[| so far| about me| about myself]",
    "tell me [everything|all|what] you [know|remember] about me",
    "what did i tell you[| about me| about myself| so far]",
    "[do you know|can you tell me] [anything|something] about me",
    "[summarise|summarize|list|repeat] what [i told you|you know about me]",
    "who am i and what do you know about me",
    "what [things|facts] do you [know|remember] about me",
    "do you remember what i told you",
    "do you know me",
    "[repeat|say|list|recite|name|give me back|write down] [both|all|all the|both the|the|all these] [things|facts|details|bits|points] [|that ][I've told you|I told you|I said|you noted|I gave you][| about me| so far|]",
    "[what|which] [were|are] the [things|facts|details] I told you[| about me| so far]",
    "[describe|present] me[ to <who>|, with all you know|, using what I told you]",
    "[what|which things|all that|everything] [is|stands|do you have|have you] [in|on] your <note> [about|on] me",
    "[show|read|list|give|print|dump|recite] [me |] [all|everything|whatever|the facts|the data|what] [that |] you [<knows>|have] [about|on] me",
    "<who> [<asks>|wants to know] what you [know|remember|have noted] about me",
    "[read|show] me your <note> [about|on] me",
    "[how much|what all] do you [know|remember] about me[| by now| so far]",
    "[sum up|recap|go over|run through] [what I told you|what you know about me|everything about me][| so far| by now]",
)


def ask_whether(scene: Scene) -> Exchange:
    """Whether something told is so, or which of two it is."""
    return checked(scene, BY_NAME) or ask(scene)
